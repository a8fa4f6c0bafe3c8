import Simulator

/// What WordPress does between a REST request and its answer: route, parameters, right, handler, errors.
enum Dispatcher {
    /// The answer to a request, refusals included, and the route that gave it.
    ///
    /// What a handler wrote before it refused is undone, unless it throws ``Kept``.
    ///
    /// - Throws: anything that is no ``RestError``: injected faults and failures of the storage.
    static func answer(_ request: RestRequest) throws -> (response: RestResponse, match: RouteMatch?) {
        do { try request.scope.identity.checkKey(request.method) } catch let error as RestError {
            return (RestResponse(error), nil)
        }
        if request.method == "OPTIONS" { return try RouteIndex.options(request) }
        guard let (match, endpoint) = RouteTable.find(request.path, method: request.method) else {
            if let index = try RouteIndex.answer(request) { return index }
            return (RestResponse(UnbuiltRoutes.knows(request.path) ? .unimplemented : .noRoute), nil)
        }
        return (try run(request, match, endpoint), match)
    }

    private static func run(_ request: RestRequest, _ match: RouteMatch, _ endpoint: Endpoint) throws -> RestResponse {
        var request = request
        do {
            try prepare(&request, match, endpoint)
            try endpoint.validation?(request)
        } catch {
            return try refused(error)
        }
        return try execute(request, match, endpoint)
    }

    /// Runs a request whose parameters are prepared.
    static func execute(_ request: RestRequest, _ match: RouteMatch, _ endpoint: Endpoint) throws -> RestResponse {
        do {
            try endpoint.permission?(request)
            guard let handler = endpoint.handler else { throw RestError.unimplemented }
            if endpoint.frame != .plain { return try CartFrame.answer(request, match.route, endpoint, handler) }
            return try request.visit.database.transaction { try handler(request) }
        } catch {
            // What did not happen is not told.
            if !(error is Kept) { request.scope.events = [] }
            return try refused(error)
        }
    }

    /// Whether the caller may use an endpoint.
    static func isPermitted(_ endpoint: Endpoint, _ request: RestRequest) throws -> Bool {
        do {
            try endpoint.permission?(request)
            return true
        } catch {
            _ = try refused(error)
            return false
        }
    }

    /// Checks and converts the parameters, filling in defaults and what the path holds.
    static func prepare(_ request: inout RestRequest, _ match: RouteMatch, _ endpoint: Endpoint) throws {
        request[.url] = JSONObject(match.captured.map { ($0.name, .string($0.value)) })
        request[.defaults] = JSONObject(endpoint.args.compactMap { arg in arg.defaultValue.map { (arg.name, $0) } })
        try Parameters.prepare(&request, endpoint.args)
    }

    /// The answer to a refusal; rethrows what is no refusal.
    static func refused(_ error: any Error) throws -> RestResponse {
        switch error {
        case let refusal as RestError: return RestResponse(refusal)
        case let kept as Kept:
            do { return try refused(kept.error) } catch { throw Kept(error) }
        default: throw error
        }
    }
}
