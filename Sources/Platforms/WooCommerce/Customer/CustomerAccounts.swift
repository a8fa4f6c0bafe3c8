import Crypto
import PHP
import Simulator

/// Makes, changes and removes customers' accounts.
struct CustomerAccounts {
    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// Takes an account away; its orders are nobody's then.
    func delete(_ id: Int) throws {
        try visit.database.run("DELETE FROM customer WHERE user_id = ?", id)
        try UserRecord.delete(id, in: visit.database)
        try visit.database.run("UPDATE shop_order SET customer_id = 0 WHERE customer_id = ?", id)
    }

    /// What a new account starts with.
    struct Details {
        var email: String
        /// Made of names or the e-mail address where empty.
        var login = ""
        /// Made up where empty; the account is then told to choose one.
        var password: String
        var firstName = ""
        var lastName = ""
    }

    /// Rows of user meta that WordPress writes for a new user before anything else.
    private static let ownMetaCount = 13

    /// Makes an account.
    ///
    /// - Returns: its `wc/v3` body.
    /// - Throws: ``RestError`` where address or login name are bad or taken.
    func create(_ details: Details, role: String = "customer") throws -> JSONObject {
        try check(details)
        let login = details.login.isEmpty ? try freeLogin(details) : details.login
        let id = try visit.ids.take("users")
        for _ in 0..<Self.ownMetaCount { _ = try visit.ids.take("usermeta") }
        let password = details.password.isEmpty ? visit.random.text(12) : details.password
        try UserRecord(
            id: id, login: login, email: details.email, password: password, role: role,
            registered: visit.now.iso8601
        ).insert(into: visit.database)
        var body = empty(id, login, details)
        body["role"] = .string(role)
        if details.password.isEmpty {
            var meta: [JSONValue] = []
            try MetaData.add([("default_password_nag", "1")], to: &meta, of: "usermeta", visit)
            body["meta_data"] = .array(meta)
        }
        try CustomerRecord.save(id, body, in: visit.database)
        try Mailroom(visit).account(id, details.email)
        return body
    }

    private func check(_ details: Details) throws {
        guard Email.isValid(details.email) else {
            throw RestError(
                "registration-error-invalid-email", "Please provide a valid email address.", status: 400)
        }
        guard try UserRecord.find(email: details.email, in: visit.database) == nil else {
            throw RestError(
                "registration-error-email-exists",
                "An account is already registered with \(Sanitize.html(details.email)). Please log in or use a different email address.",
                status: 400)
        }
        guard !details.login.isEmpty else { return }
        guard try UserRecord.find(login: details.login, in: visit.database) == nil else {
            throw RestError(
                "registration-error-username-exists",
                "An account is already registered with that username. Please choose another.", status: 400)
        }
    }

    /// `ann.lee` of first and last name, else what stands before the `@`, or behind it for the addresses that every shop
    /// has; four digits by chance follow where that is taken (`wc_create_new_customer_username`).
    private func freeLogin(_ details: Details) throws -> String {
        let names = [details.firstName, details.lastName].map(Self.plain).filter { !$0.isEmpty }
        let parts = details.email.split(separator: "@", maxSplits: 1).map(String.init)
        let isGeneral = ["sales", "hello", "mail", "contact", "info"].contains(parts.first)
        let local = (isGeneral ? parts.last : parts.first) ?? ""
        let base = names.isEmpty ? Self.plain(local) : names.joined(separator: ".")
        var login = base
        for _ in 0..<10_000 where try UserRecord.find(login: login, in: visit.database) != nil {
            let digits = String(visit.random.number(in: 0...9999))
            login = "\(base)-\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
        }
        return login
    }

    /// A name as user names may have it, in lower case (`sanitize_user`): blanks stay, one in a row.
    private static func plain(_ text: String) -> String {
        let kept = Sanitize.withoutTags(text).lowercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || " ._-@".contains($0))
        }
        return kept.split(separator: " ").joined(separator: " ")
    }

    private func empty(_ id: Int, _ login: String, _ details: Details) -> JSONObject {
        let moment = OrderPayload.moment(visit.now)
        return [
            "id": .init(id), "date_created": moment, "date_created_gmt": moment, "date_modified": moment,
            "date_modified_gmt": moment, "email": .string(details.email), "first_name": .string(details.firstName),
            "last_name": .string(details.lastName), "role": "customer", "username": .string(login),
            "billing": .object(Self.address(Address(), billing: true)),
            "shipping": .object(Self.address(Address(), billing: false)), "is_paying_customer": false,
            "avatar_url": .string(Self.avatar(details.email)), "meta_data": [],
        ]
    }

    /// The picture that Gravatar has for an address.
    static func avatar(_ email: String) -> String {
        let digest = SHA256.hash(data: Array(email.trimmed.lowercased().utf8))
        return "https://secure.gravatar.com/avatar/\(Hex.encode(Array(digest)))?s=96&d=mm&r=g"
    }

    // MARK: Changing

    /// Country and state stand behind the postcode here, unlike in orders.
    static func address(_ address: Address, billing: Bool) -> JSONObject {
        let order: [Address.Field] = [
            .firstName, .lastName, .company, .address1, .address2, .city, .postcode, .country, .state,
        ]
        let fields = order + (billing ? [.email, .phone] : [.phone])
        return address.payload(fields)
    }

    /// Writes both addresses and marks the account as changed.
    func setAddresses(_ id: Int, billing: Address, shipping: Address) throws {
        try change(id) { body in
            body["billing"] = .object(Self.address(billing, billing: true))
            body["shipping"] = .object(Self.address(shipping, billing: false))
        }
    }

    /// Marks a customer as one who paid.
    func setPaying(_ id: Int) throws {
        try change(id) { $0["is_paying_customer"] = true }
    }

    /// Notes the day on which the customer was last seen, once per account and day.
    func see(_ id: Int) throws {
        let day = visit.now.seconds / 86_400 * 86_400
        guard var body = try CustomerRecord.body(id, in: visit.database) else { return }
        var meta = body["meta_data"]?.array ?? []
        let known = meta.first { $0["key"] == "wc_last_active" }
        let seen = JSONValue.string(String(day))
        guard known?["value"] != seen else { return }
        // The login itself writes the row before.
        if known == nil { _ = try visit.ids.take("usermeta") }
        try MetaData.merge([["key": "wc_last_active", "value": seen]], into: &meta, of: "usermeta", visit)
        body["meta_data"] = .array(meta)
        try CustomerRecord.save(id, body, in: visit.database)
    }

    private func change(_ id: Int, _ edit: (inout JSONObject) -> Void) throws {
        guard var body = try CustomerRecord.body(id, in: visit.database) else { return }
        let before = body
        edit(&body)
        guard body != before else { return }
        let moment = OrderPayload.moment(visit.now)
        (body["date_modified"], body["date_modified_gmt"]) = (moment, moment)
        try CustomerRecord.save(id, body, in: visit.database)
    }
}
