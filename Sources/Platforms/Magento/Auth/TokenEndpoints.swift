import Simulator

/// `/V1/integration/…`: tokens for admin users and customers.
enum TokenEndpoints {
    static let login: [Parameter] = [.required("username", .string), .required("password", .string)]

    static func admin(_ call: Invocation) throws -> Answer {
        try token(call, .admin) { name, password in
            try AdminUser.signIn(name, password: password, in: call.database)
        }
    }

    /// The customer must belong to the website of the store view (tokens/customer-token).
    static func customer(_ call: Invocation) throws -> Answer {
        try token(call, .customer) { name, password in
            try CustomerLogin.signIn(
                name, password: password, website: call.scope.websiteID, in: call.visit)
        }
    }

    static func revokeCustomer(_ call: Invocation) throws -> Answer {
        guard let id = call.input.int("customerId") else { return .value(false) }
        try IssuedToken.revoke(.customer, user: id, in: call.database)
        return .yes
    }

    private static func token(
        _ call: Invocation, _ kind: BearerTokens.Kind, signIn: (String, String) throws -> Int?
    ) throws -> Answer {
        let (name, password) = (call.input.text("username") ?? "", call.input.text("password") ?? "")
        let missing = [("username", name), ("password", password)].filter(\.1.isEmpty).map(\.0)
        guard missing.isEmpty else { throw MagentoError.required(missing) }
        let (database, now) = (call.database, call.visit.now)
        let failures = try LoginFailures.recent(name, kind, at: now, in: database)
        guard failures.count < LoginFailures.maximum else { throw incorrect }
        guard let user = try signIn(name, password) else {
            try failures.countOne(at: now, in: database)
            throw Kept(incorrect)
        }
        try LoginFailures.delete(name, kind, in: database)
        return .value(.string(try BearerTokens(visit: call.visit).issue(kind, user: user)))
    }

    private static let incorrect = MagentoError.unauthorized(
        "The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.")
}
