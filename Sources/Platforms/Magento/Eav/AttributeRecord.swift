import Simulator

/// The attribute tables: `eav_attribute` with the catalogue's columns, and labels per store.
enum AttributeRecord {
    static let schema = """
        CREATE TABLE eav_attribute (
            attribute_id INTEGER PRIMARY KEY, entity_type_id INTEGER NOT NULL,
            attribute_code TEXT NOT NULL COLLATE NOCASE, backend_type TEXT NOT NULL, frontend_input TEXT,
            frontend_label TEXT, note TEXT, is_required INTEGER NOT NULL, is_user_defined INTEGER NOT NULL,
            is_unique INTEGER NOT NULL, default_value TEXT, source_model TEXT, backend_model TEXT,
            frontend_class TEXT, is_global INTEGER NOT NULL, apply_to TEXT,
            \(AttributeFlag.allCases.map { "\($0.name) INTEGER NOT NULL" }.joined(separator: ", ")),
            UNIQUE (entity_type_id, attribute_code));
        CREATE TABLE eav_attribute_label (
            attribute_id INTEGER NOT NULL, store_id INTEGER NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (attribute_id, store_id)) WITHOUT ROWID;
        """

    /// The columns that ``read(_:)`` expects, in its order.
    static let columns =
        "attribute_id, entity_type_id, attribute_code, backend_type, frontend_input, frontend_label, note, "
        + "is_required, is_user_defined, is_unique, default_value, source_model, backend_model, frontend_class, "
        + "is_global, apply_to, " + AttributeFlag.allCases.map(\.name).joined(separator: ", ")

    static func read(_ row: Row) -> Attribute {
        var attribute = Attribute(code: row.text(2))
        attribute.id = row.int(0)
        attribute.entityType = row.int(1)
        attribute.backendType = row.text(3)
        attribute.frontendInput = row.optionalText(4)
        attribute.label = row.optionalText(5)
        attribute.note = row.optionalText(6)
        attribute.isRequired = row.bool(7)
        attribute.isUserDefined = row.bool(8)
        attribute.isUnique = row.bool(9)
        attribute.defaultValue = row.optionalText(10)
        attribute.sourceModel = row.optionalText(11)
        attribute.backendModel = row.optionalText(12)
        attribute.frontendClass = row.optionalText(13)
        attribute.scope = Attribute.Scope(rawValue: row.int(14)) ?? .store
        attribute.applyTo = row.text(15).split(separator: ",").map(String.init)
        attribute.flags = AttributeFlag.allCases.map { row.int(16 + $0.rawValue) }
        return attribute
    }

    /// An attribute by its code; upper and lower case are the same.
    static func find(_ code: String, of type: Int = EntityType.product, in database: Database) throws -> Attribute? {
        try database.first(
            "SELECT \(columns) FROM eav_attribute WHERE entity_type_id = ? AND attribute_code = ?", type, code,
            read: read)
    }

    /// An attribute by its number.
    static func find(id: Int, of type: Int = EntityType.product, in database: Database) throws -> Attribute? {
        try database.first(
            "SELECT \(columns) FROM eav_attribute WHERE entity_type_id = ? AND attribute_id = ?", type, id, read: read)
    }

    /// Every attribute of an entity type, by number.
    static func all(of type: Int, in database: Database) throws -> [Attribute] {
        try database.all(
            "SELECT \(columns) FROM eav_attribute WHERE entity_type_id = ? ORDER BY attribute_id", type, read: read)
    }

    /// Writes an attribute with the number it has, new or not.
    static func save(_ attribute: Attribute, in database: Database) throws {
        let places = Array(repeating: "?", count: 16 + attribute.flags.count).joined(separator: ", ")
        var arguments: [(any Bindable)?] = [
            attribute.id, attribute.entityType, attribute.code, attribute.backendType, attribute.frontendInput,
            attribute.label, attribute.note, attribute.isRequired, attribute.isUserDefined, attribute.isUnique,
            attribute.defaultValue, attribute.sourceModel, attribute.backendModel, attribute.frontendClass,
            attribute.scope.rawValue, attribute.applyTo.isEmpty ? nil : attribute.applyTo.joined(separator: ","),
        ]
        arguments += attribute.flags
        try database.run("INSERT OR REPLACE INTO eav_attribute (\(columns)) VALUES (\(places))", arguments: arguments)
    }

    /// Takes an attribute away with everything that hangs on it.
    static func delete(_ attribute: Attribute, in database: Database) throws {
        let tables = [
            "eav_attribute", "eav_attribute_label", "eav_entity_attribute", "catalog_product_value",
            "catalog_product_text",
        ]
        try database.run(
            "DELETE FROM eav_attribute_option_value WHERE option_id IN "
                + "(SELECT option_id FROM eav_attribute_option WHERE attribute_id = ?)", attribute.id)
        for table in tables + ["eav_attribute_option"] {
            try database.run("DELETE FROM \(table) WHERE attribute_id = ?", attribute.id)
        }
    }

    /// The labels that stores have of their own, by store.
    static func labels(of id: Int, in database: Database) throws -> [(store: Int, label: String)] {
        try database.all("SELECT store_id, value FROM eav_attribute_label WHERE attribute_id = ? ORDER BY store_id", id)
        {
            (store: $0.int(0), label: $0.text(1))
        }
    }

    /// Writes a store's label.
    static func save(label: String, store: Int, of id: Int, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO eav_attribute_label (attribute_id, store_id, value) VALUES (?, ?, ?)", id, store,
            label)
    }
}
