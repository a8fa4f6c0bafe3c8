import PHP
import Simulator

/// `/wc/v3/customers`.
enum CustomerEndpoints {
    private static let path = "/wc/v3/customers"
    private static let roles = [
        "all", "administrator", "editor", "author", "contributor", "subscriber", "customer", "shop_manager",
    ]
    private static let names: [Arg] = [
        .string("first_name"), .string("last_name"), .string("company"), .string("address_1"), .string("address_2"),
        .string("city"), .string("state"), .string("postcode"), .string("country"),
    ]
    private static let args: [Arg] = [
        .string("email").required, .string("first_name"), .string("last_name"), .string("username"),
        .string("password").required,
        .object("billing", names + [.string("email", format: "email"), .string("phone")]),
        .object("shipping", names + [.string("phone")]), .metaData,
    ]

    static let rows: [Route] = [
        Route(
            "wc/v3", "/customers",
            [
                Endpoint(
                    ["GET"],
                    args: Arg.paging(
                        order: "asc", by: ["id", "include", "name", "registered_date"], default: "name") + [
                            .string("email", format: "email"), .choice("role", roles).or("customer"),
                        ], permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: args, permission: RestAccess.create.check) { try created($0).created },
            ]),
        Route(
            "wc/v3", "/customers/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [.integer("id"), .contextOfV3], permission: RestAccess.view.check) { request in
                    item(try find(request), request).response()
                },
                Endpoint(
                    Endpoint.editable, args: [.integer("id")] + args.map(\.optional), permission: RestAccess.edit.check
                ) { try updated($0).response() },
                Endpoint(
                    ["DELETE"], args: [.integer("id"), .force, .integer("reassign").or(0)],
                    permission: mayDelete
                ) { try deleted($0).response() },
            ]),
        Route(
            "wc/v3", "/customers/batch",
            [
                Endpoint(Endpoint.editable, permission: RestAccess.batch.check) { request in
                    try RestBatch(create: created, update: updated, delete: deleted, args: args).answer(request)
                }
            ]),
    ]

    /// Administrators' accounts cannot be deleted here.
    private static func mayDelete(_ request: RestRequest) throws {
        try RestAccess.delete.check(request)
        let user = try UserRecord.find(id: request.int("id") ?? 0, in: request.visit.database)
        guard user?.role != "administrator" else {
            throw RestError(
                "woocommerce_rest_cannot_delete", "Sorry, you are not allowed to delete this resource.", status: 403)
        }
    }

    // MARK: Reading

    private static func find(_ request: RestRequest, status: Int = 404) throws -> JSONObject {
        guard let body = try CustomerRecord.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError("woocommerce_rest_invalid_id", "Invalid resource ID.", status: status)
        }
        return body
    }

    private static func item(_ body: JSONObject, _ request: RestRequest) -> RestItem {
        let id = body["id"]?.int ?? 0
        let isFixed = body["role"]?.string == "administrator"
        let links = RestLinks(
            request.scope.site, item: "\(path)/\(id)", allow: isFixed ? RestLinks.editable : RestLinks.everything,
            collection: path)
        return RestItem(members: body, links: links.members)
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let ids = try database.all("SELECT user_id FROM customer ORDER BY user_id") { $0.int(0) }
        let bodies = try ids.compactMap { try CustomerRecord.find($0, in: database) }.filter { fits($0, request) }
        let page = RestPage(request)
        let sorted = sorted(bodies, request)
        return page.response(
            page.slice(sorted).map { item($0, request) }, total: sorted.count, request, collection: path)
    }

    private static func fits(_ body: JSONObject, _ request: RestRequest) -> Bool {
        let role = request.string("role") ?? "customer"
        guard role == "all" || body["role"]?.string == role else { return false }
        if let email = request.string("email"), email.lowercased() != body["email"]?.string?.lowercased() {
            return false
        }
        let id = body["id"]?.int ?? 0
        let include = request.ints("include")
        guard include.isEmpty || include.contains(id) else { return false }
        guard !request.ints("exclude").contains(id) else { return false }
        guard let text = request.string("search")?.lowercased(), !text.isEmpty else { return true }
        return ["username", "email", "first_name", "last_name"].contains {
            body[$0]?.string?.lowercased().contains(text) ?? false
        }
    }

    private static func sorted(_ bodies: [JSONObject], _ request: RestRequest) -> [JSONObject] {
        let key: (JSONObject) -> String =
            switch request.string("orderby") {
            case "registered_date": { $0["date_created_gmt"]?.string ?? "" }
            case "id", "include": { _ in "" }
            default: { $0["username"]?.string?.lowercased() ?? "" }
            }
        let ascending = bodies.sorted { one, other in
            let (left, right) = (key(one), key(other))
            return left != right ? left < right : (one["id"]?.int ?? 0) < (other["id"]?.int ?? 0)
        }
        return request.string("order") == "desc" ? ascending.reversed() : ascending
    }

    // MARK: Writing

    private static func created(_ request: RestRequest) throws -> RestItem {
        if let id = request.int("id"), id > 0 {
            throw RestError("woocommerce_rest_customer_exists", "Cannot create existing resource.", status: 400)
        }
        let sent = request.string("password") ?? ""
        let details = CustomerAccounts.Details(
            email: request.string("email") ?? "", login: request.string("username") ?? "",
            password: sent.isEmpty ? request.visit.random.text(12) : sent)
        var body = try CustomerAccounts(request.visit).create(details)
        if sent.isEmpty { try addMeta("default_password_nag", "1", &body, request) }
        _ = try request.visit.ids.take("usermeta")
        return try merged(request, &body)
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        var body = try find(request, status: 400)
        let id = body["id"]?.int ?? 0
        if let email = request.string("email"), email != body["email"]?.string {
            let owner = try UserRecord.find(email: email, in: request.visit.database)
            guard Email.isValid(email), owner == nil || owner?.id == id else {
                throw RestError("woocommerce_rest_customer_invalid_email", "Email address is invalid.", status: 400)
            }
            body["email"] = .string(email)
            body["avatar_url"] = .string(CustomerAccounts.avatar(email))
            try request.visit.database.run("UPDATE user SET email = ? WHERE id = ?", email, id)
        }
        if let password = request.string("password") {
            try request.visit.database.run("UPDATE user SET password = ? WHERE id = ?", password, id)
        }
        let moment = OrderPayload.moment(request.visit.now)
        (body["date_modified"], body["date_modified_gmt"]) = (moment, moment)
        return try merged(request, &body)
    }

    private static func merged(_ request: RestRequest, _ body: inout JSONObject) throws -> RestItem {
        for name in ["first_name", "last_name"] {
            if let text = request.string(name) { body[name] = .string(text) }
        }
        for name in ["billing", "shipping"] {
            var address = body[name]?.object ?? [:]
            for (field, value) in request[name]?.object ?? [:] where address[field] != nil {
                if address[field] == "", value != "" { _ = try request.visit.ids.take("usermeta") }
                address[field] = .string(Sanitize.text(value.phpString))
            }
            body[name] = .object(address)
        }
        for entry in request.list("meta_data") ?? [] {
            try addMeta(entry["key"]?.phpString ?? "", entry["value"] ?? .null, &body, request)
        }
        try CustomerRecord.save(body["id"]?.int ?? 0, body, in: request.visit.database)
        return item(body, request)
    }

    private static func addMeta(
        _ key: String, _ value: JSONValue, _ body: inout JSONObject, _ request: RestRequest
    ) throws {
        guard !key.isEmpty else { return }
        var meta = body["meta_data"]?.array ?? []
        if let index = meta.firstIndex(where: { $0["key"]?.string == key }) {
            meta[index] = ["id": meta[index]["id"] ?? 0, "key": .string(key), "value": value]
        } else {
            meta.append(["id": .init(try request.visit.ids.take("usermeta")), "key": .string(key), "value": value])
        }
        body["meta_data"] = .array(meta)
    }

    private static func deleted(_ request: RestRequest) throws -> RestItem {
        guard request.bool("force") == true else {
            throw RestError(
                "woocommerce_rest_trash_not_supported", "Customers do not support trashing.", status: 501)
        }
        let isBatch = request.path.hasSuffix("/batch")
        guard let body = try CustomerRecord.find(request.int("id") ?? 0, in: request.visit.database) else {
            throw RestError(
                "woocommerce_rest_invalid_id", isBatch ? "Invalid resource id." : "Invalid resource ID.", status: 400)
        }
        let id = body["id"]?.int ?? 0
        try request.visit.database.run("DELETE FROM customer WHERE user_id = ?", id)
        try request.visit.database.run("DELETE FROM user WHERE id = ?", id)
        try request.visit.database.run("UPDATE shop_order SET customer_id = 0 WHERE customer_id = ?", id)
        return item(body, request)
    }
}
