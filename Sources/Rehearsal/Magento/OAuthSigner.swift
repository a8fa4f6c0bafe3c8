import Simulator

/// Makes OAuth 1.0a parameters as an exchange's `oauth` member describes them, correct ones where it says nothing.
///
/// Members: `cred` (the keys), `set`, `omit` (parameters), `sign_with` (secrets), `sign_method`, `sign_path`,
/// `sign_body_form` (what is signed instead), `signature` (literal), `algo`, `ts_offset` (seconds), `place` (header,
/// query, body), `realm`, `sep`, `authorization` (a literal header), `save` and `reuse` (the very same header again).
struct OAuthSigner {
    let request: Request
    let auth: ScenarioAuth
    let client: ScenarioClient

    private var detail: JSONValue { auth.detail }

    /// Puts the parameters into the request.
    func sign(_ request: inout Request, _ client: inout ScenarioClient) throws {
        if let literal = detail["authorization"]?.string {
            request.headers["Authorization"] = client.filled(literal)
            return
        }
        if let name = detail["reuse"]?.string {
            request.headers["Authorization"] = client.memory["oauth:" + name]
            return
        }
        let place = detail["place"]?.string ?? "header"
        removeOld(&request, place)
        var parameters = parameters()
        if !omitted("oauth_signature") { parameters.append(("oauth_signature", signature(parameters, request))) }
        switch place {
        case "query": request.target += (request.query == nil ? "?" : "&") + Self.form(parameters)
        case "body":
            let joint = request.body.isEmpty ? "" : "&"
            request.body += Array((joint + Self.form(parameters)).utf8)
        default: setHeader(&request, parameters, &client)
        }
    }

    private func setHeader(
        _ request: inout Request, _ parameters: [(name: String, value: String)], _ client: inout ScenarioClient
    ) {
        var all = parameters
        if let realm = detail["realm"]?.string { all.insert(("realm", realm), at: 0) }
        let header =
            "OAuth "
            + all.map { "\($0.name)=\"\(PercentEncoding.encode($0.value))\"" }
            .joined(separator: detail["sep"]?.string ?? ",")
        if let name = detail["save"]?.string { client.memory["oauth:" + name] = header }
        request.headers["Authorization"] = header
    }

    /// Key, secret, token and token secret of the named credentials.
    private var keys: [String] {
        let name = auth.kind == "oauth-custom" ? detail["cred"]?.string ?? "oauth" : auth.kind
        let keys = client.credentials["oauth"]?[name]?.members(MagentoRehearsal.keyParts)
        return MagentoRehearsal.keyParts.map { keys?[$0]?.string ?? "" }
    }

    private func parameters() -> [(name: String, value: String)] {
        let seconds = client.now().seconds + Int64(detail["ts_offset"]?.int ?? 0)
        var parameters: [(name: String, value: String)] = [
            ("oauth_consumer_key", keys[0]), ("oauth_token", keys[2]), ("oauth_signature_method", "HMAC-SHA256"),
            ("oauth_version", "1.0"), ("oauth_timestamp", String(seconds)),
            ("oauth_nonce", Hex.encode(client.random.bytes(16))),
        ]
        for (name, value) in detail["set"]?.object ?? JSONObject() {
            let text = client.filled(value.string ?? JSONWriter.text(value, style: .plain))
            if let place = parameters.firstIndex(where: { $0.name == name }) {
                parameters[place].value = text
            } else {
                parameters.append((name, text))
            }
        }
        return parameters.filter { !omitted($0.name) }
    }

    private func omitted(_ name: String) -> Bool { detail["omit"]?.array?.contains(.string(name)) ?? false }

    private func signature(_ parameters: [(name: String, value: String)], _ request: Request) -> String {
        if let literal = detail["signature"]?.string { return literal }
        let secrets = detail["sign_with"]?.array?.map { client.filled($0.string ?? "") } ?? [keys[1], keys[3]]
        let (consumer, token) = (secrets.first ?? "", secrets.dropFirst().first ?? "")
        let algorithm = detail["algo"]?.string ?? "sha256"
        if algorithm == "plaintext" { return PercentEncoding.encode(consumer) + "&" + PercentEncoding.encode(token) }
        let path = detail["sign_path"]?.string.map(client.filled) ?? withoutBase(request.target)
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var all = parameters
        if parts.count > 1 { all += PercentEncoding.form(parts[1]) }
        all += form(of: request)
        return OAuth1.signature(
            algorithm == "sha1" ? .hmacSHA1 : .hmacSHA256,
            httpMethod: (detail["sign_method"]?.string ?? request.method).uppercased(),
            url: client.baseURL + parts[0], parameters: all, consumerSecret: consumer, tokenSecret: token)
    }

    /// A form body is covered by the signature, unless the parameters themselves stand in it.
    private func form(of request: Request) -> [(name: String, value: String)] {
        guard request.headers["content-type"]?.contains("form-urlencoded") ?? false,
            detail["sign_body_form"]?.bool ?? true, detail["place"]?.string != "body"
        else { return [] }
        return PercentEncoding.form(String(decoding: request.body, as: UTF8.self))
    }

    private func withoutBase(_ target: String) -> String {
        target.hasPrefix(client.basePath) ? String(target.dropFirst(client.basePath.count)) : target
    }

    /// Recordings keep the parameters that were sent then; they are made afresh.
    private func removeOld(_ request: inout Request, _ place: String) {
        if place == "query", let query = request.query {
            let kept = Self.withoutOAuth(query)
            request.target = request.path + (kept.isEmpty ? "" : "?" + kept)
        } else if place == "body" {
            request.body = Array(Self.withoutOAuth(String(decoding: request.body, as: UTF8.self)).utf8)
        }
    }

    private static func withoutOAuth(_ text: some StringProtocol) -> String {
        text.split(separator: "&").filter { !$0.hasPrefix("oauth_") }.joined(separator: "&")
    }

    private static func form(_ parameters: [(name: String, value: String)]) -> String {
        parameters.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }
}
