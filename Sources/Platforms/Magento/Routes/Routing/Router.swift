import PHP
import Simulator

/// Reads a path: which store view, which kind of request, which row of the route table.
struct Router {
    let visit: Visit

    /// - Throws: ``MagentoError``: 400 for a path that is no web API path, 405 for a method it does not know, 404 for
    ///   one that no row fits, 400 for a body that cannot be read.
    func match(_ call: Call) throws -> RouteMatch {
        if call.path.hasPrefix("/oauth/") { return try tokenMatch(call) }
        if let file = MediaFiles.path(call) {
            return RouteMatch(target: .media(file), scope: try StoreScopes(visit: visit).standard(), path: call.path)
        }
        var segments = RouteTree.segments(call.path)
        // The front script may stand in the path (framework/store-codes index-php).
        if segments.first == "index.php" { segments.removeFirst() }
        guard segments.first == "rest" else { throw Self.notProcessed }
        segments.removeFirst()
        // An empty store code is none (framework/store-codes code-empty).
        while segments.first?.isEmpty == true { segments.removeFirst() }
        let query = call.query.map(PHP.parseStr) ?? JSONObject()
        let scope = try StoreScopes(visit: visit).take(&segments, query: query)
        let path = "/" + segments.joined(separator: "/")
        if segments.last == "schema", segments.count <= 2 {
            return RouteMatch(
                target: .schema(async: segments.count == 2), scope: scope, path: path, query: query)
        }
        return try callMatch(call, segments, scope, path, query)
    }

    static let notProcessed = MagentoError.invalid("Specified request cannot be processed.")

    private func callMatch(
        _ call: Call, _ segments: [Substring], _ scope: StoreScope, _ path: String, _ query: JSONObject
    ) throws -> RouteMatch {
        var segments = segments
        let kind = Self.kind(&segments)
        // A version alone is a path of the web API that no route has (framework/store-codes only-version).
        guard Self.isVersion(segments.first) else { throw Self.notProcessed }
        guard let method = Route.Method(rawValue: call.method) else {
            throw MagentoError(405, "The \(call.method) HTTP method is not supported.")
        }
        // Reads cannot be queued (async/validation).
        if kind != .now, method == .get { throw Self.notProcessed }
        guard let route = (kind == .bulk ? Routes.bulkTree : Routes.tree).match(method, segments) else {
            throw MagentoError.notFound("Request does not match any route.")
        }
        // The body of a write is read before the caller is known (framework/request-bodies).
        let body = method == .post || method == .put || kind == .bulk ? try RequestBody.value(call) : .null
        let parameters = kind == .bulk ? [] : Self.parameters(route, segments)
        let target: RouteMatch.Target =
            switch kind {
            case .now: .call(route)
            case .async: .async(route)
            case .bulk: .bulk(route)
            }
        return RouteMatch(
            target: target, scope: scope, path: path, query: query, parameters: parameters, body: body)
    }

    private enum Kind {
        case now, async, bulk
    }

    private static func kind(_ segments: inout [Substring]) -> Kind {
        guard segments.first == "async" else { return .now }
        segments.removeFirst()
        guard segments.first == "bulk" else { return .async }
        segments.removeFirst()
        return .bulk
    }

    /// `V` and a digit, whatever follows: `V1` and `V1.0`, but not `v1` (framework/store-codes).
    private static func isVersion(_ segment: Substring?) -> Bool {
        guard let segment, segment.first == "V" else { return false }
        return segment.utf8.dropFirst().first?.isDigit == true
    }

    private static func parameters(_ route: Route, _ segments: [Substring]) -> [(name: String, value: String)] {
        route.parameters.map { (name: $0.name, value: PercentEncoding.decode(segments[$0.place])) }
    }

    private func tokenMatch(_ call: Call) throws -> RouteMatch {
        let target: RouteMatch.Target =
            switch call.path {
            case "/oauth/token/request", "/oauth/token/request/": .requestToken
            case "/oauth/token/access", "/oauth/token/access/": .accessToken
            default: throw Self.notProcessed
            }
        let scope = try StoreScopes(visit: visit).standard()
        return RouteMatch(target: target, scope: scope, path: call.path)
    }
}
