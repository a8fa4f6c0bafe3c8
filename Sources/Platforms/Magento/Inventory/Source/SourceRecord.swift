import Simulator

/// The table `inventory_source`.
enum SourceRecord {
    // A source's name is unique, as its code is (sources-validation).
    static let schema = """
        CREATE TABLE inventory_source (
            source_code TEXT PRIMARY KEY COLLATE NOCASE, name TEXT NOT NULL UNIQUE COLLATE NOCASE, email TEXT,
            contact_name TEXT, enabled INTEGER NOT NULL, description TEXT, latitude REAL, longitude REAL,
            country_id TEXT, region_id INTEGER, region TEXT, city TEXT, street TEXT, postcode TEXT, phone TEXT,
            fax TEXT, use_default_carrier_config INTEGER NOT NULL, is_pickup_location_active INTEGER NOT NULL,
            frontend_name TEXT, frontend_description TEXT) WITHOUT ROWID;
        """

    /// The columns that ``read(_:)`` expects, in its order.
    static let columns =
        "source_code, name, email, contact_name, enabled, description, latitude, longitude, country_id, region_id, "
        + "region, city, street, postcode, phone, fax, use_default_carrier_config, is_pickup_location_active, "
        + "frontend_name, frontend_description"

    static func read(_ row: Row) -> Source {
        var source = Source(code: row.text(0))
        source.name = row.text(1)
        source.email = row.optionalText(2)
        source.contactName = row.optionalText(3)
        source.isEnabled = row.bool(4)
        source.description = row.optionalText(5)
        source.latitude = row.optionalDouble(6)
        source.longitude = row.optionalDouble(7)
        source.countryID = row.optionalText(8)
        source.regionID = row.optionalInt(9)
        source.region = row.optionalText(10)
        source.city = row.optionalText(11)
        source.street = row.optionalText(12)
        source.postcode = row.optionalText(13)
        source.phone = row.optionalText(14)
        source.fax = row.optionalText(15)
        source.isPickupLocation = row.bool(17)
        source.frontendName = row.optionalText(18)
        source.frontendDescription = row.optionalText(19)
        return source
    }

    /// A source by its code; upper and lower case are the same.
    static func find(_ code: String, in database: Database) throws -> Source? {
        try database.first("SELECT \(columns) FROM inventory_source WHERE source_code = ?", code, read: read)
    }

    /// The sources of a stock, most important first.
    static func assigned(to stock: Int, in database: Database) throws -> [Source] {
        let prefixed = columns.split(separator: ", ").map { "s.\($0)" }.joined(separator: ", ")
        return try database.all(
            """
            SELECT \(prefixed) FROM inventory_source_stock_link l JOIN inventory_source s USING (source_code)
            WHERE l.stock_id = ? ORDER BY l.priority, l.link_id
            """, stock, read: read)
    }

    /// Writes a source, new or not.
    ///
    /// - Throws: a ``DatabaseError`` that is a constraint's where another source has the name.
    static func save(_ source: Source, in database: Database) throws {
        try database.run(
            """
            INSERT INTO inventory_source (\(columns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
            ON CONFLICT (source_code) DO UPDATE SET \(updates)
            """, source.code, source.name, source.email, source.contactName, source.isEnabled, source.description,
            source.latitude, source.longitude, source.countryID, source.regionID, source.region, source.city,
            source.street, source.postcode, source.phone, source.fax, source.isPickupLocation, source.frontendName,
            source.frontendDescription)
    }

    private static let updates = columns.split(separator: ", ").dropFirst()
        .map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
}
