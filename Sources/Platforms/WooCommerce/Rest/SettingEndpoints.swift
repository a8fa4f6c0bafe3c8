import PHP
import Simulator

/// `/wc/v3/settings`.
enum SettingEndpoints {
    private static let invalidGroup = RestError(
        "rest_setting_setting_group_invalid", "Invalid setting group.", status: 404)
    private static let invalidSetting = RestError("rest_setting_setting_invalid", "Invalid setting.", status: 404)

    static let rows: [Route] = [
        Route("wc/v3", "/settings", [Endpoint(["GET"], permission: RestAccess.list.check, do: groups)]),
        Route(
            "wc/v3", "/settings/batch", [Endpoint(Endpoint.editable, permission: RestAccess.batch.check, do: batchAll)]),
        Route(
            "wc/v3", "/settings/(?P<group_id>[\\w-]+)",
            [
                Endpoint(["GET"], args: [.string("group")], permission: RestAccess.list.check, do: list)
            ]),
        Route(
            "wc/v3", "/settings/(?P<group_id>[\\w-]+)/batch",
            [
                Endpoint(
                    Endpoint.editable, args: [.string("group"), .any("value")], permission: RestAccess.batch.check,
                    do: batch)
            ]),
        Route(
            "wc/v3", "/settings/(?P<group_id>[\\w-]+)/(?P<id>[\\w-]+)",
            [
                Endpoint(["GET"], args: [.string("group"), .string("id")], permission: RestAccess.list.check, do: one),
                Endpoint(
                    Endpoint.editable, args: [.string("group"), .string("id"), .any("value")],
                    permission: RestAccess.edit.check, do: update),
            ]),
    ]

    // MARK: Reading

    private static func groups(_ request: RestRequest) throws -> RestResponse {
        let site = request.scope.site
        let all = try SettingRecord.groups(in: request.visit.database).map { group in
            var group = group
            let id = group["id"]?.string ?? ""
            group["_links"] = ["options": [["href": .string(site.rest("/wc/v3/settings/\(id)"))]]]
            return JSONValue.object(group)
        }
        return RestResponse(.array(all))
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let group = request.string("group_id") ?? ""
        let settings = try SettingRecord.settings(of: group, in: request.visit.database)
        if settings.isEmpty, try !SettingRecord.isPage(group, in: request.visit.database) { throw invalidGroup }
        return RestResponse(.array(try settings.map { try item($0, group, request).element }))
    }

    private static func one(_ request: RestRequest) throws -> RestResponse {
        let (group, setting) = try find(request)
        return try item(setting, group, request, showsGroup: true).response()
    }

    private static func find(_ request: RestRequest) throws -> (group: String, setting: JSONObject) {
        let group = request.string("group_id") ?? ""
        let database = request.visit.database
        if let setting = try SettingRecord.setting(request.string("id") ?? "", of: group, in: database) {
            return (group, setting)
        }
        let isKnown = try !SettingRecord.settings(of: group, in: database).isEmpty
        throw isKnown ? invalidSetting : invalidGroup
    }

    private static func item(
        _ definition: JSONObject, _ group: String, _ request: RestRequest, showsGroup: Bool = false
    ) throws -> RestItem {
        var members = definition
        let id = definition["id"]?.string ?? ""
        members["value"] = try value(definition, request.scope.options)
        let path = "/wc/v3/settings/\(group)"
        resolve(&members, request.scope.site)
        if showsGroup { members["group_id"] = .string(group) }
        let links = RestLinks(
            request.scope.site, item: "\(path)/\(id)", allow: RestLinks.editable, collection: path)
        return RestItem(members: members, links: links.members)
    }

    /// Descriptions link to pages of the shop under the address the caller used.
    private static func resolve(_ members: inout JSONObject, _ site: Site) {
        guard site.isSecure else { return }
        let plain = "http" + site.home.dropFirst("https".count)
        for name in ["description", "tip"] {
            guard let text = members[name]?.string else { continue }
            members[name] = .string(text.replacing(plain, with: site.home))
        }
    }

    private static func value(_ definition: JSONObject, _ options: Options) throws -> JSONValue {
        let id = definition["id"]?.string ?? ""
        guard let text = try options.optional(id) else { return definition["value"] ?? "" }
        if definition["type"]?.string != "multiselect" { return .string(text) }
        guard !text.isEmpty else { return definition["value"]?.array == nil ? "" : [] }
        return (try? JSONParser.parse(text)) ?? .string(text)
    }

    // MARK: Writing

    private static func update(_ request: RestRequest) throws -> RestResponse {
        try updated(request).response()
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        let (group, setting) = try find(request)
        let value = try SettingValue.checked(request["value"] ?? .null, setting)
        let text = value.isScalar ? value.phpString : JSONWriter.text(value, style: .plain)
        try request.scope.options.set(setting["id"]?.string ?? "", text)
        return try item(setting, group, request, showsGroup: true)
    }

    private static func batch(_ request: RestRequest) throws -> RestResponse {
        let batch = RestBatch(create: updated, update: updated, delete: updated, args: [])
        return try batch.answer(request)
    }

    /// The real route lacks what it would need (rest-v3/settings).
    private static func batchAll(_ request: RestRequest) throws -> RestResponse {
        let refusal = RestError(
            "invalid-method",
            "Method 'WP_REST_Controller::update_item_permissions_check' not implemented. Must be overridden in subclass.",
            status: 405)
        let refuse: (RestRequest) throws -> RestItem = { _ in throw refusal }
        return try RestBatch(create: refuse, update: refuse, delete: refuse, args: []).answer(request)
    }
}
