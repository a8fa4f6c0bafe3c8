import Simulator

/// What pages and blocks add to the room.
enum Content {
    /// The tables.
    static let schemas = [
        CMSPage.table.schema, CMSPageStore.table.schema, CMSBlock.table.schema, CMSBlockStore.table.schema,
        AdobeStockAsset.table.schema,
    ]

    /// The fixtures.
    static let seeds: [Features.Seed] = [CMSPage.load, CMSBlock.load]
}
