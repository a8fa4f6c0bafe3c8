import PHP
import Simulator

/// API keys: Basic or query parameters over https, one-legged OAuth 1.0a otherwise.
struct ApiKeys {
    let call: Call
    let site: Site
    let visit: Visit

    /// The key that the request proves, nil where it proves none.
    ///
    /// - Throws: ``RestError`` only for a known key with a wrong secret and for broken OAuth; anything else makes the
    ///   caller a guest (rest-v3-auth/basic-wrong).
    func authenticate() throws -> ApiKeyRecord? {
        // Looks at the address as written, so `?rest_route=` never carries keys (rest-v3-auth/formats).
        guard call.path.contains("/wp-json/wc/") || call.path.contains("/wp-json/wc-") else { return nil }
        if site.isSecure, let key = try basic() { return key }
        return try oauth()
    }

    // MARK: Key and secret

    private func basic() throws -> ApiKeyRecord? {
        guard let (name, secret) = queryPair() ?? headerPair(),
            let key = try ApiKeyRecord.find(consumerKey: name, in: visit.database)
        else { return nil }
        guard SecretKeys.same(key.secret, secret) else { throw Self.refusal("Consumer secret is invalid.") }
        return key
    }

    private func queryPair() -> (String, String)? {
        guard let query = call.query, query.contains("consumer_key") else { return nil }
        let members = PHP.parseStr(query)
        guard let key = members["consumer_key"]?.string, let secret = members["consumer_secret"]?.string,
            !key.isEmpty, !secret.isEmpty
        else { return nil }
        return (key, secret)
    }

    private func headerPair() -> (String, String)? {
        guard let header = call.headers["authorization"], header.lowercased().hasPrefix("basic "),
            let bytes = Base64.decode(header.dropFirst(6))
        else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(
            separator: ":", maxSplits: 1, omittingEmptySubsequences: false
        ).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        return (parts[0], parts[1])
    }

    // MARK: OAuth 1.0a

    static let names = [
        "oauth_consumer_key", "oauth_timestamp", "oauth_nonce", "oauth_signature", "oauth_signature_method",
    ]
    private static let window: Int64 = 900

    private func oauth() throws -> ApiKeyRecord? {
        let parameters = oauthParameters()
        var values: [String: String] = [:]
        for (name, value) in parameters where Self.names.contains(name) { values[name] = value }
        let missing = Self.names.filter { (values[$0] ?? "").isEmpty }
        if missing.count == Self.names.count { return nil }
        guard missing.isEmpty else {
            throw RestError(
                "woocommerce_rest_authentication_missing_parameter",
                "Missing OAuth parameter\(missing.count == 1 ? "" : "s") \(missing.joined(separator: ", "))",
                status: 401)
        }
        guard let key = try ApiKeyRecord.find(consumerKey: values["oauth_consumer_key"] ?? "", in: visit.database)
        else {
            throw Self.refusal("Consumer key is invalid.")
        }
        try checkSignature(parameters, values, key)
        try checkMoment(values, key)
        return key
    }

    /// Query, form and `Authorization: OAuth`, the later ones winning.
    func oauthParameters() -> [(name: String, value: String)] {
        var members = call.query.map { PHP.parseStr($0) } ?? [:]
        if call.headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") == true {
            for (name, value) in PHP.parseStr(String(decoding: call.body, as: UTF8.self)) { members[name] = value }
        }
        var parameters = members.flatMap { Self.flat($0.key, $0.value) }
        let named = headerParameters()
        parameters.removeAll { parameter in named.contains { $0.name == parameter.name } }
        return parameters + named
    }

    /// PHP has read the query by then: `include[]=1` is signed as `include[0]=1`.
    private static func flat(_ name: String, _ value: JSONValue) -> [(name: String, value: String)] {
        switch value {
        case .array(let elements): elements.enumerated().flatMap { flat("\(name)[\($0.offset)]", $0.element) }
        case .object(let members): members.flatMap { flat("\(name)[\($0.key)]", $0.value) }
        default: [(name, value.phpString)]
        }
    }

    private func headerParameters() -> [(name: String, value: String)] {
        guard let header = call.headers["authorization"]?.trimmed, header.lowercased().hasPrefix("oauth ") else {
            return []
        }
        return header.dropFirst(6).split(separator: ",").compactMap { piece in
            let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { return nil }
            let name = String(pair[0]).trimmed
            guard name.hasPrefix("oauth_") else { return nil }
            return (name, PercentEncoding.decode(String(pair[1]).trimmed.filter { $0 != "\"" }))
        }
    }

    private func checkSignature(
        _ parameters: [(name: String, value: String)], _ values: [String: String], _ key: ApiKeyRecord
    ) throws {
        guard let method = OAuth1.Method(rawValue: values["oauth_signature_method"] ?? "") else {
            throw Self.refusal("Invalid signature - signature method is invalid.")
        }
        let expected = OAuth1.signature(
            method, httpMethod: call.method, url: site.home + call.path, parameters: parameters,
            consumerSecret: key.secret, tokenSecret: "")
        let given = PercentEncoding.decode((values["oauth_signature"] ?? "").replacing(" ", with: "+"))
        guard SecretKeys.same(expected, given) else {
            throw Self.refusal("Invalid signature - provided signature does not match.")
        }
    }

    private func checkMoment(_ values: [String: String], _ key: ApiKeyRecord) throws {
        let moment = Int64(PHP.int(values["oauth_timestamp"] ?? ""))
        let now = visit.now.seconds
        guard moment >= now - Self.window, moment <= now + Self.window else {
            throw Self.refusal("Invalid timestamp.")
        }
        let isFresh = try key.use(
            values["oauth_nonce"] ?? "", at: moment, window: Self.window, now: now, in: visit.database)
        guard isFresh else { throw Self.refusal("Invalid nonce - nonce has already been used.") }
    }

    static func refusal(_ message: String) -> RestError {
        RestError("woocommerce_rest_authentication_error", message, status: 401)
    }
}
