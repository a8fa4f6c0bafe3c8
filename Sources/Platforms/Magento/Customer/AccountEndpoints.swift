import Simulator

/// What customers do to their own account.
enum AccountEndpoints {
    static let password: [Parameter] = [
        .required("customerId", .int), .required("currentPassword", .string), .required("newPassword", .string),
    ]
    static let save: [Parameter] = [
        .required("customer", .object(CustomerPayload.customer)), .optional("passwordHash", .string),
    ]

    /// Saves the caller's own profile: whoever the body says it is for, and without a change of group.
    static func saveOwn(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("customer") ?? Fields()
        guard let email = given.text("email"), !email.isEmpty else {
            throw MagentoError.invalid("The customer email is missing. Enter and try again.")
        }
        guard let id = call.caller.customerID else { throw MagentoError.required(["customerId"]) }
        var customer = try Customer.get(id, in: call.database)
        customer.email = email
        customer.take(given)
        customer.gender = given.int("gender") ?? customer.gender
        customer.updatedAt = call.visit.now.sql
        try customer.update(in: call.database)
        return try CustomerEndpoints.answer(id, call.database)
    }

    static func changePassword(_ call: Invocation) throws -> Answer {
        let customer = try Customer.get(call.input.int("customerId") ?? 0, in: call.database)
        let current = call.input.text("currentPassword") ?? ""
        let signedIn = try CustomerLogin.signIn(
            customer.email, password: current, website: customer.websiteID, in: call.database)
        guard signedIn == customer.id else {
            throw MagentoError.unauthorized(
                "The password doesn't match this account. Verify the password and try again.")
        }
        let new = call.input.text("newPassword") ?? ""
        try PasswordRules.check(new)
        try CustomerLogin.set(
            id: customer.id, email: customer.email, website: customer.websiteID, password: new, in: call.database)
        return .yes
    }

    /// No account waits for a confirmation.
    static func activate(_ call: Invocation) throws -> Answer {
        if let id = call.input.int("customerId") { _ = try Customer.get(id, in: call.database) }
        throw MagentoError.invalid("The account is already active.")
    }

    static func resendConfirmation(_ call: Invocation) throws -> Answer {
        _ = try byEmail(call)
        throw MagentoError.invalid("Confirmation isn't needed.")
    }

    /// Mail is off, so there is nothing to see of the reset but the answer.
    static func startReset(_ call: Invocation) throws -> Answer {
        _ = try byEmail(call)
        let template = call.input.text("template") ?? ""
        guard template == "email_reminder" || template == "email_reset" else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field. "
                    + "Possible values: %template1 or %template2.",
                [
                    "value": .string(template), "fieldName": "template", "template1": "email_reminder",
                    "template2": "email_reset",
                ])
        }
        return .yes
    }

    /// No token was ever sent, so none matches.
    static func checkResetToken(_ call: Invocation) throws -> Answer {
        if let id = call.input.int("customerId") { _ = try Customer.get(id, in: call.database) }
        throw MagentoError.invalid("The password token is mismatched. Reset and try again.")
    }

    private static func byEmail(_ call: Invocation) throws -> Customer {
        let email = call.input.text("email") ?? ""
        let website = call.input.int("websiteId") ?? call.scope.websiteID
        guard let customer = try Customer.find(email: email, website: website, in: call.database) else {
            throw MagentoError.notFound(
                "No such entity with %fieldName = %fieldValue, %field2Name = %field2Value",
                [
                    "fieldName": "email", "fieldValue": .string(email), "field2Name": "websiteId",
                    "field2Value": .string(String(website)),
                ])
        }
        return customer
    }
}

/// What a password must be like.
enum PasswordRules {
    static let minimumLength = 8

    static func check(_ password: String) throws {
        guard password.count >= minimumLength else {
            throw MagentoError.invalid(
                "The password needs at least %1 characters. Create a new password and try again.",
                [.string(String(minimumLength))])
        }
        guard password.trimmingSpaces() == password else {
            throw MagentoError.invalid(
                "The password can't begin or end with a space. Verify the password and try again.")
        }
        guard classes(of: password) >= 3 else {
            throw MagentoError.invalid(
                "Minimum of different classes of characters in password is %1. "
                    + "Classes of characters: Lower Case, Upper Case, Digits, Special Characters.", ["3"])
        }
    }

    private static func classes(of password: String) -> Int {
        let tests: [(Character) -> Bool] = [
            { $0.isASCII && $0.isLowercase }, { $0.isASCII && $0.isUppercase }, { $0.isASCII && $0.isNumber },
            { !($0.isASCII && ($0.isLetter || $0.isNumber)) },
        ]
        return tests.count { password.contains(where: $0) }
    }
}
