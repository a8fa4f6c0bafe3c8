import ArgumentParser
import FoundationEssentials

/// Where a setting comes from: the flag, else the environment, else the configuration file.
struct Inputs {
    private let environment: [String: String]
    /// What the configuration file says.
    let file: ConfigFile
    /// What is wrong in it: told with what is wrong in the shops it names.
    let mistakes = ConfigMistakes()

    /// - Parameter config: the file that `--config` names; without one `storesim.yaml` is read where there is one.
    init(config: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        self.environment = environment
        let named = config ?? environment["STORESIM_CONFIG"]
        if let named {
            file = try ConfigFile(path: named, mistakes)
        } else {
            file =
                FileManager.default.fileExists(atPath: ConfigFile.usual)
                ? try ConfigFile(path: ConfigFile.usual, mistakes) : ConfigFile()
        }
    }

    /// A text: `name` is the long flag, e.g. `tls-cert` for `--tls-cert` and `STORESIM_TLS_CERT`.
    func text(_ flag: String?, _ name: String) -> String? {
        flag ?? environment[Self.variable(name)] ?? file.values[name]
    }

    /// A whole number.
    func number(_ flag: Int?, _ name: String) throws -> Int? {
        if let flag { return flag }
        guard let text = text(nil, name) else { return nil }
        guard let value = Int(text) else { throw ValidationError("\(name) must be a whole number, not \"\(text)\".") }
        return value
    }

    /// A text that says yes or no.
    func flag(_ flag: Bool, _ name: String) throws -> Bool {
        if flag { return true }
        guard let text = text(nil, name) else { return false }
        guard let value = ["yes": true, "true": true, "no": false, "false": false][text] else {
            throw ValidationError("\(name) must be yes or no, not \"\(text)\".")
        }
        return value
    }

    /// Shops that flags name, else those of the environment, separated by blanks.
    func shops(_ flags: [String]) -> [String] {
        flags.isEmpty ? (environment["STORESIM_SHOP"] ?? "").split(separator: " ").map(String.init) : flags
    }

    /// The port: `--port`, `STORESIM_PORT`, `PORT`, the file.
    func port(_ flag: Int?) throws -> Int? {
        let fromEnvironment = environment["STORESIM_PORT"] == nil ? environment["PORT"] : nil
        if flag == nil, let fromEnvironment, let port = Int(fromEnvironment) { return port }
        return try number(flag, "port")
    }

    /// Switches of shops as `shop.option=value`, later ones winning: file, environment (separated by commas), flags.
    func switches(_ flags: [String]) throws -> [String: [String: String]] {
        let fromEnvironment = (environment["STORESIM_SET"] ?? "").split(separator: ",").map(String.init)
        var switches: [String: [String: String]] = [:]
        for text in file.switches + fromEnvironment + flags {
            let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
            let names = (sides.first ?? "").split(separator: ".", maxSplits: 1).map(String.init)
            guard sides.count == 2, names.count == 2 else {
                throw ValidationError("--set takes SHOP.OPTION=VALUE, e.g. magento.nonces=lenient, not \"\(text)\".")
            }
            switches[names[0], default: [:]][names[1]] = sides[1]
        }
        return switches
    }

    private static func variable(_ name: String) -> String {
        "STORESIM_" + name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }
}
