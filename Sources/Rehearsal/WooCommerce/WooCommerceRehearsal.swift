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
            let pair = KeyPair(auth.argument, in: client.credentials)
            request.headers["Authorization"] = "Basic " + Base64.encode(Array("\(pair.key):\(pair.secret)".utf8))
        case "oauth": OneLeggedSigner(client: client, key: auth.argument, detail: auth.detail).sign(&request)
        default: throw unknown(auth, client)
        }
        return request
    }

    private func unknown(_ auth: ScenarioAuth, _ client: ScenarioClient) -> UnknownCaller {
        let known = credentials(client.credentials).map(\.name)
        let signing = known.filter { $0.hasPrefix("basic:") }.map { $0.replacing("basic:", with: "oauth:") }
        return UnknownCaller(name: auth.name, known: known + signing + ["cart-token:TOKEN", "session:NAME", "none"])
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

    /// The API keys, then who can log in.
    func credentials(_ file: JSONValue) -> [Credential] {
        let keys = (file["basic"]?.object?.keys ?? []).map { name in
            let pair = KeyPair(name, in: file)
            return Credential("basic:\(name)", [("consumer_key", pair.key), ("consumer_secret", pair.secret)])
        }
        let logins = (file["wordpress"]?.object ?? [:]).map { name, password in
            Credential("user:\(name)", [("username", name), ("password", password.string ?? "")])
        }
        return keys + logins
    }

    /// A product that every baseline has.
    let sampleRequest = SampleRequest("GET", "/wp-json/wc/store/v1/products")
}

/// An API key of `credentials.json`: a list of key and secret, or an object with both.
struct KeyPair {
    let key: String
    let secret: String

    /// The key of a name; empty texts where there is none.
    init(_ name: String, in credentials: JSONValue) {
        let pair = credentials["basic"]?[name]?.members(["consumer_key", "consumer_secret"])
        key = pair?["consumer_key"]?.string ?? ""
        secret = pair?["consumer_secret"]?.string ?? ""
    }
}
