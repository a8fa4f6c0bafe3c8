import Simulator

/// Countries with their regions, and currencies by store view, as REST shows them.
enum DirectoryRecord {
    static let schema = """
        CREATE TABLE directory_country (country_id TEXT PRIMARY KEY, place INTEGER NOT NULL, content TEXT NOT NULL);
        CREATE TABLE directory_country_region (
            region_id INTEGER PRIMARY KEY, country_id TEXT NOT NULL, code TEXT NOT NULL, default_name TEXT NOT NULL);
        CREATE INDEX directory_country_region_country ON directory_country_region (country_id, code);
        CREATE TABLE directory_currency (store_code TEXT PRIMARY KEY, content TEXT NOT NULL);
        """

    /// All countries, each as JSON.
    static func countries(in database: Database) throws -> [[UInt8]] {
        try database.all("SELECT content FROM directory_country ORDER BY place") { $0.blob(0) }
    }

    /// A country as JSON; upper and lower case differ.
    static func country(_ id: String, in database: Database) throws -> [UInt8]? {
        try database.first("SELECT content FROM directory_country WHERE country_id = ?", id) { $0.blob(0) }
    }

    /// The currencies of a store view as JSON, of the default one where it has none of its own.
    static func currency(store code: String, in database: Database) throws -> [UInt8]? {
        try database.first(
            """
            SELECT content FROM directory_currency WHERE store_code IN (?, 'default')
            ORDER BY store_code = 'default' LIMIT 1
            """, code
        ) { $0.blob(0) }
    }
}
