import Simulator

/// `wp_options`: one text for each name.
enum OptionRecord {
    static let schema = """
        CREATE TABLE option (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """

    /// An option's text, nil where there is none.
    static func value(_ name: String, in database: Database) throws -> String? {
        try database.first("SELECT value FROM option WHERE name = ?", name) { $0.text(0) }
    }

    /// Writes an option.
    static func set(_ name: String, _ value: String, in database: Database) throws {
        try database.run(
            "INSERT INTO option (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name, value)
    }
}
