import Simulator

/// Callers of Magento: integrations by the name of their keys, admin users by name, `customer:EMAIL`, `bearer:TOKEN`.
struct MagentoRehearsal: Rehearsal {
    func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) throws -> Request {
        var request = request
        switch auth.kind {
        case "none": break
        case "bearer": request.headers["Authorization"] = "Bearer " + auth.argument
        case _ where Self.login(of: auth, client) != nil:
            request.headers["Authorization"] = "Bearer " + (try Self.token(auth, &client))
        case "oauth-custom",
            _ where client.credentials["oauth"]?[auth.kind] != nil:
            try OAuthSigner(request: request, auth: auth, client: client).sign(&request, &client)
        default:
            throw UnknownCaller(
                name: auth.name, known: credentials(client.credentials).map(\.name) + ["bearer:TOKEN", "none"])
        }
        return request
    }

    /// Tokens were made before the recordings began: they outlive what happens to their users (tokens/admin-lockout).
    func prepare(_ callers: [ScenarioAuth], with client: inout ScenarioClient) throws {
        for caller in callers where Self.login(of: caller, client) != nil { _ = try Self.token(caller, &client) }
    }

    private static func login(of auth: ScenarioAuth, _ client: ScenarioClient) -> JSONValue? {
        auth.kind == "customer"
            ? client.credentials["customers"]?[auth.argument] : client.credentials["admins"]?[auth.kind]
    }

    /// A token of an admin user or a customer, asked for once a scenario.
    private static func token(_ auth: ScenarioAuth, _ client: inout ScenarioClient) throws -> String {
        if let known = client.memory["token:" + auth.name] { return known }
        let login = login(of: auth, client)
        let store = login?["store"]?.string.map { "/\($0)" } ?? ""
        let path = "/rest\(store)/V1/integration/\(auth.kind == "customer" ? "customer" : "admin")/token"
        let body: JSONValue = ["username": login?["username"] ?? .null, "password": login?["password"] ?? .null]
        let reply = try client.send(
            Request(
                method: "POST", target: client.basePath + path,
                headers: ["Host": client.host, "Content-Type": "application/json"],
                body: JSONWriter.bytes(body, style: .plain)))
        let token = reply.status == 200 ? try JSONParser.parse(reply.body).string : nil
        client.memory["token:" + auth.name] = token ?? "no-token"
        return token ?? "no-token"
    }

    /// What an integration's keys consist of, in the order of a list of them.
    static let keyParts = ["consumer_key", "consumer_secret", "access_token", "access_token_secret"]

    /// Keys of the integrations, then logins of the admin users and customers.
    func credentials(_ file: JSONValue) -> [Credential] {
        let keys = (file["oauth"]?.object ?? [:]).map { name, keys in
            let texts = keys.members(Self.keyParts) ?? [:]
            return Credential(name, Self.keyParts.map { ($0, texts[$0]?.string ?? "") })
        }
        let logins = [("admins", ""), ("customers", "customer:")].flatMap { group, prefix in
            (file[group]?.object ?? [:]).map { name, login in
                Credential(prefix + name, (login.object ?? [:]).map { ($0.key, $0.value.string ?? "") })
            }
        }
        return keys + logins
    }

    /// Reads what every shop has.
    let sampleRequest = SampleRequest("GET", "/rest/V1/store/storeViews", auth: "oauth")
}

/// A name that the fixtures have no keys for; a request signed with none would only puzzle.
struct UnknownCaller: Error, CustomStringConvertible {
    let name: String
    let known: [String]

    /// What and the cure.
    var description: String {
        "There are no keys of \"\(name)\". Known: \(known.joined(separator: ", "))."
    }
}
