import Simulator

/// What WordPress does with a product as a post: its dates and states, and slugs that are made of names and unique among
/// products (`wp_insert_post`).
struct ProductSlug {
    private let visit: Visit
    private let database: Database

    init(_ scope: Scope) {
        visit = scope.visit
        database = scope.visit.database
    }

    /// Settles the state and the slug of a product that was in another state before.
    func settle(_ product: inout Product, wanted slug: String?, before: String?) throws {
        settleDate(&product)
        if let slug { product.slug = Sanitize.title(slug) }
        if product.slug.isEmpty, !isUnnamed(product) {
            product.slug = Sanitize.title(product.name.isEmpty ? String(product.id) : product.name)
        }
        if before == "trash", product.status != "trash" { restoreSlug(&product) }
        if let before, before != "trash", product.status == "trash" { try keepSlug(&product) }
        if !isUnnamed(product) { product.slug = try unique(product.slug, for: product.id) }
    }

    /// What lies ahead is planned, what is past is public (rest-v3-products/slugs-and-status 12, 22, 23).
    private func settleDate(_ product: inout Product) {
        guard let created = Instant(product.created) else { return }
        let isAhead = created.seconds - visit.now.seconds >= 60
        if product.status == "publish", isAhead { product.status = "future" }
        if product.status == "future", !isAhead { product.status = "publish" }
    }

    /// Drafts have no slug until they are published.
    private func isUnnamed(_ product: Product) -> Bool { ["draft", "pending", "auto-draft"].contains(product.status) }

    private static let desired = "_wp_desired_post_slug"

    /// A product that goes to the trash leaves its slug to others.
    private func keepSlug(_ product: inout Product) throws {
        guard !product.slug.hasSuffix("__trashed") else { return }
        try MetaData.add([(Self.desired, .string(product.slug))], to: &product.metaData, of: "postmeta", visit)
        product.slug += "__trashed"
    }

    /// One that comes back takes its slug again.
    private func restoreSlug(_ product: inout Product) {
        guard let kept = product.metaData.first(where: { $0["key"]?.string == Self.desired })?["value"]?.string,
            !kept.isEmpty
        else { return }
        product.metaData.removeAll { $0["key"]?.string == Self.desired }
        product.slug = kept
    }

    /// The slug a product gets for a text: the text's own, or with `-2`, `-3`, … behind.
    func unique(_ text: String, for id: Int, isVariation: Bool = false) throws -> String {
        let base = Sanitize.title(text)
        guard !base.isEmpty else { return "" }
        var slug = base
        var number = 2
        while try isTaken(slug, by: id, isVariation), number < 10_000 {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }

    /// The slug that the editor would suggest for the product's name.
    func generated(for product: Product) throws -> String {
        try unique(product.name.isEmpty ? String(product.id) : product.name, for: product.id)
    }

    private func isTaken(_ slug: String, by id: Int, _ isVariation: Bool) throws -> Bool {
        try database.has(
            "SELECT 1 FROM product WHERE slug = ? AND id <> ? AND (type = 'variation') = ?", slug, id, isVariation)
    }
}
