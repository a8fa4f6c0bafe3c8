import PHP
import Simulator

/// What sending a cart costs (Magento\Quote\Model\Quote\Address\Total\Shipping).
struct ShippingCollector {
    let visit: Visit
    let rules: [SalesRule]

    func collect(_ cart: inout Cart, _ totals: inout AddressTotals) throws {
        totals.shipping = QuoteAmount()
        guard !cart.lines.isEmpty else { return }
        try findFree(&cart)
        let load = ShippingLoad(cart)
        cart.shipping.weight = Decimal4.rounded(load.weight)
        for place in cart.visible {
            let item = cart.lines[place].item
            cart.lines[place].item.rowWeight = Decimal4.rounded((item.weight ?? 0) * item.qty)
        }
        if cart.shipping.collectsRates { try collectRates(&cart, load, totals) }
        guard let method = cart.shipping.shippingMethod, !method.isEmpty else { return }
        guard let rate = cart.rates.first(where: { $0.code == method }) else { return }
        totals.shipping = QuoteAmount(base: rate.price, own: Decimal4.rounded(cart.converted(rate.price)))
        cart.shipping.shippingDescription = try description(of: rate, cart)
    }

    /// Carrier and method, or the place where goods are fetched.
    private func description(of rate: ShippingRate, _ cart: Cart) throws -> String {
        let location =
            rate.code == PickupLocation.method
            ? try PickupLocation(cart.shipping.pickupLocation, website: cart.website, in: visit.database) : nil
        return [rate.carrierTitle, location?.name ?? rate.methodTitle].filter { !$0.isEmpty }.joined(separator: " - ")
    }

    /// Asks the carriers; a method that nobody offers any more is no longer chosen.
    private func collectRates(_ cart: inout Cart, _ load: ShippingLoad, _ totals: AddressTotals) throws {
        cart.shipping.collectsRates = false
        cart.rates = []
        guard cart.shipping.place.country?.isEmpty == false else { return }
        let value = totals.subtotal.base + totals.discount.base
        cart.rates = try ShippingCarriers(visit: visit, cart: cart, load: load, valueWithDiscount: value).rates()
        let method = cart.shipping.shippingMethod ?? ""
        guard !method.isEmpty, !cart.rates.contains(where: { $0.code == method }) else { return }
        cart.shipping.shippingMethod = nil
        cart.shipping.shippingDescription = nil
    }

    /// Rules that make lines, or the whole cart, travel for nothing (Magento\OfflineShipping\Model\SalesRule\Calculator).
    private func findFree(_ cart: inout Cart) throws {
        let conditions = RuleCondition(cart: cart, address: cart.shipping)
        let valid = try rules.filter { try conditions.holds($0.condition) }
        var isCartFree = false
        for place in cart.visible {
            cart.lines[place].item.freeShipping = 0
            for rule in valid where try conditions.holds(rule.actionCondition, for: place) {
                if rule.freeShipping == "1" { cart.lines[place].item.freeShipping = 1 }
                if rule.freeShipping == "2" { isCartFree = true }
                if rule.stopsProcessing { break }
            }
        }
        let places = cart.visible
        let areAllFree = !places.isEmpty && places.allSatisfy { cart.lines[$0].item.freeShipping != 0 }
        cart.shipping.freeShipping = isCartFree || areAllFree
    }
}

/// What is to be sent of a cart.
struct ShippingLoad {
    var qty = 0.0
    var weight = 0.0
    /// What does not travel for nothing weighs, which tables of rates go by.
    var chargedWeight = 0.0
    /// Pieces that travel for nothing.
    var freeQty = 0.0
    /// What they cost, and what cannot be sent costs, in the currency of the books.
    var freeValue = 0.0
    var virtualValue = 0.0

    init(_ cart: Cart) {
        let isFree = cart.shipping.freeShipping
        for place in cart.visible {
            let item = cart.lines[place].item
            if item.isVirtual {
                virtualValue += item.rowTotal.base
            } else if item.freeShipping != 0 || isFree {
                freeValue += item.rowTotal.base
            }
        }
        addPieces(cart)
    }

    private mutating func addPieces(_ cart: Cart) {
        for place in cart.visible where !cart.lines[place].item.isVirtual {
            let line = cart.lines[place]
            let parts = cart.children(of: place)
            if line.isShippedSeparately, !parts.isEmpty {
                addParts(parts, of: place, cart)
            } else {
                qty += line.item.qty
                add((line.item.weight ?? 0) * line.item.qty, of: line, cart)
                if line.item.freeShipping != 0 { freeQty += line.item.qty }
            }
        }
    }

    private mutating func addParts(_ parts: [Int], of place: Int, _ cart: Cart) {
        let line = cart.lines[place]
        for part in parts where !cart.lines[part].item.isVirtual {
            qty += cart.totalQty(part)
            if line.hasDynamicWeight { add((cart.lines[part].item.weight ?? 0) * cart.totalQty(part), of: line, cart) }
            if line.item.freeShipping != 0 { freeQty += cart.totalQty(part) }
        }
        if !line.hasDynamicWeight { add((line.item.weight ?? 0) * line.item.qty, of: line, cart) }
    }

    private mutating func add(_ weight: Double, of line: Cart.Line, _ cart: Cart) {
        self.weight += weight
        if line.item.freeShipping == 0, !cart.shipping.freeShipping { chargedWeight += weight }
    }
}

/// The carriers that work without anybody outside: flat rate, free shipping, table rate, pickup in a shop.
struct ShippingCarriers {
    let visit: Visit
    let cart: Cart
    let load: ShippingLoad
    /// What the goods cost after discounts, in the currency of the books.
    let valueWithDiscount: Double

    private var settings: StoreSettings { cart.settings }

    /// What they offer, cheapest first, by the order of their settings.
    func rates() throws -> [ShippingRate] {
        let offers = try [flatRate(), tableRate(), freeShipping(), pickup()].compactMap { $0 }
            .filter { cart.limitedCarrier == nil || cart.limitedCarrier == $0.carrier }
        let cheapest = offers.enumerated().sorted { ($0.element.price, $0.offset) < ($1.element.price, $1.offset) }
        let ordered = try cheapest.enumerated().map { place, offer in
            (try settings.whole("carriers/\(offer.element.carrier)/sort_order"), place, offer.element)
        }
        return ordered.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// Whether a carrier is switched on and goes to the address's country.
    private func isOffered(_ carrier: String) throws -> Bool {
        guard try settings.flag("carriers/\(carrier)/active") else { return false }
        guard try settings.flag("carriers/\(carrier)/sallowspecific") else { return true }
        let countries = try settings.text("carriers/\(carrier)/specificcountry") ?? ""
        return countries.split(separator: ",").contains(Substring(cart.shipping.place.country ?? ""))
    }

    private func rate(_ carrier: String, _ method: String, price: Double) throws -> ShippingRate {
        ShippingRate(
            carrier: carrier, carrierTitle: try settings.text("carriers/\(carrier)/title") ?? "", method: method,
            methodTitle: try settings.text("carriers/\(carrier)/name") ?? "", price: Decimal4.rounded(price))
    }

    /// A price for each piece or for the whole, without the pieces that travel for nothing.
    private func flatRate() throws -> ShippingRate? {
        guard try isOffered("flatrate") else { return nil }
        let price = try settings.number("carriers/flatrate/price")
        let type = try settings.text("carriers/flatrate/type") ?? ""
        var total = 0.0
        if type == "O" { total = price }
        if type == "I" { total = load.qty * price - load.freeQty * price }
        total += try handling("flatrate", total)
        if load.qty == load.freeQty { total = 0 }
        return try rate("flatrate", "flatrate", price: total)
    }

    private func handling(_ carrier: String, _ price: Double) throws -> Double {
        let fee = try settings.number("carriers/\(carrier)/handling_fee")
        return try settings.text("carriers/\(carrier)/handling_type") == "P" ? price * fee / 100 : fee
    }

    /// Free above a sum, or where a rule says so.
    private func freeShipping() throws -> ShippingRate? {
        guard try isOffered("freeshipping") else { return nil }
        let least = try settings.number("carriers/freeshipping/free_shipping_subtotal")
        guard cart.shipping.freeShipping || valueWithDiscount >= least else { return nil }
        return try rate("freeshipping", "freeshipping", price: 0)
    }

    /// A price by place and by weight, pieces or value of what does not travel for nothing; where all of it does, the
    /// rate of what travels for nothing, at no price (OfflineShipping\Model\Carrier\Tablerate::collectRates).
    private func tableRate() throws -> ShippingRate? {
        guard try isOffered("tablerate") else { return nil }
        let condition = try settings.text("carriers/tablerate/condition_name") ?? ""
        let virtual = try settings.flag("carriers/tablerate/include_virtual_price") ? 0 : load.virtualValue
        let isAllFree = cart.shipping.freeShipping || load.qty == load.freeQty
        let freeQty = cart.shipping.freeShipping ? load.qty : load.freeQty
        let value: Double
        let freeValue: Double
        switch condition {
        case "package_qty": (value, freeValue) = (load.qty - freeQty, freeQty)
        case "package_value_with_discount":
            (value, freeValue) = (valueWithDiscount - virtual - load.freeValue, load.freeValue)
        default: (value, freeValue) = (load.chargedWeight, load.chargedWeight)
        }
        if let price = try TableRate.price(for: cart, condition, value, in: visit.database) {
            return try rate("tablerate", "bestway", price: isAllFree ? 0 : price + handling("tablerate", price))
        }
        guard isAllFree, try TableRate.price(for: cart, condition, freeValue, in: visit.database) != nil else {
            return nil
        }
        return try rate("tablerate", "bestway", price: 0)
    }

    /// Fetching it, where there is a place for all of it.
    private func pickup() throws -> ShippingRate? {
        guard try isOffered("instore") else { return nil }
        let skus = cart.lines.indices.filter { cart.children(of: $0).isEmpty }.map { cart.lines[$0].item.sku }
        guard try PickupLocation.isAny(for: skus, website: cart.website, in: visit.database) else { return nil }
        return try rate("instore", "pickup", price: settings.number("carriers/instore/price"))
    }
}

/// A row of the table of shipping rates.
struct TableRate: Record {
    static let table = Table<TableRate>("shipping_tablerate")

    var id: Int?
    var website = 0
    /// `0` for all countries.
    var country = "0"
    var region = 0
    /// `*` for all.
    var postcode = "*"
    var condition = ""
    var value = 0.0
    var price = 0.0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("pk", &id, .key)
        column("website_id", &website)
        column("dest_country_id", &country)
        column("dest_region_id", &region)
        column("dest_zip", &postcode)
        column("condition_name", &condition)
        column("condition_value", &value)
        column("price", &price)
    }

    /// The price of the most exact row that a cart reaches: a postcode alone, or none, is not enough without a country
    /// (OfflineShipping\Model\ResourceModel\Carrier\Tablerate\RateQuery).
    static func price(
        for cart: Cart, _ condition: String, _ value: Double, in database: Database
    ) throws -> Double? {
        let place = cart.shipping.place
        let postcode = place.postcode ?? ""
        let found = try first(
            """
            WHERE website_id = ? AND condition_name = ? AND condition_value <= ? AND dest_region_id IN (0, ?)
                AND (dest_country_id = ? AND dest_zip IN ('*', '', ?, ?) OR dest_country_id = '0' AND dest_zip = '*')
            ORDER BY dest_country_id DESC, dest_region_id DESC, dest_zip DESC, condition_value DESC
            """, cart.website, condition, Decimal4.rounded(value), place.regionID ?? 0, place.country ?? "", postcode,
            prefix(of: postcode), in: database)
        return found.flatMap { $0.price >= 0 ? $0.price : nil }
    }

    /// What stands before the last dash of a postcode; all of it where there is none.
    private static func prefix(of postcode: String) -> String {
        guard let dash = postcode.lastIndex(of: "-"), dash > postcode.startIndex,
            postcode.index(after: dash) < postcode.endIndex
        else { return postcode }
        return String(postcode[..<dash])
    }
}
