import PHP
import Simulator

/// The shop's options through one request: each is read once.
///
/// Names without `woocommerce_` in front are WordPress' own, e.g. `blogname`.
final class Options {
    private let database: Database
    private var known: [String: String?] = [:]

    init(_ database: Database) { self.database = database }

    /// The text of an option, empty where there is none.
    subscript(name: String) -> String {
        get throws { try optional(name) ?? "" }
    }

    /// The text of an option, nil where there is none.
    func optional(_ name: String) throws -> String? {
        if let value = known[name] { return value }
        let value = try OptionRecord.value(name, in: database)
        known[name] = .some(value)
        return value
    }

    /// Reads several options by one statement.
    func read(_ names: [String]) throws {
        for name in names where known[name] == nil { known[name] = .some(nil) }
        for option in try OptionRecord.find(keys: names, in: database) { known[option.name] = option.value }
    }

    /// Whether an option is `yes`.
    func isOn(_ name: String) throws -> Bool { try self[name] == "yes" }

    /// An option as a whole number.
    func int(_ name: String) throws -> Int { PHP.int(try self[name]) }

    /// An option that holds a list or a map (PHP-serialised in the real system, JSON here); `null` where there is none.
    func json(_ name: String) throws -> JSONValue {
        guard let text = try optional(name), !text.isEmpty else { return .null }
        // A text that is no list says nothing: PHP's `unserialize` gives `false` for it.
        return (try? JSONParser.parse(text)) ?? .null
    }

    /// Writes an option, for the rest of this request too.
    func set(_ name: String, _ value: String) throws {
        try OptionRecord.set(name, value, in: database)
        known[name] = value
    }

    /// Writes an option that holds a list or a map.
    func set(_ name: String, _ value: JSONValue) throws { try set(name, JSONWriter.text(value, style: .plain)) }
}
