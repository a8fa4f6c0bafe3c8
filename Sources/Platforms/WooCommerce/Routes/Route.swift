import Simulator

/// A path with the endpoints behind it, one for each group of methods.
struct Route: Sendable {
    /// e.g. `wc/store/v1`.
    let namespace: String
    /// The path below `/wp-json`.
    let pattern: PathPattern
    /// The endpoints in the order they are tried.
    let endpoints: [Endpoint]

    init(_ namespace: String, _ path: String, _ endpoints: [Endpoint]) {
        self.namespace = namespace
        pattern = PathPattern("/\(namespace)\(path)")
        self.endpoints = endpoints
    }

    /// Every method, in order.
    var methods: [String] { endpoints.flatMap(\.methods) }
}

/// What a route does for some methods.
struct Endpoint: Sendable {
    /// What stands around the handler.
    enum Frame: Sendable {
        /// Nothing: products, terms, index.
        case plain
        /// Session, nonce for writes, and the headers `Nonce`, `Cart-Token`, `Cart-Hash`, `User-ID`, also on refusals.
        case cart
        /// As `cart`, but every method needs the nonce or a Cart-Token.
        case checkout
    }

    /// Does the work. Throws ``RestError`` to refuse.
    typealias Handler = @Sendable (RestRequest) throws -> RestResponse
    /// Throws ``RestError`` where the caller lacks the right.
    typealias Permission = @Sendable (RestRequest) throws -> Void

    /// e.g. `["GET"]` or `["POST", "PUT", "PATCH"]`.
    let methods: [String]
    /// The declared parameters.
    var args: [Arg]
    /// What stands around the handler.
    var frame: Frame
    /// Whether a batch may hold it.
    var allowsBatch = true
    /// Refuses parameters that no schema can refuse; nil where there are none.
    var validation: Permission?
    /// Who may call it; nil for everybody.
    var permission: Permission?
    /// Does the work; nil where the route is known but not built.
    var handler: Handler?

    init(
        _ methods: [String], _ frame: Frame = .plain, args: [Arg] = [], batch: Bool = true,
        validation: Permission? = nil, permission: Permission? = nil, do handler: Handler? = nil
    ) {
        self.methods = methods
        self.frame = frame
        self.args = args
        allowsBatch = batch
        self.validation = validation
        self.permission = permission
        self.handler = handler
    }

    static let creatable = ["POST"]
    static let editable = ["POST", "PUT", "PATCH"]
}

/// A route and what its pattern captured.
struct RouteMatch: Sendable {
    let route: Route
    let captured: [(name: String, value: String)]

    /// The endpoint for a method; HEAD is answered by GET's.
    func endpoint(for method: String) -> Endpoint? {
        route.endpoints.first { $0.methods.contains(method) }
            ?? (method == "HEAD" ? route.endpoints.first { $0.methods.contains("GET") } : nil)
    }
}

extension Endpoint {
    /// Who may call, for the list of routes.
    var access: String {
        switch frame {
        case .cart: methods.contains("GET") ? "anyone" : "nonce or cart token"
        case .checkout: "nonce or cart token"
        case .plain: permission == nil ? "anyone" : "key or login"
        }
    }
}
