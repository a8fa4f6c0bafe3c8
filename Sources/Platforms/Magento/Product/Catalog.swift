import Simulator

/// What the catalogue adds to the room.
enum Catalog {
    /// The tables.
    static let schemas =
        [
            Attribute.table.schema, AttributeLabel.table.schema, AttributeOption.table.schema, OptionLabel.table.schema,
            SourceOption.table.schema, AttributeSet.table.schema, AttributeGroup.table.schema,
            AttributePlace.table.schema, AttributePlace.index,
        ] + products + categories + [CustomerGroup.table.schema, ExcludedWebsite.table.schema]

    private static let products = [
        Product.table.schema, ProductWebsite.table.schema, ProductValue.table.schema, ProductText.table.schema,
        ProductLink.table.schema, MediaEntry.table.schema, StoredPicture.table.schema,
        CustomOption.table.schema, CustomOptionValue.table.schema,
        TierPrice.table.schema, ConfigurableOption.table.schema, ConfigurableChild.table.schema,
        BundleOption.table.schema, BundleLink.table.schema, DownloadableLink.table.schema,
        DownloadableSample.table.schema, LeastPrice.table.schema,
    ]

    private static let categories = [
        Category.table.schema, CategoryValue.table.schema, CategoryProduct.table.schema, UrlRewrite.table.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [CustomerGroup.load, load, MediaFileSeed.load]

    @Sendable private static func load(
        _ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings
    ) throws {
        let stores = try StoreView.inOrder(in: database).map { (code: $0.code, id: $0.id, website: $0.websiteID) }
        try AttributeSeed.load(fixtures, into: database, stores: Dictionary(stores.map { ($0.code, $0.id) }) { $1 })
        try AttributeSetSeed.load(fixtures, into: database)
        try CategorySeed.load(fixtures, into: database, stores: stores)
        try ProductSeed.load(fixtures, into: database, stores: stores)
        try database.execute(ProductValue.index)
        // Fixtures have no clock: prices are those of the day of the last change.
        let day: String? = try database.value("SELECT max(updated_at) FROM catalog_product_entity")
        try PriceIndex.rebuild(on: day ?? "", in: database)
    }
}
