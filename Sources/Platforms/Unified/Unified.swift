public import Simulator

/// The API2Cart-compatible unified layer: `/v1.1/{method}.json`, one envelope for every answer.
///
/// A call goes through three folders. Wire/ reads parameters and writes envelopes; Account/ does what is the layer's own
/// work, accounts and connections of stores; Store/ is a client of any store, and an adapter for each platform (Magento/,
/// WooCommerce/) makes native calls of unified ones with it. Model/ has what they give each other, as values. Native calls
/// wait for other shops, so a call is a ``Conversation`` (decision 12): no lock and no transaction is held meanwhile.
///
/// A method that is known but not built answers return code 5 with a header `X-Sim-Unimplemented`.
public struct Unified: Platform {
    private let network: any Network
    private let rehearsal: @Sendable (_ platform: String) -> any Rehearsal

    /// A platform.
    ///
    /// - Parameters:
    ///   - network: the way to stores elsewhere; shops of the same server need none.
    ///   - rehearsal: how callers of a platform sign.
    public init(
        network: any Network = NoNetwork(), rehearsal: @escaping @Sendable (_ platform: String) -> any Rehearsal
    ) {
        self.network = network
        self.rehearsal = rehearsal
    }

    /// The room's name.
    public let name = "unified"
    /// The version that it follows.
    public let versions = ["1.1"]
    /// Where its methods are.
    public let roots = ["/v1.1"]
    /// It asks stores.
    public let converses = true

    /// Tables, then `credentials.json`.
    public func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute(
            AccountRecord.table.schema + StoreRecord.table.schema + BatchJobRecord.table.schema
                + RepetitionRecord.table.schema)
        try AccountSeed.load(from: fixtures, into: database)
    }

    /// Finds the method that the path names.
    public func match(_ call: Call, in visit: Visit) throws -> UnifiedMethod { try UnifiedMethods.match(call) }

    /// Checks the keys: `x-api-key` and `x-store-key`, or `api_key` and `store_key` in the query.
    public func admit(_ call: Call, to match: UnifiedMethod, in visit: Visit) throws -> UnifiedCaller {
        try UnifiedKeys(call).admit(to: match, in: visit.database)
    }

    /// Never called: every call is a conversation.
    public func handle(
        _ call: Call, matching match: UnifiedMethod, as caller: UnifiedCaller, in visit: Visit
    ) throws -> Reply {
        throw UnifiedError.notBuilt(match.name)
    }

    /// Does the method, with native calls where it is a store's.
    public func converse(
        _ call: Call, matching match: UnifiedMethod, as caller: UnifiedCaller, in conversation: Conversation
    ) throws -> Reply {
        let connector = StoreConnector(network: network, rehearsal: rehearsal, conversation: conversation)
        return try Answering(method: match, caller: caller, connector: connector).answer(call)
    }

    /// The envelope with a return code; the HTTP status is 200 whatever happened.
    public func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply { Envelope.reply(to: error) }

    /// The methods.
    public var routes: [RouteSummary] {
        UnifiedMethods.table.map { method in
            RouteSummary(
                method: method.verb, path: "/v1.1/\(method.name).json",
                access: method.needsStore ? "api_key, store_key" : "api_key",
                level: Answering.isBuilt(method.name) ? .partial : .absent)
        }
    }
}
