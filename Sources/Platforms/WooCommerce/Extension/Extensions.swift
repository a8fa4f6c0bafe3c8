import PHP
import Simulator

/// What plug-ins do to a shop through WooCommerce's filters and actions, as a layer's `extensions.json` says it.
///
/// The recordings were made with small plug-ins of this kind switched on (fees/two-fees, cart-quantity/limits-filtered,
/// cart-extensions/registered, cart-errors/extension-error, session/rate-limit, shipping/pickup-locations).
struct Extensions: Sendable {
    /// Fees added to every cart: `{"name", "amount", "taxable"}`.
    let fees: [Fee]
    /// What is said about products' quantities: `{"product", "minimum", "maximum", "multiple_of"}`.
    private let quantities: [Int: Quantity]
    /// The namespace under which an extension keeps data in the session.
    let namespace: String?
    /// An error found in every cart.
    let cartError: CartFault?
    /// Whether every line of a cart is a package of its own.
    let splitsPackages: Bool
    /// Places to collect a parcel from.
    let pickupLocations: [PickupLocation]
    /// What a pickup costs, in currency units.
    let pickupCost: Amount
    /// So many requests of the Store API in so many seconds.
    let rateLimit: RateLimit?
    /// Fields that the checkout asks for besides.
    let checkoutFields: [CheckoutField]
    /// What is shown under namespaces of the Store API, by endpoint: `cart`, `cart-item`, `checkout`, `product`.
    private let endpointData: [String: JSONObject]
    /// What comes of paying with gateways that plug-ins add, by their ids.
    let gateways: [String: ExtraGateway]
    /// The ids of shipping methods that plug-ins add.
    let shippingMethods: Set<String>

    /// A fee in currency units.
    struct Fee: Hashable, Sendable {
        let name: String
        let amount: Amount
        let isTaxable: Bool
    }

    /// Least, most, steps.
    struct Quantity: Hashable, Sendable {
        let minimum: Int
        let maximum: Int
        let multipleOf: Int
    }

    /// Reads a document that was found right when it was laid; `null` is a shop without extensions.
    init(_ document: JSONValue) {
        fees = (document["fees"]?.array ?? []).map { fee in
            Fee(name: Self.text(fee["name"]), amount: Self.amount(fee["amount"]), isTaxable: fee["taxable"] == true)
        }
        quantities = Dictionary(
            (document["quantities"]?.array ?? []).map { rule in
                let quantity = Quantity(
                    minimum: rule["minimum"]?.int ?? 1, maximum: rule["maximum"]?.int ?? 9999,
                    multipleOf: rule["multiple_of"]?.int ?? 1)
                return (rule["product"]?.int ?? 0, quantity)
            }, uniquingKeysWith: { $1 })
        namespace = document["session_data"]?["namespace"]?.string
        cartError = document["cart_error"].map {
            CartFault(code: Self.text($0["code"]), message: Self.text($0["message"]))
        }
        splitsPackages = document["packages"] == "per_line"
        let pickup = document["pickup"]
        pickupLocations = (pickup?["locations"]?.array ?? []).map(PickupLocation.init)
        pickupCost = Self.amount(pickup?["cost"])
        rateLimit = document["rate_limit"].map {
            RateLimit(
                requests: $0["requests"]?.int ?? 25, seconds: Int64($0["seconds"]?.int ?? 10), scope: "all")
        }
        checkoutFields = (document["checkout_fields"]?.array ?? []).map(CheckoutField.init)
        endpointData = (document["endpoint_data"]?.array ?? []).reduce(into: [:]) { all, entry in
            all[Self.text(entry["endpoint"]), default: [:]][Self.text(entry["namespace"])] = entry["data"] ?? [:]
        }
        gateways = Dictionary(
            (document["gateways"]?.array ?? []).map { (Self.text($0["id"]), ExtraGateway($0)) },
            uniquingKeysWith: { $1 })
        shippingMethods = Set((document["shipping_methods"]?.array ?? []).map { Self.text($0["id"]) })
    }

    /// What is shown in `extensions` of an endpoint.
    func data(of endpoint: String) -> JSONObject { endpointData[endpoint] ?? [:] }

    /// What an extension says about a product's quantities (cart-quantity/limits-filtered).
    func quantityRule(for product: Int) -> Quantity? { quantities[product] }

    static func text(_ value: JSONValue?) -> String { value?.string ?? "" }
    private static func amount(_ value: JSONValue?) -> Amount { Amount(value?.phpString ?? "") }
}

/// A place to collect a parcel from.
struct PickupLocation: Hashable, Sendable {
    let name: String
    let address: String
    let details: String
    /// Where tax is charged for it.
    let place: TaxLocation

    fileprivate init(_ document: JSONValue) {
        func text(_ name: String) -> String { Extensions.text(document[name]) }
        name = text("name")
        address = text("address")
        details = text("details")
        place = TaxLocation(
            country: text("country"), state: text("state"), postcode: text("postcode"), city: text("city"))
    }
}
