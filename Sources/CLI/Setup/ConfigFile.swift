import ArgumentParser
import FoundationEssentials
import Yams

/// `storesim.yaml`: the long flags of `serve` as keys, and `set:` with a map of options for each shop.
///
/// ```yaml
/// port: 4090
/// clock: 2026-01-15T10:00:00Z
/// set:
///   magento: {nonces: lenient}
/// ```
struct ConfigFile {
    /// The file that is read when none is named.
    static let usual = "storesim.yaml"

    private(set) var values: [String: String] = [:]
    /// Entries of `set:` as `shop.option=value`.
    private(set) var switches: [String] = []

    init() {}

    init(path: String) throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ValidationError("There is no configuration file \(path).")
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw ValidationError("\(path) is no valid YAML: \(error)")
        }
        guard let root else { return }
        guard let mapping = root.mapping else { throw ValidationError("\(path) must hold keys and values.") }
        for (key, value) in mapping { try add(key, value, path) }
    }

    private static let known: Set<String> = [
        "port", "host", "fixtures", "cache", "data", "clock", "tls-cert", "tls-key", "ready-file", "log-level",
        "admin-token",
    ]

    private mutating func add(_ key: Node, _ value: Node, _ path: String) throws {
        let name = key.scalar?.string ?? ""
        if name == "set", let shops = value.mapping {
            for (shop, options) in shops { try addSwitches(shop, options, path) }
        } else if Self.known.contains(name), let text = value.scalar?.string {
            values[name] = text
        } else {
            let names = Self.known.sorted().joined(separator: ", ")
            throw ValidationError("\(path): \"\(name)\" is no setting with a single value. Known: \(names), set.")
        }
    }

    private mutating func addSwitches(_ shop: Node, _ options: Node, _ path: String) throws {
        guard let shop = shop.scalar?.string, let options = options.mapping else {
            throw ValidationError("\(path): set: needs a map of options for each shop.")
        }
        for (option, value) in options {
            guard let option = option.scalar?.string, let value = value.scalar?.string else { continue }
            switches.append("\(shop).\(option)=\(value)")
        }
    }
}
