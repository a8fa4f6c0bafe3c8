import Simulator

/// A term: category, tag, brand, shipping class or a value of a shop's attribute.
struct Term: Record, Hashable {
    static let table = Table<Term>("term", constraints: ["UNIQUE (taxonomy, slug)"])

    var id = 0
    /// `product_cat`, `product_tag`, `product_brand`, `product_shipping_class`, `pa_…`.
    var taxonomy = ""
    var name = ""
    var slug = ""
    var description = ""
    var parentID = 0
    var menuOrder = 0
    /// Where it stands among the values of an attribute; nil for those made over REST, which come first.
    var place: Int?
    /// 0 for none.
    var imageID = 0
    /// Of a category: `default`, `products`, `subcategories`, `both`.
    var display = "default"
    /// How many products have it, as WordPress counts: variations and drafts included for attributes.
    var count = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("taxonomy", &taxonomy)
        column("name", &name)
        column("slug", &slug)
        column("description", &description)
        column("parent_id", &parentID)
        column("menu_order", &menuOrder)
        column("place", &place)
        column("image_id", &imageID)
        column("display", &display)
        column("count", &count)
    }

    static func find(_ slug: String, taxonomy: String, in database: Database) throws -> Term? {
        try first("WHERE taxonomy = ? AND slug = ?", taxonomy, slug, in: database)
    }

    /// Every term of a taxonomy, by name.
    static func all(of taxonomy: String, in database: Database) throws -> [Term] {
        try all("WHERE taxonomy = ? ORDER BY name COLLATE NOCASE, id", taxonomy, in: database)
    }

    /// The terms of a product in a taxonomy, by name.
    static func terms(of product: Int, _ taxonomy: String, in database: Database) throws -> [Term] {
        try all(
            """
            WHERE id IN (SELECT term_id FROM product_term WHERE product_id = ? AND taxonomy = ?)
            ORDER BY name COLLATE NOCASE, id
            """, product, taxonomy, in: database)
    }

    /// The terms of several products, of all taxonomies, by name.
    static func terms(of products: [Int], in database: Database) throws -> [Int: [Term]] {
        guard !products.isEmpty else { return [:] }
        let links = try ProductTerm.all(
            "WHERE product_id IN (SELECT value FROM json_each(?))", JSONList(products), in: database)
        let places = Dictionary(grouping: links, by: \.termID).mapValues { $0.map(\.productID) }
        let terms = try all(
            "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name COLLATE NOCASE, id",
            JSONList(places.keys), in: database)
        var found: [Int: [Term]] = [:]
        for term in terms { for product in places[term.id] ?? [] { found[product, default: []].append(term) } }
        return found
    }

    /// Removes the term, also from the products that have it.
    func remove(from database: Database) throws {
        try Self.delete(id, in: database)
        try ProductTerm.deleteAll("WHERE term_id = ?", id, in: database)
        try database.run("UPDATE product SET shipping_class_id = 0 WHERE shipping_class_id = ?", id)
    }

    /// Gives a product exactly these terms of a taxonomy.
    static func assign(_ terms: [Int], _ taxonomy: String, to product: Int, in database: Database) throws {
        try ProductTerm.deleteAll("WHERE product_id = ? AND taxonomy = ?", product, taxonomy, in: database)
        for term in terms {
            try ProductTerm(productID: product, taxonomy: taxonomy, termID: term).save(in: database)
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

/// That a product has a term.
struct ProductTerm: Record {
    static let table = Table<ProductTerm>("product_term", indexes: ["term_id, product_id"], isClustered: true)

    var productID = 0
    var taxonomy = ""
    var termID = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("product_id", &productID, .key)
        column("taxonomy", &taxonomy, .key)
        column("term_id", &termID, .key)
    }
}
