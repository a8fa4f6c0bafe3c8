import PHP
import Simulator

/// Which taxes goods of a class pay (Magento\Tax\Model\Calculation).
struct TaxRates {
    /// Where something is taxed.
    struct Place: Hashable {
        var country: String?
        var region = 0
        var postcode: String?
    }

    let database: Database
    let store: Int
    let place: Place
    let customerClass: Int

    /// A rate as it is due under a rule.
    private struct Due: Projection {
        var rule = 0
        var priority = 0
        var position = 0
        var calculatesSubtotal = false
        var rate = 0
        var code = ""
        var percent = 0.0
        var title: String?

        mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
            column("tax_calculation_rule_id", &rule)
            column("priority", &priority)
            column("position", &position)
            column("calculate_subtotal", &calculatesSubtotal)
            column("tax_calculation_rate_id", &rate)
            column("code", &code)
            column("rate", &percent)
            column("value", &title)
        }
    }

    /// The steps of taxing goods of a class: rates of one priority add up, the next priority is due on top of them.
    /// Of one rule's rates only the most exact is due.
    func steps(for productClass: Int) throws -> [AppliedTaxes.Step] {
        guard let country = place.country, !country.isEmpty, customerClass != 0, productClass != 0 else { return [] }
        var known: Set<Int> = []
        let due = try due(country, productClass).filter { known.insert($0.rule).inserted }
        var steps: [AppliedTaxes.Step] = []
        var total = 0.0
        var place = due.startIndex
        while place < due.endIndex {
            let same = due[place...].prefix { $0.priority == due[place].priority }
            let sum = same.reduce(0) { $0 + $1.percent }
            let percent = same.last?.calculatesSubtotal == true ? sum : (100 + total) * sum / 100
            steps.append(
                AppliedTaxes.Step(
                    id: same.map(\.code).joined(), percent: percent,
                    rates: same.map {
                        AppliedTaxes.Rate(
                            code: $0.code, title: $0.title ?? $0.code, percent: $0.percent, priority: $0.priority,
                            position: $0.position)
                    }))
            total += percent
            place = same.endIndex
        }
        return steps
    }

    /// The steps of each of some classes.
    func steps(for productClasses: Set<Int>) throws -> [Int: [AppliedTaxes.Step]] {
        try Dictionary(uniqueKeysWithValues: productClasses.map { ($0, try steps(for: $0)) })
    }

    private func due(_ country: String, _ productClass: Int) throws -> [Due] {
        try database.all(
            """
            SELECT r.tax_calculation_rule_id, r.priority, r.position, r.calculate_subtotal, t.tax_calculation_rate_id,
                t.code, t.rate, n.value
            FROM tax_calculation c JOIN tax_calculation_rule r USING (tax_calculation_rule_id)
                JOIN tax_calculation_rate t USING (tax_calculation_rate_id)
                LEFT JOIN tax_calculation_rate_title n
                    ON n.tax_calculation_rate_id = t.tax_calculation_rate_id AND n.store_id = ?
            WHERE c.customer_tax_class_id = ? AND c.product_tax_class_id = ? AND t.tax_country_id = ?
                AND t.tax_region_id IN (0, ?)
                AND CASE WHEN t.zip_is_range IS NULL
                    THEN t.tax_postcode IN (SELECT value FROM json_each(?))
                    ELSE ? BETWEEN t.zip_from AND t.zip_to END
            ORDER BY r.priority, r.tax_calculation_rule_id, t.tax_region_id DESC, t.tax_postcode DESC, t.rate DESC
            """, String(store), customerClass, productClass, country, place.region, JSONList(postcodes),
            PHP.int(place.postcode ?? ""), as: Due.self)
    }

    /// What a rate's postcode may be: the code itself, its beginnings with a star, or the star alone.
    private var postcodes: [String] {
        let code = String((place.postcode ?? "").prefix(10))
        return ["*", ""] + [code] + code.indices.map { code[...$0] + "*" }
    }

    /// The sum of all steps.
    static func percent(_ steps: [AppliedTaxes.Step]) -> Double { steps.reduce(0) { $0 + $1.percent } }
}

extension TaxRates {
    /// The rates for a cart: by where it is sent, or where it is paid, or where the shop says buyers are.
    init(of cart: Cart, in visit: Visit) throws {
        let settings = cart.settings
        let customer = try cart.quote.customer.flatMap { try Customer.find($0, in: visit.database) }
        let group = try CustomerGroup.find(cart.quote.customerGroup, in: visit.database)
        self.init(
            database: visit.database, store: cart.quote.store,
            place: try Self.place(of: cart, customer, settings, visit.database),
            customerClass: try group?.taxClass ?? Self.standardClass(settings))
    }

    /// The rates at the shop's own place, for customers as they are when they are new.
    init(ofShop settings: StoreSettings) throws {
        self.init(
            database: settings.database, store: settings.store, place: try Self.origin(settings),
            customerClass: try Self.standardClass(settings))
    }

    /// The tax class of the group of new customers (Magento\Tax\Model\Calculation::getDefaultCustomerTaxClass).
    private static func standardClass(_ settings: StoreSettings) throws -> Int {
        let group = try DefaultGroup.id(store: settings.store, in: settings.database)
        return try CustomerGroup.find(group, in: settings.database)?.taxClass ?? 0
    }

    private static func place(
        of cart: Cart, _ customer: Customer?, _ settings: StoreSettings, _ database: Database
    ) throws -> Place {
        let standard = Place(
            country: try settings.text("tax/defaults/country"), region: try settings.whole("tax/defaults/region"),
            postcode: try settings.text("tax/defaults/postcode"))
        switch try settings.text("tax/calculation/based_on") ?? "" {
        case "origin": return try origin(settings)
        case "billing":
            let other = cart.isVirtual ? cart.billing : cart.shipping
            return try place(cart.billing, customer?.defaultBilling, customer == nil ? other : nil, database)
                ?? standard
        case "shipping":
            let address = cart.isVirtual ? cart.billing : cart.shipping
            return try place(address, customer?.defaultShipping, customer == nil ? cart.billing : nil, database)
                ?? standard
        default: return standard
        }
    }

    /// An address with a country; else a customer's default address, or a guest's other one.
    private static func place(
        _ address: QuoteAddress, _ own: Int?, _ other: QuoteAddress?, _ database: Database
    ) throws -> Place? {
        if let place = Place(address) { return place }
        if let own, let address = try Address.find(own, in: database) {
            return Place(country: address.country, region: address.regionID, postcode: address.postcode)
        }
        return other.flatMap(Place.init)
    }

    /// Where the shop sends from.
    private static func origin(_ settings: StoreSettings) throws -> Place {
        Place(
            country: try settings.text("shipping/origin/country_id"),
            region: try settings.whole("shipping/origin/region_id"),
            postcode: try settings.text("shipping/origin/postcode"))
    }
}

extension TaxRates.Place {
    /// nil for an address without a country.
    fileprivate init?(_ address: QuoteAddress) {
        guard let country = address.place.country, !country.isEmpty else { return nil }
        self.init(country: country, region: address.place.regionID ?? 0, postcode: address.place.postcode)
    }
}
