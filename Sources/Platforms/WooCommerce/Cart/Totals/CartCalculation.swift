import Simulator

/// Works a cart out, in the order of the imitated system: lines, coupons, packages with their rates, fees, totals.
struct CartCalculation {
    private let cart: Cart
    private let rules: ShopRules
    private let engine: TotalsEngine
    private let location: TaxLocation

    init(_ cart: Cart) throws {
        self.cart = cart
        rules = cart.rules
        engine = TotalsEngine(
            rules: rules.tax, decimals: rules.currency.decimals, discountsSequentially: rules.discountsSequentially,
            sharesCentsByPiece: cart.scope.profile.sharesCentsByPriceOfPieces)
        location = Self.location(cart)
    }

    /// The cart worked out, and the rates chosen and offered by package.
    func run() throws -> (CartSummary, chosen: [String: String], offered: [String: [String]]) {
        let lines = try cart.lines
        let bare = bareItems(lines)
        let checks = CartCoupons(cart, lines, bare)
        let coupons = try checks.applied()
        let valid = coupons.compactMap(\.valid)
        let items =
            valid.isEmpty ? bare : engine.items(try lines.map { priced($0, try checks.target($0)) }, coupons: valid)
        var shipping = Shipment(chosen: cart.state.chosenRates, offered: cart.state.offeredRates)
        try ship(lines, items, valid, &shipping)
        let fees = fees(lines)
        let totals = engine.totals(items, fees: fees, rates: shipping.packages.compactMap(\.chosenRate))
        let needsShipping = lines.contains(where: \.needsShipping) && rules.shipsTo != []
        let summary = CartSummary(
            lines: lines, coupons: coupons.map { $0.shown(items) }, fees: fees, packages: shipping.packages,
            totals: totals, taxLocation: location, taxLines: taxLines(totals), needsShipping: needsShipping,
            showsShipping: needsShipping && knowsDestination)
        return (summary, shipping.chosen, shipping.offered)
    }

    /// The lines without discounts.
    func bareItems(_ lines: [CartLine]) -> ItemTotals {
        engine.items(lines.map { priced($0, CouponTarget(id: $0.product.id)) }, coupons: [])
    }

    // MARK: Tax

    /// Where tax is charged: by the shop's setting, but at the shop where the shopper collects the goods.
    private static func location(_ cart: Cart) -> TaxLocation {
        let chosen = cart.state.chosenRates.values
        if let place = chosen.lazy.compactMap({ pickup($0, cart.rules.extensions) }).first { return place }
        if chosen.contains(where: { $0.hasPrefix("local_pickup") }) { return cart.rules.base }
        switch cart.rules.taxBasedOn {
        case "base": return cart.rules.base
        case "billing": return cart.state.customer.billing.taxLocation
        default: return cart.state.customer.shipping.taxLocation
        }
    }

    private static func pickup(_ rate: String, _ extensions: Extensions) -> TaxLocation? {
        let prefix = "pickup_location:"
        guard rate.hasPrefix(prefix), let index = Int(rate.dropFirst(prefix.count)) else { return nil }
        let places = extensions.pickupLocations
        return places.indices.contains(index) ? places[index].place : nil
    }

    private func priced(_ line: CartLine, _ target: CouponTarget) -> PricedLine {
        PricedLine(
            key: line.item.key, target: target, unitPrice: max(.zero, line.price),
            quantity: line.item.quantity.amount, isTaxable: line.taxStatus == "taxable",
            rates: cart.taxes.rates(for: line.taxClass, at: location),
            baseRates: cart.taxes.rates(for: line.taxClass, at: rules.base))
    }

    private func taxLines(_ totals: CartTotals) -> [CartSummary.TaxLine] {
        totals.taxes.compactMap { charge in
            let amount = charge.amount.rounded(0, rules.tax.rounding)
            guard amount != .zero, let rate = cart.taxes.rate(charge.rate) else { return nil }
            return CartSummary.TaxLine(rate: rate, amount: amount)
        }
    }

    // MARK: Fees

    private func fees(_ lines: [CartLine]) -> [CartFee] {
        guard !lines.isEmpty else { return [] }
        let standard = cart.taxes.rates(for: "", at: location)
        return rules.extensions.fees.map { fee in
            engine.fee(Sanitize.title(fee.name), fee.name, fee.amount, rates: fee.isTaxable ? standard : nil)
        }.sorted { $0.amount > $1.amount }
    }

    // MARK: Shipping

    /// Packages with the rates chosen and offered.
    private struct Shipment {
        var chosen: [String: String]
        var offered: [String: [String]]
        var packages: [ShippingPackage] = []
    }

    /// Whether enough of the address is known to offer rates.
    private var knowsDestination: Bool {
        guard rules.ratesNeedAddress else { return true }
        let address = cart.state.customer.shipping
        return !address.country.isEmpty && !address.postcode.isEmpty
    }

    private func ship(_ lines: [CartLine], _ items: ItemTotals, _ coupons: [Coupon], _ shipment: inout Shipment) throws
    {
        let goods = lines.filter(\.needsShipping)
        guard !goods.isEmpty, rules.shipsTo != [], knowsDestination else { return }
        let groups = rules.extensions.splitsPackages ? goods.map { [$0] } : [goods]
        let offer = try offer(lines, items, coupons)
        let methods = try methods()
        // Whether any zone has a method (`CartCheckoutUtils::shipping_methods_exist`).
        let avoidsPickup: Bool? =
            try cart.scope.profile.prefersShippingToPickup
            ? ShippingMethod.exists("WHERE enabled", in: cart.visit.database) : nil
        for (index, group) in groups.enumerated() {
            var package = ShippingPackage(
                id: index, name: "Shipment \(index + 1)", destination: cart.state.customer.shipping.destination,
                items: group.map { item($0, items) })
            package.rates = rates(package, methods, offer)
            let key = String(index)
            let isFree = coupons.contains(where: \.givesFreeShipping)
            package.chosen = ShippingChoice.chosen(
                shipment.chosen[key], previous: shipment.offered[key], among: package.rates, freeShippingCoupon: isFree,
                avoidsPickup: avoidsPickup)
            shipment.chosen[key] = package.chosen
            shipment.offered[key] = package.rates.map(\.id)
            shipment.packages.append(package)
        }
    }

    private func item(_ line: CartLine, _ items: ItemTotals) -> ShippingPackage.Item {
        let total = (items.lines[line.item.key]?.total ?? .zero).shifted(by: -rules.currency.decimals)
        return ShippingPackage.Item(
            key: line.item.key, name: line.name, quantity: line.item.quantity.amount, total: total,
            shippingClass: line.shippingClass)
    }

    private func offer(_ lines: [CartLine], _ items: ItemTotals, _ coupons: [Coupon]) throws -> ShippingOffer {
        let tax = rules.tax.cartShowsTax
        let subtotal = tax ? items.subtotal + items.subtotalTax : items.subtotal
        let discount = tax ? items.discount + items.discountTax : items.discount
        let decimals = rules.currency.decimals
        return ShippingOffer(
            displayedSubtotal: subtotal.shifted(by: -decimals), displayedDiscount: discount.shifted(by: -decimals),
            hasFreeShippingCoupon: coupons.contains(where: \.givesFreeShipping),
            taxRates: rules.tax.isEnabled ? try shippingRates(lines) : nil, decimals: decimals,
            decimalSeparator: rules.currency.decimalSeparator, extraMethods: rules.extensions.shippingMethods)
    }

    /// The tax rates on shipping: of the class the shop says, or of the cart's classes, and the standard ones where
    /// those charge nothing on shipping (cart-add-item/json-edge-cases).
    private func shippingRates(_ lines: [CartLine]) throws -> [TaxRate] {
        func rates(_ taxClass: String) -> [TaxRate] {
            cart.taxes.rates(for: taxClass, at: location).filter(\.isForShipping)
        }
        guard rules.shippingTaxClass == "inherit" else {
            // (rest-v3-shop/compound-and-local-rates 19)
            let found = rates(rules.shippingTaxClass)
            return found.isEmpty ? rates("") : found
        }
        let taxed = lines.filter { $0.needsShipping && $0.taxStatus != "none" }
        let classes = Set(taxed.map(\.taxClass))
        guard !classes.isEmpty else { return [] }
        if classes.contains("") { return rates("") }
        let order = try TaxClass.slugs(in: cart.visit.database)
        let found = order.first(where: classes.contains).map(rates) ?? []
        return found.isEmpty ? rates("") : found
    }

    /// The methods of the first zone that the destination lies in.
    private func methods() throws -> [ShippingMethod] {
        let database = cart.visit.database
        let place = cart.state.customer.shipping.destination
        let zone = try ShippingZone.inOrder(in: database).first {
            $0.covers(place, continent: Continents.code(of: place.country))
        }
        return try ShippingMethod.all(of: zone?.id ?? 0, in: database)
    }

    private func rates(
        _ package: ShippingPackage, _ methods: [ShippingMethod], _ offer: ShippingOffer
    ) -> [ShippingRate] {
        let country = package.destination.country
        guard country.isEmpty || rules.shipsTo.map({ $0.contains(country) }) ?? true else { return [] }
        var rates = methods.compactMap { offer.rate($0, for: package) } + pickups(package, offer)
        if rules.hidesRatesWhenFree, rates.contains(where: { $0.method == "free_shipping" }) {
            rates.removeAll { !["free_shipping", "local_pickup", "pickup_location"].contains($0.method) }
        }
        return rates
    }

    private func pickups(_ package: ShippingPackage, _ offer: ShippingOffer) -> [ShippingRate] {
        rules.extensions.pickupLocations.enumerated().map { index, place in
            let meta = [
                ("pickup_location", place.name), ("pickup_address", place.address), ("pickup_details", place.details),
                ("Items", package.contents),
            ]
            return offer.priced(
                ShippingRate(
                    id: "pickup_location:\(index)", method: "pickup_location", instance: 0,
                    label: "Pickup (\(place.name))", cost: rules.extensions.pickupCost,
                    meta: meta.map { ShippingRate.Meta(key: $0, value: $1) }), isTaxable: false)
        }
    }
}
