import PHP
import Simulator

/// `/wc/v3/customers`. Each is kept as its body.
struct CustomerEndpoints: PagedCollection {
    static let rows = CustomerEndpoints().routes

    let path = "/customers"
    let webhooks = WebhookTopics.customer
    let countsPagesByOffset = true
    let existing: RestError? = RestError(
        "woocommerce_rest_customer_exists", "Cannot create existing resource.", status: 400)
    let trash = Trash.refused("Customers do not support trashing.", beforeLooking: true)
    let deletionArgs: [Arg] = [.force, Arg.integer("reassign").or(0).parsed]
    let listArgs =
        Arg.paging(order: "asc", by: ["id", "include", "name", "registered_date"], default: "name") + [
            .string("email", format: "email"), .choice("role", roles).or("customer"),
        ]
    let args: [Arg] = [
        .string("email", format: "email"), .string("first_name"), .string("last_name"), .string("username"),
        .string("password"),
        .object("billing", Self.names + [.string("email", format: "email"), .string("phone")]),
        .object("shipping", Self.names + [.string("phone")]), .metaData,
    ]

    /// A new customer's address is looked at by the handler only. Whether a name and a password have to be sent is what
    /// the shop's settings say about making them up.
    var creationArgs: [Arg] {
        args.map { arg in
            switch arg.name {
            case "email": Arg.string(arg.name).required
            case "username": demanded(arg.name, unless: "woocommerce_registration_generate_username", usual: "yes")
            case "password": demanded(arg.name, unless: "woocommerce_registration_generate_password", usual: "no")
            default: arg
            }
        }
    }

    private func demanded(_ name: String, unless option: String, usual: String) -> Arg {
        var arg = Arg.string(name).parsed
        arg.isDemanded = { try ($0.options.optional(option) ?? usual) == "no" }
        return arg
    }

    private static let roles = [
        "all", "administrator", "editor", "author", "contributor", "subscriber", "customer", "shop_manager",
    ]
    private static let names: [Arg] = [
        .string("first_name"), .string("last_name"), .string("company"), .string("address_1"), .string("address_2"),
        .string("city"), .string("state"), .string("postcode"), .string("country"),
    ]
    /// What some versions answer on every route of a customer who is not there.
    static let unknownUser = RestError("wc_user_invalid_id", "Invalid user ID.", status: 404)

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        let isInBatch = access == .delete && request.path.hasSuffix("/batch")
        if request.scope.profile.looksForCustomersFirst, access != .edit { return Self.unknownUser }
        return RestError(
            "woocommerce_rest_invalid_id", isInBatch ? "Invalid resource id." : "Invalid resource ID.",
            status: access == .view ? 404 : 400)
    }

    /// Administrators' accounts cannot be deleted here.
    func permit(_ access: Access, _ request: RestRequest) throws {
        let user = try UserRecord.find(id: request.int("id") ?? 0, in: request.visit.database)
        let isOfOne = [.view, .edit, .delete].contains(access)
        if user == nil, isOfOne, request.scope.profile.looksForCustomersFirst { throw Self.unknownUser }
        try access.check(request)
        guard access == .delete else { return }
        guard user?.role != "administrator" else {
            throw RestError(
                "woocommerce_rest_cannot_delete", "Sorry, you are not allowed to delete this resource.", status: 403)
        }
    }

    // MARK: Reading

    func selection(_ request: RestRequest) -> Selection {
        var selection = Selection("customer", key: "user_id")
        if let role = request.string("role"), role != "all" {
            selection.conditions.add("body ->> '$.role' = ?", role)
        }
        if let email = request.string("email") {
            selection.conditions.add("body ->> '$.email' = ? COLLATE NOCASE", email)
        }
        selection.conditions.addPostIDs(request, key: "user_id")
        let text = request.string("search")
        selection.conditions.add(search: text, in: searched(for: text ?? ""))
        selection.sort(
            request,
            by: ["registered_date": "body ->> '$.date_created_gmt'", "id": "user_id", "include": "user_id"],
            otherwise: "body ->> '$.username' COLLATE NOCASE")
        return selection
    }

    /// Where a text is looked for: addresses hold an `@`; numbers are ids or parts of login names; names are no part of
    /// it (rest-v3-shop/customers-list 05).
    private func searched(for text: String) -> [String] {
        let (login, email) = ("body ->> '$.username'", "body ->> '$.email'")
        if text.contains("@") { return [email] }
        return PHP.isNumeric(text) ? [login, "user_id"] : [login, email]
    }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [JSONObject] {
        try request.visit.database.values(
            "SELECT body FROM json_each(?) wanted JOIN customer ON user_id = wanted.value ORDER BY wanted.key",
            JSONList(keys))
    }

    func find(_ request: RestRequest) throws -> JSONObject? {
        try CustomerRecord.body(request.int("id") ?? 0, in: request.visit.database)
    }

    func item(_ body: JSONObject, for access: Access, _ request: RestRequest) -> RestItem {
        let isFixed = body["role"]?.string == "administrator"
        let links = links(
            body["id"]?.int ?? 0, request, allow: isFixed ? RestLinks.editable : RestLinks.everything)
        let item = RestItem(members: body, links: links.members)
        // Who is gone has no methods any more, where the routes look for the user first.
        return access == .delete && request.scope.profile.looksForCustomersFirst ? item.withoutHints : item
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> JSONObject {
        let visit = request.visit
        let details = CustomerAccounts.Details(
            email: request.string("email") ?? "", login: request.string("username") ?? "",
            password: request.string("password") ?? "")
        var body = try CustomerAccounts(visit).create(details)
        _ = try visit.ids.take("usermeta")
        try merge(request, into: &body)
        return body
    }

    func update(_ body: inout JSONObject, _ request: RestRequest) throws {
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
        try merge(request, into: &body)
    }

    private func merge(_ request: RestRequest, into body: inout JSONObject) throws {
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
        try MetaData.merge(request, into: &body, of: "usermeta")
        try CustomerRecord.save(body["id"]?.int ?? 0, body, in: request.visit.database)
    }

    func delete(_ body: JSONObject, _ request: RestRequest) throws {
        try CustomerAccounts(request.visit).delete(body["id"]?.int ?? 0)
    }
}
