/// What a client claims with an OAuth 1.0a signature, and what the shop would have signed in its place.
///
/// A platform's room makes one of a call: which parts of it a signature covers there, and with which secrets. What may
/// have gone wrong on the client's side is the same everywhere, and ``SignatureDiagnosis`` finds it.
public struct SignatureClaim: Sendable {
    /// A name and a value, decoded.
    public typealias Parameter = (name: String, value: String)

    /// What stops the shop before it looks at the signature, in words; nil where nothing does.
    public var hindrance: String?
    /// The method that is signed.
    public var httpMethod: String
    /// Scheme, authority and path that are signed, as the shop spells them.
    public var url: String
    /// The part of the URL's path that is the sandbox's and the shop's base path, e.g. `/s/ci-1/magento`.
    public var basePath: String
    /// The `Host` that the client called, where the shop is fixed to another address.
    public var calledAuthority: String?
    /// The protocol's parameters but `oauth_signature`, as sent.
    public var protocolParameters: [Parameter]
    /// What the signature covers of the query.
    public var query: [Parameter]
    /// What the signature covers of a form body; empty where the shop covers none.
    public var form: [Parameter]
    /// The raw query.
    public var rawQuery: String?
    /// The body.
    public var body: [UInt8]
    /// Its type in small letters, empty where none is named.
    public var contentType: String
    /// The hash that the call names; the shop's own where it takes no other.
    public var hash: OAuth1.Method
    /// The consumer's key and secret; nil where the key is unknown, and the signature cannot be checked.
    public var consumer: (key: String, secret: String)?
    /// The token and its secret; empty where there is none.
    public var token: (key: String, secret: String)
    /// The signature as sent, decoded once.
    public var given: String

    /// A claim.
    ///
    /// - Parameter parameters: `oauth_…` as sent, with the signature among them.
    public init(
        of call: Call, at url: String, basePath: String, parameters: [Parameter], query: [Parameter],
        form: [Parameter] = [], hash: OAuth1.Method, consumer: (key: String, secret: String)?,
        token: (key: String, secret: String) = ("", "")
    ) {
        httpMethod = call.method
        self.url = url
        self.basePath = basePath
        protocolParameters = parameters.filter { $0.name != "oauth_signature" }
        self.query = query
        self.form = form
        rawQuery = call.query
        body = call.body
        contentType = call.headers["content-type"]?.lowercased() ?? ""
        self.hash = hash
        self.consumer = consumer
        self.token = token
        given = parameters.first { $0.name == "oauth_signature" }?.value ?? ""
        calledAuthority = call.headers["host"]
    }

    /// Whether a call looks as if its client signed it.
    static func isMade(in call: Call) -> Bool {
        if let header = call.headers["authorization"], header.lowercased().hasPrefix("oauth") { return true }
        return call.query?.contains("oauth_") ?? false
    }

    /// Everything that is covered.
    var parameters: [Parameter] { protocolParameters + query + form }
}
