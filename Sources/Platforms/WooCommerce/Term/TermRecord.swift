import Simulator

/// A term: category, tag, brand, shipping class or a value of a shop's attribute.
struct Term: Hashable, Sendable {
    var id: Int
    /// `product_cat`, `product_tag`, `product_brand`, `product_shipping_class`, `pa_…`.
    var taxonomy: String
    var name: String
    var slug: String
    var description = ""
    var parentID = 0
    var menuOrder = 0
    /// 0 for none.
    var imageID = 0
    /// Of a category: `default`, `products`, `subcategories`, `both`.
    var display = "default"
    /// How many products have it, as WordPress counts: variations and drafts included for attributes.
    var count = 0
}

/// `wp_terms` and who has them.
enum TermRecord {
    static let schema = """
        CREATE TABLE term (
            id INTEGER PRIMARY KEY, taxonomy TEXT NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL,
            description TEXT NOT NULL, parent_id INTEGER NOT NULL, menu_order INTEGER NOT NULL,
            image_id INTEGER NOT NULL, display TEXT NOT NULL, count INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX term_slug ON term (taxonomy, slug);
        CREATE TABLE product_term (
            product_id INTEGER NOT NULL, taxonomy TEXT NOT NULL, term_id INTEGER NOT NULL,
            PRIMARY KEY (product_id, taxonomy, term_id)
        ) WITHOUT ROWID;
        CREATE INDEX product_term_term ON product_term (term_id, product_id);
        """

    private static let columns =
        "id, taxonomy, name, slug, description, parent_id, menu_order, image_id, display, count"

    private static let qualified = columns.split(separator: ", ").map { "t.\($0)" }.joined(separator: ", ")

    private static func term(_ row: Row) -> Term {
        Term(
            id: row.int(0), taxonomy: row.text(1), name: row.text(2), slug: row.text(3), description: row.text(4),
            parentID: row.int(5), menuOrder: row.int(6), imageID: row.int(7), display: row.text(8), count: row.int(9))
    }

    static func find(_ id: Int, in database: Database) throws -> Term? {
        try database.first("SELECT \(columns) FROM term WHERE id = ?", id, read: term)
    }

    static func find(_ slug: String, taxonomy: String, in database: Database) throws -> Term? {
        try database.first("SELECT \(columns) FROM term WHERE taxonomy = ? AND slug = ?", taxonomy, slug, read: term)
    }

    /// Every term of a taxonomy, by name.
    static func all(_ taxonomy: String, in database: Database) throws -> [Term] {
        try database.all(
            "SELECT \(columns) FROM term WHERE taxonomy = ? ORDER BY name COLLATE NOCASE, id", taxonomy, read: term)
    }

    /// The terms of a product in a taxonomy, by name.
    static func terms(of product: Int, _ taxonomy: String, in database: Database) throws -> [Term] {
        try database.all(
            """
            SELECT \(columns) FROM term WHERE id IN
                (SELECT term_id FROM product_term WHERE product_id = ? AND taxonomy = ?)
            ORDER BY name COLLATE NOCASE, id
            """, product, taxonomy, read: term)
    }

    static func save(_ term: Term, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO term (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", term.id, term.taxonomy,
            term.name, term.slug, term.description, term.parentID, term.menuOrder, term.imageID, term.display,
            term.count)
    }

    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM term WHERE id = ?", id)
        try database.run("DELETE FROM product_term WHERE term_id = ?", id)
    }

    /// Gives a product exactly these terms of a taxonomy.
    static func assign(_ terms: [Int], _ taxonomy: String, to product: Int, in database: Database) throws {
        try database.run("DELETE FROM product_term WHERE product_id = ? AND taxonomy = ?", product, taxonomy)
        for term in terms {
            try database.run(
                "INSERT OR IGNORE INTO product_term (product_id, taxonomy, term_id) VALUES (?, ?, ?)", product,
                taxonomy, term)
        }
    }

    /// Counts a taxonomy's products anew: published products only.
    static func recount(_ taxonomy: String, in database: Database) throws {
        try database.run(
            """
            UPDATE term SET count = (
                SELECT count(*) FROM product_term pt JOIN product p ON p.id = pt.product_id
                WHERE pt.term_id = term.id AND p.status = 'publish')
            WHERE taxonomy = ?
            """, taxonomy)
    }
}

extension TermRecord {
    /// The terms of several products, of all taxonomies, by name.
    static func terms(of products: [Int], in database: Database) throws -> [Int: [Term]] {
        guard !products.isEmpty else { return [:] }
        let places = Array(repeating: "?", count: products.count).joined(separator: ",")
        let rows = try database.all(
            """
            SELECT \(qualified), pt.product_id
            FROM product_term pt JOIN term t ON t.id = pt.term_id
            WHERE pt.product_id IN (\(places)) ORDER BY t.name COLLATE NOCASE, t.id
            """, arguments: products
        ) { ($0.int(10), term($0)) }
        var terms: [Int: [Term]] = [:]
        for (product, term) in rows { terms[product, default: []].append(term) }
        return terms
    }
}
