import PHP
import Simulator

/// `/oauth/token/request` and `/oauth/token/access`: an integration's app gets its tokens, form-encoded.
struct TokenHandshake {
    let visit: Visit
    let call: Call

    /// For so many seconds after a consumer was made its app may ask for a request token.
    static let expirationPeriod: Int64 = 300

    /// A request token for the consumer's verifier token.
    func requestToken() throws -> Reply {
        try answering { header, verifier in
            let grant = try grant(header, verifier, OAuthVerifier.access.filter { $0 != "oauth_token" })
            let consumer = grant.consumer
            guard visit.now.seconds - consumer.createdAt.seconds <= Self.expirationPeriod else {
                throw verifier.refused("Consumer key has expired")
            }
            try verifier.verify(header, call, header["oauth_signature"] ?? "", consumer: consumer.secret, token: "")
            let token = try OAuthToken.first(
                "WHERE consumer_id = ? ORDER BY entity_id DESC", consumer.id, in: visit.database)
            guard let token, token.type == .verifier else {
                throw verifier.refused(
                    "Cannot create request token because consumer token is not a verifier token")
            }
            return try exchange(token, for: .request)
        }
    }

    /// An access token for a request token and its verifier; the integration is active from then on.
    func accessToken() throws -> Reply {
        try answering { header, verifier in
            let grant = try grant(header, verifier, OAuthVerifier.access + ["oauth_verifier"])
            let token = try requestToken(grant, header["oauth_verifier"] ?? "", verifier)
            try verifier.verify(
                header, call, header["oauth_signature"] ?? "", consumer: grant.consumer.secret, token: token.secret)
            let reply = try exchange(token, for: .access)
            try visit.database.run("UPDATE integration SET status = 1 WHERE consumer_id = ?", grant.consumer.id)
            return reply
        }
    }

    private func grant(_ header: OAuthHeader, _ verifier: OAuthVerifier, _ required: [String]) throws -> Grant {
        let parameters = try verifier.checked(header, required: required)
        let grant = try Grant.find(key: parameters.consumerKey, token: parameters.token, in: visit.database)
        guard let grant else { throw verifier.unknownConsumer(parameters.consumerKey) }
        try verifier.burn(parameters, consumer: grant.consumer.id)
        return grant
    }

    private func requestToken(
        _ grant: Grant, _ given: String, _ verifier: OAuthVerifier
    ) throws -> OAuthToken {
        guard let token = grant.token else { throw verifier.refused("Specified token does not exist") }
        guard token.consumerID == grant.consumer.id else {
            throw verifier.refused("Request token is not associated with the specified consumer")
        }
        guard token.type == .request else { throw verifier.refused("Token is already being used") }
        guard given.utf8.count == 32 else { throw verifier.refused("Verifier is not the correct length") }
        guard given == token.verifier else {
            throw verifier.refused("Token verifier and verifier token do not match")
        }
        return token
    }

    /// Makes a token into one of another kind, with new texts; its verifier stays.
    private func exchange(_ token: OAuthToken, for type: OAuthToken.Kind) throws -> Reply {
        var token = token
        token.type = type
        token.token = visit.random.text(32)
        token.secret = visit.random.text(32)
        try token.update(in: visit.database)
        return try Self.reply(200, "oauth_token=\(token.token)&oauth_token_secret=\(token.secret)", in: visit)
    }

    private func answering(_ body: (OAuthHeader, OAuthVerifier) throws -> Reply) throws -> Reply {
        do {
            let header = call.headers["authorization"].flatMap(OAuthHeader.init) ?? OAuthHeader()
            return try body(header, OAuthVerifier(visit: visit))
        } catch let error as MagentoError {
            // A nonce that was used stays used, whatever was wrong with the rest.
            throw Kept(TokenProblem(error))
        }
    }

    /// Framed as a page of the storefront, not as the web API's answers are.
    static func reply(_ status: Int, _ text: String, in visit: Visit) throws -> Reply {
        var headers: Headers = [
            "Content-Type": "text/html; charset=UTF-8", "Pragma": "no-cache",
            "Cache-Control": "max-age=0, must-revalidate, no-cache, no-store",
            "Expires": visit.now.advanced(seconds: -365 * 86_400).http, "X-Content-Type-Options": "nosniff",
            "X-XSS-Protection": "1; mode=block", "X-Frame-Options": "SAMEORIGIN",
        ]
        let policy = try ConfigValue.find("csp/storefront/report_only", store: 0, in: visit.database)
        if let policy { headers.add("Content-Security-Policy-Report-Only", policy) }
        return Reply(status: status, headers: headers, text: text)
    }
}

/// A failure of `/oauth/token/…`: form-encoded, in `oauth_problem`.
struct TokenProblem: Error {
    let status: Int
    let message: String

    /// Several failures become one sentence.
    init(_ error: MagentoError) {
        status = error.status
        let parts = error.parts.isEmpty ? [.init(message: error.message, parameters: error.parameters)] : error.parts
        let texts = parts.map(\.text)
        guard error.parameters != .none || !error.parts.isEmpty, texts.allSatisfy({ $0.hasSuffix(".") }) else {
            message = texts.joined(separator: ", ")
            return
        }
        message = texts.map { String($0.dropLast()) }.joined(separator: ", ") + "."
    }

    func reply(in visit: Visit) throws -> Reply {
        let problem = PercentEncoding.encode(message).replacing("%20", with: "+")
        return try TokenHandshake.reply(status, "oauth_problem=\(problem)", in: visit)
    }
}

extension MagentoError.Part {
    /// The message with its placeholders filled in.
    var text: String {
        switch parameters {
        case .none: message
        case .named(let members):
            members.pairs.reduce(message) { $0.replacing("%\($1.key)", with: PHP.text($1.value)) }
        case .numbered(let values):
            values.enumerated().reversed().reduce(message) {
                $0.replacing("%\($1.offset + 1)", with: PHP.text($1.element))
            }
        }
    }
}
