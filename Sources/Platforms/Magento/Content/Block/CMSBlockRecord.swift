import Simulator

/// A piece of content that pages and the shop's layout show.
struct CMSBlock: Record, Hashable {
    static let table = Table<CMSBlock>("cms_block", indexes: ["identifier"])

    var id = 0
    var title: String?
    var identifier: String?
    var content: String?
    var creationTime: String?
    var updateTime: String?
    /// nil where nobody said: such a block is shown as inactive when it is made, and is active.
    var isActive: Bool?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("block_id", &id, .key)
        column("title", &title, .ignoringCase)
        column("identifier", &identifier, .ignoringCase)
        column("content", &content)
        column("creation_time", &creationTime)
        column("update_time", &updateTime)
        column("is_active", &isActive)
    }

    /// `cms-blocks.json`: the answer of GET /V1/cmsBlock/search, or its items; `store_id` lists a block's store views
    /// where it is not on all of them.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("cms-blocks.json", fixtures).entities {
            var block = CMSBlock()
            block.apply(Fields(entity.value.object ?? JSONObject()))
            block.id = try entity.int("id")
            block.identifier = try entity.text("identifier")
            block.title = try entity.text("title")
            block.updateTime = entity.value["update_time"]?.string ?? block.creationTime
            try block.stored(at: block.updateTime ?? "").insert(into: database)
            let stores = entity.value["store_id"]?.array?.compactMap(\.int) ?? [0]
            try CMSBlockStore.set(stores, of: block.id, in: database)
        }
    }
}

/// A store view that a block is on; 0 stands for all of them.
struct CMSBlockStore: Record {
    static let table = Table<CMSBlockStore>("cms_block_store", isClustered: true)

    var block = 0
    var store = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("block_id", &block, .key)
        column("store_id", &store, .key)
    }

    static func set(_ stores: [Int], of block: Int, in database: Database) throws {
        try deleteAll("WHERE block_id = ?", block, in: database)
        for store in stores { try CMSBlockStore(block: block, store: store).save(in: database) }
    }
}
