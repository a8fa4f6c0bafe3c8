import Simulator

/// The table of products and variations. Columns are what lists filter and carts need; the rest is one JSON text.
enum ProductRecord {
    static let schema = """
        CREATE TABLE product (
            id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL,
            slug TEXT NOT NULL, name TEXT NOT NULL, sku TEXT NOT NULL, global_unique_id TEXT NOT NULL,
            price TEXT NOT NULL, regular_price TEXT NOT NULL, sale_price TEXT NOT NULL,
            sale_from INTEGER, sale_to INTEGER, featured INTEGER NOT NULL, visibility TEXT NOT NULL,
            virtual INTEGER NOT NULL, downloadable INTEGER NOT NULL, tax_status TEXT NOT NULL, tax_class TEXT NOT NULL,
            stock_source TEXT NOT NULL, stock_quantity REAL, backorders TEXT NOT NULL, low_stock_amount INTEGER,
            stock_status TEXT NOT NULL, sold_individually INTEGER NOT NULL, weight TEXT NOT NULL,
            shipping_class_id INTEGER NOT NULL, average_rating TEXT NOT NULL, rating_count INTEGER NOT NULL,
            menu_order INTEGER NOT NULL, password TEXT NOT NULL, total_sales INTEGER NOT NULL,
            created TEXT NOT NULL, modified TEXT NOT NULL, min_price REAL, max_price REAL, details TEXT NOT NULL
        );
        CREATE INDEX product_parent ON product (parent_id, menu_order, id);
        CREATE INDEX product_slug ON product (slug);
        CREATE INDEX product_sku ON product (sku) WHERE sku <> '';
        """

    static let columns = """
        id, parent_id, type, status, slug, name, sku, global_unique_id, price, regular_price, sale_price, sale_from,
        sale_to, featured, visibility, virtual, downloadable, tax_status, tax_class, stock_source, stock_quantity,
        backorders, low_stock_amount, stock_status, sold_individually, weight, shipping_class_id, average_rating,
        rating_count, menu_order, password, total_sales, created, modified, details
        """

    // MARK: Reading

    /// A product or variation of any status, nil where there is none.
    static func find(_ id: Int, in database: Database) throws -> Product? {
        try database.first("SELECT \(columns) FROM product WHERE id = ?", id, read: product)
    }

    /// Several at once, in the order of the ids; unknown ids are left out.
    static func find(_ ids: [Int], in database: Database) throws -> [Product] {
        guard !ids.isEmpty else { return [] }
        let places = Array(repeating: "?", count: ids.count).joined(separator: ",")
        let found = try database.all(
            "SELECT \(columns) FROM product WHERE id IN (\(places))", arguments: ids, read: product)
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// The first product or variation with a slug.
    static func find(slug: String, in database: Database) throws -> Product? {
        try database.first(
            "SELECT \(columns) FROM product WHERE slug = ? AND status <> 'trash' ORDER BY id LIMIT 1", slug,
            read: product)
    }

    /// The variations of a product that shops show, in their order.
    static func variations(of id: Int, in database: Database) throws -> [Product] {
        try database.all(
            """
            SELECT \(columns) FROM product WHERE parent_id = ? AND type = 'variation'
                AND status IN ('publish', 'private') ORDER BY menu_order, id
            """, id, read: product)
    }

    // MARK: Writing

    /// Adds or replaces a product. ``refreshPrices(of:in:)`` is the caller's, after the variations are written.
    static func save(_ product: Product, in database: Database) throws {
        let names = columns.split { $0 == "," || $0.isWhitespace }.joined(separator: ", ")
        let places = Array(repeating: "?", count: 35).joined(separator: ", ")
        try database.run(
            "INSERT OR REPLACE INTO product (\(names)) VALUES (\(places))", arguments: values(product))
        try refreshPrices(of: product.id, in: database)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM product WHERE id = ?", id)
        try database.run("DELETE FROM product_term WHERE product_id = ?", id)
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
                    (product.type = 'variable' AND p.parent_id = product.id AND p.status IN ('publish', 'private'))
                    OR (product.type = 'grouped' AND p.id IN (SELECT value FROM json_each(product.details, '$.grouped')))
                    OR (product.type NOT IN ('variable', 'grouped') AND p.id = product.id)))
            WHERE id = ?
            """, id)
    }
}
