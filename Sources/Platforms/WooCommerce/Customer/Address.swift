import PHP
import Simulator

/// A billing or shipping address. Every field is a text, empty for none.
struct Address: Hashable, JSONColumn {
    /// A field of an address.
    enum Field: String, CaseIterable, Sendable {
        case firstName = "first_name"
        case lastName = "last_name"
        case company
        case address1 = "address_1"
        case address2 = "address_2"
        case city, state, postcode, country, email, phone
    }

    private var values: [Field: String] = [:]

    /// An address without content.
    init() {}

    /// A field's text.
    subscript(field: Field) -> String {
        get { values[field] ?? "" }
        set { values[field] = newValue.isEmpty ? nil : newValue }
    }

    /// Two letters.
    var country: String {
        get { self[.country] }
        set { self[.country] = newValue }
    }

    /// The state's code, or what the customer wrote where the country has no list of states.
    var state: String {
        get { self[.state] }
        set { self[.state] = newValue }
    }

    /// As formatted for the country.
    var postcode: String { self[.postcode] }
    /// The town.
    var city: String { self[.city] }
    /// Billing addresses only.
    var email: String { self[.email] }

    /// Whether any field but the e-mail address has more than white space.
    var hasContent: Bool { values.contains { $0.key != .email && !$0.value.trimmed.isEmpty } }
}

extension Address {
    /// The fields of a billing address in the order they are shown.
    static let billingFields = Field.allCases
    /// The fields of a shipping address in the order they are shown.
    static let shippingFields = Field.allCases.filter { $0 != .email }

    /// Reads the fields of an object; what is not there stays empty.
    init(_ json: JSONValue?) {
        for field in Field.allCases { self[field] = json?[field.rawValue]?.phpString ?? "" }
    }

    /// An address that was stored.
    init?(json: JSONValue) { self.init(json) }

    /// The fields that are not empty.
    var json: JSONValue {
        .object(JSONObject(Field.allCases.compactMap { field in values[field].map { (field.rawValue, .string($0)) } }))
    }

    /// Where tax is charged on what is sent to this address.
    var taxLocation: TaxLocation {
        TaxLocation(country: country, state: state, postcode: postcode, city: city)
    }

    /// Where packages go.
    var destination: Destination {
        Destination(
            address1: self[.address1], address2: self[.address2], city: city, state: state, postcode: postcode,
            country: country)
    }
}

/// Who a cart belongs to, as far as addresses go.
struct CartCustomer: Hashable, Sendable {
    /// Where the bill goes.
    var billing = Address()
    /// Where packages go.
    var shipping = Address()

    /// Fills what is empty with the shop's default place, as the imitated system does whenever it reads a customer.
    ///
    /// A state alone is filled in too, whatever the country (shipping/specific-countries).
    mutating func fillDefaults(country: String, state: String, email: String?) {
        let hasShipping = shipping.hasContent
        if billing.country.isEmpty { billing.country = country }
        if shipping.country.isEmpty, !hasShipping { shipping.country = billing.country }
        if billing.state.isEmpty { billing.state = state }
        if shipping.state.isEmpty, !hasShipping { shipping.state = billing.state }
        if billing.email.isEmpty, let email { billing[.email] = email }
    }
}
