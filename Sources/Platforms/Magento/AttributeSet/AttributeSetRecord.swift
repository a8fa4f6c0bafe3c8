import Simulator

/// An attribute set.
struct AttributeSet: Record, Hashable {
    static let table = Table<AttributeSet>(
        "eav_attribute_set", constraints: ["UNIQUE (entity_type_id, attribute_set_name)"])

    var id = 0
    var entityType = EntityType.product
    var name = ""
    var sortOrder = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("attribute_set_id", &id, .key)
        column("entity_type_id", &entityType)
        column("attribute_set_name", &name, .ignoringCase)
        column("sort_order", &sortOrder)
    }

    static func find(name: String, of type: Int, in database: Database) throws -> AttributeSet? {
        try first("WHERE entity_type_id = ? AND attribute_set_name = ?", type, name, in: database)
    }

    /// Its attributes in the order in which products show them.
    func attributes(in database: Database) throws -> [Attribute] {
        try Attribute.all(
            """
            JOIN eav_entity_attribute e ON e.attribute_id = eav_attribute.attribute_id
            WHERE e.attribute_set_id = ? ORDER BY e.sort_order, e.place
            """, id, in: database)
    }

    /// Takes it away; products keep its number.
    func delete(in database: Database) throws {
        try AttributeSet.delete(id, in: database)
        try AttributeGroup.deleteAll("WHERE attribute_set_id = ?", id, in: database)
        try AttributePlace.deleteAll("WHERE attribute_set_id = ?", id, in: database)
    }
}

/// A group of attributes within a set.
struct AttributeGroup: Record, Hashable {
    static let table = Table<AttributeGroup>(
        "eav_attribute_group", constraints: ["UNIQUE (attribute_set_id, attribute_group_name)"])

    var id = 0
    var set = 0
    var name: String?
    var sortOrder = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("attribute_group_id", &id, .key)
        column("attribute_set_id", &set)
        column("attribute_group_name", &name, .ignoringCase)
        column("sort_order", &sortOrder)
    }

    static func all(of set: Int, in database: Database) throws -> [AttributeGroup] {
        try all("WHERE attribute_set_id = ? ORDER BY sort_order, attribute_group_id", set, in: database)
    }

    /// Whether a system attribute stands in the group.
    static func holdsSystemAttributes(_ id: Int, in database: Database) throws -> Bool {
        try database.has(
            """
            SELECT 1 FROM eav_entity_attribute e JOIN eav_attribute a ON a.attribute_id = e.attribute_id
            WHERE e.attribute_group_id = ? AND a.is_user_defined = 0
            """, id)
    }
}

/// Where an attribute stands in a set.
struct AttributePlace: Record, Hashable {
    static let table = Table<AttributePlace>("eav_entity_attribute", indexes: ["attribute_id"], isClustered: true)

    /// Attributes that are columns of a product's row: every product shows them without having values.
    static let isColumn = "attribute_code IN ('category_ids', 'has_options', 'required_options')"

    /// Finds ``isColumn`` in a set.
    static let index = """
        CREATE INDEX eav_entity_attribute_column ON eav_entity_attribute (attribute_set_id) WHERE \(isColumn);
        """

    var set = 0
    var attribute = 0
    var group = 0
    var code = ""
    var sortOrder = 0
    /// Breaks ties between equal sort orders.
    var place = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("attribute_set_id", &set, .key)
        column("attribute_id", &attribute, .key)
        column("attribute_group_id", &group)
        column("attribute_code", &code)
        column("sort_order", &sortOrder)
        column("place", &place)
    }
}
