public import Simulator

extension Magento {
    /// What a signed call covers: method, URL, the header's parameters and the query's, never a body.
    public func signature(of call: Call, in visit: Visit) throws -> SignatureClaim? {
        let header = call.headers["authorization"].flatMap(OAuthHeader.init)
        guard let header, header["oauth_consumer_key"] != nil || header["oauth_signature"] != nil else {
            return Self.misplaced(call, visit)
        }
        return try OAuthVerifier(visit: visit).claim(header, call)
    }

    /// Parameters in the query or the body count for nothing (oauth/bad-values).
    private static func misplaced(_ call: Call, _ visit: Visit) -> SignatureClaim? {
        guard let query = call.query, query.contains("oauth_signature") else { return nil }
        let all = PercentEncoding.form(query)
        var claim = SignatureClaim(
            of: call, at: SignedURL.url(of: call, at: visit.address), basePath: visit.address.path,
            parameters: all.filter { $0.name.hasPrefix("oauth_") },
            query: all.filter { !$0.name.hasPrefix("oauth_") }, hash: .hmacSHA256, consumer: nil)
        claim.hindrance = "Magento reads OAuth parameters from the Authorization header alone, not from the query."
        return claim
    }
}

extension OAuthVerifier {
    /// The claim of a call with an OAuth header; a request token is asked for without a token's secret.
    fileprivate func claim(_ header: OAuthHeader, _ call: Call) throws -> SignatureClaim {
        let isFirstStep = call.path.contains("/oauth/token/request")
        let required = isFirstStep ? Self.access.filter { $0 != "oauth_token" } : Self.access
        let grant = try Grant.find(
            key: header["oauth_consumer_key"] ?? "", token: header["oauth_token"] ?? "", in: visit.database)
        let token = isFirstStep ? nil : grant?.token
        var claim = SignatureClaim(
            of: call, at: SignedURL.url(of: call, at: visit.address), basePath: visit.address.path,
            parameters: header.parameters, query: SignedURL.parameters(OAuthHeader(), query: call.query),
            hash: .hmacSHA256, consumer: grant.map { ($0.consumer.key, $0.consumer.secret) },
            token: (header["oauth_token"] ?? "", token?.secret ?? ""))
        claim.hindrance = try hindrance(header, required) ?? missing(grant, needsToken: !isFirstStep)
        return claim
    }

    private func hindrance(_ header: OAuthHeader, _ required: [String]) throws -> String? {
        do {
            _ = try checked(header, required: required)
            return nil
        } catch let error as MagentoError {
            return TokenProblem(error).message
        }
    }

    private func missing(_ grant: Grant?, needsToken: Bool) -> String? {
        guard let grant else { return "No consumer has this oauth_consumer_key." }
        guard needsToken else { return nil }
        guard let token = grant.token else { return "No token is called as oauth_token says." }
        if token.consumerID != grant.consumer.id { return "The token is another consumer's." }
        return token.isRevoked ? "The token has been revoked." : nil
    }
}
