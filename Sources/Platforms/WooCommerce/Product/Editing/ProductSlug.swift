import Simulator

/// Slugs of products: made of their names, unique among products.
struct ProductSlug {
    private let database: Database

    init(_ scope: Scope) { database = scope.visit.database }

    /// The slug a product gets for a text: the text's own, or with `-2`, `-3`, … behind.
    func unique(_ text: String, for id: Int) throws -> String {
        let base = Sanitize.title(text)
        guard !base.isEmpty else { return "" }
        var slug = base
        var number = 2
        while try isTaken(slug, by: id), number < 10_000 {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }

    /// The slug that the editor would suggest for the product's name.
    func generated(for product: Product) throws -> String {
        try unique(product.name.isEmpty ? String(product.id) : product.name, for: product.id)
    }

    private func isTaken(_ slug: String, by id: Int) throws -> Bool {
        try database.has("SELECT 1 FROM product WHERE slug = ? AND id <> ? AND type <> 'variation'", slug, id)
    }
}
