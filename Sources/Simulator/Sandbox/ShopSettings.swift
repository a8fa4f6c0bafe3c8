/// What makes one shop of a platform differ from another.
public struct ShopSettings: Hashable, Sendable {
    /// The shop's name within its sandbox, e.g. `magento`.
    public var name: String
    /// The imitated version, e.g. `2.4.6`.
    public var profile: String
    /// Where the shop was when it was recorded, without trailing slash, e.g. `http://www.stores.local/magento-2.4.0`: what
    /// replays call it by.
    public var baseURL: String
    /// The address that the shop claims whatever it is called by; nil for as called, see ``ShopAddress``.
    public var url: String?
    /// Whether what a proxy elsewhere says of the outside counts; from this machine it always does.
    public var trustsForwarded = false
    /// Where requests reach it.
    public var mounts: [Mount]
    /// What it starts from: a folder that holds a whole shop, then layers, each laid over what was there before.
    public var fixtures: [FixtureFolder]
    /// The path of something to read in it; nil where nobody said.
    public var samplePath: String?
    /// Platform-specific switches, in the platform's own words.
    public var options: [String: String]
    /// The moment at which its layers of fixtures are saved.
    public var builtAt = Instant(seconds: 1_767_225_600)
    /// The zones that its clocks may stand in.
    public var timeZones: TimeZones

    /// Settings of a shop.
    public init(
        name: String, profile: String, baseURL: String, mounts: [Mount], fixtures: [FixtureFolder] = [],
        options: [String: String] = [:], timeZones: TimeZones = TimeZones(directory: TimeZones.usualDirectory)
    ) {
        self.name = name
        self.profile = profile
        self.baseURL = baseURL
        self.mounts = mounts
        self.fixtures = fixtures
        self.options = options
        self.timeZones = timeZones
    }
}

extension ShopSettings {
    /// What the fixtures' `credentials.json` say, those of later layers over those of earlier ones.
    public func credentials() throws -> JSONValue {
        try fixtures.reduce([:]) { known, folder in
            guard let more = try CredentialFile(folder) else { return known }
            return Self.merged(known, .object(more.groups))
        }
    }

    private static func merged(_ known: JSONValue, _ more: JSONValue) -> JSONValue {
        guard var members = known.object, let added = more.object else { return more }
        for (name, value) in added { members[name] = members[name].map { merged($0, value) } ?? value }
        return .object(members)
    }
}
