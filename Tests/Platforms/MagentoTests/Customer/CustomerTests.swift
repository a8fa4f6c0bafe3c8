import Simulator
import Testing

@testable import Magento

/// Customers where no recording looks: links that reset passwords, confirmations, names, regions by code.
@Suite struct CustomerTests {
    private let shop: TestShop

    init() throws { shop = try TestShop() }

    private func call(_ members: JSONObject) throws -> Invocation {
        let view = try StoreView.standard(in: shop.database)
        return Invocation(
            visit: shop.visit, route: CustomerRoutes.rows[0], scope: StoreScope(.unnamed, view),
            caller: Caller(identity: .nobody, startsSession: false), input: Fields(members))
    }

    @Test func aLinkResetsThePasswordOnce() throws {
        let email = "maya@example.com"
        _ = try PasswordReset.start(call(["email": .string(email), "template": "email_reset"]))
        let customer = try #require(try Customer.find(email: email, website: 1, in: shop.database))
        let token = try #require(try CustomerLogin.of(customer.id, in: shop.database).resetToken)
        _ = try PasswordReset.check(
            call(["customerId": JSONValue(customer.id), "resetPasswordLinkToken": .string(token)]))
        let reset = try call(["email": .string(email), "resetToken": .string(token), "newPassword": "Pier#6lane7"])
        _ = try PasswordReset.reset(reset)
        let signedIn = try CustomerLogin.signIn(email, password: "Pier#6lane7", website: 1, in: shop.visit)
        #expect(signedIn == customer.id)
        #expect(throws: MagentoError.self) { try PasswordReset.reset(reset) }
    }

    @Test func tenWrongPasswordsLockAnAccountForAWhile() throws {
        let customer = try #require(try Customer.find(email: "maya@example.com", website: 1, in: shop.database))
        let wrong = try call([
            "customerId": JSONValue(customer.id), "currentPassword": "nope", "newPassword": "Pier#6lane7",
        ])
        let words = try (1...10).map { _ in
            let error = try #require(throws: Kept.self) { try AccountEndpoints.changePassword(wrong) }
            return try #require(error.error as? MagentoError).message
        }
        #expect(Set(words.dropLast()).count == 1 && words.last == "The account is locked.")
        let login = try CustomerLogin.of(customer.id, in: shop.database)
        #expect(login.isLocked(at: shop.visit.now) && !login.isLocked(at: shop.visit.now.advanced(seconds: 601)))
        let right = try CustomerLogin.signIn(
            customer.email, password: "Customer#2024pw", website: 1, in: shop.visit)
        #expect(right == nil)
    }

    @Test func aGroupIsKeptFromWebsitesThatThereAre() throws {
        let given: JSONObject = [
            "group": ["code": "Kept out", "tax_class_id": 3, "extension_attributes": ["exclude_website_ids": [2, 99]]]
        ]
        let made = try CustomerGroupEndpoints.save(call(given)).value()
        #expect(made["extension_attributes"] == ["exclude_website_ids": [2]])
        let id = try #require(made["id"]?.int)
        let again: JSONObject = ["group": ["id": JSONValue(id), "code": "Kept out", "tax_class_id": 3]]
        #expect(try CustomerGroupEndpoints.save(call(again)).value()["extension_attributes"] != nil)
        _ = try CustomerGroupEndpoints.delete(call(["id": JSONValue(id)]))
        #expect(try ExcludedWebsite.count("", in: shop.database) == 0)
    }

    @Test func whereTheShopAsksForItANewAccountWaitsForItsConfirmation() throws {
        try ConfigValue(path: "customer/create_account/confirm", value: "1").save(in: shop.database)
        let given: JSONObject = ["customer": ["email": "new@example.com", "firstname": "N", "lastname": "W"]]
        _ = try AccountCreation.create(call(given))
        let made = try #require(try Customer.find(email: "new@example.com", website: 1, in: shop.database))
        let key = try #require(made.confirmation)
        var login = CustomerLogin(customer: made.id)
        login.set(password: "Pier#6lane7")
        try login.save(in: shop.database)
        #expect(throws: MagentoError.self) {
            try CustomerLogin.signIn(made.email, password: "Pier#6lane7", website: 1, in: shop.visit)
        }
        #expect(throws: MagentoError.self) {
            try AccountEndpoints.activate(call(["customerId": JSONValue(made.id), "confirmationKey": "other"]))
        }
        _ = try AccountEndpoints.activate(call(["customerId": JSONValue(made.id), "confirmationKey": .string(key)]))
        #expect(try Customer.get(made.id, in: shop.database).confirmation == nil)
    }

    @Test(
        "names are made of letters, digits, blanks and a few signs; a name of other signs alone passes",
        arguments: [("O'Neil-Smith Jr.", true), ("Zoë 2", true), ("a<b>", false), ("Zoë 😀", false), ("<>", true)])
    func names(_ name: String, _ isGood: Bool) throws {
        let given = Fields(["firstname": .string(name), "lastname": "L", "email": "a@example.com"])
        let customer = Customer(websiteID: 1, storeID: 1, groupID: 1)
        let check = { try CustomerValidation(database: shop.database).check(given, customer) }
        if isGood { try check() } else { #expect(throws: MagentoError.self, performing: check) }
    }

    @Test(
        arguments: [
            ("a@example.com", EmailAddress.Verdict.good), ("üni@example.com", .good), ("a", .badForm),
            ("a..b@example.com", .badForm), ("a@b", .badHost), ("a b@example.com", .badForm),
            ("@example.com", .badForm),
        ])
    func emailAddresses(_ text: String, _ verdict: EmailAddress.Verdict) {
        #expect(EmailAddress.check(text) == verdict)
    }

    @Test func aRegionIsFoundByItsCode() throws {
        let address = Fields([
            "firstname": "A", "lastname": "B", "street": ["1"], "city": "C", "telephone": "1", "postcode": "1",
            "country_id": "US", "region": ["region_code": "CA"],
        ])
        let id = try AddressSave(database: shop.database, visit: shop.visit).save(address, of: 1)
        let saved = try #require(try Address.find(id, in: shop.database))
        #expect(saved.region == "California" && saved.regionID != 0)
    }

    @Test func accountsSharedByWebsitesAreOneAccount() throws {
        #expect(try Customer.find(email: "maya@example.com", website: 2, in: shop.database) == nil)
        try ConfigValue(path: "customer/account_share/scope", value: "0").save(in: shop.database)
        #expect(try Customer.find(email: "maya@example.com", website: 2, in: shop.database) != nil)
    }
}
