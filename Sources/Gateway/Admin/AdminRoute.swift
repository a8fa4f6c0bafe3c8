internal import Simulator

/// A row of the control API's table.
struct AdminRoute: Sendable {
    let method: String
    /// Below `/__admin/`; a segment `:name` stands for any one.
    let pattern: String
    let about: String
    /// Whether it waits for other servers, so that no event loop may do it.
    var waits = false
    /// Bytes of a body; beyond it nothing is read (413).
    let bodyLimit: Int
    let handler: @Sendable (AdminCall) throws -> Answer

    init(
        _ method: String, _ pattern: String, _ about: String, bodyLimit: Int = 1 << 20,
        _ handler: @escaping @Sendable (AdminCall) throws -> Reply
    ) {
        self.method = method
        self.pattern = pattern
        self.about = about
        self.bodyLimit = bodyLimit
        self.handler = { .ready(try handler($0)) }
    }

    /// A route whose answer may come later.
    init(
        _ method: String, _ pattern: String, _ about: String,
        waiting handler: @escaping @Sendable (AdminCall) throws -> Answer
    ) {
        self.method = method
        self.pattern = pattern
        self.about = about
        bodyLimit = 1 << 20
        self.handler = handler
    }

    /// The same route, which waits.
    var waiting: AdminRoute {
        var route = self
        route.waits = true
        return route
    }

    var fullPath: String { pattern.isEmpty ? ControlAPI.prefix : "\(ControlAPI.prefix)/\(pattern)" }

    private var segments: [Substring] { pattern.split(separator: "/") }

    /// The segment that `:name` stands for, empty where the pattern has none; nil where the path does not match.
    func match(_ path: [String]) -> String? {
        let segments = segments
        guard segments.count == path.count else { return nil }
        var parameter = ""
        for (segment, part) in zip(segments, path) {
            if segment.first == ":" { parameter = part } else if segment != part { return nil }
        }
        return parameter
    }
}

/// A request to the control API, decoded.
struct AdminCall {
    let api: ControlAPI
    let method: String
    /// The decoded segments below `/__admin/`.
    let path: [String]
    /// What `:name` of the route stands for.
    private(set) var parameter = ""
    let request: Request
    private let query: [(name: String, value: String)]

    init(_ request: Request, _ api: ControlAPI) throws {
        self.request = request
        self.api = api
        method = request.method == "HEAD" ? "GET" : request.method
        let rest = request.path.dropFirst(ControlAPI.prefix.count)
        path = rest.split(separator: "/").map { PercentEncoding.decode($0) }
        query = PercentEncoding.form(request.query ?? "")
    }

    func with(_ parameter: String) -> AdminCall {
        var call = self
        call.parameter = parameter
        return call
    }

    var simulation: Simulation { api.simulation }

    /// A query parameter, decoded.
    func query(_ name: String) -> String? { query.last { $0.name == name }?.value }

    /// A query parameter that must be a whole number from 0.
    func number(_ name: String) throws -> Int? {
        guard let text = query(name) else { return nil }
        guard let value = Int(text), value >= 0 else {
            throw AdminProblem.invalid("?\(name)= must be a whole number from 0, not \"\(text)\"")
        }
        return value
    }

    /// The body as an object of these members, `{}` where there is none.
    func body(of members: String...) throws -> JSONValue { try body(of: members) }

    /// The body as an object of these members, `{}` where there is none.
    func body(of members: [String]) throws -> JSONValue {
        let body = try body()
        guard let given = body.object?.keys else { throw AdminProblem.invalid("the body must be a JSON object") }
        for name in given where !members.contains(name) {
            throw AdminProblem.unknownMember(Nearest.advice(name, among: members))
        }
        return body
    }

    /// The body as JSON, `{}` where there is none.
    func body() throws -> JSONValue {
        guard !request.body.isEmpty else { return [:] }
        do {
            return try JSONParser.parse(request.body)
        } catch {
            throw AdminProblem.invalid("the body is no JSON: \(error)")
        }
    }

    /// The sandbox meant: `?sandbox=`, else `X-Sim-Sandbox`, else the default one.
    func sandbox() throws -> Sandbox {
        try sandbox(query("sandbox") ?? request.headers["x-sim-sandbox"] ?? SandboxRegistry.defaultName)
    }

    /// The sandbox of that name.
    func sandbox(_ name: String) throws -> Sandbox {
        guard let sandbox = simulation.sandboxes[name] else { throw AdminProblem.noSandbox(name) }
        return sandbox
    }
}

extension Reply {
    /// An answer of the control API.
    static func json(_ status: Int, _ body: JSONValue) -> Reply {
        Reply(
            status: status, headers: ["Content-Type": "application/json"], body: JSONWriter.bytes(body, style: .plain))
    }
}
