import Simulator

/// The order that a cart becomes: made as a draft, kept in step with the cart until it is placed.
struct DraftOrder {
    let cart: Cart

    private var scope: Scope { cart.scope }
    private var decimals: Int { cart.rules.currency.decimals }

    /// The cart's draft, made if there is none, with the cart's lines, addresses and sums.
    ///
    /// - Throws: ``RestError`` where the cart is empty.
    func current() throws -> Order {
        let store = OrderStore(visit: scope.visit)
        let known = cart.state.draftOrder > 0 ? try store.order(cart.state.draftOrder) : nil
        var order = known.flatMap { $0.status == "checkout-draft" ? $0 : nil } ?? fresh()
        guard order.id > 0 || !cart.state.items.isEmpty else {
            throw RestError("woocommerce_rest_cart_empty", "Cannot create order from empty cart.", status: 400)
        }
        try sync(&order)
        order.modified = scope.visit.now
        try store.save(&order)
        cart.state.draftOrder = order.id
        return order
    }

    private func fresh() -> Order {
        var order = Order()
        order.status = "checkout-draft"
        order.createdVia = "store-api"
        order.created = scope.visit.now
        order.key = OrderKey.make(scope.visit.random)
        return order
    }

    private func sync(_ order: inout Order) throws {
        let summary = try cart.summary
        try syncItems(&order, summary)
        order.billing = cart.state.customer.billing
        order.shipping = cart.state.customer.shipping
        order.currency = cart.rules.currency.code
        order.pricesIncludeTax = try scope.options.isOn("woocommerce_prices_include_tax")
        order.customerID = scope.identity.userID
        order.ipAddress = scope.call.request.remoteAddress
        order.userAgent = scope.call.headers["user-agent"] ?? ""
        let methods = try PaymentMethods.ids(scope, summary)
        order.paymentMethod = methods.first { $0 == cart.state.chosenPayment } ?? methods.first ?? ""
        order.setMeta("is_vat_exempt", "no")
        CheckoutFields(cart: cart).fill(&order)
        try OrderSums(scope).calculate(&order, at: summary.taxLocation)
        // A rate that costs nothing was never taxed (checkout/place-with-everything).
        for index in order.items.indices where order.items[index].kind == .shipping && order.items[index].total == .zero
        {
            order.items[index].taxes = []
        }
    }

    // MARK: Items

    /// Each kind of item is made anew when the cart's hash for it changed. Taxes are stored first, lines, shipping,
    /// coupons and fees after them (checkout/taxes-included).
    private func syncItems(_ order: inout Order, _ summary: CartSummary) throws {
        let hashes = CartHashes(cart: cart, summary: summary)
        let lines = cart.hash(summary)
        if order.cartHash != lines {
            order.cartHash = lines
            replace(.line, try OrderLines(cart: cart).lines(summary), in: &order)
        }
        replace(.shipping, "_shipping_hash", hashes.shipping, &order) { OrderLines.shipping(summary) }
        replace(.coupon, "_coupons_hash", hashes.coupons, &order) { OrderLines.coupons(summary, decimals) }
        replace(.fee, "_fees_hash", hashes.fees, &order) { OrderLines.fees(summary, decimals) }
        replace(.tax, "_taxes_hash", hashes.taxes, &order) { OrderLines.taxes(summary, cart.taxes) }
        let ranks: [OrderItem.Kind] = [.tax, .line, .shipping, .coupon, .fee]
        order.items = ranks.flatMap { kind in order.items.filter { $0.kind == kind } }
    }

    private func replace(
        _ kind: OrderItem.Kind, _ name: String, _ hash: String, _ order: inout Order, _ items: () -> [OrderItem]
    ) {
        guard order.meta(name) != hash else { return }
        order.setMeta(name, hash)
        replace(kind, items(), in: &order)
    }

    private func replace(_ kind: OrderItem.Kind, _ items: [OrderItem], in order: inout Order) {
        order.items.removeAll { $0.kind == kind }
        order.items += items
    }
}

/// What tells whether a draft's items still are the cart's: digests over what they are made of.
struct CartHashes {
    let cart: Cart
    let summary: CartSummary

    /// Over the chosen rates; `null` where nothing was ever chosen.
    var shipping: String {
        let chosen = summary.packages.map { JSONValue($0.chosen) }
        let rates: JSONValue = chosen.isEmpty ? .null : .array(chosen)
        return digest([cart.scope.profile.hashesShippingRates ? chosenRates : "", rates])
    }

    /// The chosen rates with all they hold (`WC_Shipping_Rate::jsonSerialize`).
    private var chosenRates: JSONValue {
        .array(
            summary.packages.compactMap(\.chosenRate).map { rate in
                let taxes = rate.taxes.map { (String($0.rate), JSONValue.double($0.amount.double)) }
                let meta = rate.meta.map { ($0.key, JSONValue.string($0.value)) }
                return [
                    "data": [
                        "id": .string(rate.id), "method_id": .string(rate.method), "instance_id": .init(rate.instance),
                        "label": .string(rate.label), "cost": .string(rate.cost.description),
                        "taxes": taxes.isEmpty ? [] : .object(JSONObject(taxes)),
                        "tax_status": .string(rate.taxes.isEmpty && rate.cost > .zero ? "none" : "taxable"),
                        "description": "", "delivery_time": "",
                    ], "meta_data": meta.isEmpty ? [] : .object(JSONObject(meta)),
                ]
            })
    }

    /// Over the codes as the shopper typed them.
    var coupons: String { digest(.array(cart.state.coupons.map(JSONValue.string))) }

    /// Over names and amounts.
    var fees: String {
        digest(.array(summary.fees.map { ["name": .string($0.name), "amount": .string($0.amount.description)] }))
    }

    /// Over what each rate comes to: shipping's rates first.
    var taxes: String {
        let decimals = cart.rules.currency.decimals
        let members = summary.totals.taxes.map { charge in
            (String(charge.rate), JSONValue.double(charge.amount.shifted(by: -decimals).double))
        }
        return digest(members.isEmpty ? [] : .object(JSONObject(members)))
    }

    private func digest(_ value: JSONValue) -> String { SecretKeys.md5(JSONWriter.text(value)) }
}
