import PHP
import Simulator

/// Loads `options.json`, the secrets of `credentials.json` and the counters of `sequences.json`.
enum OptionSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (name, value) in defaults { try OptionRecord.set(name, value, in: database) }
        for (name, value) in try fixtures.json("options.json")?.object ?? [:] {
            try OptionRecord.set(name, text(value), in: database)
        }
        let credentials = try fixtures.json("credentials.json")
        for (name, value) in credentials?["wordpress_keys"]?.object ?? [:] {
            try OptionRecord.set(name, value.phpString, in: database)
        }
        let ids = IdSequences(database)
        for (name, next) in try fixtures.json("sequences.json")?.object ?? [:] {
            try ids.raise(name, to: next.int ?? 1)
        }
    }

    /// What WordPress itself keeps and a fixture may leave out, as it is in a new site.
    private static let defaults = [
        "blogname": "My Site", "blogdescription": "", "gmt_offset": "0", "timezone_string": "UTC",
        "woocommerce_tax_classes": "",
    ]

    /// PHP-serialised lists become JSON, so that every list is read the same way.
    static func text(_ value: JSONValue) -> String {
        guard let text = value.string else { return JSONWriter.text(value, style: .plain) }
        guard text.hasPrefix("a:"), let decoded = PHP.unserialize(text) else { return text }
        return JSONWriter.text(decoded, style: .plain)
    }
}
