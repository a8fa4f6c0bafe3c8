import Simulator

/// Works out an order's taxes and sums with the shop's own settings.
struct OrderSums {
    let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    var rules: TaxRules { get throws { try ShopRules.load(scope).tax } }
    var table: TaxTable { get throws { TaxTable(try TaxRate.byID(in: scope.visit.database)) } }
    /// The shop's own place.
    var base: TaxLocation { get throws { try ShopRules.load(scope).base } }

    /// Taxes by the order's address, or by `place` where the caller knows better.
    func calculate(_ order: inout Order, at place: TaxLocation? = nil) throws {
        let shop = try ShopRules.load(scope)
        let products = OrderProducts(scope)
        try products.read([order])
        let calculator = OrderCalculator(
            rules: shop.tax, table: try table, place: place ?? location(order, shop),
            shippingClass: shop.shippingTaxClass == "inherit" ? nil : shop.shippingTaxClass,
            classes: try TaxClass.slugs(in: scope.visit.database), decimals: shop.currency.decimals,
            untaxedMethods: try untaxedMethods(order))
        let untaxed = try order.items(.line).filter { item in
            guard let product = try products.product(item) else { return false }
            return product.taxStatus != "taxable"
        }.map(\.soldID)
        calculator.calculate(&order) { !untaxed.contains($0.soldID) }
    }

    /// The instances among an order's shipping whose settings say that they are not taxed.
    private func untaxedMethods(_ order: Order) throws -> Set<String> {
        let sent = Set(order.items(.shipping).compactMap { Int($0.instance) })
        guard !sent.isEmpty else { return [] }
        let methods = try ShippingMethod.find(keys: sent, in: scope.visit.database)
        return Set(methods.filter { $0.settings["tax_status"] == "none" }.map { String($0.instance) })
    }

    /// The address that decides about tax; the shop's own place where the order has none.
    private func location(_ order: Order, _ shop: ShopRules) -> TaxLocation {
        let address = shop.taxBasedOn == "billing" || order.shipping.country.isEmpty ? order.billing : order.shipping
        guard shop.taxBasedOn != "base", !address.country.isEmpty else { return shop.base }
        return address.taxLocation
    }
}
