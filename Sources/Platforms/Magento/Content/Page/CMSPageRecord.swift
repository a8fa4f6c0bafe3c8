import Simulator

/// A page of content: the start page, the page of sizes, the one that says that nothing was found.
struct CMSPage: Record, Hashable {
    static let table = Table<CMSPage>("cms_page", indexes: ["identifier"])

    var id = 0
    var title: String?
    var layout: String?
    var metaKeywords: String?
    var metaDescription: String?
    /// The page's address in the shop.
    var identifier: String?
    var heading: String?
    var content: String?
    var creationTime: String?
    var updateTime: String?
    /// nil where nobody said: such a page is shown as inactive when it is made, and is active.
    var isActive: Bool?
    var sortOrder: String?
    var layoutUpdate: String?
    var theme: String?
    var rootTemplate: String?
    var customLayoutUpdate: String?
    var themeFrom: String?
    var themeTo: String?
    var metaTitle: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("page_id", &id, .key)
        column("title", &title, .ignoringCase)
        column("page_layout", &layout)
        column("meta_keywords", &metaKeywords)
        column("meta_description", &metaDescription)
        column("identifier", &identifier, .ignoringCase)
        column("content_heading", &heading)
        column("content", &content)
        column("creation_time", &creationTime)
        column("update_time", &updateTime)
        column("is_active", &isActive)
        column("sort_order", &sortOrder)
        column("layout_update_xml", &layoutUpdate)
        column("custom_theme", &theme)
        column("custom_root_template", &rootTemplate)
        column("custom_layout_update_xml", &customLayoutUpdate)
        column("custom_theme_from", &themeFrom)
        column("custom_theme_to", &themeTo)
        column("meta_title", &metaTitle)
    }

    /// `cms-pages.json`: the answer of GET /V1/cmsPage/search, or its items; `store_id` lists a page's store views where
    /// it is not on all of them.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        var rewrite = 2_000_000
        for entity in try FixtureList("cms-pages.json", fixtures).entities {
            var page = CMSPage()
            page.apply(Fields(entity.value.object ?? JSONObject()))
            page.id = try entity.int("id")
            page.identifier = try entity.text("identifier")
            page.updateTime = entity.value["update_time"]?.string ?? page.creationTime
            try page.stored(at: page.updateTime ?? "").insert(into: database)
            let stores = entity.value["store_id"]?.array?.compactMap(\.int) ?? [0]
            try CMSPageStore.set(stores, of: page.id, in: database)
            try PageAddresses(database: database).write(page, stores: stores) {
                rewrite += 1
                return rewrite
            }
        }
    }
}

/// A store view that a page is on; 0 stands for all of them.
struct CMSPageStore: Record {
    static let table = Table<CMSPageStore>("cms_page_store", isClustered: true)

    var page = 0
    var store = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("page_id", &page, .key)
        column("store_id", &store, .key)
    }

    static func stores(of page: Int, in database: Database) throws -> [Int] {
        try all("WHERE page_id = ? ORDER BY store_id", page, in: database).map(\.store)
    }

    static func set(_ stores: [Int], of page: Int, in database: Database) throws {
        try deleteAll("WHERE page_id = ?", page, in: database)
        for store in stores { try CMSPageStore(page: page, store: store).save(in: database) }
    }
}
