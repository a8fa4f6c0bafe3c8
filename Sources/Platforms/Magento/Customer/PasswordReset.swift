import Simulator

/// Links that reset a password. Mail is never sent; the token is in `customer_login`.
enum PasswordReset {
    /// PUT /V1/customers/password
    static func start(_ call: Invocation) throws -> Answer {
        let customer = try AccountEndpoints.byEmail(call)
        var login = try CustomerLogin.of(customer.id, in: call.database)
        login.resetToken = Hex.encode(call.visit.random.bytes(16))
        login.resetTokenCreatedAt = call.visit.now
        try login.save(in: call.database)
        let template = call.input.text("template") ?? ""
        guard template == "email_reminder" || template == "email_reset" else {
            throw unknownTemplate(template)
        }
        return .yes
    }

    private static func unknownTemplate(_ template: String) -> MagentoError {
        MagentoError.invalid(
            "Invalid value of \"%value\" provided for the %fieldName field. "
                + "Possible values: %template1 or %template2.",
            [
                "value": .string(template), "fieldName": "template", "template1": "email_reminder",
                "template2": "email_reset",
            ])
    }

    /// GET /V1/customers/:customerId/password/resetLinkToken/:resetPasswordLinkToken
    static func check(_ call: Invocation) throws -> Answer {
        let id = call.input.int("customerId") ?? 0
        _ = try login(of: id, token: call.input.text("resetPasswordLinkToken") ?? "", call)
        return .yes
    }

    /// POST /V1/customers/resetPassword: the token is judged before the new password.
    static func reset(_ call: Invocation) throws -> Answer {
        guard call.input.text("email")?.isEmpty == false else { throw MagentoError.required(["email"]) }
        let customer = try AccountEndpoints.byEmail(call)
        var login = try login(of: customer.id, token: call.input.text("resetToken") ?? "", call)
        let new = call.input.text("newPassword") ?? ""
        try AccountEndpoints.rules(customer, call).check(new, email: customer.email)
        login.set(password: new)
        try login.save(in: call.database)
        return .yes
    }

    private static func login(of id: Int, token: String, _ call: Invocation) throws -> CustomerLogin {
        guard id > 0 else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.",
                ["value": JSONValue(id), "fieldName": "customerId"])
        }
        guard !token.isEmpty, token != "0" else { throw MagentoError.required(["resetPasswordLinkToken"]) }
        let customer = try Customer.get(id, in: call.database)
        let login = try CustomerLogin.of(id, in: call.database)
        guard login.resetToken == token, let made = login.resetTokenCreatedAt else {
            throw MagentoError.invalid("The password token is mismatched. Reset and try again.")
        }
        let settings = CustomerSettings(database: call.database, store: customer.storeID)
        guard try call.visit.now.seconds - made.seconds < settings.resetLinkLifetime() else {
            throw MagentoError.invalid("The password token is expired. Reset and try again.")
        }
        return login
    }
}
