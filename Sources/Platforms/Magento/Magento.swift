public import Simulator

/// Magento Open Source 2.4.6, its REST API.
///
/// How a feature hooks in:
/// - **Tables**: the feature's records name their columns; `Xxx.table.schema` goes into ``Features/schemas``, `Xxx.load`
///   into ``Features/seeds``.
/// - **Routes**: find the row in `Routes/…Routes.swift` and give it `takes:` (the arguments of the service method, from
///   `XxxPayload.swift`) and a handler: `Route(.get, …, .resource("…"), takes: [.required("sku", .string)], Xxx.get)`.
///   Parameters of the path, of the query and members of the body are merged by name and checked against `takes`.
///   `gives:` is what the service method gives back, nothing where it is left out, and `throws:` the statuses of the
///   errors that it declares: `/schema` shows them. An interface that is new to the room also goes into
///   ``SchemaServices``; rows of one interface stand in the order of its module's `webapi.xml`.
///   `startsSession: true` where the captures show `Expires` for an admin or customer token; carts need not say it.
/// - **Handlers** are `(_ call: Invocation) throws -> Answer`. `call.input` has the typed arguments (``Fields``; members of
///   objects in snake_case, absent and null as nil), `call.scope` the store view, `call.visit` everything else. Answer
///   with `.write(payload)`, `.list(payloads)`, `.write { json in … }` or `.value(json)`.
/// - **Types** of bodies and answers are ``ObjectType`` values in `XxxPayload.swift` or, of answers alone, in
///   `XxxTypes.swift`: members as in the recorded schema, `?` after the optional ones. Lists are `gives: .page(of: …)`.
/// - **Lists**: `takes: [SearchCriteria.parameter]` and the handler `Listing(of: Xxx.self).handler(for: Xxx.self)` of a
///   record that is ``Listed``.
/// - **Errors**: throw ``MagentoError`` (`.notFound`, `.invalid`, `.required`, `.noSuchEntity`), ``InternalFailure`` for
///   500 with a report number, ``ApplicationCrash`` for 500 in plain text. `reply(to:)` words them, nothing else does.
public struct Magento: Platform {
    /// The room.
    public init() {}

    /// `magento`.
    public var name: String { "magento" }
    /// 2.4.6, and what differed in 2.4.0 as far as ``Profile`` knows.
    public var versions: [String] { ["2.4.6", "2.4.0"] }
    /// REST, the OAuth handshake and files; pages of a shop it has none.
    public var roots: [String] { ["/rest", "/oauth", "/index.php/rest", "/media", "/static", "/pub"] }

    /// Creates the tables of all features, then loads their fixtures.
    public func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        for schema in Features.schemas { try database.execute(schema) }
        for seed in Features.seeds { try seed(database, fixtures, shop) }
    }

    /// Lays what the layer would post over the shop.
    public func lay(_ layer: FixtureFolder, in visit: Visit) throws { try LayerSeed.lay(layer, in: visit) }

    /// Schemas of what a layer may hold.
    public var fixtureSchemas: [(kind: String, schema: JSONValue)] { LayerSchema.all }

    /// Finds store view and route, and reads the body of a write: both fail before anybody asks who calls.
    public func match(_ call: Call, in visit: Visit) throws -> RouteMatch {
        try Router(visit: visit).match(call)
    }

    /// Where carts are asked for runs the job that takes away old ones; then finds out who calls.
    public func admit(_ call: Call, to match: RouteMatch, in visit: Visit) throws -> Caller {
        let authorization = Authorization(visit: visit)
        // Anybody may send a bulk; it is the operations that fail (async/bulk-validation).
        if case .bulk = match.target { return try authorization.caller(call) }
        guard let route = match.route else { return Caller(identity: .nobody, startsSession: false) }
        if Route.makesCarts(route.service) { try CartExpiry(visit: visit).runDue() }
        // A queued operation notes who asked for it, on anonymous routes too.
        if case .async = match.target, route.access == .anonymous { return try authorization.caller(call) }
        return try authorization.admit(call, to: route, in: match.scope)
    }

    /// Runs the handler.
    public func handle(
        _ call: Call, matching match: RouteMatch, as caller: Caller, in visit: Visit
    ) throws -> Reply {
        try Dispatch(visit: visit, call: call, match: match, caller: caller).reply()
    }

    /// Words an error.
    public func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply {
        ErrorReply(visit: visit, call: call).reply(to: error)
    }

    /// Consumers of queues, and consumers of OAuth.
    public func control(_ path: [String], body: JSONValue, in visit: Visit) throws -> JSONValue? {
        try Controls(visit: visit).run(path, body)
    }

    /// The whole route table.
    public var routes: [RouteSummary] { Routes.all.map(\.summary) }
}

/// What the features add to the room.
enum Features {
    /// Loads a feature's fixtures.
    typealias Seed = @Sendable (Database, FixtureFolder, ShopSettings) throws -> Void

    /// Tables, in an order that suits references.
    static let schemas: [String] =
        framework + Catalog.schemas + Content.schemas + Inventory.schemas + Tax.schemas + SalesRules.schemas
        + Sales.schemas
        + [SearchIndex.schema]

    /// Fixtures, in an order that suits references.
    static let seeds: [Seed] =
        frameworkSeeds + Catalog.seeds + Content.seeds + Inventory.seeds + Tax.seeds + SalesRules.seeds + Carts.seeds
        + Sales.seeds + [SearchIndex.load]

    private static let framework =
        Stores.schemas + Directory.schemas + [
            Bulk.table.schema, Operation.table.schema, QueueMessage.table.schema, OAuthConsumer.table.schema,
            OAuthToken.table.schema, Integration.table.schema, Nonce.table.schema, AuthorizationRule.table.schema,
            AdminUser.table.schema, IssuedToken.table.schema, LoginFailures.table.schema,
            CustomerLogin.table.schema, Customer.table.schema, Address.table.schema,
            AttributeMetadata.table.schema,
        ] + Carts.schemas

    private static let frameworkSeeds: [Seed] = [
        SequenceSeed.load, Stores.load, TimeZoneSeed.check, Directory.load, Bulk.load, Integration.load, AdminUser.load,
        CustomerLogin.load, Customer.load, AttributeMetadata.load,
    ]
}
