import Simulator

/// `/wc/v3/settings`: groups, and the settings of each.
struct SettingEndpoints: EntityCollection {
    static let rows = SettingEndpoints().groupRoutes + SettingEndpoints().settingRoutes

    let path = "/settings/(?P<group_id>[\\w-]+)"
    let actions: Set<Access> = [.list, .view, .edit, .batch]
    let key = CollectionKey(arg: Arg.string("id").parsed, pattern: "(?P<id>[\\w-]+)")
    let owners: [Arg] = [Arg.string("group").parsed]
    let listArgs: [Arg] = []
    let viewArgs: [Arg] = []
    let viewRight = Access.list
    let args: [Arg] = [.any("value")]

    private var groupRoutes: [Route] {
        [
            Route("wc/v3", "/settings", [Endpoint(["GET"], permission: Access.list.check, do: groups)]),
            Route(
                "wc/v3", "/settings/batch",
                [Endpoint(Endpoint.editable, permission: Access.batch.check, do: refuseBatch)]),
        ]
    }

    /// `batch` could be a setting's name: its row comes first.
    private var settingRoutes: [Route] { [listRoute, batchRoute, itemRoute] }

    private func group(_ request: RestRequest) -> String { request.string("group_id") ?? "" }

    private func hasSettings(_ request: RestRequest) throws -> Bool {
        try SettingRecord.exists("WHERE group_id = ?", group(request), in: request.visit.database)
    }

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("rest_setting_setting_invalid", "Invalid setting.", status: 404)
    }

    private let missingGroup = RestError("rest_setting_setting_group_invalid", "Invalid setting group.", status: 404)

    // MARK: Reading

    private func groups(_ request: RestRequest) throws -> RestResponse {
        let site = request.scope.site
        let all = try SettingGroupRecord.all("ORDER BY place", in: request.visit.database).map { group in
            var shown = group.definition
            shown["_links"] = ["options": [["href": .string(site.rest("/wc/v3/settings/\(group.id)"))]]]
            return JSONValue.object(shown)
        }
        return RestResponse(.array(all))
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        let (group, database) = (group(request), request.visit.database)
        let settings = try SettingRecord.all("WHERE group_id = ? ORDER BY place", group, in: database)
        if settings.isEmpty, try !SettingGroupRecord.exists("WHERE id = ? AND is_page", group, in: database) {
            throw missingGroup
        }
        return RestResponse(.array(try items(settings, request)))
    }

    func find(_ request: RestRequest) throws -> SettingRecord? {
        let (group, id) = (group(request), request.string("id") ?? "")
        let found = try SettingRecord.first("WHERE group_id = ? AND id = ?", group, id, in: request.visit.database)
        if found == nil, try !hasSettings(request) { throw missingGroup }
        return found
    }

    func item(_ setting: SettingRecord, for access: Access, _ request: RestRequest) throws -> RestItem {
        let site = request.scope.site
        var members = setting.definition
        members["value"] = try value(setting, request.scope.options)
        resolve(&members, site)
        if access != .list { members["group_id"] = .string(setting.group) }
        let path = "/wc/v3/settings/\(setting.group)"
        let links = RestLinks(site, item: "\(path)/\(setting.id)", allow: RestLinks.editable, collection: path)
        return RestItem(members: members, links: links.members)
    }

    /// Descriptions link to pages of the shop under the address the caller used.
    private func resolve(_ members: inout JSONObject, _ site: Site) {
        guard site.isSecure else { return }
        let plain = "http" + site.home.dropFirst("https".count)
        for name in ["description", "tip"] {
            guard let text = members[name]?.string else { continue }
            members[name] = .string(text.replacing(plain, with: site.home))
        }
    }

    private func value(_ setting: SettingRecord, _ options: Options) throws -> JSONValue {
        let standard = setting.definition["value"]
        guard let text = try options.optional(setting.id) else { return standard ?? "" }
        if setting.definition["type"]?.string != "multiselect" { return .string(text) }
        guard !text.isEmpty else { return standard?.array == nil ? "" : [] }
        return (try? JSONParser.parse(text)) ?? .string(text)
    }

    // MARK: Writing

    func update(_ setting: inout SettingRecord, _ request: RestRequest) throws {
        let value = try SettingValue.checked(request["value"] ?? .null, setting.definition)
        try request.scope.options.set(setting.id, SettingValue.text(value))
    }

    /// Settings are neither made nor removed: whatever a batch says is an update.
    func perform(_ access: Access, _ request: RestRequest) throws -> RestItem {
        var setting = try found(access, request)
        if access != .view { try update(&setting, request) }
        return try item(setting, for: access, request)
    }

    /// The real route lacks what it would need (rest-v3/settings).
    private func refuseBatch(_ request: RestRequest) throws -> RestResponse {
        let refusal = RestError(
            "invalid-method",
            "Method 'WP_REST_Controller::update_item_permissions_check' not implemented. Must be overridden in subclass.",
            status: 405)
        return try Batch(args: []) { _, _ in throw refusal }.answer(request)
    }
}
