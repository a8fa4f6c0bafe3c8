import Simulator

/// The table of products and variations. Columns are what lists filter and carts need; the rest is one JSON text.
extension Product {
    static let table = Table<Product>("product", indexes: ["parent_id, menu_order, id", "slug"])

    /// Products with a SKU by it.
    static let skuIndex = "CREATE INDEX product_sku ON product (sku) WHERE sku <> '';\n"

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("parent_id", &parentID)
        column("type", &kind)
        column("status", &status)
        column("slug", &slug)
        column("name", &name)
        column("sku", &sku)
        column("global_unique_id", &globalUniqueID)
        column("price", &price)
        column("regular_price", &regularPrice)
        column("sale_price", &salePrice)
        column("sale_from", &saleFrom)
        column("sale_to", &saleTo)
        column("featured", &isFeatured)
        column("visibility", &visibility)
        column("virtual", &isVirtual)
        column("downloadable", &isDownloadable)
        column("tax_status", &taxStatus)
        column("tax_class", &taxClass)
        column("stock_source", &stockSource)
        column("stock_quantity", &stockQuantity)
        column("backorders", &backorders)
        column("low_stock_amount", &lowStockAmount)
        column("stock_status", &stockStatus)
        column("sold_individually", &isSoldIndividually)
        column("weight", &weight)
        column("shipping_class_id", &shippingClassID)
        column("average_rating", &averageRating)
        column("rating_count", &ratingCount)
        column("review_count", &reviewCount)
        column("menu_order", &menuOrder)
        column("password", &password)
        column("total_sales", &totalSales)
        column("created", &created)
        column("modified", &modified)
        column("min_price", &minPrice)
        column("max_price", &maxPrice)
        var details = ProductDetails(of: self)
        column("details", &details)
        details.read(into: &self)
    }

    // MARK: Reading

    /// The first product or variation with a slug.
    static func find(slug: String, in database: Database) throws -> Product? {
        try first("WHERE slug = ? AND status <> 'trash' ORDER BY id LIMIT 1", slug, in: database)
    }

    /// The variations of a product that shops show, in their order.
    static func variations(of id: Int, in database: Database) throws -> [Product] {
        try variations(of: [id], in: database)
    }

    /// The variations of several products that shops show, each product's in their order.
    static func variations(of ids: [Int], in database: Database) throws -> [Product] {
        try all(
            """
            WHERE parent_id IN (SELECT value FROM json_each(?)) AND type = 'variation'
                AND status IN ('publish', 'private') ORDER BY parent_id, menu_order, id
            """, JSONList(ids), in: database)
    }

    // MARK: Writing

    /// Adds or replaces the product, with the prices that lists go by. Those of its parent are the caller's.
    func store(in database: Database) throws {
        try save(in: database)
        try Self.refreshPrices(of: id, in: database)
    }

    /// Removes a product, also from its terms.
    static func remove(_ id: Int, from database: Database) throws {
        try delete(id, in: database)
        try ProductTerm.deleteAll("WHERE product_id = ?", id, in: database)
    }

    /// Writes stock only, which orders change.
    static func setStock(_ id: Int, quantity: Double?, status: String, in database: Database) throws {
        try database.run("UPDATE product SET stock_quantity = ?, stock_status = ? WHERE id = ?", quantity, status, id)
    }

    /// The lowest and highest price that lists sort and filter by: the variations' for a variable product.
    static func refreshPrices(of id: Int, in database: Database) throws {
        try database.run(
            """
            UPDATE product SET (min_price, max_price) = (
                SELECT min(CAST(p.price AS REAL)), max(CAST(p.price AS REAL)) FROM product p
                WHERE p.price <> '' AND (
                    (product.type = 'variable' AND p.parent_id = product.id AND p.status = 'publish')
                    OR (product.type = 'grouped' AND p.id IN (SELECT value FROM json_each(product.details, '$.grouped')))
                    OR (product.type NOT IN ('variable', 'grouped') AND p.id = product.id)))
            WHERE id = ?
            """, id)
    }
}
