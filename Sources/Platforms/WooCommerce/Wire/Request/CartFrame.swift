import Simulator

/// What stands around every cart, checkout and order handler of the Store API.
enum CartFrame {
    /// Opens the session, checks the nonce, runs the handler and adds the session's headers, also to refusals.
    static func answer(
        _ request: RestRequest, _ route: Route, _ endpoint: Endpoint, _ handler: Endpoint.Handler
    ) throws -> RestResponse {
        let session = try request.scope.openSession(request)
        var response: RestResponse
        do {
            if needsNonce(request, endpoint), try !hasToken(request) { try checkNonce(request) }
            response = try request.visit.database.transaction { try handler(request) }
        } catch {
            response = try Dispatcher.refused(error)
        }
        let headers = try headers(request, session, route)
        for field in headers.fields { response.headers[field.name] = field.value }
        return response
    }

    private static func needsNonce(_ request: RestRequest, _ endpoint: Endpoint) -> Bool {
        endpoint.frame == .checkout || ["POST", "PUT", "PATCH", "DELETE"].contains(request.method)
    }

    /// Whether a request carries a valid Cart-Token.
    static func hasToken(_ request: RestRequest) throws -> Bool {
        try request.scope.session(ofToken: request.headers["cart-token"]) != nil
    }

    private static func checkNonce(_ request: RestRequest) throws {
        guard let sent = request.headers["nonce"], !sent.isEmpty else {
            throw RestError(
                "woocommerce_rest_missing_nonce",
                "Missing the Nonce header. This endpoint requires a valid nonce.", status: 401)
        }
        guard try nonce(request.scope).accepts(sent, request.visit.now, request.scope.keys) else {
            throw RestError("woocommerce_rest_invalid_nonce", "Nonce is invalid.", status: 403)
        }
    }

    /// The Store API's nonce of whoever calls.
    static func nonce(_ scope: Scope) -> Nonce {
        Nonce(action: .storeAPI, userID: scope.identity.userID, loginToken: scope.identity.loginToken)
    }

    /// `Nonce`, `Nonce-Timestamp`, `User-ID`, `Cart-Token`, `Cart-Hash`.
    private static func headers(_ request: RestRequest, _ session: CartSession, _ route: Route) throws -> Headers {
        let scope = request.scope
        let token = try CartToken.mint(session.key, issuer: route.namespace, now: request.visit.now, scope.keys)
        return [
            "Nonce": try nonce(scope).current(request.visit.now, scope.keys),
            "Nonce-Timestamp": String(request.visit.now.seconds),
            "User-ID": String(scope.identity.userID),
            "Cart-Token": token,
            "Cart-Hash": try CartHooks.hash(request),
        ]
    }
}
