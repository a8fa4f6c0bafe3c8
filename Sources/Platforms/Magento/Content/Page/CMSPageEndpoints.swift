import Simulator

/// `/V1/cmsPage`.
enum CMSPageEndpoints {
    static let takesPage = [Parameter.required("page", .object(CMSPage.type))]
    static let takesID = [Parameter.required("pageId", .int)]

    /// GET /V1/cmsPage/:pageId
    static func get(_ call: Invocation) throws -> Answer {
        .write(try find(call.input.int("pageId") ?? 0, in: call.database))
    }

    /// GET /V1/cmsPage/search
    static let list = Listing(
        of: CMSPage.self,
        fields: [
            "store_id": ListColumn(
                "cms_page_store.store_id", .number,
                within: "cms_page.page_id IN (SELECT page_id FROM cms_page_store WHERE {})"),
            "sort_order": ListColumn("CAST(cms_page.sort_order AS INTEGER)", .number),
            "creation_time": ListColumn("cms_page.creation_time", .date),
            "update_time": ListColumn("cms_page.update_time", .date),
        ]
    ).handler(for: CMSPage.self)

    /// POST /V1/cmsPage and PUT /V1/cmsPage/:id: a page with the number of another one is that page, changed where
    /// something was given.
    static func save(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("page") ?? Fields()
        let id = fields.int("id") ?? 0
        let old = id == 0 ? nil : try find(id, in: call.database)
        var page = old ?? CMSPage()
        page.apply(fields)
        page.id = id
        return .write(try CMSPageSave(call: call, old: old).save(page))
    }

    /// DELETE /V1/cmsPage/:pageId
    static func delete(_ call: Invocation) throws -> Answer {
        let page = try find(call.input.int("pageId") ?? 0, in: call.database)
        try CMSPage.delete(page.id, in: call.database)
        try CMSPageStore.set([], of: page.id, in: call.database)
        try UrlRewrite.delete(.page(page.id), in: call.database)
        return .yes
    }

    private static func find(_ id: Int, in database: Database) throws -> CMSPage {
        guard let page = try CMSPage.find(id, in: database) else {
            throw MagentoError.notFound("The CMS page with the \"%1\" ID doesn't exist.", [JSONValue(id)])
        }
        return page
    }
}
