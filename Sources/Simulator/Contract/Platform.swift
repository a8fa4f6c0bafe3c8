/// A kind of shop: what its room gives the simulator so that it can be served.
///
/// Values: a platform holds no state. All state is in the shop's database, which arrives with each ``Visit``.
/// ``Simulation`` calls `match`, `admit` and `handle` in this order, under the shop's lock. How callers
/// sign and which keys the fixtures hold is a matter of ``Rehearsal``.
public protocol Platform: Sendable {
    /// What the route table found for a call: the row and the parts of the path.
    associatedtype Match
    /// Who calls.
    associatedtype Caller

    /// The room's name, used in fixtures, control API and journal, e.g. `magento`.
    var name: String { get }

    /// Creates tables and loads fixtures into an empty database. Runs once per template.
    ///
    /// - Throws: ``FixtureMistake`` naming file, entity and field.
    func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws

    /// Lays a layer of fixtures over a shop that ``prepare(_:for:from:)`` has made, and the layers before it.
    ///
    /// - Throws: ``FixtureMistake``, or ``FixtureMistakes`` for all that is wrong in the layer.
    func lay(_ layer: FixtureFolder, in visit: Visit) throws

    /// Finds the route, by the platform's own path rules. It writes nothing.
    func match(_ call: Call, in visit: Visit) throws -> Match

    /// Establishes who calls and whether they may. What it writes stays, also when it throws: a used nonce is used.
    func admit(_ call: Call, to match: Match, in visit: Visit) throws -> Caller

    /// Does the work, inside one transaction that is rolled back when it throws (see ``Kept``).
    func handle(_ call: Call, matching match: Match, as caller: Caller, in visit: Visit) throws -> Reply

    /// Whether its answers may need other servers: then ``converse(_:matching:as:in:)`` is called in place of `handle`,
    /// without the shop's lock, on a thread that may wait.
    var converses: Bool { get }

    /// Does the work of a room that ``converses``, in steps.
    func converse(_ call: Call, matching match: Match, as caller: Caller, in conversation: Conversation) throws -> Reply

    /// Words an error the way the imitated system does. The one place where errors become bytes.
    func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply

    /// What a call's OAuth signature claims and what the shop would have signed in its place; nil where the client signed
    /// nothing, or the shop checks no signatures. It writes nothing.
    func signature(of call: Call, in visit: Visit) throws -> SignatureClaim?

    /// Does a control action of the room, e.g. `queues/async.operations.all/run`; nil where it knows none of that name.
    ///
    /// - Parameters:
    ///   - path: the segments after `/__admin/`.
    ///   - body: the decoded JSON body, `{}` where there was none.
    func control(_ path: [String], body: JSONValue, in visit: Visit) throws -> JSONValue?

    /// The control actions that ``control(_:body:in:)`` knows, for the control API's own list.
    var controls: [ControlSummary] { get }

    /// The next moment at which a shop does something by itself: a queue's consumer, a sale that begins; nil where nothing
    /// waits. Only what the database holds decides, so that the answer counts until something is written.
    func nextDue(in visit: Visit) throws -> Instant?

    /// Does what is due by now. ``Agenda`` calls it, inside a transaction.
    func runDue(in visit: Visit) throws

    /// The next message that is due to be sent elsewhere, made ready now; nil where there is none. It counts as taken.
    func nextMessage(in visit: Visit) throws -> OutgoingMessage?

    /// Takes note of what became of a message.
    func note(_ outcome: OutgoingOutcome, of message: OutgoingMessage, in visit: Visit) throws

    /// What was sent and waits to be sent, oldest first, as objects for the control API.
    func deliveries(in visit: Visit) throws -> [JSONValue]

    /// The e-mails that a shop would have sent, oldest first, as objects for the control API. Nothing is ever sent.
    func emails(in visit: Visit) throws -> [JSONValue]

    /// What ``ShopSettings/options`` may say of a shop.
    var switches: [ShopSwitch] { get }

    /// JSON Schemas of the files of a layer, by kind, for editors.
    var fixtureSchemas: [(kind: String, schema: JSONValue)] { get }

    /// The routes the room serves, for `storesim routes` and docs/coverage.md.
    var routes: [RouteSummary] { get }

    /// The versions that it can imitate, the usual one first; empty where there is only one.
    var versions: [String] { get }

    /// The paths that it claims at the server's root, which shops share, e.g. `/rest`; an empty one is everything.
    var roots: [String] { get }
}

extension Platform {
    /// Only one.
    public var versions: [String] { [] }
    /// Everything.
    public var roots: [String] { [""] }
    /// No: it answers from its own database.
    public var converses: Bool { false }
    /// One step that handles the call.
    public func converse(
        _ call: Call, matching match: Match, as caller: Caller, in conversation: Conversation
    ) throws -> Reply {
        try conversation.step { visit in try handle(call, matching: match, as: caller, in: visit) }
    }
    /// No signatures.
    public func signature(of call: Call, in visit: Visit) throws -> SignatureClaim? { nil }
    /// None.
    public var controls: [ControlSummary] { [] }
    /// None.
    public var switches: [ShopSwitch] { [] }
    /// Nothing ever.
    public func nextDue(in visit: Visit) throws -> Instant? { nil }
    /// Nothing.
    public func runDue(in visit: Visit) throws {}
    /// None.
    public func nextMessage(in visit: Visit) throws -> OutgoingMessage? { nil }
    /// Nothing.
    public func note(_ outcome: OutgoingOutcome, of message: OutgoingMessage, in visit: Visit) throws {}
    /// None.
    public func deliveries(in visit: Visit) throws -> [JSONValue] { [] }
    /// None.
    public func emails(in visit: Visit) throws -> [JSONValue] { [] }
    /// There is nothing that could be laid over such a shop.
    public func lay(_ layer: FixtureFolder, in visit: Visit) throws {
        throw FixtureMistake(file: layer.path, entity: "", field: "", problem: "\(name) takes no layers of fixtures")
    }
    /// None.
    public var fixtureSchemas: [(kind: String, schema: JSONValue)] { [] }
    /// No control actions.
    public func control(_ path: [String], body: JSONValue, in visit: Visit) throws -> JSONValue? { nil }
}

/// Thrown by a handler to be worded like `error` while what it wrote stays, where the imitated system does not undo it.
public struct Kept: Error {
    /// What to word.
    public let error: any Error
    /// Keeps the writes made before `error`.
    public init(_ error: any Error) { self.error = error }
}

/// Thrown on behalf of the fault plan; a platform words it like its own failure with this status.
public struct InjectedFault: Error, Hashable, Sendable {
    /// The status to answer with.
    public let status: Int
    /// Seconds after which a client may try again, sent as `Retry-After`; nil where nothing is said.
    public let retryAfter: Int64?

    /// A fault that answers with `status`.
    public init(status: Int, retryAfter: Int64? = nil) {
        self.status = status
        self.retryAfter = retryAfter
    }
}
