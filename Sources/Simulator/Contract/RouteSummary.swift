/// One row of `storesim routes`.
public struct RouteSummary: Hashable, Sendable {
    /// How much of the imitated route works.
    public enum Level: String, Sendable {
        /// Everything the recordings show.
        case exact
        /// Works, with gaps listed in docs/coverage.md.
        case partial
        /// Known and guarded, but not built.
        case absent
    }
    /// The method.
    public let method: String
    /// The template in the imitated system's spelling, e.g. `/V1/products/:sku`.
    public let path: String
    /// The right needed, in the imitated system's words.
    public let access: String
    /// How much works.
    public let level: Level

    /// A row.
    public init(method: String, path: String, access: String, level: Level) {
        self.method = method
        self.path = path
        self.access = access
        self.level = level
    }
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
