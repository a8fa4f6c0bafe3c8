internal import Simulator

/// The control API under `/__admin`: what tests ask of the simulator itself.
///
/// ``table`` lists every route. What it does not list is offered to the rooms as a control action.
struct ControlAPI: Sendable {
    let simulation: Simulation
    let version: String
    let started: Instant
    let machine: @Sendable () -> Instant
    let courier: Courier
    let credentials: @Sendable (Shop) throws -> [Credential]
    private let doorkeeper: AdminGuard

    init(_ simulation: Simulation, _ settings: Server.Settings, _ courier: Courier) {
        self.simulation = simulation
        self.courier = courier
        version = settings.version
        machine = settings.machine
        started = settings.machine()
        let library = simulation.sandboxes.library
        doorkeeper = AdminGuard(
            token: settings.adminToken,
            names: library.hosts
                .union(library.urls.union(library.recordedURLs).map { String(ShopAddress($0).host) })
                .union(settings.adminHosts).union([settings.host]))
        credentials = settings.credentials
    }

    /// The routes, in the order of the documentation.
    static let table: [AdminRoute] =
        ownRoutes + sandboxRoutes + snapshotRoutes + clockRoutes + journalRoutes + oauthRoutes
        + faultRoutes

    private static let ownRoutes: [AdminRoute] = [
        AdminRoute("GET", "", "the control API's routes", listRoutes),
        AdminRoute("GET", "health", "whether it serves", health),
        AdminRoute("POST", "reset", "a sandbox back to its template, or to ?template= or with ?overlay=", reset),
        AdminRoute("POST", "reload", "builds the shops anew of their fixtures; every sandbox starts from them", reload),
        AdminRoute(
            "POST", "webhooks/run", "sends what a sandbox's shops have to send, and waits for it", runDeliveries
        ).waiting,
        AdminRoute("GET", "deliveries", "what a sandbox's shops sent and have to send, oldest first", listDeliveries),
        AdminRoute("GET", "emails", "the e-mails that a sandbox's shops would have sent, oldest first", listEmails),
    ]

    /// Whether a raw target is the control API's and no shop's.
    static func claims(_ target: String) -> Bool {
        guard target.utf8.starts(with: prefix.utf8) else { return false }
        let next = target.utf8.dropFirst(prefix.utf8.count).first
        return next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "?")
    }

    static let prefix = "/__admin"

    func answer(_ request: Request) -> Answer {
        do {
            try doorkeeper.admit(request)
            let call = try AdminCall(request, self)
            for route in Self.table where route.method == call.method {
                guard let parameter = route.match(call.path) else { continue }
                guard request.body.count <= route.bodyLimit else { throw AdminProblem.tooLarge(limit: route.bodyLimit) }
                return try route.handler(call.with(parameter))
            }
            return .ready(try offerToRooms(call))
        } catch {
            return .ready(AdminProblem.reply(to: error))
        }
    }

    /// Whether the answer waits for other servers.
    func waits(_ request: Request) -> Bool {
        let path = request.path.dropFirst(Self.prefix.count).split(separator: "/").map { PercentEncoding.decode($0) }
        return Self.table.contains { $0.waits && $0.method == request.method && $0.match(path) != nil }
    }

    private func offerToRooms(_ call: AdminCall) throws -> Reply {
        if let allowed = Self.allowed(call.path) { throw AdminProblem.methodNotAllowed(call.method, allowed) }
        let (sandbox, shop) = (try call.sandbox(), call.query("shop"))
        let names = sandbox.shops.map(\.settings.name)
        if let shop, !names.contains(shop) { throw AdminProblem.noShop(Nearest.advice(shop, among: names)) }
        let action = sandbox.shops.lazy.flatMap(\.platform.controls).first { $0.matches(call.path) }
        let body = try action.map { try call.body(of: $0.members) } ?? call.body()
        guard let answer = try simulation.control(call.path, body: body, in: sandbox, shop: shop) else {
            throw AdminProblem.unknownPath(call.method, call.path)
        }
        return .json(200, answer)
    }

    private static func allowed(_ path: [String]) -> [String]? {
        let methods = table.filter { $0.match(path) != nil }.map(\.method)
        return methods.isEmpty ? nil : methods
    }

    /// The table, and what the rooms of the sandbox's shops add to it.
    private static let listRoutes: @Sendable (AdminCall) throws -> Reply = { call in
        let own = table.map { summary($0.method, $0.fullPath, $0.about) }
        var told: Set<String> = []
        let actions = try call.sandbox().shops.flatMap(\.platform.controls).filter { told.insert($0.path).inserted }
        let rooms = actions.map { action in
            summary("POST", "\(prefix)/\(action.path)", action.about + "; ?shop= where several shops know it")
        }
        return .json(200, ["routes": .array(own + rooms)])
    }

    private static func summary(_ method: String, _ path: String, _ about: String) -> JSONValue {
        ["method": .string(method), "path": .string(path), "about": .string(about)]
    }
}
