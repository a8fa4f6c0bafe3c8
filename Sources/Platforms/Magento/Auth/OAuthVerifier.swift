import PHP
import Simulator

/// Verifies OAuth 1.0a requests, check by check in Magento's order, each with its own words.
struct OAuthVerifier {
    let visit: Visit

    /// Protocol parameters that were checked for form.
    struct Parameters {
        let consumerKey: String
        let nonce: String
        let timestamp: String
        let signature: String
        let token: String
        let verifier: String
    }

    /// How far a timestamp may lie in the future, in seconds. There is no limit to the past (oauth/bad-values).
    static let timeDeviation: Int64 = 600

    /// The integration whose access token signed the call; nobody where the integration is not active.
    func integration(_ header: OAuthHeader, _ call: Call) throws -> Caller.Identity {
        let parameters = try checked(header, required: Self.access)
        guard let grant = try Grant.find(key: parameters.consumerKey, token: parameters.token, in: visit.database)
        else { throw unknownConsumer(parameters.consumerKey) }
        try burn(parameters, consumer: grant.consumer.id)
        guard let token = grant.token else { throw refused("Specified token does not exist") }
        guard token.consumerID == grant.consumer.id else {
            throw refused("Token is not associated with the specified consumer")
        }
        guard token.type == .access else { throw refused("Token is not an access token") }
        guard !token.isRevoked else { throw refused("Access token has been revoked") }
        try verify(header, call, parameters.signature, consumer: grant.consumer.secret, token: token.secret)
        return grant.activeIntegration.map(Caller.Identity.integration) ?? .nobody
    }

    static let access = [
        "oauth_consumer_key", "oauth_signature", "oauth_signature_method", "oauth_nonce", "oauth_timestamp",
        "oauth_token",
    ]

    /// Version, presence, token length and signature method, in this order.
    func checked(_ header: OAuthHeader, required: [String]) throws -> Parameters {
        // PHP compares "1" and "1.0" as numbers (oauth/valid-variants).
        if let version = header["oauth_version"], PHP.compare(.string(version), "1.0") != 0 {
            throw MagentoError.invalid("The \"%1\" Oauth version isn't supported.", [.string(version)])
        }
        let missing = required.filter { header[$0] == nil }
        // One alone stands for itself, several become parts (oauth/missing-parameters).
        guard missing.isEmpty else { throw MagentoError.required(missing) }
        let token = header["oauth_token"]
        if let token, token.utf8.count != 32 {
            throw MagentoError.invalid("The token length is invalid. Check the length and try again.")
        }
        let method = header["oauth_signature_method"] ?? ""
        guard method == OAuth1.Method.hmacSHA256.rawValue else {
            throw MagentoError.invalid("Signature method %1 is not supported", [.string(method)])
        }
        return Parameters(
            consumerKey: header["oauth_consumer_key"] ?? "", nonce: header["oauth_nonce"] ?? "",
            timestamp: header["oauth_timestamp"] ?? "", signature: header["oauth_signature"] ?? "",
            token: token ?? "", verifier: header["oauth_verifier"] ?? "")
    }

    /// An empty key is looked up like one of the right length (oauth/missing-parameters empty-consumer).
    func unknownConsumer(_ key: String) -> MagentoError {
        refused(
            key.isEmpty || key.utf8.count == 32
                ? "A consumer having the specified key does not exist" : "Consumer key is not the correct length")
    }

    /// Uses a nonce up. It is remembered per consumer whatever the timestamp, and is burnt even when the signature then
    /// fails (oauth/nonce-reuse).
    func burn(_ parameters: Parameters, consumer: Int) throws {
        let seconds = Int64(PHP.int(parameters.timestamp))
        guard seconds > 0, seconds <= visit.now.seconds + Self.timeDeviation else {
            throw refused("An error occurred validating the nonce")
        }
        if visit.shop.options["nonces"] == "lenient" { return }
        // Only 32 characters are stored (oauth/bad-values nonce-64).
        let stored = String(parameters.nonce.prefix(32))
        do {
            try Nonce(consumer: consumer, nonce: stored, timestamp: seconds).insert(into: visit.database)
            return
        } catch {
            guard error.isConstraint else { throw error }
        }
        guard !parameters.nonce.isEmpty, stored.utf8.count == parameters.nonce.utf8.count else {
            throw refused("An error occurred validating the nonce")
        }
        throw MagentoError.unauthorized(
            "The nonce is already being used by the consumer with ID %1", [.string(String(consumer))])
    }

    /// Compares the signature with that of the URL the client used.
    func verify(
        _ header: OAuthHeader, _ call: Call, _ signature: String, consumer: String, token: String
    ) throws {
        let expected = OAuth1.signature(
            .hmacSHA256, httpMethod: call.method, url: SignedURL.url(of: call, at: visit.address),
            parameters: SignedURL.parameters(header, query: call.query), consumerSecret: consumer, tokenSecret: token)
        guard expected == signature else { throw refused("The signature is invalid. Verify and try again.") }
    }

    func refused(_ message: String) -> MagentoError { .unauthorized(message) }
}
