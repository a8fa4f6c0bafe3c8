public import Simulator

/// The API2Cart-compatible unified layer: `/v1.1/{method}.json`, one envelope for every answer.
///
/// So far the outside of it: keys, the table of methods, the envelope and its errors. A method that is known but not built
/// answers return code 5 with a header `X-Sim-Unimplemented`; docs/coverage.md lists them.
public struct Unified: Platform {
    /// A platform.
    public init() {}

    /// The room's name.
    public let name = "unified"
    /// The version that it follows.
    public let versions = ["1.1"]
    /// Where its methods are.
    public let roots = ["/v1.1"]

    /// Tables, then `credentials.json`.
    public func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute(AccountRecord.table.schema + StoreRecord.table.schema)
        try AccountSeed.load(from: fixtures, into: database)
    }

    /// Finds the method that the path names.
    public func match(_ call: Call, in visit: Visit) throws -> UnifiedMethod { try UnifiedMethods.match(call) }

    /// Checks the keys: `x-api-key` and `x-store-key`, or `api_key` and `store_key` in the query.
    public func admit(_ call: Call, to match: UnifiedMethod, in visit: Visit) throws {
        try UnifiedKeys(call).admit(to: match, in: visit.database)
    }

    /// No method is built yet.
    public func handle(_ call: Call, matching match: UnifiedMethod, as caller: Void, in visit: Visit) throws -> Reply {
        throw UnifiedError.notBuilt(match.name)
    }

    /// The envelope with a return code; the HTTP status is 200 whatever happened.
    public func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply { Envelope.reply(to: error) }

    /// The methods.
    public var routes: [RouteSummary] {
        UnifiedMethods.table.map {
            RouteSummary(
                method: $0.verb, path: "/v1.1/\($0.name).json",
                access: $0.needsStore ? "api_key, store_key" : "api_key",
                level: .absent)
        }
    }
}
