import Simulator

/// The headers of every REST answer.
enum StandardHeaders {
    static func make(_ scope: Scope) throws -> Headers {
        var headers = basic(scope)
        for field in scope.headers.fields { headers[field.name] = field.value }
        if let nonce = scope.identity.freshRestNonce { headers["X-WP-Nonce"] = nonce }
        if scope.isStoreAPI { try addStoreCORS(&headers, scope) } else { addCORS(&headers, scope) }
        if scope.identity.user != nil {
            headers["Expires"] = "Wed, 11 Jan 1984 05:00:00 GMT"
            headers["Cache-Control"] = "no-cache, must-revalidate, max-age=0, no-store, private"
        }
        return headers
    }

    /// Those sent before the route is looked for.
    static func basic(_ scope: Scope) -> Headers {
        [
            "Content-Type": "application/json; charset=UTF-8",
            "X-Robots-Tag": "noindex",
            "Link": "<\(scope.site.rest("/"))>; rel=\"https://api.w.org/\"",
            "X-Content-Type-Options": "nosniff",
            "Access-Control-Expose-Headers": "X-WP-Total, X-WP-TotalPages, Link"
                + (scope.isStoreAPI ? ", Cart-Token" : ""),
            "Access-Control-Allow-Headers":
                "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type"
                + (scope.isStoreAPI ? ", Cart-Token, Nonce" : ""),
        ]
    }

    /// The Store API lets a foreign origin in with a valid Cart-Token or on a preflight only (session/cors).
    private static func addStoreCORS(_ headers: inout Headers, _ scope: Scope) throws {
        headers["Access-Control-Allow-Methods"] = "OPTIONS, GET, POST, PUT, PATCH, DELETE"
        headers["Access-Control-Allow-Credentials"] = "true"
        headers["Vary"] = "Origin"
        let origin = scope.call.headers["origin"] ?? ""
        let host = scope.visit.address.authority
        let isOwn = origin == "http://\(host)" || origin == "https://\(host)"
        // Blanks around the token do not matter here, but they do to the cart (session/token-header-variants).
        let token = scope.call.headers["cart-token"].map(Sanitize.text)
        let hasToken = try scope.session(ofToken: token) != nil
        if isOwn || isPreflight(scope) || hasToken { headers["Access-Control-Allow-Origin"] = origin }
    }

    /// A browser asks whether it may send what it wants to send; the Store API says nothing more than headers then.
    static func isPreflight(_ scope: Scope) -> Bool {
        guard scope.isStoreAPI, scope.call.method == "OPTIONS", scope.call.headers["origin"]?.isEmpty == false else {
            return false
        }
        return scope.call.headers["access-control-request-method"] != nil
    }

    /// WordPress' own rule: any origin.
    private static func addCORS(_ headers: inout Headers, _ scope: Scope) {
        if let origin = scope.call.headers["origin"], !origin.isEmpty {
            headers["Access-Control-Allow-Origin"] = origin
            headers["Access-Control-Allow-Methods"] = "OPTIONS, GET, POST, PUT, PATCH, DELETE"
            headers["Access-Control-Allow-Credentials"] = "true"
            headers["Vary"] = "Origin"
        } else if scope.call.method == "GET", scope.identity.user == nil {
            headers["Vary"] = "Origin"
        }
    }
}
