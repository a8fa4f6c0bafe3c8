import PHP
import Simulator

/// Gives money back: a refund is an order of its own with negative items.
struct Refunding {
    let request: RestRequest

    init(_ request: RestRequest) { self.request = request }

    private var visit: Visit { request.visit }

    /// Refunds an amount, or what the listed items come to.
    ///
    /// - Throws: ``RestError`` where the amount is not possible or the gateway cannot pay it back.
    func refund(_ order: Order) throws -> Order {
        let items = try items(of: order)
        let sum = items.filter { $0.kind != .tax }.map { -($0.total + $0.totalTax) }.total
        let sent = request.string("amount")
        let amount = sent.map { Amount($0) } ?? sum
        if let sent, amount < .zero || sent.isEmpty {
            throw RefundEndpoints.refusal(
                "woocommerce_rest_invalid_order_refund", "Refund amount must be greater than zero.", 400)
        }
        try check(amount, sent, order)
        var refund = made(order, amount, items)
        // The real system takes the id before it finds out that the gateway cannot refund (rest-v3/orders-refunds).
        try OrderStore(visit: visit).save(&refund)
        if request.bool("api_refund") ?? true { throw failure(try noGateway(order)) }
        var order = order
        if request.bool("api_restock") ?? true { try restock(items, &order) }
        try finish(&order)
        return refund
    }

    /// What is refunded as a whole is called so (rest-v3-orders/refund-full); the order counts as changed either way.
    private func finish(_ order: inout Order) throws {
        let workflow = OrderWorkflow(scope: request.scope)
        let refunded = try OrderStore(visit: visit).refunds(of: order.id).map { $0.refund?.amount ?? .zero }.total
        let isWhole = try refunded >= order.totals.total && !hasFreeItemsLeft(order)
        try Mailroom(visit).refund(of: order, isPartial: !isWhole)
        if isWhole {
            try workflow.move(&order, to: "refunded")
        } else {
            try workflow.touch(&order)
        }
    }

    /// A line that costs nothing keeps an order from being refunded as a whole until all pieces are refunded.
    private func hasFreeItemsLeft(_ order: Order) throws -> Bool {
        guard order.items(.line).contains(where: { $0.total == .zero }) else { return false }
        let refunds = try OrderStore(visit: visit).refunds(of: order.id)
        let back = refunds.flatMap { $0.items(.line) }.map { -$0.quantity }.reduce(0, +)
        return order.items(.line).map(\.quantity).reduce(0, +) > back
    }

    /// None of the shop's gateways pays back; an order without one of them has none to ask (`wc_refund_payment`).
    private func noGateway(_ order: Order) throws -> String {
        let isKnown = try PaymentGatewayRecord.exists("WHERE id = ?", order.paymentMethod, in: visit.database)
        return isKnown
            ? "The payment gateway for this order does not support automatic refunds."
            : "The payment gateway for this order does not exist."
    }

    private func failure(_ message: String) -> RestError {
        RefundEndpoints.refusal("woocommerce_rest_cannot_create_order_refund", message, 500)
    }

    private func check(_ amount: Amount, _ sent: String?, _ order: Order) throws {
        let before = try OrderStore(visit: visit).refunds(of: order.id).map { $0.refund?.amount ?? .zero }.total
        let isNumber = sent.map { PHP.isNumeric($0) } ?? true
        guard isNumber, amount <= order.totals.total - before else { throw failure("Invalid refund amount.") }
    }

    private func made(_ order: Order, _ amount: Amount, _ items: [OrderItem]) -> Order {
        var refund = Order(refunding: amount, of: order, reason: request.string("reason") ?? "", at: visit.now)
        refund.items = items
        refund.refund?.by = request.int("refunded_by") ?? request.scope.identity.userID
        return refund
    }

    // MARK: Items

    private func items(of order: Order) throws -> [OrderItem] {
        var items: [OrderItem] = []
        for sent in (request["line_items"]?.phpList ?? []) + (request.list("shipping_lines") ?? [])
            + (request.list("fee_lines") ?? [])
        {
            let id = sent["id"]?.phpInt ?? 0
            guard let original = order.items.first(where: { $0.id == id }) else { continue }
            items.append(negative(original, sent))
        }
        return items + taxItems(items, order)
    }

    private func negative(_ original: OrderItem, _ sent: JSONValue) -> OrderItem {
        var item = original
        item.id = 0
        item.quantity = -(sent["quantity"]?.phpInt ?? 0)
        item.total = -Amount(sent["refund_total"]?.phpString ?? "0")
        item.subtotal = item.total
        item.taxes = (sent["refund_tax"]?.phpList ?? []).map { tax in
            let amount = -Amount(tax["refund_total"]?.phpString ?? "0")
            return OrderItemTax(rate: tax["id"]?.phpInt ?? 0, total: amount, subtotal: amount)
        }
        item.totalTax = item.taxes.map { $0.total ?? .zero }.total
        item.subtotalTax = item.totalTax
        item.meta = [OrderMeta(key: "_refunded_item_id", value: .string(String(original.id)))]
        return item
    }

    private func taxItems(_ items: [OrderItem], _ order: Order) -> [OrderItem] {
        order.items(.tax).compactMap { original in
            func sum(_ kinds: [OrderItem.Kind]) -> Amount {
                items.filter { kinds.contains($0.kind) }.flatMap(\.taxes)
                    .filter { $0.rate == original.rateID }.map { $0.total ?? .zero }.total
            }
            var item = original
            item.id = 0
            (item.total, item.totalTax) = (sum([.line, .fee]), sum([.shipping]))
            return item.total == .zero && item.totalTax == .zero ? nil : item
        }
    }

    /// Pieces of lines whose stock was taken go back, as many as the refund says, with a note for each
    /// (flows/guest-full-purchase 15, 16).
    private func restock(_ items: [OrderItem], _ order: inout Order) throws {
        let stock = StockLevels(scope: request.scope)
        for item in items where item.kind == .line && item.quantity < 0 {
            let original = item.meta("_refunded_item_id").flatMap { Int($0) } ?? 0
            guard let index = order.items.firstIndex(where: { $0.id == original }),
                let taken = order.items[index].meta("_reduced_stock").flatMap({ Int($0) }), taken != 0,
                let product = try Product.find(item.soldID, in: visit.database),
                let holder = try stock.holder(of: product)
            else { continue }
            let (back, from) = (-item.quantity, holder.stockQuantity ?? 0)
            try stock.set(holder, to: from + Double(back))
            let before = order.items[index].meta("_restock_refunded_items").flatMap { Int($0) } ?? 0
            order.items[index].setMeta("_reduced_stock", String(taken - back))
            order.items[index].setMeta("_restock_refunded_items", String(before + back))
            let name = product.sku.isEmpty ? String(product.id) : product.sku
            let (old, new) = (PHP.string(from), PHP.string(from + Double(back)))
            try OrderWorkflow(scope: request.scope).add(
                note: "Item #\(name) stock increased from \(old) to \(new).", to: order)
        }
        try OrderStore(visit: visit).save(&order)
    }
}

extension Order {
    /// A refund without items.
    init(refunding amount: Amount, of order: Order, reason: String, at now: Instant) {
        kind = .refund
        parentID = order.id
        status = "completed"
        currency = order.currency
        pricesIncludeTax = order.pricesIncludeTax
        (created, modified) = (now, now)
        totals.total = -amount
        refund = RefundDetails(amount: amount, reason: reason)
    }
}
