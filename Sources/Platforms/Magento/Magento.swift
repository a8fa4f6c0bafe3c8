public import Simulator

/// The room's platform.
public struct Magento: Platform {
    /// A platform.
    public init() {}
    /// The room's name.
    public let name = "magento"
    /// No route yet.
    public func match(_ call: Call, in visit: Visit) throws { throw NotFound() }
    /// Anybody.
    public func admit(_ call: Call, to match: Void, in visit: Visit) throws {}
    /// Nothing.
    public func handle(_ call: Call, matching match: Void, as caller: Void, in visit: Visit) throws -> Reply { Reply(status: 200) }
    /// Not found.
    public func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply { Reply(status: 404) }
    /// No tables.
    public func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {}
    /// Unsigned.
    public func authenticate(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) throws -> Request { request }
    /// None.
    public let routes: [RouteSummary] = []
    /// The root.
    public let sampleRequest = SampleRequest("GET", "/")
}

struct NotFound: Error {}
