import Simulator

/// Which of a Magento's store views a call is about, and what the view is set to.
///
/// The published trace begins with these three reads, below `/rest/V1`; what follows is below `/rest/{view}/V1`.
struct MagentoScope: Sendable {
    let views: [JSONValue]
    let groups: [JSONValue]
    let configs: [JSONValue]
    /// The view's code, e.g. `default`.
    let code: String

    /// Reads the stores of a Magento and finds the view.
    ///
    /// - Parameter storeID: a view's id; the first view of a shop front unless it is sent. `0` is all views.
    init(_ client: NativeClient, storeID: String?) throws {
        views = try client.get("/rest/V1/store/storeViews").body.array ?? []
        groups = try client.get("/rest/V1/store/storeGroups").body.array ?? []
        configs = try client.get("/rest/V1/store/storeConfigs").body.array ?? []
        let fronts = views.filter { $0.integer("id") != 0 }
        if storeID == "0" {
            code = "all"
        } else if let storeID {
            guard let view = fronts.first(where: { $0.text("id") == storeID })?.text("code") else {
                throw UnifiedError.notFound("Store", id: storeID)
            }
            code = view
        } else {
            let usual = groups.filter { $0.integer("website_id") != 0 }.map { $0.integer("default_store_id") }.first
            let first = fronts.first { $0.integer("id") == usual } ?? fronts.first
            code = first?.text("code") ?? "default"
        }
    }

    /// The path of calls of this view.
    var root: String { "/rest/\(code)/V1" }

    /// The view; the first of a shop front for all views.
    var view: JSONValue {
        views.first { $0.text("code") == code } ?? views.first { $0.integer("id") != 0 } ?? .null
    }

    /// What the view is set to.
    var config: JSONValue { configs.first { $0.text("code") == view.text("code") } ?? configs.first ?? .null }

    /// The view's id.
    var storeID: String { view.text("id") ?? "0" }

    /// The website that the view belongs to.
    var websiteID: Int { view.integer("website_id") ?? 1 }

    /// The root category of the view's group.
    var rootCategoryID: Int {
        let group = groups.first { $0.integer("id") == view.integer("store_group_id") }
        return group?.integer("root_category_id") ?? 2
    }

    /// Ids of the views of websites.
    func viewIDs(ofWebsites ids: [Int]) -> [String] {
        views.filter { $0.integer("id") != 0 && ids.contains($0.integer("website_id") ?? -1) }
            .compactMap { $0.text("id") }
    }

    /// The moment as the store's clocks show it, which is what the trace sends as `created_at`.
    func local(_ moment: Instant, _ zones: TimeZones) -> String {
        let offset = config.text("timezone").flatMap { try? zones.offset(of: $0, at: moment) } ?? 0
        return moment.civil(offset: offset).sql
    }
}
