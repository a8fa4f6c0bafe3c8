import Simulator

/// What the catalogue adds to the room.
enum Catalog {
    /// The tables.
    static let schemas = [
        AttributeRecord.schema, OptionRecord.schema, AttributeSetRecord.schema, ProductRecord.schema,
        ProductValueRecord.schema, ProductLinkRecord.schema, MediaRecord.schema, CustomOptionRecord.schema,
        TierPriceRecord.schema, UrlRewriteRecord.schema, CategoryRecord.schema, CategoryProductRecord.schema,
        ConfigurableRecord.schema, BundleRecord.schema, DownloadableRecord.schema, CustomerGroup.table.schema,
        PriceIndex.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [CustomerGroup.load, load]

    @Sendable private static func load(
        _ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings
    ) throws {
        let stores = try StoreView.inOrder(in: database).map { (code: $0.code, id: $0.id, website: $0.websiteID) }
        try AttributeSeed.load(fixtures, into: database, stores: Dictionary(stores.map { ($0.code, $0.id) }) { $1 })
        try AttributeSetSeed.load(fixtures, into: database)
        try CategorySeed.load(fixtures, into: database, stores: stores)
        try ProductSeed.load(fixtures, into: database, stores: stores)
        try database.execute(ProductValueRecord.index)
        // Fixtures have no clock: prices are those of the day of the last change.
        let day = try database.first("SELECT max(updated_at) FROM catalog_product_entity") { $0.text(0) }
        try PriceIndex.rebuild(on: day ?? "", in: database)
    }
}
