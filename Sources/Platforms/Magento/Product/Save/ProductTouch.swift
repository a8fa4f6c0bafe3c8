import Simulator

/// A product save that changes nothing of the product itself: what routes for its parts do behind the scenes.
struct ProductTouch {
    let visit: Visit

    /// Notes the time and saves the stock item once more.
    func save(_ product: Product) throws {
        var product = product
        product.updatedAt = visit.now.sql
        try product.save(in: visit.database)
        let stocked = StockedProduct(id: product.id, sku: product.sku, type: product.type)
        try LegacyStock.save(nil, of: stocked, isNew: false, in: visit)
        try PriceIndex.update(product.id, on: visit.now.sql, in: visit.database)
    }

    /// Saves through the product repository, which clears the roles of pictures that the product does not have.
    func saveWithGallery(_ product: Product, scope: StoreScope) throws {
        if try !MediaEntry.exists("WHERE entity_id = ?", product.id, in: visit.database) {
            try MediaSave(visit: visit, scope: scope).replace([], of: product)
        }
        try save(product)
    }
}
