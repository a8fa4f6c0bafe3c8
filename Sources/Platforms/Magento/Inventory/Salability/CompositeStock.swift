import Simulator

/// The stock of products that are made of others: grouped, configurable and bundle products.
enum CompositeStock {
    /// A product that another one is made of.
    struct Part: Projection, Hashable {
        var sku = ""
        /// The choice it belongs to, where one of several parts is enough; 0 where parts make no choices.
        var option = 0
        var isRequired = false

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            column("sku", &sku)
            column("option_id", &option)
            column("required", &isRequired)
        }
    }

    /// An entry where a part has one: salable if the product itself is in stock and enough of its parts are salable.
    static func entry(
        of product: StockedProduct, in stock: Int, _ database: Database
    ) throws -> StockIndexEntry? {
        var quantity = 0.0
        var salable: Set<Int> = []
        var hasEntry = false
        let parts = try parts(of: product, database)
        for part in parts {
            guard let entry = try StockIndex.partEntry(of: part.sku, in: stock, database) else { continue }
            hasEntry = true
            quantity += entry.quantity
            if entry.isSalable { salable.insert(part.option) }
        }
        guard hasEntry else { return nil }
        let isInStock = try StockItem.find(product: product.id, in: database)?.isInStock ?? false
        let isComplete = parts.allSatisfy { !$0.isRequired || salable.contains($0.option) }
        return StockIndexEntry(quantity: quantity, isSalable: isInStock && isComplete && !salable.isEmpty)
    }

    /// What a product is made of.
    static func parts(of product: StockedProduct, _ database: Database) throws -> [Part] {
        guard let query = queries[product.type] else { return [] }
        return try database.all(query, product.id, as: Part.self)
    }

    private static let queries = [
        "grouped": """
        SELECT p.sku, 0, 0 FROM catalog_product_link l
        JOIN catalog_product_entity p ON p.entity_id = l.linked_product_id
        WHERE l.product_id = ? AND l.link_type_id = 3
        """,
        "configurable": """
        SELECT p.sku, 0, 0 FROM catalog_product_super_link l
        JOIN catalog_product_entity p ON p.entity_id = l.product_id WHERE l.parent_id = ?
        """,
        "bundle": """
        SELECT s.sku, o.option_id, o.required FROM catalog_product_bundle_option o
        JOIN catalog_product_bundle_selection s ON s.option_id = o.option_id WHERE o.parent_id = ?
        """,
    ]
}
