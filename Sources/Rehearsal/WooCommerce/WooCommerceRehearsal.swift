import Simulator

/// Callers of WooCommerce: `basic:NAME` and `oauth:NAME` by their API keys, `user:NAME` logged in with a nonce,
/// `cookie-only:NAME` without one, `session:NAME` and `cart-token:TOKEN` for carts.
struct WooCommerceRehearsal: Rehearsal {
    /// - Throws: whatever the login request throws.
    func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) throws -> Request {
        var request = request
        switch auth.kind {
        case "none": break
        case "basic" where client.credentials["basic"]?[auth.argument] == nil,
            "oauth" where client.credentials["basic"]?[auth.argument] == nil,
            "user" where client.credentials["wordpress"]?[auth.argument] == nil,
            "cookie-only" where client.credentials["wordpress"]?[auth.argument] == nil:
            throw unknown(auth, client)
        case "cart-token": request.headers["Cart-Token"] = auth.argument
        case "session": client.jar = auth.name
        case "user", "cookie-only":
            let nonce = try Self.logIn(auth.argument, with: &client)
            client.jar = "user:\(auth.argument)"
            if auth.kind == "user" { request.headers["X-WP-Nonce"] = nonce }
        case "basic":
            let pair = (0...1).map { client.credentials["basic"]?[auth.argument]?[$0]?.string ?? "" }
            request.headers["Authorization"] = "Basic " + Base64.encode(Array(pair.joined(separator: ":").utf8))
        case "oauth": OneLeggedSigner(client: client, key: auth.argument, detail: auth.detail).sign(&request)
        default: throw unknown(auth, client)
        }
        return request
    }

    private func unknown(_ auth: ScenarioAuth, _ client: ScenarioClient) -> UnknownCaller {
        let users = (client.credentials["wordpress"]?.object?.keys ?? []).map { "user:\($0)" }
        let keys = credentials(client.credentials).map(\.name)
        let signing = keys.map { $0.replacing("basic:", with: "oauth:") }
        return UnknownCaller(
            name: auth.name, known: keys + signing + users + ["cart-token:TOKEN", "session:NAME", "none"])
    }

    /// WordPress login, then the REST nonce that goes with its cookie; once a scenario.
    private static func logIn(_ user: String, with client: inout ScenarioClient) throws -> String {
        if let nonce = client.memory["nonce:\(user)"] { return nonce }
        let jar = "user:\(user)"
        let password = client.credentials["wordpress"]?[user]?.string ?? ""
        let form = "log=\(PercentEncoding.encode(user))&pwd=\(PercentEncoding.encode(password))&testcookie=1"
        let login = Request(
            method: "POST", target: client.basePath + "/wp-login.php",
            headers: ["Host": client.host, "Content-Type": "application/x-www-form-urlencoded"], body: Array(form.utf8))
        client.keepCookies(of: try client.send(login), in: jar)
        var ask = Request(
            method: "GET", target: client.basePath + "/wp-admin/admin-ajax.php?action=rest-nonce",
            headers: ["Host": client.host])
        client.addCookies(of: jar, to: &ask)
        let nonce = try client.send(ask).text.filter { !$0.isWhitespace }
        client.memory["nonce:\(user)"] = nonce
        return nonce
    }

    /// The API keys.
    func credentials(_ file: JSONValue) -> [Credential] {
        (file["basic"]?.object ?? [:]).map { name, pair in
            Credential(
                "basic:\(name)",
                [("consumer_key", pair[0]?.string ?? ""), ("consumer_secret", pair[1]?.string ?? "")])
        }
    }

    /// A product that every baseline has.
    let sampleRequest = SampleRequest("GET", "/wp-json/wc/store/v1/products")
}
