import Simulator

/// Holds the pieces of an order that is being paid.
struct CheckoutStock {
    let cart: Cart

    func reserve(_ order: Order) throws {
        guard cart.rules.managesStock else { return }
        let minutes = try cart.scope.options.int("woocommerce_hold_stock_minutes")
        guard minutes > 0 else { return }
        var held: [String] = []
        let lines = try cart.lines
        for line in lines where line.stock.isManaged && !line.stock.allowsBackorders {
            let wanted = Cart.quantity(countedBy: line.stock.countedBy, in: lines)
            guard wanted <= line.stock.remaining ?? wanted else { throw notEnough(line) }
            try ReservedStockRecord.reserve(
                wanted, of: line.stock.countedBy, for: order.id, minutes: minutes, cart.visit)
            held.append("<br>- \(StockLevels.name(line.product)) &times; \(line.item.quantity.count)")
        }
        guard !held.isEmpty else { return }
        try OrderNote(
            orderID: order.id, created: cart.visit.now,
            text: "Stock hold of \(minutes) minutes applied to: \(held.joined())"
        ).add(in: cart.visit)
    }

    private func notEnough(_ line: CartLine) -> RestError {
        RestError(
            "woocommerce_product_not_enough_stock",
            "Not enough units of \(line.name) are available in stock to fulfil this order.", status: 403)
    }
}
