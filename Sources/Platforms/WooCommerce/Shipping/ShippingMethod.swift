import PHP
import Simulator

/// A method of a shipping zone.
struct ShippingMethod: Record, Hashable {
    static let table = Table<ShippingMethod>("shipping_zone_method", indexes: ["zone_id"])

    /// Its id among all zones' methods.
    var instance = 0
    /// `flat_rate`, `free_shipping` or `local_pickup`.
    var method = ""
    /// Whether customers see it.
    var isEnabled = true
    /// Place within the zone.
    var order = 0
    /// What the shop owner set, by setting.
    var settings: [String: String] = [:]
    /// The zone it belongs to.
    var zoneID = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        var stored = JSONObject(settings.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
        column("instance", &instance, .key)
        column("zone_id", &zoneID)
        column("method", &method)
        column("position", &order)
        column("enabled", &isEnabled)
        column("settings", &stored)
        settings = Dictionary(stored.map { ($0.key, $0.value.phpString) }, uniquingKeysWith: { $1 })
    }

    /// The rate's id, e.g. `flat_rate:1`.
    var rateID: String { "\(method):\(instance)" }
    /// What the customer reads.
    var title: String { settings["title"] ?? "" }
    /// Whether tax is charged on it.
    var isTaxable: Bool { settings["tax_status"] == "taxable" }
}

/// What decides whether and for how much a method is offered.
struct ShippingOffer: Sendable {
    /// What the cart comes to, for the threshold of free shipping: in currency units, as shown to the customer.
    var displayedSubtotal: Amount
    /// What coupons take off it, as shown to the customer.
    var displayedDiscount: Amount
    /// Whether a coupon unlocks free shipping.
    var hasFreeShippingCoupon: Bool
    /// The rates on shipping; nil where the shop charges no tax.
    var taxRates: [TaxRate]?
    /// The currency's decimals.
    var decimals: Int
    /// The character before decimals in this shop.
    var decimalSeparator = "."
    /// Methods that plug-ins add: they cost what their settings say.
    var extraMethods: Set<String> = []

    /// The method's rate for a package; nil where it is not offered.
    func rate(_ method: ShippingMethod, for package: ShippingPackage) -> ShippingRate? {
        guard method.isEnabled else { return nil }
        switch method.method {
        case "flat_rate": return flatRate(method, package)
        case "free_shipping": return isFree(method) ? priced(method, .zero, package) : nil
        case "local_pickup": return priced(method, cost(method.settings["cost"] ?? "", package.basis), package)
        case let name where extraMethods.contains(name):
            return priced(method, cost(method.settings["cost"] ?? "", package.basis), package)
        default: return nil
        }
    }

    private func cost(_ text: String, _ basis: CostExpression.Basis) -> Amount {
        CostExpression(text: text, decimalSeparator: decimalSeparator).value(basis)
    }

    // MARK: Flat rate

    private func flatRate(_ method: ShippingMethod, _ package: ShippingPackage) -> ShippingRate? {
        let text = method.settings["cost"] ?? ""
        var sum = text.isEmpty ? Amount.zero : cost(text, package.basis)
        let classes = classCosts(method, package)
        guard !text.isEmpty || !classes.isEmpty else { return nil }
        if method.settings["type"] == "order" {
            sum = sum + (classes.max() ?? .zero)
        } else {
            sum = sum + classes.total
        }
        return priced(method, sum, package)
    }

    /// The additional cost of each shipping class in the package.
    private func classCosts(_ method: ShippingMethod, _ package: ShippingPackage) -> [Amount] {
        var classes: [Int] = []
        for item in package.items where !classes.contains(item.shippingClass) { classes.append(item.shippingClass) }
        return classes.compactMap { shippingClass in
            let name = shippingClass == 0 ? "no_class_cost" : "class_cost_\(shippingClass)"
            guard let text = method.settings[name], !text.isEmpty else { return nil }
            var part = package
            part.items.removeAll { $0.shippingClass != shippingClass }
            return cost(text, part.basis)
        }
    }

    // MARK: Free shipping

    private func isFree(_ method: ShippingMethod) -> Bool {
        let reached = reachesMinimum(method)
        switch method.settings["requires"] ?? "" {
        case "coupon": return hasFreeShippingCoupon
        case "min_amount": return reached
        case "both": return reached && hasFreeShippingCoupon
        case "either": return reached || hasFreeShippingCoupon
        default: return true
        }
    }

    /// Discounts count unless the method ignores them (shipping/free-shipping-threshold-with-coupon).
    private func reachesMinimum(_ method: ShippingMethod) -> Bool {
        let ignores = method.settings["ignore_discounts"] == "yes"
        let total = ignores ? displayedSubtotal : displayedSubtotal - displayedDiscount
        return total.rounded(decimals) >= Amount(method.settings["min_amount"] ?? "")
    }

    // MARK: Prices

    private func priced(_ method: ShippingMethod, _ cost: Amount, _ package: ShippingPackage) -> ShippingRate {
        priced(
            ShippingRate(
                id: method.rateID, method: method.method, instance: method.instance, label: method.title, cost: cost,
                meta: [ShippingRate.Meta(key: "Items", value: package.contents)]),
            isTaxable: method.isTaxable)
    }

    /// A rate with its cost rounded to the currency's decimals, and its tax.
    func priced(_ rate: ShippingRate, isTaxable: Bool) -> ShippingRate {
        var rate = rate
        rate.cost = rate.cost.rounded(decimals)
        if isTaxable, rate.cost > .zero, let taxRates {
            rate.taxes = Tax.charges(on: rate.cost, taxRates, isIncluded: false)
        }
        return rate
    }
}
