public import Simulator

/// WooCommerce 9.9.5 on WordPress 6.9, or another version that ``Profile`` knows: the Store API, REST v3 and what was before.
///
/// How a feature hooks in:
/// - Tables and fixtures: a ``Feature`` in `Features.swift` (`XxxRecord.table.schema`, `XxxSeed.load`).
/// - Routes: put `do: XxxEndpoints.name` in the row of `Routes/StoreRoutes.swift` or `Routes/RestRoutes.swift`; declare parameters
///   as ``Arg``, rights as `Endpoint.permission`. A handler is `(RestRequest) throws -> RestResponse`; it gets checked
///   and converted parameters (`request.int("id")`), `request.visit` (database, now, random, ids) and `request.scope`
///   (options, site URLs, identity, session, cookies to set, the cart and what else is read once a request).
/// - Refusals: throw ``RestError``; what was written is undone. Throw `Kept(RestError(…))` to keep it.
/// - Cart routes (`.cart`, `.checkout`): ``CartFrame`` has opened `request.scope.session`, checked the nonce and adds
///   the session's headers; ``CartHooks`` is where it asks the cart. ``SessionRecord`` stores a session's data.
/// - Options: `try request.scope.options["woocommerce_currency"]`, `.isOn(…)`, `.json(…)`, `.set(…)`.
public struct WooCommerce: Platform {
    /// The room. It holds no state.
    public init() {}

    /// `woocommerce`.
    public let name = "woocommerce"

    /// Creates every feature's tables and loads its fixtures.
    public func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        for feature in Feature.all { try database.execute(feature.schema) }
        for feature in Feature.all { try feature.seed(database, fixtures) }
        try ProfileSeed(profile: Profile(shop), database: database).settle()
    }

    /// Lays what plug-ins do, settings, and what the layer would post over the shop.
    public func lay(_ layer: FixtureFolder, in visit: Visit) throws {
        try ExtensionSeed.lay(layer, on: visit.database)
        try LayerSeed.lay(layer, in: visit)
        // What a shop starts with was sold and told of before.
        try SentEmail.deleteAll("", in: visit.database)
    }

    /// Schemas of what a layer may hold.
    public var fixtureSchemas: [(kind: String, schema: JSONValue)] { LayerSchema.all }

    /// What an address is: a REST path or a page. Routes are looked for later, as WordPress does: after the caller.
    public struct Address: Hashable, Sendable {
        let target: Target
    }

    /// Who calls, with what the request carries along.
    public struct Caller {
        let scope: Scope
    }

    /// Reads the address; every address is something, if the web server knows the method.
    public func match(_ call: Call, in visit: Visit) throws -> Address {
        try WebServer.check(call.method)
        return Address(target: Target(call))
    }

    /// Finds out who calls; a used OAuth nonce stays used.
    public func admit(_ call: Call, to match: Address, in visit: Visit) throws -> Caller {
        let scope = Scope(call, visit, restPath: match.target.restPath)
        scope.identity = try Identity.establish(scope)
        if let limit = try RateLimit.rule(scope) { scope.headers = try limit.count(scope) }
        return Caller(scope: scope)
    }

    /// Answers a page or dispatches a REST request. Refusals of handlers are answers here, not errors.
    public func handle(_ call: Call, matching match: Address, as caller: Caller, in visit: Visit) throws -> Reply {
        switch match.target {
        case .page(let path): return try Pages.reply(path, caller.scope)
        case .rest(let path):
            let request = RequestReader.read(caller.scope, path: path)
            caller.scope.needsValues = request["_fields"] != nil || request[.query]["_envelope"] != nil
            let (response, route) = try Dispatcher.answer(request)
            let allowed = try ResponseWriter.allowed(route, request)
            var reply = try ResponseWriter.reply(response, allowed: allowed, request)
            try CartHooks.close(&reply, caller.scope)
            try ParentPrices.write(caller.scope)
            try WebhookQueue(visit: visit).add(caller.scope.events)
            return reply
        }
    }

    /// Words what `admit` refused, and what went wrong where WordPress would show its page for crashes.
    public func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply {
        let target = Target(call)
        let scope = Scope(call, visit, restPath: target.restPath)
        let request = RestRequest(scope, method: call.method, path: target.restPath ?? "/", headers: call.headers)
        switch error {
        case let refusal as RestError:
            let reply = try? ResponseWriter.reply(RestResponse(refusal), allowed: nil, request)
            return reply ?? CrashPage.reply(status: 500, scope)
        case is WebServer.UnknownMethod: return WebServer.unknownMethod
        case let fault as InjectedFault: return CrashPage.reply(status: fault.status, scope)
        default: return CrashPage.reply(status: 500, scope)
        }
    }

    /// When WordPress's cron has something to do next.
    public func nextDue(in visit: Visit) throws -> Instant? { try Schedule(visit: visit).nextDue() }

    /// Sales begin and end, unpaid orders are cancelled, drafts are removed.
    public func runDue(in visit: Visit) throws { try Schedule(visit: visit).run() }

    /// The next webhook's delivery, its payload made now.
    public func nextMessage(in visit: Visit) throws -> OutgoingMessage? { try WebhookCourier(visit: visit).next() }

    /// Counts a webhook's successes and failures.
    public func note(_ outcome: OutgoingOutcome, of message: OutgoingMessage, in visit: Visit) throws {
        try WebhookCourier(visit: visit).note(outcome, of: message)
    }

    /// Deliveries and pings of webhooks.
    public func deliveries(in visit: Visit) throws -> [JSONValue] {
        try WebhookAction.all("ORDER BY id", in: visit.database).map(\.shown)
    }

    /// E-mails that would have been sent.
    public func emails(in visit: Visit) throws -> [JSONValue] {
        try SentEmail.all("ORDER BY id", in: visit.database).map(\.shown)
    }

    /// `webhooks`: whether deliveries are sent by themselves, or kept until `POST /__admin/webhooks/run`.
    /// `webhook-hosts`: hosts beside this machine that they may go to, between commas.
    public var switches: [ShopSwitch] {
        [ShopSwitch("webhooks", "sent", "kept"), ShopSwitch("webhook-hosts", "text")]
    }

    /// Every row of the route table, and what is known beside it.
    public var routes: [RouteSummary] {
        RouteTable.all.flatMap { route in
            route.endpoints.flatMap { endpoint in
                endpoint.methods.map { method in
                    RouteSummary(
                        method: method, path: route.pattern.text, access: endpoint.access,
                        level: endpoint.handler == nil ? .absent : .exact)
                }
            }
        } + UnbuiltRoutes.summaries
    }

    /// The versions that ``Profile`` knows.
    public let versions = Profile.versions
}
