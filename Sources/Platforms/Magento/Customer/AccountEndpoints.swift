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
    @Sendable static func saveOwn(_ invocation: Invocation) throws -> Answer {
        let given = invocation.input.fields("customer") ?? Fields()
        guard let email = given.text("email"), !email.isEmpty else {
            throw MagentoError.invalid("The customer email is missing. Enter and try again.")
        }
        guard let id = invocation.caller.customerID else { throw MagentoError.required(["customerId"]) }
        let before = try CustomerRecord.get(id, in: invocation.database)
        func text(_ name: String) -> String? { given.isGiven(name) ? given.text(name) : before.text[name] }
        try CustomerRecord.update(
            id,
            [
                "email": email, "firstname": text("firstname"), "lastname": text("lastname"),
                "middlename": text("middlename"), "prefix": text("prefix"), "suffix": text("suffix"),
                "taxvat": text("taxvat"), "dob": text("dob"), "gender": given.int("gender") ?? before.gender,
                "updated_at": invocation.visit.now.sql,
            ], in: invocation.database)
        return try CustomerEndpoints.answer(id, invocation.database)
    }

    @Sendable static func changePassword(_ invocation: Invocation) throws -> Answer {
        let customer = try CustomerRecord.get(invocation.input.int("customerId") ?? 0, in: invocation.database)
        let email = customer.text["email"] ?? ""
        let current = invocation.input.text("currentPassword") ?? ""
        let signedIn = try CustomerLogin.signIn(
            email, password: current, website: customer.websiteID, in: invocation.database)
        guard signedIn == customer.id else {
            throw MagentoError.unauthorized(
                "The password doesn't match this account. Verify the password and try again.")
        }
        let new = invocation.input.text("newPassword") ?? ""
        try PasswordRules.check(new)
        try CustomerLogin.set(
            id: customer.id, email: email, website: customer.websiteID, password: new, in: invocation.database)
        return .yes
    }

    /// No account waits for a confirmation.
    @Sendable static func activate(_ invocation: Invocation) throws -> Answer {
        if let id = invocation.input.int("customerId") { _ = try CustomerRecord.get(id, in: invocation.database) }
        throw MagentoError.invalid("The account is already active.")
    }

    @Sendable static func resendConfirmation(_ invocation: Invocation) throws -> Answer {
        _ = try byEmail(invocation)
        throw MagentoError.invalid("Confirmation isn't needed.")
    }

    /// Mail is off, so there is nothing to see of the reset but the answer.
    @Sendable static func startReset(_ invocation: Invocation) throws -> Answer {
        _ = try byEmail(invocation)
        let template = invocation.input.text("template") ?? ""
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
    @Sendable static func checkResetToken(_ invocation: Invocation) throws -> Answer {
        if let id = invocation.input.int("customerId") { _ = try CustomerRecord.get(id, in: invocation.database) }
        throw MagentoError.invalid("The password token is mismatched. Reset and try again.")
    }

    private static func byEmail(_ invocation: Invocation) throws -> CustomerRecord {
        let email = invocation.input.text("email") ?? ""
        let website = invocation.input.int("websiteId") ?? invocation.scope.websiteID
        guard let customer = try CustomerRecord.find(email: email, website: website, in: invocation.database) else {
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
