/// A way to ship a package, with its price.
struct ShippingRate: Hashable, Sendable {
    /// e.g. `flat_rate:1`.
    var id: String
    /// e.g. `flat_rate`.
    var method: String
    /// The zone method's id; 0 for methods outside zones.
    var instance: Int
    /// What the customer reads.
    var label: String
    /// Currency units, without tax.
    var cost: Amount
    /// Currency units, rate by rate.
    var taxes: [TaxCharge] = []
    /// What is shown beside it, e.g. the package's items.
    var meta: [Meta] = []

    /// A name and a text.
    struct Meta: Hashable, Sendable {
        /// e.g. `Items`.
        let key: String
        /// With HTML entities.
        let value: String
    }
}

/// Where a package goes.
struct Destination: Hashable, Sendable {
    var address1 = ""
    var address2 = ""
    var city = ""
    var state = ""
    var postcode = ""
    var country = ""
}

/// What is shipped together, and how it may be.
struct ShippingPackage: Hashable, Sendable {
    /// Its place among the packages, from 0.
    var id: Int
    /// `Shipment 1`, `Shipment 2`, …
    var name: String
    var destination: Destination
    var items: [Item]
    /// In the order of the zone's methods.
    var rates: [ShippingRate] = []
    /// The chosen rate's id.
    var chosen: String?

    /// A line in a package.
    struct Item: Hashable, Sendable {
        /// The cart item's key.
        let key: String
        /// The product's full name, e.g. `Hoodie - Red, No`.
        let name: String
        let quantity: Amount
        /// What the line comes to after discounts, in currency units.
        let total: Amount
        /// The shipping class's term id; 0 for none.
        let shippingClass: Int
    }

    /// The chosen rate.
    var chosenRate: ShippingRate? { rates.first { $0.id == chosen } }

    /// What formulas of flat rates work on.
    var basis: CostExpression.Basis {
        CostExpression.Basis(quantity: items.map(\.quantity).total, cost: items.map(\.total).total)
    }

    /// `Beanie &times; 1, Hoodie - Red, No &times; 1`.
    /// Without tags, as all that rates keep (`WC_Shipping_Rate::add_meta_data`).
    var contents: String {
        Sanitize.text(items.map { "\($0.name) &times; \($0.quantity)" }.joined(separator: ", "))
    }
}
