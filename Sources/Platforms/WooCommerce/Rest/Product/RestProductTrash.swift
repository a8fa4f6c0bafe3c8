import Simulator

/// Moves products to the trash, or removes them for good.
struct RestProductTrash {
    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    private var database: Database { visit.database }

    /// Removes a product with its variations.
    func delete(_ product: Product) throws {
        for id in try children(of: product) { try ProductRecord.delete(id, in: database) }
        try ProductRecord.delete(product.id, in: database)
        try database.run("DELETE FROM reserved_stock WHERE product_id = ?", product.id)
        try recount(product)
    }

    /// Moves a product to the trash with its variations; its slug becomes free.
    func trash(_ product: Product) throws {
        var product = product
        try remember("_wp_trash_meta_status", .string(product.status), &product)
        try remember("_wp_trash_meta_time", .string(String(visit.now.seconds)), &product)
        if product.kind != .variation {
            try remember("_wp_desired_post_slug", .string(product.slug), &product)
            product.slug += "__trashed"
            try rememberReviews(&product)
        }
        product.status = "trash"
        product.modified = visit.now.sql
        try ProductRecord.save(product, in: database)
        for id in try children(of: product) {
            guard let child = try ProductRecord.find(id, in: database), child.status != "trash" else { continue }
            try trash(child)
        }
        try recount(product)
    }

    private func remember(_ key: String, _ value: JSONValue, _ product: inout Product) throws {
        let id = try visit.ids.take("postmeta")
        product.metaData.append(["id": .init(id), "key": .string(key), "value": value])
    }

    /// Which reviews were shown before, by their ids (rest-v3/products-delete).
    private func rememberReviews(_ product: inout Product) throws {
        let ids = try RestReviewStates.approved(of: product.id, in: database)
        guard !ids.isEmpty else { return }
        let states = JSONObject(ids.map { (String($0), "1") })
        try remember("_wp_trash_meta_comments_status", .object(states), &product)
    }

    private func children(of product: Product) throws -> [Int] {
        guard product.kind != .variation else { return [] }
        return try database.all("SELECT id FROM product WHERE parent_id = ? AND type = 'variation'", product.id) {
            $0.int(0)
        }
    }

    private func recount(_ product: Product) throws {
        for taxonomy in ["product_cat", "product_tag", "product_brand"] {
            try TermRecord.recount(taxonomy, in: database)
        }
        if product.kind == .variation { try ProductRecord.refreshPrices(of: product.parentID, in: database) }
    }
}
