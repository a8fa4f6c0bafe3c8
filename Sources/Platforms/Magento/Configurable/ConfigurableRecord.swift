import Simulator

/// An attribute by which the children of a configurable product differ.
struct ConfigurableOption: ProductPart, Hashable {
    static let table = Table<ConfigurableOption>(
        "catalog_product_super_attribute", constraints: ["UNIQUE (product_id, attribute_id)"])
    static let owner = "product_id"
    static let order = "position, product_super_attribute_id"

    var id = 0
    var product = 0
    var attribute = 0
    var position = 0
    var label: String?
    /// Option ids as they were given; read ones are those that children have.
    var values: [Int] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("product_super_attribute_id", &id, .key)
        column("product_id", &product)
        column("attribute_id", &attribute)
        column("position", &position)
        column("label", &label)
    }

    static func fill(_ parts: inout [ConfigurableOption], in database: Database) throws {
        let wanted = AnyOf(parts.map(\.id))
        let values = try database.rows(
            """
            SELECT DISTINCT a.product_super_attribute_id, v.value FROM catalog_product_super_attribute a
            JOIN catalog_product_super_link l ON l.parent_id = a.product_id
            JOIN catalog_product_value v
                ON v.entity_id = l.product_id AND v.attribute_id = a.attribute_id AND v.store_id = 0
            LEFT JOIN eav_attribute_option o ON o.option_id = v.value
            WHERE a.product_super_attribute_id \(wanted.sql) ORDER BY o.sort_order, v.value
            """, wanted.keys, as: Int.self, Int.self)
        for (option, value) in values {
            if let place = parts.firstIndex(where: { $0.id == option }) { parts[place].values.append(value) }
        }
    }

    /// An option by an attribute that is no select, or does not exist, breaks every later use of the product
    /// (configurable/options).
    static func readable(of products: [Int], in database: Database) throws -> [Int: [ConfigurableOption]] {
        let options = try all(of: products, in: database)
        let wanted = Set(options.values.joined().map(\.attribute))
        let usable = try Attribute.find(keys: wanted, in: database).filter {
            $0.entityType == EntityType.product && $0.backendType == "int"
        }
        guard usable.count == wanted.count else { throw InternalFailure("Call to a member function on null") }
        return options
    }
}

/// A child of a configurable product.
struct ConfigurableChild: ProductPart {
    static let table = Table<ConfigurableChild>(
        "catalog_product_super_link", indexes: ["product_id"], isClustered: true)
    static let owner = "parent_id"
    static let order = "product_id"

    /// The configurable product.
    var product = 0
    var child = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("parent_id", &product, .key)
        column("product_id", &child, .key)
    }
}
