/// Changes on top of the fixtures that stand for extensions of the imitated shop, by name.
struct Overlay: Hashable, Sendable {
    /// The name, nil for none.
    private let name: String?

    /// An overlay by name; unknown names change nothing.
    init(_ name: String?) { self.name = name }

    /// Every name.
    static let names = [
        "fees", "quantity-filters", "extension-demo", "cart-error", "one-package-per-line", "pickup locations",
        "phone and company required", "rate_limit_checkout feature", "rate-limit(3 per 10 s)", "rate-limit(2 per 10 s)",
    ]

    /// Fees that an extension adds to every cart: name, currency units, whether taxed (fees/two-fees).
    var fees: [(name: String, amount: Amount, isTaxable: Bool)] {
        guard name == "fees" else { return [] }
        return [
            ("Gift wrap", Amount(digits: 250, places: 2), true), ("Handling", Amount(1), false),
        ]
    }

    /// What an extension says about a product's quantities: least, most, steps (cart-quantity/limits-filtered).
    func quantityRule(for product: Int) -> (minimum: Int, maximum: Int, multipleOf: Int)? {
        name == "quantity-filters" && product == 103 ? (4, 12, 2) : nil
    }

    /// The namespace of an extension that keeps data in the session (cart-extensions/registered).
    var extensionNamespace: String? { name == "extension-demo" ? "oracle-demo" : nil }

    /// An error that an extension finds in every cart (cart-errors/extension-error).
    var cartError: (code: String, message: String)? {
        name == "cart-error" ? ("oracle_cart_problem", "This basket needs attention.") : nil
    }

    /// Whether every line is a package of its own.
    var splitsPackages: Bool { name == "one-package-per-line" }

    /// Places to collect a parcel from, with what it costs in currency units (shipping/pickup-locations).
    var pickupLocations: [PickupLocation] {
        guard name == "pickup locations" else { return [] }
        return [
            PickupLocation(
                name: "Harbour", address: "1 Harbour Street, San Francisco, CA 94105", details: "Ring the bell",
                place: TaxLocation(country: "US", state: "CA", postcode: "94105", city: "San Francisco")),
            PickupLocation(
                name: "Hill", address: "2 Hill Road, Oakland, CA 94601", details: "",
                place: TaxLocation(country: "US", state: "CA", postcode: "94601", city: "Oakland")),
        ]
    }

    /// What a pickup costs, in currency units.
    let pickupCost = Amount(3)
}

/// A place to collect a parcel from.
struct PickupLocation: Hashable, Sendable {
    let name: String
    let address: String
    let details: String
    /// Where tax is charged for it.
    let place: TaxLocation
}
