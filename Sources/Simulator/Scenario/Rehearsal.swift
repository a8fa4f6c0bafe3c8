/// What scenarios and the command line have to know of a platform's callers: how they sign, which keys the fixtures
/// hold, and a request that works. Serving needs none of it: see ``Platform``.
public protocol Rehearsal: Sendable {
    /// Signs or authenticates a request the way a scenario's symbolic `auth` says, e.g. `oauth` or `admin`.
    func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) throws -> Request

    /// Gets what callers have at hand before anything is sent, such as tokens that later exchanges must not prevent.
    func prepare(_ callers: [ScenarioAuth], with client: inout ScenarioClient) throws

    /// The keys, tokens and logins in the fixtures' `credentials.json`, secrets included, for `storesim credentials`.
    func credentials(_ file: JSONValue) -> [Credential]

    /// For the start-up message: a request that works as it stands.
    var sampleRequest: SampleRequest { get }
}

extension Rehearsal {
    /// Nothing: most callers only have keys.
    public func prepare(_ callers: [ScenarioAuth], with client: inout ScenarioClient) throws {}
}

/// A key, token or login of a shop's fixtures.
public struct Credential: Hashable, Sendable {
    /// Who it belongs to, in the words of scenarios, e.g. `oauth-catalog`.
    public let name: String
    /// Names and values, e.g. `consumer_key`.
    public let fields: [Field]

    /// One part of a credential.
    public struct Field: Hashable, Sendable {
        /// e.g. `consumer_secret`.
        public let name: String
        /// The value, in clear.
        public let value: String
    }

    /// A credential with fields in the order given.
    public init(_ name: String, _ fields: [(String, String)]) {
        self.name = name
        self.fields = fields.map { Field(name: $0.0, value: $0.1) }
    }
}

/// A request that works against the fixtures as they are.
public struct SampleRequest: Hashable, Sendable {
    /// The method.
    public let method: String
    /// The path below the shop's base URL.
    public let path: String
    /// The symbolic `auth` it needs, `none` where it needs none.
    public let auth: String

    /// A request.
    public init(_ method: String, _ path: String, auth: String = "none") {
        self.method = method
        self.path = path
        self.auth = auth
    }
}
