import Simulator

/// Finds out who calls and whether they may.
struct Authorization {
    let visit: Visit

    /// The caller of a route; what may only travel encrypted is refused in clear, after the question of rights.
    ///
    /// - Throws: ``Refusal``.
    func admit(_ call: Call, to route: Route) throws -> Caller {
        let caller = try allowed(call, route)
        guard !route.secure || call.request.scheme == "https" else {
            throw Refusal(
                error: .invalid("Operation allowed only in HTTPS"), startsSession: caller.startsSession)
        }
        return caller
    }

    /// The caller, if the route is open to them.
    ///
    /// On an anonymous route nobody is asked for: even a wrong signature is ignored (tokens/bad-bearer), and no nonce is
    /// used up. A bearer token still says who calls.
    private func allowed(_ call: Call, _ route: Route) throws -> Caller {
        if route.access == .anonymous {
            let bearer = try call.headers["authorization"].flatMap(BearerTokens(visit: visit).identity)
            return Caller(identity: bearer ?? .nobody, startsSession: false)
        }
        let caller = try caller(call)
        guard try mayCall(route.access, caller.identity) else {
            throw Refusal(
                error: .unauthorized(
                    "The consumer isn't authorized to access %resources.",
                    ["resources": .string(route.access.resource)]),
                startsSession: caller.startsSession)
        }
        return caller
    }

    /// The bearer of a valid token, else who signed, else nobody.
    func caller(_ call: Call) throws -> Caller {
        let header = call.headers["authorization"]
        if let header, let identity = try BearerTokens(visit: visit).identity(header) {
            return Caller(identity: identity, startsSession: false)
        }
        guard let header, let oauth = OAuthHeader(header) else { return Caller(identity: .nobody, startsSession: true) }
        do {
            let verifier = OAuthVerifier(visit: visit)
            return Caller(identity: try verifier.integration(oauth, call), startsSession: true)
        } catch let error as MagentoError {
            throw Refusal(error: error, startsSession: true)
        }
    }

    /// Whether a right covers a caller.
    func mayCall(_ access: Route.Access, _ identity: Caller.Identity) throws -> Bool {
        switch (identity, access) {
        case (_, .anonymous): true
        case (.nobody, _): false
        case (.customer, .ownData): true
        case (.customer, _): false
        case (.integration, _), (.admin, _):
            try AuthorizationRule.allows(access.resource, identity, in: visit.database)
        }
    }
}

/// A refusal of the caller, with what it shows of the session.
struct Refusal: Error {
    let error: MagentoError
    let startsSession: Bool
}
