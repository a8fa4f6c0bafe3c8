import ArgumentParser
import Rehearsal
import Simulator

struct CredentialsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credentials", abstract: "Prints the keys, tokens and logins of the fixtures.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, env }

    @OptionGroup var shops: ShopOptions
    @Option(help: "text, json or env (for eval).") var format = Format.text

    func run() throws {
        let keys = try (shops.recipes()["baseline"] ?? []).map { recipe in
            let keys = try recipe.settings.credentials()
            return (recipe.settings.name, Rehearsals.of(recipe.platform.name).credentials(keys))
        }
        switch format {
        case .text: keys.forEach(Self.text)
        case .env: keys.forEach(Self.environment)
        case .json:
            let shops = keys.map { ($0, JSONValue.object(JSONObject($1.map { ($0.name, Self.object($0)) }))) }
            Console.out(JSONWriter.text(.object(JSONObject(shops)), style: .plain))
        }
    }

    private static func text(_ shop: String, _ credentials: [Credential]) {
        Console.out(shop)
        for credential in credentials {
            Console.out("  \(credential.name)")
            for field in credential.fields { Console.out("    \(field.name): \(field.value)") }
        }
    }

    private static func environment(_ shop: String, _ credentials: [Credential]) {
        for credential in credentials {
            for field in credential.fields {
                let name = "\(shop)_\(credential.name)_\(field.name)".uppercased()
                let safe = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
                Console.out("\(safe)=\(Shell.quoted(field.value))")
            }
        }
    }

    private static func object(_ credential: Credential) -> JSONValue {
        .object(JSONObject(credential.fields.map { ($0.name, .string($0.value)) }))
    }
}

/// Words for a POSIX shell.
enum Shell {
    /// The text as one word, whatever is in it.
    static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
