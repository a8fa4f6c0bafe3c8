import PHP
import Simulator

/// The two addresses of a request to `cart/update-customer` as the cart would keep them: what the request leaves out
/// stays as it was.
struct SentAddresses {
    private let billing: Address
    private let shipping: Address
    private let request: RestRequest
    private let cart: Cart

    init(_ request: RestRequest, _ cart: Cart) throws {
        let (rules, known) = (request.scope.addressRules, cart.state.customer)
        let sent = request["shipping_address"]
        billing = try rules.cleaned(request["billing_address"], over: known.billing)
        var shipping = try rules.cleaned(sent, over: known.shipping)
        if sent == nil, try !cart.summary.needsShipping { shipping = billing }
        shipping[.email] = ""
        self.shipping = shipping
        self.request = request
        self.cart = cart
    }

    /// Refuses wrong addresses among those that were sent. Not an e-mail address: what is none is empty by now
    /// (store-stories/customer-addresses).
    func check() throws {
        var faults: [(String, SchemaFault)] = []
        for (name, address) in [("billing_address", billing), ("shipping_address", shipping)]
        where request[name] != nil {
            guard let fault = SchemaFault(try request.scope.addressRules.faults(address)) else { continue }
            faults.append((name, fault))
        }
        guard faults.isEmpty else { throw Parameters.invalid(faults) }
    }

    /// Keeps the addresses for the cart.
    func keep() { cart.state.customer = CartCustomer(billing: billing, shipping: shipping) }
}

/// An address as a parameter of the checkout: only what was sent is checked, and only that is kept.
enum SentAddress {
    /// What is wrong with an address: first types, of what is not empty to PHP, then what the cleaned fields say.
    ///
    /// - Throws: ``SchemaFault``; ``CrashedRequest`` for an e-mail address that is a list.
    static func check(_ sent: JSONValue, _ known: [Address.Field], _ request: RestRequest) throws {
        let fields = fields(sent, known)
        var faults = fields.filter { $0.value.phpTruth && $0.value.string == nil }.map { field, _ in
            SchemaFault("invalid_\(field.rawValue)", "Invalid \(field.rawValue) provided.")
        }
        if faults.isEmpty {
            let rules = request.scope.addressRules
            faults = try rules.faults(try rules.cleaned(Dictionary(uniqueKeysWithValues: fields)))
        }
        if let email = fields.first(where: { $0.key == .email })?.value, email.phpTruth {
            guard email.isScalar else { throw CrashedRequest() }
            if !Email.isValid(email.phpString) {
                faults.append(SchemaFault("invalid_email", "The provided email address is not valid"))
            }
        }
        if let fault = SchemaFault(faults) { throw fault }
    }

    /// The known fields that were sent, in their proper spelling and in the order they came.
    static func cleaned(_ sent: JSONValue, _ known: [Address.Field], _ request: RestRequest) throws -> JSONValue {
        let fields = fields(sent, known)
        let clean = try request.scope.addressRules.cleaned(Dictionary(uniqueKeysWithValues: fields))
        return .object(JSONObject(fields.map { ($0.key.rawValue, .string(clean[$0.key])) }))
    }

    /// Something else than an object has no fields, and is not refused (checkout/bad-address-not-an-object).
    private static func fields(
        _ sent: JSONValue, _ known: [Address.Field]
    ) -> [(key: Address.Field, value: JSONValue)] {
        (sent.object ?? [:]).compactMap { name, value in
            known.first { $0.rawValue == name }.map { (key: $0, value: value) }
        }
    }
}

extension Address {
    /// Puts the fields of a parameter that was cleaned over its own.
    mutating func take(_ sent: JSONValue?) {
        for (name, value) in sent?.object ?? [:] {
            guard let field = Field(rawValue: name) else { continue }
            self[field] = value.phpString
        }
    }
}

extension SchemaFault {
    /// Several faults of one parameter as one; nil where there is none.
    init?(_ faults: [SchemaFault]) {
        guard var first = faults.first else { return nil }
        first.others = Array(faults.dropFirst())
        self = first
    }
}
