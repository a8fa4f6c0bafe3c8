import PHP
import Simulator

/// Runs a matched, admitted call.
struct Dispatch {
    let visit: Visit
    let call: Call
    let match: RouteMatch
    let caller: Caller

    func reply() throws -> Reply {
        switch match.target {
        case .call(let route): try answer(route)
        case .async(let route): try accept(route) { [(0, try sources.merged(for: route))] }
        case .bulk(let route): try accept(route) { try sources.elements(for: route) }
        case .schema(let isAsync):
            try SchemaRequest(visit: visit, call: call, query: match.query, isAsync: isAsync).reply()
        case .requestToken: try TokenHandshake(visit: visit, call: call).requestToken()
        case .accessToken: try TokenHandshake(visit: visit, call: call).accessToken()
        case .media(let path): try MediaFiles(visit: visit, call: call).reply(path)
        }
    }

    private func answer(_ route: Route) throws -> Reply {
        guard let accept = MediaType(accept: call.headers["accept"]) else { throw UnknownAccept() }
        let call = try failing(caller.startsSession || findsCart(route) || readsAddress(route)) {
            try invocation(route)
        }
        let startsSession = caller.startsSession || route.startsSession
        return try failing(startsSession) {
            guard let handler = route.handler else { throw NotBuilt(route) }
            var answer = try handler(call)
            let startsSession = startsSession || answer.startsSession
            if let fields = match.query["fields"] { answer = try filtered(answer, fields) }
            return try Replies(visit: visit, accept: accept, startsSession: startsSession).success(answer)
        }
    }

    /// Looking for the customer's cart starts a session, though the rest of the input be wrong (sweep-customer/carts).
    private func findsCart(_ route: Route) -> Bool {
        if case .cart = route.forced { return caller.customerID != nil }
        return false
    }

    /// Making an address of what was sent for a cart starts a session, though the rest of the input be wrong
    /// (carts/guest-errors no-email).
    private func readsAddress(_ route: Route) -> Bool {
        route.takes.contains { parameter in
            guard case .object(let type) = parameter.type, type.name == QuoteTypes.address.name else { return false }
            return match.body[parameter.name] != nil || match.body[CamelCase.snake(parameter.name)] != nil
        }
    }

    /// A list of wishes in place of a text wishes for nothing (framework/fields-filter).
    private func filtered(_ answer: Answer, _ fields: JSONValue) throws -> Answer {
        guard let wish = fields.string else { return .value(.array([])) }
        if wish.isEmpty || wish == "0" { return answer }
        return .value(try FieldsFilter(wish).apply(try answer.value()))
    }

    /// Queues a call in place of answering it.
    private func accept(
        _ route: Route, _ inputs: () throws -> [(key: Int, input: JSONObject)]
    ) throws -> Reply {
        guard let accept = MediaType(accept: call.headers["accept"]) else { throw UnknownAccept() }
        return try failing(caller.startsSession) {
            let answer = try AsyncRequest(visit: visit, match: match, caller: caller).schedule(inputs(), route: route)
            return try Replies(visit: visit, accept: accept, startsSession: caller.startsSession)
                .success(answer, status: 202)
        }
    }

    private var sources: InputSources { InputSources(visit: visit, call: call, match: match, caller: caller) }

    private func invocation(_ route: Route) throws -> Invocation {
        let input = try sources.merged(for: route)
        let processor = InputProcessor(visit: visit)
        let arguments = try processor.arguments(route.takes, from: input)
        // The body of a read is only looked at once the arguments are in order, and nothing in it counts.
        if route.method == .get || route.method == .delete { _ = try RequestBody.value(call) }
        try processor.checkTypes(route.takes, of: arguments, from: input)
        return Invocation(
            visit: visit, route: route, scope: match.scope, caller: caller, input: arguments, body: match.body,
            address: visit.address.url + call.path + (call.query.map { "?\($0)" } ?? ""))
    }

    private func failing<T>(_ startsSession: Bool, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let kept as Kept {
            let startsSession = startsSession || (kept.error as? Failure)?.startsSession ?? false
            throw Kept(Failure(error: Failure.cause(of: kept), startsSession: startsSession))
        } catch let failure as Failure where failure.startsSession {
            throw failure
        } catch {
            throw Failure(error: error, startsSession: startsSession)
        }
    }
}
