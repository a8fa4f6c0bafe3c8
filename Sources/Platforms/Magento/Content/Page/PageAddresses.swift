import Simulator

/// Where a page is found in the shop: under its identifier, in each of its store views.
struct PageAddresses {
    let database: Database

    /// Writes the addresses in place of those the page had.
    ///
    /// - Throws: ``MagentoError`` where one of them leads to something else already.
    func write(_ page: CMSPage, stores: [Int], id: () throws -> Int) throws {
        let path = page.identifier ?? ""
        let views = try stores.contains(0) ? StoreView.inOrder(in: database).map(\.id).filter { $0 != 0 } : stores
        for store in views where try UrlRewrite.isTaken(path, store: store, by: .page(page.id), in: database) {
            throw MagentoError.invalid("URL key for specified store already exists.")
        }
        try UrlRewrite.delete(.page(page.id), in: database)
        for store in views.sorted() {
            try UrlRewrite.save(path, store: store, of: .page(page.id), id: try id(), in: database)
        }
    }
}
