import Simulator

/// `/V1/integration/…`: tokens for admin users and customers.
enum TokenEndpoints {
    static let login: [Parameter] = [.required("username", .string), .required("password", .string)]

    @Sendable static func admin(_ invocation: Invocation) throws -> Answer {
        try token(invocation, .admin) { name, password in
            try AdminUserRecord.signIn(name, password: password, in: invocation.database)
        }
    }

    /// The customer must belong to the website of the store view (tokens/customer-token).
    @Sendable static func customer(_ invocation: Invocation) throws -> Answer {
        try token(invocation, .customer) { name, password in
            try CustomerLogin.signIn(
                name, password: password, website: invocation.scope.websiteID, in: invocation.database)
        }
    }

    @Sendable static func revokeCustomer(_ invocation: Invocation) throws -> Answer {
        guard let id = invocation.input.int("customerId") else { return .value(false) }
        try TokenRecord.revoke(.customer, user: id, in: invocation.database)
        return .yes
    }

    private static func token(
        _ invocation: Invocation, _ kind: BearerTokens.Kind, signIn: (String, String) throws -> Int?
    ) throws -> Answer {
        let (name, password) = (invocation.input.text("username") ?? "", invocation.input.text("password") ?? "")
        let missing = [("username", name), ("password", password)].filter(\.1.isEmpty).map(\.0)
        guard missing.isEmpty else { throw MagentoError.required(missing) }
        let (database, now) = (invocation.database, invocation.visit.now)
        guard try !TokenRecord.isLocked(name, kind, at: now, in: database) else { throw incorrect }
        guard let user = try signIn(name, password) else {
            try TokenRecord.countFailure(name, kind, at: now, in: database)
            throw Kept(incorrect)
        }
        try TokenRecord.forgetFailures(name, kind, in: database)
        return .value(.string(try BearerTokens(visit: invocation.visit).issue(kind, user: user)))
    }

    private static let incorrect = MagentoError.unauthorized(
        "The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.")
}
