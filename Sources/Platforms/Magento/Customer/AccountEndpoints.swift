import PHP
import Simulator

/// What happens to accounts that there are.
enum AccountEndpoints {
    static let password: [Parameter] = [
        .required("customerId", .int), .required("currentPassword", .string), .required("newPassword", .string),
    ]
    static let save: [Parameter] = [
        .required("customer", .object(CustomerPayload.customer)), .optional("passwordHash", .string),
    ]

    /// PUT /V1/customers/me: whoever the body says it is for, the route puts in the caller's number, group and place.
    /// Staff has none: what it sends becomes a new customer.
    static func saveOwn(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("customer") ?? Fields()
        guard let email = given.text("email"), !email.isEmpty else {
            throw MagentoError.invalid("The customer email is missing. Enter and try again.")
        }
        return try CustomerEndpoints.answer(try CustomerSave(call).save(given).id, call.database)
    }

    /// PUT /V1/customers/:customerId: what is given is laid over the customer of the path; a number in the body wins
    /// (stories-customers/updates-partial-and-whole put-other-id). A path that PHP reads as 0 names nobody.
    static func update(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("customer") ?? Fields()
        let id = PHP.int(call.input.text("customerId") ?? "")
        let whole = try id == 0 ? given : given.laid(over: Customer.get(id, in: call.database))
        let customer = try CustomerSave(call).save(whole)
        return try CustomerEndpoints.answer(customer.id, call.database)
    }

    /// PUT /V1/customers/validate: what the attributes ask for; names and the rest of a save are not looked at.
    static func validate(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("customer") ?? Fields()
        let problems = try CustomerValidation(database: call.database).attributeProblems(given)
        return .write { json in
            json.object { json in
                json.member("valid", problems.isEmpty)
                json.member("messages") { $0.array(of: problems) { $0.write($1) } }
            }
        }
    }

    static func changePassword(_ call: Invocation) throws -> Answer {
        let customer = try Customer.get(call.input.int("customerId") ?? 0, in: call.database)
        var login = try CustomerLogin.of(customer.id, in: call.database)
        guard login.accepts(call.input.text("currentPassword") ?? "") else {
            try login.countFailure(
                CustomerSettings(database: call.database, store: customer.storeID), at: call.visit.now)
            try login.save(in: call.database)
            throw Kept(
                MagentoError.unauthorized(
                    login.isLocked(at: call.visit.now)
                        ? "The account is locked."
                        : "The password doesn't match this account. Verify the password and try again."))
        }
        let new = call.input.text("newPassword") ?? ""
        try rules(customer, call).check(new, email: customer.email)
        login.set(password: new)
        try login.save(in: call.database)
        return .yes
    }

    /// PUT /V1/customers/me/activate and /V1/customers/:email/activate
    static func activate(_ call: Invocation) throws -> Answer {
        var customer =
            try call.input.int("customerId").map { try Customer.get($0, in: call.database) } ?? byEmail(call)
        guard let key = customer.confirmation else { throw MagentoError.invalid("The account is already active.") }
        guard key == call.input.text("confirmationKey") else {
            throw MagentoError.invalid("The confirmation token is invalid. Verify the token and try again.")
        }
        customer.confirmation = nil
        try customer.update(in: call.database)
        return try CustomerEndpoints.answer(customer.id, call.database)
    }

    /// POST /V1/customers/confirm
    static func resendConfirmation(_ call: Invocation) throws -> Answer {
        guard try byEmail(call).confirmation != nil else { throw MagentoError.invalid("Confirmation isn't needed.") }
        return .yes
    }

    static func rules(_ customer: Customer, _ call: Invocation) -> PasswordRules {
        PasswordRules(settings: CustomerSettings(database: call.database, store: customer.storeID))
    }

    /// The customer of `email`, on `websiteId` or on the website of the request.
    static func byEmail(_ call: Invocation) throws -> Customer {
        let email = call.input.text("email") ?? ""
        let given = call.input.int("websiteId")
        let website = given ?? call.scope.websiteID
        guard let customer = try Customer.find(email: email, website: website, in: call.database) else {
            // The website of a store is a text, a number that was sent is one (stories-customers/password-change-and-reset).
            throw unknownEmail(email, given.map { JSONValue($0) } ?? .string(String(website)))
        }
        return customer
    }

    static func unknownEmail(_ email: String, _ website: JSONValue) -> MagentoError {
        MagentoError.notFound(
            "No such entity with %fieldName = %fieldValue, %field2Name = %field2Value",
            [
                "fieldName": "email", "fieldValue": .string(email), "field2Name": "websiteId", "field2Value": website,
            ])
    }
}

extension Fields {
    /// A customer's data with what was given laid over them. Addresses that were not given are left alone.
    fileprivate func laid(over customer: Customer) -> Fields {
        var members: JSONObject = [
            "id": JSONValue(customer.id), "group_id": JSONValue(customer.groupID),
            "store_id": JSONValue(customer.storeID), "website_id": JSONValue(customer.websiteID),
            "email": .string(customer.email), "firstname": JSONValue(customer.firstName),
            "lastname": JSONValue(customer.lastName), "middlename": JSONValue(customer.middleName),
            "gender": JSONValue(customer.gender),
        ]
        for (name, value) in self.members { members[name] = value }
        return Fields(members)
    }
}
