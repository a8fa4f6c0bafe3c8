import Simulator

/// Rows of a table of their own that belong to products.
protocol ProductPart: Record {
    /// The product that it belongs to, and the column that says so.
    var product: Int { get }
    static var owner: String { get }
    /// The order in which a product shows them.
    static var order: String { get }
    /// Reads what stands in further tables.
    static func fill(_ parts: inout [Self], in database: Database) throws
}

extension ProductPart {
    static func fill(_ parts: inout [Self], in database: Database) throws {}

    /// Those of some products, by product.
    static func all(of products: [Int], in database: Database) throws -> [Int: [Self]] {
        let wanted = AnyOf(products)
        var parts = try all("WHERE \(owner) \(wanted.sql) ORDER BY \(order)", wanted.keys, in: database)
        if !parts.isEmpty { try fill(&parts, in: database) }
        return Dictionary(grouping: parts, by: \.product)
    }

    /// Those of one product.
    static func all(of product: Int, in database: Database) throws -> [Self] {
        try all(of: [product], in: database)[product] ?? []
    }

    /// Takes those of a product away.
    static func deleteAll(of product: Int, in database: Database) throws {
        try deleteAll("WHERE \(owner) = ?", product, in: database)
    }
}
