import Simulator

/// A user as `wp/v2` shows one.
struct WordPressUser {
    private let user: UserRecord
    private let request: RestRequest

    init(_ user: UserRecord, _ request: RestRequest) {
        self.user = user
        self.request = request
    }

    func response(_ context: WordPressContext) throws -> RestResponse { try item(context).response() }

    /// With the links of everything that the caller may do.
    func item(_ context: WordPressContext) throws -> RestItem {
        let (isOwn, canEdit) = (request.scope.identity.userID == user.id, request.can("edit_users"))
        var allowed = ["GET"]
        if isOwn || canEdit { allowed += Endpoint.editable }
        if request.can("delete_users") { allowed.append("DELETE") }
        let links = RestLinks(
            request.scope.site, item: "\(WordPressUsers.path)/\(user.id)", allow: allowed,
            collection: WordPressUsers.path)
        return RestItem(members: try members(context), links: links.members)
    }

    func members(_ context: WordPressContext) throws -> JSONObject {
        var all: JSONObject = ["id": .init(user.id)]
        if context == .edit { all["username"] = .string(user.login) }
        all["name"] = .string(user.shownName)
        if context == .edit { try addNames(to: &all) }
        all["url"] = .string(user.url)
        all["description"] = .string(user.about)
        all["link"] = .string(request.scope.site.url("/author/\(user.slug)/"))
        if context == .edit {
            (all["locale"], all["nickname"]) = ("en_US", .string(user.nickname.isEmpty ? user.login : user.nickname))
        }
        all["slug"] = .string(user.slug)
        if context == .edit { addRights(to: &all) }
        all["avatar_urls"] = .object(Avatar.urls(user.email))
        guard context != .embed else { return all }
        all["meta"] = context == .edit ? ["persisted_preferences": []] : []
        all["is_super_admin"] = .bool(user.role == "administrator")
        all["woocommerce_meta"] = .object(JSONObject(Self.preferences.map { ($0, "") }))
        return all
    }

    private func addNames(to all: inout JSONObject) throws {
        let body = try CustomerRecord.body(user.id, in: request.visit.database)
        all["first_name"] = body?["first_name"] ?? ""
        all["last_name"] = body?["last_name"] ?? ""
        all["email"] = .string(user.email)
    }

    private func addRights(to all: inout JSONObject) {
        all["roles"] = [.string(user.role)]
        let registered = Instant(user.registered)?.sql.replacing(" ", with: "T") ?? user.registered
        all["registered_date"] = .string("\(registered)+00:00")
        let rights = (Capabilities.of(user.role) + [user.role]).map { ($0, JSONValue.bool(true)) }
        all["capabilities"] = .object(JSONObject(rights))
        all["extra_capabilities"] = [user.role: true]
    }

    /// What WooCommerce's own screens keep of a user.
    private static let preferences = [
        "variable_product_tour_shown", "activity_panel_inbox_last_read", "activity_panel_reviews_last_read",
        "categories_report_columns", "coupons_report_columns", "customers_report_columns", "orders_report_columns",
        "products_report_columns", "revenue_report_columns", "taxes_report_columns", "variations_report_columns",
        "dashboard_sections", "dashboard_chart_type", "dashboard_chart_interval", "dashboard_leaderboard_rows",
        "order_attribution_install_banner_dismissed", "homepage_layout", "homepage_stats",
        "task_list_tracked_started_tasks", "android_app_banner_dismissed", "launch_your_store_tour_hidden",
        "coming_soon_banner_dismissed",
    ]
}
