import Simulator

/// An attribute by which the children of a configurable product differ.
struct ConfigurableOption: Hashable, Sendable {
    var id = 0
    var attribute: Int
    var label: String?
    var position = 0
    /// Option ids as they were given; answers show those that children have.
    var values: [Int] = []
}

/// Super attributes and children of configurable products.
enum ConfigurableRecord {
    static let schema = """
        CREATE TABLE catalog_product_super_attribute (
            product_super_attribute_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL,
            attribute_id INTEGER NOT NULL, position INTEGER NOT NULL, label TEXT,
            UNIQUE (product_id, attribute_id));
        CREATE TABLE catalog_product_super_link (
            product_id INTEGER NOT NULL, parent_id INTEGER NOT NULL,
            PRIMARY KEY (parent_id, product_id)) WITHOUT ROWID;
        CREATE INDEX catalog_product_super_link_of ON catalog_product_super_link (product_id);
        """

    static func save(_ option: ConfigurableOption, of product: Int, in database: Database) throws {
        try database.run(
            """
            INSERT INTO catalog_product_super_attribute
                (product_super_attribute_id, product_id, attribute_id, position, label) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (product_super_attribute_id)
                DO UPDATE SET position = excluded.position, label = excluded.label
            """, option.id, product, option.attribute, option.position, option.label)
    }

    /// The options of a product with the values that its children have.
    static func options(of product: Int, in database: Database) throws -> [ConfigurableOption] {
        let options = try database.all(
            """
            SELECT product_super_attribute_id, attribute_id, label, position FROM catalog_product_super_attribute
            WHERE product_id = ? ORDER BY position, product_super_attribute_id
            """, product
        ) {
            ConfigurableOption(
                id: $0.int(0), attribute: $0.int(1), label: $0.optionalText(2), position: $0.int(3))
        }
        return try options.map { option in
            var option = option
            option.values = try values(of: option.attribute, parent: product, in: database)
            return option
        }
    }

    /// An option by an attribute that is no select, or does not exist, breaks every later use of the product
    /// (configurable/options).
    static func readableOptions(of product: Int, in database: Database) throws -> [ConfigurableOption] {
        let options = try options(of: product, in: database)
        for option in options where try AttributeRecord.find(id: option.attribute, in: database)?.backendType != "int" {
            throw InternalFailure("Call to a member function on null")
        }
        return options
    }

    private static func values(of attribute: Int, parent: Int, in database: Database) throws -> [Int] {
        try database.all(
            """
            SELECT DISTINCT v.value FROM catalog_product_super_link l
            JOIN catalog_product_value v ON v.entity_id = l.product_id AND v.attribute_id = ? AND v.store_id = 0
            LEFT JOIN eav_attribute_option o ON o.option_id = v.value
            WHERE l.parent_id = ? ORDER BY o.sort_order, v.value
            """, attribute, parent
        ) { $0.int(0) }
    }

    static func children(of product: Int, in database: Database) throws -> [Int] {
        try database.all(
            "SELECT product_id FROM catalog_product_super_link WHERE parent_id = ? ORDER BY product_id", product
        ) { $0.int(0) }
    }

    static func addChild(_ child: Int, to parent: Int, in database: Database) throws {
        try database.run(
            "INSERT OR IGNORE INTO catalog_product_super_link (product_id, parent_id) VALUES (?, ?)", child, parent)
    }

    static func removeChild(_ child: Int, from parent: Int, in database: Database) throws {
        try database.run(
            "DELETE FROM catalog_product_super_link WHERE product_id = ? AND parent_id = ?", child, parent)
    }

    /// Takes an option away.
    static func delete(_ id: Int, in database: Database) throws {
        try database.run(
            "DELETE FROM catalog_product_super_attribute WHERE product_super_attribute_id = ?", id)
    }

    static func delete(ofProduct product: Int, in database: Database) throws {
        try database.run("DELETE FROM catalog_product_super_attribute WHERE product_id = ?", product)
        try database.run("DELETE FROM catalog_product_super_link WHERE parent_id = ?1 OR product_id = ?1", product)
    }

    /// Whether any configurable product uses an attribute.
    static func uses(_ attribute: Int, in database: Database) throws -> Bool {
        try database.first(
            "SELECT 1 FROM catalog_product_super_attribute WHERE attribute_id = ? LIMIT 1", attribute
        ) { $0.bool(0) } ?? false
    }
}
