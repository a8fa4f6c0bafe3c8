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

/// Values of attributes per product and store; store 0 holds what counts where a store has nothing of its own.
///
/// Long texts stand in a table of their own, which no search index covers.
enum ProductValueRecord {
    static let schema = """
        CREATE TABLE catalog_product_value (
            entity_id INTEGER NOT NULL, attribute_id INTEGER NOT NULL, store_id INTEGER NOT NULL,
            value COLLATE NOCASE, PRIMARY KEY (entity_id, attribute_id, store_id)) WITHOUT ROWID;
        CREATE TABLE catalog_product_text (
            entity_id INTEGER NOT NULL, attribute_id INTEGER NOT NULL, store_id INTEGER NOT NULL,
            value TEXT COLLATE NOCASE, PRIMARY KEY (entity_id, attribute_id, store_id)) WITHOUT ROWID;
        """

    /// The index that searches use; it is made when all fixtures are in, which is faster.
    static let index = """
        CREATE INDEX catalog_product_value_found
            ON catalog_product_value (attribute_id, store_id, value COLLATE NOCASE, entity_id);
        """

    /// The table with an attribute's values.
    static func table(_ attribute: Attribute) -> String {
        attribute.backendType == "text" ? "catalog_product_text" : "catalog_product_value"
    }

    /// A product's value of one attribute, with the place of the attribute in the product's set.
    struct Placed {
        let code: String
        let value: StoredValue
        let sortOrder: Int
        let place: Int
    }

    /// The values that count in a store, in the order of the product's attribute set.
    ///
    /// Attributes that are not in the set do not show (products/apparel-attributes). Those that are columns of the
    /// product's row come without a value.
    static func values(of product: Int, set: Int, store: Int, in database: Database) throws -> [Placed] {
        var found = try database.all(
            """
            SELECT e.attribute_code, v.value, e.sort_order, e.place FROM catalog_product_value v
            CROSS JOIN eav_entity_attribute e ON e.attribute_set_id = ?1 AND e.attribute_id = v.attribute_id
            WHERE v.entity_id = ?2 AND v.store_id IN (0, ?3)
            UNION ALL
            SELECT e.attribute_code, v.value, e.sort_order, e.place FROM catalog_product_text v
            CROSS JOIN eav_entity_attribute e ON e.attribute_set_id = ?1 AND e.attribute_id = v.attribute_id
            WHERE v.entity_id = ?2 AND v.store_id IN (0, ?3)
            UNION ALL
            SELECT attribute_code, NULL, sort_order, place FROM eav_entity_attribute
            WHERE attribute_set_id = ?1 AND is_column
            """, set, product, store
        ) { Placed(code: $0.text(0), value: $0.value(1), sortOrder: $0.int(2), place: $0.int(3)) }
        keepLast(&found)
        found.sort { ($0.sortOrder, $0.place) < ($1.sortOrder, $1.place) }
        return found
    }

    /// The primary key brings a store's value right behind the global one: of two neighbours the later counts.
    private static func keepLast(_ found: inout [Placed]) {
        var kept = 0
        for index in found.indices {
            if kept > 0, found[kept - 1].code == found[index].code { kept -= 1 }
            found[kept] = found[index]
            kept += 1
        }
        found.removeSubrange(kept...)
    }

    /// One attribute's value that counts in a store.
    static func value(
        of attribute: Attribute, product: Int, store: Int, in database: Database
    ) throws -> StoredValue? {
        try database.first(
            """
            SELECT value FROM \(table(attribute)) WHERE entity_id = ? AND attribute_id = ? AND store_id IN (0, ?)
            ORDER BY store_id DESC LIMIT 1
            """, product, attribute.id, store
        ) { $0.value(0) }
    }

    /// Writes a value for one store.
    static func save(
        _ value: StoredValue, of attribute: Attribute, product: Int, store: Int, in database: Database
    ) throws {
        try database.run(
            "INSERT OR REPLACE INTO \(table(attribute)) (entity_id, attribute_id, store_id, value) VALUES (?, ?, ?, ?)",
            product, attribute.id, store, value)
    }

    /// Takes a store's value away.
    static func delete(_ attribute: Attribute, product: Int, store: Int, in database: Database) throws {
        try database.run(
            "DELETE FROM \(table(attribute)) WHERE entity_id = ? AND attribute_id = ? AND store_id = ?", product,
            attribute.id, store)
    }

    /// Another product that has a value in the global scope, nil where there is none.
    static func owner(
        of value: StoredValue, attribute: Attribute, except product: Int, in database: Database
    ) throws -> Int? {
        try database.first(
            """
            SELECT entity_id FROM \(table(attribute))
            WHERE attribute_id = ? AND value = ? AND entity_id <> ? LIMIT 1
            """, attribute.id, value, product
        ) { $0.int(0) }
    }
}
