import Simulator

/// Signs and authenticates requests the way a scenario's `auth` and `oauth` members say.
enum MagentoSigner {
    static func sign(
        _ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient
    ) throws -> Request {
        var request = request
        switch auth.kind {
        case "none": break
        case "admin", "clerk", "idle", "customer":
            request.headers["Authorization"] = "Bearer " + (try bearer(auth, &client))
        case "bearer": request.headers["Authorization"] = "Bearer " + auth.argument
        default:
            try check(auth, client)
            try OAuthSigner(request: request, auth: auth, client: client).sign(&request, &client)
        }
        return request
    }

    /// - Throws: ``UnknownCaller`` where there are no keys of that name; a request signed with none would only puzzle.
    private static func check(_ auth: ScenarioAuth, _ client: ScenarioClient) throws {
        let known = client.credentials["oauth"]?.object?.keys ?? []
        guard auth.kind == "oauth-custom" || known.contains(auth.kind) else {
            throw UnknownCaller(name: auth.name, known: known)
        }
    }

    /// A token of an admin user or a customer, asked for once a scenario.
    private static func bearer(_ auth: ScenarioAuth, _ client: inout ScenarioClient) throws -> String {
        if let known = client.memory["token:" + auth.name] { return known }
        let isCustomer = auth.kind == "customer"
        let login = client.credentials[isCustomer ? "customers" : "admins"]?[isCustomer ? auth.argument : auth.kind]
        let store = login?["store"]?.string.map { "/\($0)" } ?? ""
        let path = "/rest\(store)/V1/integration/\(isCustomer ? "customer" : "admin")/token"
        let body: JSONValue = ["username": login?["username"] ?? .null, "password": login?["password"] ?? .null]
        let host = client.baseURL.split(separator: "/").dropFirst().first.map(String.init) ?? "localhost"
        let reply = try client.send(
            Request(
                method: "POST", target: client.basePath + path,
                headers: ["Host": host, "Content-Type": "application/json"],
                body: JSONWriter.bytes(body, style: .plain)))
        let token = reply.status == 200 ? try JSONParser.parse(reply.body).string : nil
        client.memory["token:" + auth.name] = token ?? "no-token"
        return token ?? "no-token"
    }
}

/// A name that the fixtures have no keys for.
struct UnknownCaller: Error, CustomStringConvertible {
    let name: String
    let known: [String]

    /// What and the cure.
    var description: String {
        "There are no keys of \"\(name)\". Known: \(known.joined(separator: ", ")), admin, clerk, idle, customer:EMAIL, none."
    }
}
