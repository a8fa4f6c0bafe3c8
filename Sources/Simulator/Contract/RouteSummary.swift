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
