import Simulator

/// Groups of attributes.
enum AttributeGroupRecord {
    static let columns = "attribute_group_id, attribute_group_name, attribute_set_id, sort_order"

    static func read(_ row: Row) -> AttributeGroup {
        AttributeGroup(id: row.int(0), name: row.optionalText(1), set: row.int(2), sortOrder: row.int(3))
    }

    static func find(_ id: Int, in database: Database) throws -> AttributeGroup? {
        try database.first("SELECT \(columns) FROM eav_attribute_group WHERE attribute_group_id = ?", id, read: read)
    }

    static func all(of set: Int, in database: Database) throws -> [AttributeGroup] {
        try database.all(
            "SELECT \(columns) FROM eav_attribute_group WHERE attribute_set_id = ? ORDER BY sort_order, attribute_group_id",
            set, read: read)
    }

    /// Whether another group of the set has the name.
    static func isTaken(_ name: String, in set: Int, except id: Int, database: Database) throws -> Bool {
        try database.first(
            """
            SELECT 1 FROM eav_attribute_group
            WHERE attribute_set_id = ? AND attribute_group_name = ? AND attribute_group_id <> ?
            """, set, name, id
        ) { $0.bool(0) } ?? false
    }

    static func save(_ group: AttributeGroup, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO eav_attribute_group (\(columns)) VALUES (?, ?, ?, ?)", group.id, group.name,
            group.set, group.sortOrder)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM eav_attribute_group WHERE attribute_group_id = ?", id)
        try database.run("DELETE FROM eav_entity_attribute WHERE attribute_group_id = ?", id)
    }

    /// Whether a system attribute stands in the group.
    static func holdsSystemAttributes(_ id: Int, in database: Database) throws -> Bool {
        try database.first(
            """
            SELECT 1 FROM eav_entity_attribute e JOIN eav_attribute a ON a.attribute_id = e.attribute_id
            WHERE e.attribute_group_id = ? AND a.is_user_defined = 0 LIMIT 1
            """, id
        ) { $0.bool(0) } ?? false
    }
}
