import PHP
import Simulator

/// Prepares a scenario's requests: who calls is a symbolic name in the recordings.
enum WooCommerceSigner {
    /// - Throws: whatever the login request throws.
    static func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) throws -> Request {
        var request = request
        client.jar = nil
        switch auth.kind {
        case "cart-token": request.headers["Cart-Token"] = auth.argument
        case "session": client.jar = auth.name
        case "user", "cookie-only":
            client.jar = "user:\(auth.argument)"
            try logIn(auth.argument, with: &client)
            if auth.kind == "user" { request.headers["X-WP-Nonce"] = client.memory[nonceName(auth.argument)] ?? "" }
        case "basic": basic(&request, auth.argument, client)
        case "oauth": OneLeggedSigner(client: client, key: auth.argument, detail: auth.detail).sign(&request)
        default: break
        }
        if let jar = client.jar { addCookies(&request, client.jars[jar] ?? [:]) }
        return request
    }

    private static func nonceName(_ user: String) -> String { "nonce:\(user)" }

    private static func basic(_ request: inout Request, _ name: String, _ client: ScenarioClient) {
        let pair = client.credentials["basic"]?[name]
        let text = "\(pair?[0]?.string ?? ""):\(pair?[1]?.string ?? "")"
        request.headers["Authorization"] = "Basic \(Base64.encode(Array(text.utf8)))"
    }

    private static func addCookies(_ request: inout Request, _ cookies: [String: String]) {
        guard !cookies.isEmpty else { return }
        let pairs = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        request.headers["Cookie"] = pairs.joined(separator: "; ")
    }

    // MARK: Login

    /// WordPress login, then the REST nonce that goes with its cookie; once a scenario.
    private static func logIn(_ user: String, with client: inout ScenarioClient) throws {
        guard client.memory[nonceName(user)] == nil else { return }
        let jar = "user:\(user)"
        let password = client.credentials["wordpress"]?[user]?.string ?? ""
        let form = "log=\(PercentEncoding.encode(user))&pwd=\(PercentEncoding.encode(password))&testcookie=1"
        var login = request("POST", "/wp-login.php", client)
        login.headers["Content-Type"] = "application/x-www-form-urlencoded"
        login.body = Array(form.utf8)
        keepCookies(of: try client.send(login), in: jar, &client)
        var ask = request("GET", "/wp-admin/admin-ajax.php?action=rest-nonce", client)
        addCookies(&ask, client.jars[jar] ?? [:])
        client.memory[nonceName(user)] = try client.send(ask).text.trimmed
    }

    private static func request(_ method: String, _ path: String, _ client: ScenarioClient) -> Request {
        let host = client.baseURL.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        return Request(method: method, target: client.basePath + path, headers: ["Host": host])
    }

    private static func keepCookies(of reply: Reply, in jar: String, _ client: inout ScenarioClient) {
        for line in reply.headers.all("set-cookie") {
            let pair = line.prefix { $0 != ";" }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { client.jars[jar, default: [:]][String(pair[0])] = String(pair[1]) }
        }
    }
}

/// One-legged OAuth 1.0a as REST v3 wants it over http: in the query, or in a header where the recording says so.
struct OneLeggedSigner {
    let client: ScenarioClient
    let key: String
    let detail: JSONValue

    func sign(_ request: inout Request) {
        let query = request.query.map { PercentEncoding.form($0) } ?? []
        var oauth = parameters()
        let omitted = detail["omit"]?.array?.compactMap(\.string) ?? []
        oauth.removeAll { omitted.contains($0.name) }
        if !omitted.contains("oauth_signature") {
            oauth.append(("oauth_signature", signature(request, query + oauth)))
        }
        if detail["place"]?.string == "header" {
            let pairs = oauth.map { "\($0.name)=\"\(PercentEncoding.encode($0.value))\"" }
            request.headers["Authorization"] = "OAuth " + pairs.joined(separator: ", ")
        } else {
            let pairs = (query + oauth).map {
                "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))"
            }
            request.target = "\(request.path)?\(pairs.joined(separator: "&"))"
        }
    }

    private func parameters() -> [(name: String, value: String)] {
        let moment = client.now().seconds + Int64(detail["timestamp_offset"]?.int ?? 0)
        var values: [(name: String, value: String)] = [
            ("oauth_consumer_key", client.credentials["basic"]?[key]?[0]?.string ?? ""),
            ("oauth_timestamp", String(moment)),
            ("oauth_nonce", detail["nonce"]?.string ?? Hex.encode(client.random.bytes(8))),
            ("oauth_signature_method", detail["method"]?.string ?? "HMAC-SHA256"),
        ]
        for (name, value) in detail["set"]?.object ?? [:] {
            values.removeAll { $0.name == name }
            values.append((name, value.phpString))
        }
        return values
    }

    private func signature(_ request: Request, _ parameters: [(name: String, value: String)]) -> String {
        let named = parameters.last { $0.name == "oauth_signature_method" }?.value ?? ""
        let path = request.path.dropFirst(client.basePath.count)
        return OAuth1.signature(
            named == "HMAC-SHA1" ? .hmacSHA1 : .hmacSHA256, httpMethod: request.method.uppercased(),
            url: client.baseURL + path, parameters: parameters,
            consumerSecret: detail["secret"]?.string ?? client.credentials["basic"]?[key]?[1]?.string ?? "",
            tokenSecret: "")
    }
}
