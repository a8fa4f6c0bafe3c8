import PHP
import Simulator

/// Saves a page, new or changed.
struct CMSPageSave {
    let call: Invocation
    /// The page as it was; nil for a new one.
    let old: CMSPage?

    /// The page as it is shown: what was given and what was there before, not what the table made of it.
    func save(_ given: CMSPage) throws -> CMSPage {
        try authorize(given)
        try CMSPageValidation.check(given)
        do {
            return try stored(given)
        } catch let error as MagentoError {
            throw MagentoError.couldNotSave("Could not save the page: %1", [.string(error.message)])
        }
    }

    private func stored(_ given: CMSPage) throws -> CMSPage {
        try CMSPageValidation.checkLayoutUpdates(given, old: old)
        if Self.frontNames.contains(given.identifier ?? "") {
            throw MagentoError.invalid(
                "The value specified in the URL Key field would generate a URL that already exists.")
        }
        let settings = StoreSettings(store: call.scope.storeID, database: call.database)
        if let old, old.identifier != given.identifier { try CMSPageValidation.checkReserved(old, settings) }
        var page = given
        page.themeFrom = try Self.date(given.themeFrom)
        page.themeTo = try Self.date(given.themeTo)
        if (page.identifier ?? "").isEmpty { page.identifier = UrlKey.make(page.title ?? "") }
        try CMSPageValidation.checkIdentifier(page.identifier ?? "")
        try write(&page)
        return page
    }

    private func write(_ page: inout CMSPage) throws {
        let now = call.visit.now.sql
        if let old {
            var row = page.stored(at: now)
            row.updateTime = old.updateTime
            // What a column must have stays where null was given.
            row.isActive = page.isActive ?? old.isActive
            row.creationTime = page.creationTime == nil ? old.creationTime : row.creationTime
            if row != old { row.updateTime = now }
            try row.save(in: call.database)
        } else {
            page.id = try call.visit.ids.take("cms_page")
            try page.stored(at: now).insert(into: call.database)
            try CMSPageStore.set([call.scope.storeID], of: page.id, in: call.database)
        }
        guard old?.identifier != page.identifier else { return }
        let stores = try CMSPageStore.stores(of: page.id, in: call.database)
        try PageAddresses(database: call.database).write(page, stores: stores) {
            try call.visit.ids.take("url_rewrite")
        }
    }

    /// How a page looks is a right of its own (PageAclPlugin).
    private func authorize(_ page: CMSPage) throws {
        let mayDesign = try Authorization(visit: call.visit).mayCall(
            .resource("Magento_Cms::save_design"), call.caller.identity)
        guard !mayDesign, changesDesign(page) else { return }
        throw MagentoError.unauthorized("You are not allowed to change CMS pages design settings")
    }

    private func changesDesign(_ page: CMSPage) -> Bool {
        let was = old ?? CMSPage()
        let hasLayout = old == nil ? !["", Self.plainLayout].contains(page.layout ?? "") : page.layout != was.layout
        return hasLayout || page.layoutUpdate != was.layoutUpdate || page.theme != was.theme
            || page.customLayoutUpdate != was.customLayoutUpdate || page.themeFrom != was.themeFrom
            || page.themeTo != was.themeTo
    }

    /// The first of the layouts, which a page may have without that right.
    private static let plainLayout = "empty"

    /// A date as PHP reads it.
    private static func date(_ text: String?) throws -> String? {
        guard let text, !text.isEmpty, text != "0" else { return nil }
        guard let civil = PHP.dateCreate(text) else { throw CMSPageValidation.somethingWrong }
        return PHP.date("Y-m-d H:i:s", civil)
    }

    /// First segments of the shop's own addresses, from the `routes.xml` of its modules.
    private static let frontNames: Set<String> = [
        "braintree", "captcha", "catalog", "catalogsearch", "checkout", "cms", "contact", "cookie", "customer",
        "directory", "downloadable", "instantpurchase", "loginascustomer", "magento_version", "mui", "multishipping",
        "newsletter", "page_cache", "paypal", "persistent", "productalert", "reports", "review", "robots", "rss",
        "sales", "search", "sendfriend", "shipping", "stores", "swagger", "swatches", "vault", "wishlist",
    ]
}
