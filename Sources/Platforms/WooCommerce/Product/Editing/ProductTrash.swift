import Simulator

/// Moves products to the trash, or removes them for good.
struct ProductTrash {
    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    private var database: Database { visit.database }

    /// Removes a product with its variations.
    func delete(_ product: Product) throws {
        for id in try children(of: product) { try Product.remove(id, from: database) }
        try Product.remove(product.id, from: database)
        try database.run("DELETE FROM reserved_stock WHERE product_id = ?", product.id)
        try recount(product)
    }

    /// Moves a product to the trash with its variations; its slug becomes free.
    func trash(_ product: Product) throws {
        var product = product
        var kept: [(String, JSONValue)] = [
            ("_wp_trash_meta_status", .string(product.status)),
            ("_wp_trash_meta_time", .string(String(visit.now.seconds))),
        ]
        kept.append(("_wp_desired_post_slug", .string(product.slug)))
        product.slug += "__trashed"
        if product.kind != .variation {
            // Which reviews were shown before, by their ids (rest-v3/products-delete).
            let reviews = try approvedReviews(of: product)
            if !reviews.isEmpty {
                let states = JSONObject(reviews.map { (String($0), "1") })
                kept.append(("_wp_trash_meta_comments_status", .object(states)))
            }
        }
        try MetaData.add(kept, to: &product.metaData, of: "postmeta", visit)
        product.status = "trash"
        product.modified = visit.now.sql
        try product.store(in: database)
        for id in try children(of: product) {
            guard let child = try Product.find(id, in: database), child.status != "trash" else { continue }
            try trash(child)
        }
        try recount(product)
    }

    private func approvedReviews(of product: Product) throws -> [Int] {
        try database.values(
            "SELECT id FROM review WHERE product_id = ? AND status = 'approved' ORDER BY id", product.id)
    }

    private func children(of product: Product) throws -> [Int] {
        guard product.kind != .variation else { return [] }
        return try database.values("SELECT id FROM product WHERE parent_id = ? AND type = 'variation'", product.id)
    }

    private func recount(_ product: Product) throws {
        for taxonomy in ["product_cat", "product_tag", "product_brand"] {
            try Term.recount(taxonomy, in: database)
        }
        if product.kind == .variation { try Product.refreshPrices(of: product.parentID, in: database) }
    }
}
