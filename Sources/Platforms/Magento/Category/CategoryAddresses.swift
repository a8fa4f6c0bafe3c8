import Simulator

/// Where categories are found in the shop: their keys, one below the other.
struct CategoryAddresses {
    let visit: Visit

    private var database: Database { visit.database }

    /// Works out the paths of a category and of everything below it.
    ///
    /// - Throws: ``MagentoError`` where a path leads to something else already.
    func renew(_ id: Int) throws {
        guard let category = try Category.find(id, in: database),
            let attribute = try Attribute.find("url_path", of: EntityType.category, in: database)
        else { return }
        // The root of everything and the roots of stores have no address of their own.
        for category in try category.branch(in: database) where category.level > 1 {
            let path = try path(category, store: 0)
            try CategoryValue(category: category.id, attribute: attribute.id, value: .text(path)).save(in: database)
            for store in try stores(category) { try write(try self.path(category, store: store), store, category) }
        }
    }

    /// The keys from the category below the store's root down to this one.
    private func path(_ category: Category, store: Int) throws -> String {
        try CategoryView.find(Array(category.ancestors.dropFirst(2)), store: store, in: database)
            .compactMap { $0.text("url_key") }.joined(separator: "/")
    }

    /// The store views whose tree the category stands in.
    private func stores(_ category: Category) throws -> [Int] {
        try database.values(
            """
            SELECT s.store_id FROM store s JOIN store_group g ON g.group_id = s.group_id
            WHERE s.store_id <> 0 AND g.root_category_id = ? ORDER BY s.store_id
            """, category.ancestors.dropFirst().first ?? 0)
    }

    private func write(_ path: String, _ store: Int, _ category: Category) throws {
        let entity = UrlRewrite.Entity.category(category.id)
        let address = path + ".html"
        if try UrlRewrite.isTaken(address, store: store, by: entity, in: database) {
            throw MagentoError.invalid("URL key for specified store already exists.")
        }
        try UrlRewrite.save(
            address, store: store, of: entity, id: try visit.ids.take("url_rewrite"), in: database)
    }
}
