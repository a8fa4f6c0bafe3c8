import Simulator

/// Finds out who calls and whether they may.
struct Authorization {
    let visit: Visit

    /// The caller of a route; what may only travel encrypted is refused in clear, after the question of rights.
    ///
    /// - Throws: ``Failure``.
    func admit(_ call: Call, to route: Route, in scope: StoreScope) throws -> Caller {
        let caller = try allowed(call, route, scope)
        guard !route.secure || call.request.scheme == "https" else {
            throw Failure(
                error: MagentoError.invalid("Operation allowed only in HTTPS"), startsSession: caller.startsSession)
        }
        return caller
    }

    /// The caller, if the route is open to them.
    ///
    /// On an anonymous route nobody is asked for: even a wrong signature is ignored (tokens/bad-bearer), and no nonce is
    /// used up. A bearer token still says who calls.
    private func allowed(_ call: Call, _ route: Route, _ scope: StoreScope) throws -> Caller {
        if route.access == .anonymous {
            let bearer = try call.headers["authorization"].flatMap(BearerTokens(visit: visit).identity)
            return Caller(identity: bearer ?? .nobody, startsSession: false)
        }
        let caller = try caller(call)
        guard try mayCall(route.access, caller.identity), try isAtHome(caller, scope) else {
            throw Failure(
                error: MagentoError.unauthorized(
                    "The consumer isn't authorized to access %resources.",
                    ["resources": .string(route.access.resource)]),
                startsSession: caller.startsSession)
        }
        return caller
    }

    /// A customer's rights end where the customer's accounts do: at the store views of the own website, unless the shop
    /// shares accounts (stories-customers/newsletter-and-remote-flags me-eu-on-base).
    private func isAtHome(_ caller: Caller, _ scope: StoreScope) throws -> Bool {
        guard let customer = try caller.customerID.flatMap({ try Customer.find($0, in: visit.database) }) else {
            return true
        }
        let settings = CustomerSettings(database: visit.database, store: scope.storeID)
        return try customer.websiteID == scope.websiteID || !settings.sharesByWebsite()
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
            throw Failure(error: error, startsSession: true)
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
