import Simulator

/// A product's own row, without values of attributes.
struct Product: Record, Hashable {
    static let table = Table<Product>(
        "catalog_product_entity", indexes: ["created_at", "updated_at", "type_id", "attribute_set_id"])

    var id = 0
    var sku = ""
    var set = 0
    var type = ""
    /// `YYYY-MM-DD HH:MM:SS`, UTC.
    var createdAt = ""
    var updatedAt = ""
    var hasOptions = false
    var requiredOptions = false

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("sku", &sku, [.unique, .ignoringCase])
        column("attribute_set_id", &set)
        column("type_id", &type, .ignoringCase)
        column("created_at", &createdAt)
        column("updated_at", &updatedAt)
        column("has_options", &hasOptions)
        column("required_options", &requiredOptions)
    }

    /// A product by SKU: case and trailing spaces do not count (framework/path-parameter-types).
    static func find(_ sku: String, in database: Database) throws -> Product? {
        try first("WHERE sku = ?", trimmed(sku), in: database)
    }

    /// The product that a request names.
    ///
    /// - Throws: ``MagentoError/noProduct``.
    static func named(_ sku: String?, in database: Database) throws -> Product {
        guard let product = try find(sku ?? "", in: database) else { throw MagentoError.noProduct }
        return product
    }

    /// A product's number by its SKU.
    static func id(of sku: String, in database: Database) throws -> Int? {
        try database.value("SELECT entity_id FROM catalog_product_entity WHERE sku = ?", trimmed(sku))
    }

    /// A SKU without the trailing spaces that comparisons ignore.
    static func trimmed(_ sku: String) -> String {
        guard sku.utf8.last == UInt8(ascii: " ") else { return sku }
        return String(sku.reversed().drop { $0 == " " }.reversed())
    }
}

/// A website on which a product is sold.
struct ProductWebsite: Record {
    static let table = Table<ProductWebsite>(
        "catalog_product_website", indexes: ["website_id, product_id"], isClustered: true)

    var product = 0
    var website = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("product_id", &product, .key)
        column("website_id", &website, .key)
    }

    /// Puts websites in place of those that a product was sold on.
    static func replace(_ websites: [Int], of product: Int, in database: Database) throws {
        try deleteAll("WHERE product_id = ?", product, in: database)
        for website in websites { try ProductWebsite(product: product, website: website).save(in: database) }
    }
}
