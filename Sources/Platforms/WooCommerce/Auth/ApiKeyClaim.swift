import PHP
public import Simulator

extension WooCommerce {
    /// What a signed call of REST v3 covers: method, URL, query, a form body and the header's parameters.
    public func signature(of call: Call, in visit: Visit) throws -> SignatureClaim? {
        try ApiKeys(call: call, site: Site(visit.address), visit: visit).claim()
    }
}

extension ApiKeys {
    /// The claim of a one-legged call; nil where it is none.
    fileprivate func claim() throws -> SignatureClaim? {
        guard call.path.contains("/wp-json/wc/") || call.path.contains("/wp-json/wc-") else { return nil }
        let all = oauthParameters()
        let own = all.filter { $0.name.hasPrefix("oauth_") }
        guard !own.isEmpty else { return nil }
        let values = Dictionary(own.map { ($0.name, $0.value) }) { $1 }
        let key = try ApiKeyRecord.find(consumerKey: values["oauth_consumer_key"] ?? "", in: visit.database)
        let form = formNames
        var claim = SignatureClaim(
            of: call, at: site.home + call.path, basePath: visit.address.path, parameters: own,
            query: all.filter { !$0.name.hasPrefix("oauth_") && !form.contains(Self.top($0.name)) },
            form: all.filter { !$0.name.hasPrefix("oauth_") && form.contains(Self.top($0.name)) },
            hash: OAuth1.Method(rawValue: values["oauth_signature_method"] ?? "") ?? .hmacSHA256,
            consumer: key.map { ($0.consumerKey, $0.secret) })
        claim.given = PercentEncoding.decode(claim.given.replacing(" ", with: "+"))
        claim.hindrance = Self.hindrance(values, key)
        return claim
    }

    private static func hindrance(_ values: [String: String], _ key: ApiKeyRecord?) -> String? {
        let missing = names.filter { (values[$0] ?? "").isEmpty }
        if !missing.isEmpty { return "Missing: \(missing.joined(separator: ", "))." }
        if key == nil { return "No API key has this oauth_consumer_key." }
        let method = values["oauth_signature_method"] ?? ""
        return OAuth1.Method(rawValue: method) == nil ? "The signature method \(method) is none of the shop's." : nil
    }

    private var formNames: Set<String> {
        guard call.headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") == true else { return [] }
        return Set(PHP.parseStr(String(decoding: call.body, as: UTF8.self)).keys)
    }

    /// `include` of `include[0]`.
    private static func top(_ name: String) -> String { String(name.prefix { $0 != "[" }) }
}
