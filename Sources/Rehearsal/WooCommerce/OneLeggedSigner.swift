import Simulator

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
            ("oauth_consumer_key", KeyPair(key, in: client.credentials).key),
            ("oauth_timestamp", String(moment)),
            ("oauth_nonce", detail["nonce"]?.string ?? Hex.encode(client.random.bytes(8))),
            ("oauth_signature_method", detail["method"]?.string ?? "HMAC-SHA256"),
        ]
        for (name, value) in detail["set"]?.object ?? [:] {
            values.removeAll { $0.name == name }
            values.append((name, ScenarioClient.plain(value)))
        }
        return values
    }

    private func signature(_ request: Request, _ parameters: [(name: String, value: String)]) -> String {
        let named = parameters.last { $0.name == "oauth_signature_method" }?.value ?? ""
        let path = request.path.dropFirst(client.basePath.count)
        return OAuth1.signature(
            named == "HMAC-SHA1" ? .hmacSHA1 : .hmacSHA256, httpMethod: request.method.uppercased(),
            url: client.baseURL + path, parameters: parameters,
            consumerSecret: detail["secret"]?.string ?? KeyPair(key, in: client.credentials).secret,
            tokenSecret: "")
    }
}
