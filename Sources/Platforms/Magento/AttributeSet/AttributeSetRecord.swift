import Simulator

/// An attribute set.
struct AttributeSet: Hashable, Sendable {
    var id = 0
    var name: String
    var sortOrder: Int?
    var entityType = EntityType.product
}

/// A group of attributes within a set.
struct AttributeGroup: Hashable, Sendable {
    var id = 0
    var name: String?
    var set: Int
    var sortOrder = 0
}

/// Where an attribute stands in a set.
struct AttributePlace: Hashable, Sendable {
    var set: Int
    var group: Int
    var attribute: Int
    var code: String
    var sortOrder: Int
    /// Breaks ties between equal sort orders.
    var place: Int
}

/// Sets, their groups, and which attributes stand in them.
enum AttributeSetRecord {
    static let schema = """
        CREATE TABLE eav_attribute_set (
            attribute_set_id INTEGER PRIMARY KEY, entity_type_id INTEGER NOT NULL,
            attribute_set_name TEXT COLLATE NOCASE, sort_order INTEGER NOT NULL,
            UNIQUE (entity_type_id, attribute_set_name));
        CREATE TABLE eav_attribute_group (
            attribute_group_id INTEGER PRIMARY KEY, attribute_set_id INTEGER NOT NULL,
            attribute_group_name TEXT COLLATE NOCASE, sort_order INTEGER NOT NULL,
            UNIQUE (attribute_set_id, attribute_group_name));
        CREATE TABLE eav_entity_attribute (
            attribute_set_id INTEGER NOT NULL, attribute_id INTEGER NOT NULL, attribute_group_id INTEGER NOT NULL,
            attribute_code TEXT NOT NULL, sort_order INTEGER NOT NULL, place INTEGER NOT NULL,
            is_column INTEGER NOT NULL AS (attribute_code IN ('category_ids', 'has_options', 'required_options')) STORED,
            PRIMARY KEY (attribute_set_id, attribute_id)) WITHOUT ROWID;
        CREATE INDEX eav_entity_attribute_of ON eav_entity_attribute (attribute_id);
        CREATE INDEX eav_entity_attribute_column ON eav_entity_attribute (attribute_set_id) WHERE is_column;
        """

    static func find(_ id: Int, in database: Database) throws -> AttributeSet? {
        try database.first("SELECT \(columns) FROM eav_attribute_set WHERE attribute_set_id = ?", id, read: read)
    }

    static func find(name: String, of type: Int, in database: Database) throws -> AttributeSet? {
        try database.first(
            "SELECT \(columns) FROM eav_attribute_set WHERE entity_type_id = ? AND attribute_set_name = ?", type, name,
            read: read)
    }

    static let columns = "attribute_set_id, attribute_set_name, sort_order, entity_type_id"

    static func read(_ row: Row) -> AttributeSet {
        AttributeSet(id: row.int(0), name: row.text(1), sortOrder: row.int(2), entityType: row.int(3))
    }

    static func save(_ set: AttributeSet, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO eav_attribute_set (\(columns)) VALUES (?, ?, ?, ?)", set.id, set.name,
            set.sortOrder ?? 0, set.entityType)
    }

    /// Takes a set away; products keep its number.
    static func delete(_ id: Int, in database: Database) throws {
        for table in ["eav_attribute_set", "eav_attribute_group", "eav_entity_attribute"] {
            try database.run("DELETE FROM \(table) WHERE attribute_set_id = ?", id)
        }
    }

    // MARK: Attributes of a set

    /// The attributes of a set in the order in which products show them.
    static func attributes(of set: Int, in database: Database) throws -> [Attribute] {
        let columns = AttributeRecord.columns.split(separator: ",").map { "a.\($0.drop { $0 == " " })" }
        return try database.all(
            """
            SELECT \(columns.joined(separator: ", ")) FROM eav_entity_attribute e
            JOIN eav_attribute a ON a.attribute_id = e.attribute_id
            WHERE e.attribute_set_id = ? ORDER BY e.sort_order, e.place
            """, set, read: AttributeRecord.read)
    }

    static func places(of set: Int, in database: Database) throws -> [AttributePlace] {
        try database.all(
            "SELECT \(placeColumns) FROM eav_entity_attribute WHERE attribute_set_id = ?", set, read: place)
    }

    static func place(of attribute: Int, in set: Int, database: Database) throws -> AttributePlace? {
        try database.first(
            "SELECT \(placeColumns) FROM eav_entity_attribute WHERE attribute_set_id = ? AND attribute_id = ?", set,
            attribute, read: place)
    }

    private static let placeColumns =
        "attribute_set_id, attribute_group_id, attribute_id, attribute_code, sort_order, place"

    private static func place(_ row: Row) -> AttributePlace {
        AttributePlace(
            set: row.int(0), group: row.int(1), attribute: row.int(2), code: row.text(3), sortOrder: row.int(4),
            place: row.int(5))
    }

    static func save(_ place: AttributePlace, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO eav_entity_attribute (\(placeColumns)) VALUES (?, ?, ?, ?, ?, ?)", place.set,
            place.group, place.attribute, place.code, place.sortOrder, place.place)
    }

    static func remove(_ attribute: Int, from set: Int, in database: Database) throws {
        try database.run(
            "DELETE FROM eav_entity_attribute WHERE attribute_set_id = ? AND attribute_id = ?", set, attribute)
    }
}
