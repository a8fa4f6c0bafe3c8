import PHP
import Simulator

/// `/wp/v2/users` and `/wp/v2/users/me` (`WP_REST_Users_Controller`).
enum WordPressUsers {
    static let path = "/wp/v2/users"

    static let rows: [Route] = [
        Route(
            WordPressRoutes.namespace, "/users",
            [
                Endpoint(["GET"], args: listArgs, permission: mayList, do: list),
                Endpoint(Endpoint.creatable, args: newArgs, permission: mayCreate, do: create),
            ]),
        Route(
            WordPressRoutes.namespace, "/users/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [id, WordPressRoutes.context], permission: mayView) { request in
                    try WordPressUser(found(request), request).response(WordPressContext(request))
                },
                Endpoint(Endpoint.editable, args: [id] + args, permission: { try mayEdit(found($0), $0) }) { request in
                    try update(found(request), request)
                },
                Endpoint(["DELETE"], args: [id] + deletion, permission: { try mayDelete(found($0), $0) }) { request in
                    try delete(found(request), request)
                },
            ]),
        Route(
            WordPressRoutes.namespace, "/users/me",
            [
                Endpoint(
                    ["GET"], args: [WordPressRoutes.context],
                    do: { try WordPressUser(current($0), $0).response(WordPressContext($0)) }),
                Endpoint(Endpoint.editable, args: args, permission: { try mayEdit(current($0), $0) }) { request in
                    try update(current(request), request)
                },
                Endpoint(["DELETE"], args: deletion, permission: { try mayDelete(current($0), $0) }) { request in
                    try delete(current(request), request)
                },
            ]),
    ]

    // MARK: Lists

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let (page, database) = (Page(request, byOffset: true), request.visit.database)
        let selection = selection(request)
        let users = try UserRecord.find(keys: selection.keys(page, in: database), in: database)
        let context = WordPressContext(request)
        return page.response(
            try users.map { try WordPressUser($0, request).item(context) }, total: try selection.count(in: database),
            request,
            collection: path)
    }

    private static func selection(_ request: RestRequest) -> Selection {
        var selection = Selection(UserRecord.table.name)
        selection.conditions.addPostIDs(request)
        let publishers = Capabilities.all.filter { Capabilities.of($0).contains("publish_posts") }
        if !request.can("list_users") || request["has_published_posts"]?.phpTruth == true {
            selection.conditions.add("role", in: publishers)
        }
        selection.conditions.add("role", inAny: (request.list("roles") ?? []).map(\.phpString))
        for capability in (request.list("capabilities") ?? []).map(\.phpString) {
            selection.conditions.add(
                "role", in: Capabilities.all.filter { Capabilities.of($0).contains(capability) })
        }
        let slug = "coalesce(nullif(nicename, ''), lower(login))"
        selection.conditions.add(slug, inAny: (request.list("slug") ?? []).map(\.phpString))
        let name = "coalesce(nullif(name, ''), login)"
        let all = ["id": "id", "username": "login", "slug": slug, "email": "email", "name": name]
        let asked = (request.list("search_columns") ?? []).map(\.phpString)
        let columns = all.filter { key, _ in
            (asked.isEmpty || asked.contains(key)) && (key != "email" || request.can("list_users"))
        }
        selection.conditions.add(search: request.string("search"), in: columns.values.sorted())
        selection.sort(
            request,
            by: ["id": "id", "registered_date": "registered", "slug": slug, "email": "email", "url": "url"],
            otherwise: "\(name) COLLATE NOCASE")
        selection.sortAsListed(request, isReversible: true)
        return selection
    }

    // MARK: Writing

    private static func create(_ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        let (login, email) = (request.string("username") ?? "", request.string("email") ?? "")
        let role = try role(request) ?? request.scope.options.optional("default_role") ?? "subscriber"
        guard try UserRecord.find(login: login, in: database) == nil else {
            throw RestError("existing_user_login", "Sorry, that username already exists!", status: 500)
        }
        guard try UserRecord.find(email: email, in: database) == nil else {
            throw RestError("existing_user_email", "Sorry, that email address is already used!", status: 500)
        }
        let body = try CustomerAccounts(request.visit).create(
            CustomerAccounts.Details(
                email: email, login: login, password: request.string("password") ?? "",
                firstName: request.string("first_name") ?? "", lastName: request.string("last_name") ?? ""), role: role)
        guard var user = try UserRecord.find(id: body["id"]?.int ?? 0, in: database) else { throw RestError.crash }
        try merge(request, into: &user)
        request.scope.fire(user.id, "customer.created")
        var response = try WordPressUser(user, request).response(.edit)
        response.status = 201
        response.headers["Location"] = request.scope.site.rest("\(path)/\(user.id)")
        return response
    }

    private static func update(_ user: UserRecord, _ request: RestRequest) throws -> RestResponse {
        var user = user
        let database = request.visit.database
        if let email = request.string("email") {
            if let owner = try UserRecord.find(email: email, in: database), owner.id != user.id {
                throw RestError("rest_user_invalid_email", "Invalid email address.", status: 400)
            }
            user.email = email
        }
        if let login = request.string("username"), !login.isEmpty, login != user.login {
            throw RestError("rest_user_invalid_argument", "Username is not editable.", status: 400)
        }
        if let role = try role(request) { user.role = role }
        if let password = request.string("password") { user.password = password }
        try merge(request, into: &user)
        request.scope.fire(user.id, "customer.updated")
        return try WordPressUser(user, request).response(.edit)
    }

    private static func role(_ request: RestRequest) throws -> String? {
        for role in (request.list("roles") ?? []).map(\.phpString) where !Capabilities.all.contains(role) {
            throw RestError("rest_user_invalid_role", "The role \(role) does not exist.", status: 400)
        }
        return request.list("roles")?.first?.phpString
    }

    /// What the account shows, in the user's row and in the customer's body.
    private static func merge(_ request: RestRequest, into user: inout UserRecord) throws {
        let database = request.visit.database
        if let name = request.string("name") { user.name = Sanitize.text(name) }
        if let nickname = request.string("nickname") { user.nickname = Sanitize.text(nickname) }
        if let url = request.string("url") { user.url = url }
        if let text = request.string("description") { user.about = text }
        if let slug = request.string("slug") { user.nicename = Sanitize.title(slug) }
        try user.save(in: database)
        guard var body = try CustomerRecord.body(user.id, in: database) else { return }
        for name in ["first_name", "last_name"] {
            if let text = request.string(name) { body[name] = .string(Sanitize.text(text)) }
        }
        (body["email"], body["role"]) = (.string(user.email), .string(user.role))
        body["avatar_url"] = .string(CustomerAccounts.avatar(user.email))
        try CustomerRecord.save(user.id, body, in: database)
    }

    private static func delete(_ user: UserRecord, _ request: RestRequest) throws -> RestResponse {
        let database = request.visit.database
        guard request.bool("force") == true else {
            throw RestError(
                "rest_trash_not_supported", "Users do not support trashing. Set 'force=true' to delete.", status: 501)
        }
        if let heir = request.int("reassign"), heir > 0 {
            let isThere = try UserRecord.find(id: heir, in: database) != nil
            guard isThere, heir != user.id else {
                throw RestError("rest_user_invalid_reassign", "Invalid user ID for reassignment.", status: 400)
            }
        }
        let previous = try WordPressUser(user, request).members(.edit)
        try CustomerAccounts(request.visit).delete(user.id)
        request.scope.fire(user.id, "customer.deleted")
        return RestResponse(["deleted": true, "previous": .object(previous)])
    }
}
