import Simulator

/// Where a product is found in the shop: one path for each store view of its websites.
struct ProductAddresses {
    let database: Database

    /// The paths that a product should have by store view; none for a product that does not show by itself.
    func wanted(for product: Int) throws -> [Int: String] {
        guard let view = try ProductView.find(id: product, store: 0, in: database),
            view.value("visibility")?.whole != 1
        else { return [:] }
        var paths: [Int: String] = [:]
        for website in view.websites {
            for store in try StoreView.inOrder(in: database) where store.websiteID == website && store.id != 0 {
                paths[store.id] = try key(of: view, store: store.id) + ".html"
            }
        }
        return paths
    }

    private func key(of view: ProductView, store: Int) throws -> String {
        try Attribute.find("url_key", in: database)?.value(of: view.product.id, store: store, in: database)?
            .attributeText ?? ""
    }

    /// - Throws: ``MagentoError`` where one of the paths leads to something else already.
    func check(_ paths: [Int: String], of product: Int) throws {
        for (store, path) in paths {
            if try UrlRewrite.isTaken(path, store: store, by: .product(product), in: database) {
                throw MagentoError.invalid("URL key for specified store already exists.")
            }
        }
    }

    /// Writes the paths in place of those the product had.
    func write(_ paths: [Int: String], of product: Int, ids: IdSequences) throws {
        try UrlRewrite.delete(.product(product), in: database)
        for (store, path) in paths.sorted(by: { $0.key < $1.key }) {
            try UrlRewrite.save(
                path, store: store, of: .product(product), id: try ids.take("url_rewrite"), in: database)
        }
    }
}
