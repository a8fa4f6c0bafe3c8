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
    /// The folder of fixtures below the fixture root, e.g. `magento`.
    public var fixtures: String
    /// A named change on top of the fixtures, e.g. `fees`; nil for none.
    public var overlay: String?
    /// Platform-specific switches, in the platform's own words.
    public var options: [String: String]
    /// The zones that its clocks may stand in.
    public var timeZones: TimeZones

    /// Settings of a shop.
    public init(
        name: String, profile: String, baseURL: String, mounts: [Mount], fixtures: String, overlay: String? = nil,
        options: [String: String] = [:], timeZones: TimeZones = TimeZones(directory: TimeZones.usualDirectory)
    ) {
        self.name = name
        self.profile = profile
        self.baseURL = baseURL
        self.mounts = mounts
        self.fixtures = fixtures
        self.overlay = overlay
        self.options = options
        self.timeZones = timeZones
    }
}

/// A part of the server's URL space that belongs to a shop.
public struct Mount: Hashable, Sendable {
    /// The prefix that is taken off the path, e.g. `/magento-2.4.0`; empty for none.
    public let basePath: String
    /// The prefix below it that the shop claims, e.g. `/rest`; empty for everything.
    public let root: String

    /// A mount; the longest one that fits a path wins.
    public init(basePath: String = "", root: String = "") {
        self.basePath = basePath
        self.root = root
    }

    /// Whether a raw path is this mount's, whole segments only.
    public func claims(_ path: Substring) -> Bool {
        let prefix = basePath + root
        guard path.utf8.starts(with: prefix.utf8) else { return false }
        let rest = path.utf8.dropFirst(prefix.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/") || prefix.isEmpty
    }

    /// How many bytes of a path it claims: the longest mount that fits wins.
    public var length: Int { basePath.utf8.count + root.utf8.count }
}
