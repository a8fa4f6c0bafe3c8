import PHP
import Simulator

/// What a shopper's session holds of the cart.
struct CartState: Hashable, Sendable {
    /// In the order they were added.
    var items: [CartItem] = []
    /// Codes as the shopper typed them, in the order they were applied.
    var coupons: [String] = []
    /// Addresses.
    var customer = CartCustomer()
    /// The chosen rate of each package, by the package's id.
    var chosenRates: [String: String] = [:]
    /// The rates that each package was offered last: when they change, the choice is made anew.
    var offeredRates: [String: [String]] = [:]
    /// Errors to show once.
    var notices: [String] = []
    /// What extensions keep, by namespace.
    var extensions: JSONObject = [:]
    /// What other features keep in the session, e.g. the draft order.
    var more: JSONObject = [:]

    /// The id of the draft order made for this cart; 0 for none.
    var draftOrder: Int {
        get { more["draft_order"]?.int ?? 0 }
        set { more["draft_order"] = newValue == 0 ? nil : JSONValue(newValue) }
    }

    /// The payment method that was last named at checkout; "" for none. Placing an order keeps it.
    var chosenPayment: String {
        get { more["payment_method"]?.string ?? "" }
        set { more["payment_method"] = newValue.isEmpty ? nil : .string(newValue) }
    }

    /// What the shopper filled in of the fields that plug-ins add to the contact.
    var contactFields: JSONObject {
        get { more["contact_fields"]?.object ?? [:] }
        set { more["contact_fields"] = newValue.isEmpty ? nil : .object(newValue) }
    }

    /// Forgets lines, coupons and chosen rates; addresses stay.
    mutating func empty() {
        items = []
        coupons = []
        chosenRates = [:]
        offeredRates = [:]
    }
}

extension CartState {
    /// How the session keeps it; members without content are left out.
    var stored: JSONObject {
        var all: JSONObject = [
            "items": .array(items.map(\.stored)), "coupons": .array(coupons.map(JSONValue.string)),
            "billing": customer.billing.json, "shipping": customer.shipping.json,
            "chosen": .object(JSONObject(chosenRates.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
            "offered": .object(
                JSONObject(
                    offeredRates.sorted { $0.key < $1.key }.map { ($0.key, .array($0.value.map(JSONValue.string))) })),
            "notices": .array(notices.map(JSONValue.string)), "extensions": .object(extensions),
            "more": .object(more),
        ]
        for (name, value) in all where !value.phpTruth { all[name] = nil }
        return all
    }

    /// Reads what ``stored`` wrote.
    init(stored: JSONObject) {
        func texts(_ value: JSONValue?) -> [String] { (value?.array ?? []).compactMap(\.string) }
        items = (stored["items"]?.array ?? []).compactMap(CartItem.init(stored:))
        coupons = texts(stored["coupons"])
        customer = CartCustomer(billing: Address(stored["billing"]), shipping: Address(stored["shipping"]))
        for (package, rate) in stored["chosen"]?.object ?? [:] { chosenRates[package] = rate.string }
        for (package, rates) in stored["offered"]?.object ?? [:] { offeredRates[package] = texts(rates) }
        notices = texts(stored["notices"])
        extensions = stored["extensions"]?.object ?? [:]
        more = stored["more"]?.object ?? [:]
    }
}
