import Simulator

/// A value of an attribute as it is stored: a whole number, a decimal, or a text (dates are texts).
typealias StoredValue = BoundValue

extension BoundValue {
    /// How custom attributes show it: decimals with six places, everything as text.
    var attributeText: String? {
        switch self {
        case .null, .blob: nil
        case .integer(let number): String(number)
        case .real(let number): Decimal6.text(number)
        case .text(let text): text
        }
    }

    /// The value as a number, as members like `price` show it.
    var number: Double? {
        switch self {
        case .null, .blob: nil
        case .integer(let number): Double(number)
        case .real(let number): number
        case .text(let text): Double(text)
        }
    }

    /// The value as a whole number, as members like `status` show it.
    var whole: Int? {
        switch self {
        case .integer(let number): Int(number)
        case .real(let number): Int(exactly: number.rounded(.towardZero))
        case .text(let text): Int(text)
        case .null, .blob: nil
        }
    }
}

/// The value of an attribute for a product and a store; store 0 holds what counts where a store has nothing of its own.
struct ProductValue: Record {
    static let table = Table<ProductValue>("catalog_product_value", isClustered: true)

    /// The index that searches use; it is made when all fixtures are in, which is faster.
    static let index = """
        CREATE INDEX catalog_product_value_found
            ON catalog_product_value (attribute_id, store_id, value COLLATE NOCASE, entity_id);
        """

    var product = 0
    var attribute = 0
    var store = 0
    var value = StoredValue.null

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &product, .key)
        column("attribute_id", &attribute, .key)
        column("store_id", &store, .key)
        column("value", &value, .ignoringCase)
    }
}

/// A long text of a product: these stand in a table of their own, which no search index covers.
struct ProductText: Record {
    static let table = Table<ProductText>("catalog_product_text", isClustered: true)

    var product = 0
    var attribute = 0
    var store = 0
    var text: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &product, .key)
        column("attribute_id", &attribute, .key)
        column("store_id", &store, .key)
        column("value", &text, .ignoringCase)
    }
}

extension ProductValue {
    /// A product's value of one attribute, with the place of the attribute in the product's set.
    struct Placed: Projection {
        var product = 0
        var code = ""
        var value = StoredValue.null
        var sortOrder = 0
        var place = 0

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            column("entity_id", &product)
            column("attribute_code", &code)
            column("value", &value)
            column("sort_order", &sortOrder)
            column("place", &place)
        }
    }

    /// The values of products that count in a store, each product's in the order of its attribute set.
    ///
    /// Attributes that are not in the set do not show (products/apparel-attributes). Those that are columns of the
    /// product's row come without a value.
    static func placed(of products: [Int], store: Int, in database: Database) throws -> [Int: [Placed]] {
        let wanted = AnyOf(products)
        func values(_ table: String) -> String {
            """
            SELECT p.entity_id, e.attribute_code, v.value, e.sort_order, e.place FROM catalog_product_entity p
            CROSS JOIN \(table) v ON v.entity_id = p.entity_id AND v.store_id IN (0, ?2)
            CROSS JOIN eav_entity_attribute e
                ON e.attribute_set_id = p.attribute_set_id AND e.attribute_id = v.attribute_id
            WHERE p.entity_id \(wanted.sql("?1"))
            """
        }
        var found = try database.all(
            """
            \(values("catalog_product_value")) UNION ALL \(values("catalog_product_text")) UNION ALL
            SELECT p.entity_id, attribute_code, NULL, sort_order, place FROM catalog_product_entity p
            CROSS JOIN eav_entity_attribute e INDEXED BY eav_entity_attribute_column
                ON e.attribute_set_id = p.attribute_set_id AND \(AttributePlace.isColumn)
            WHERE p.entity_id \(wanted.sql("?1"))
            """, wanted.keys, store, as: Placed.self)
        keepLast(&found)
        found.sort { ($0.sortOrder, $0.place) < ($1.sortOrder, $1.place) }
        return Dictionary(grouping: found, by: \.product)
    }

    /// The primary key brings a store's value right behind the global one: of two neighbours the later counts.
    private static func keepLast(_ found: inout [Placed]) {
        var kept = 0
        for index in found.indices {
            if kept > 0, found[kept - 1].code == found[index].code, found[kept - 1].product == found[index].product {
                kept -= 1
            }
            found[kept] = found[index]
            kept += 1
        }
        found.removeSubrange(kept...)
    }
}

extension Attribute {
    /// The table with its values.
    var valueTable: String { backendType == "text" ? ProductText.table.name : ProductValue.table.name }

    /// A product's value that counts in a store.
    func value(of product: Int, store: Int, in database: Database) throws -> StoredValue? {
        try database.value(
            """
            SELECT value FROM \(valueTable) WHERE entity_id = ? AND attribute_id = ? AND store_id IN (0, ?)
            ORDER BY store_id DESC LIMIT 1
            """, product, id, store)
    }

    /// The values of products that count everywhere.
    func globalValues(of products: [Int], in database: Database) throws -> [Int: StoredValue] {
        let wanted = AnyOf(products)
        let rows = try database.rows(
            "SELECT entity_id, value FROM \(valueTable) WHERE entity_id \(wanted.sql) AND attribute_id = ? AND store_id = 0",
            wanted.keys, id, as: Int.self, StoredValue.self)
        return Dictionary(rows.map { ($0.0, $0.1) }) { $1 }
    }

    /// Writes a product's value for one store; nil takes it away.
    func set(_ value: StoredValue?, of product: Int, store: Int, in database: Database) throws {
        switch (value, backendType) {
        case (nil, "text"): try ProductText.delete(product, id, store, in: database)
        case (nil, _): try ProductValue.delete(product, id, store, in: database)
        case (let value?, "text"):
            try ProductText(product: product, attribute: id, store: store, text: value.attributeText).save(in: database)
        case (let value?, _):
            try ProductValue(product: product, attribute: id, store: store, value: value).save(in: database)
        }
    }

    /// Takes an option that is going away out of the values of all products, in every store; the rows stay
    /// (flows/attribute-to-product after-option).
    func clear(option: Int, in database: Database) throws {
        if backendType == "varchar" {
            try database.run(
                """
                UPDATE \(valueTable) SET value = trim(replace(',' || value || ',', ?, ','), ',')
                WHERE attribute_id = ? AND instr(',' || value || ',', ?) > 0
                """, ",\(option),", id, ",\(option),")
        } else {
            try database.run(
                "UPDATE \(valueTable) SET value = NULL WHERE attribute_id = ? AND value = ?", id, String(option))
            try database.run(
                "UPDATE \(valueTable) SET value = NULL WHERE attribute_id = ? AND value = ?", id, option)
        }
    }

    /// Whether another product has a value.
    func isTaken(_ value: StoredValue, except product: Int, in database: Database) throws -> Bool {
        try database.has(
            "SELECT 1 FROM \(valueTable) WHERE attribute_id = ? AND value = ? AND entity_id <> ?", id, value, product)
    }
}
