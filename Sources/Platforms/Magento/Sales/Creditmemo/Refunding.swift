import Simulator

/// Gives money back for an order, offline (Sales\Model\RefundOrder).
struct Refunding {
    /// What a client asks for.
    struct Wish {
        var quantities: [Int: SalesAmount] = [:]
        var arguments = CreditmemoDraft.Arguments()
        /// Lines whose pieces come back; nil where nothing was said of it.
        var returned: [Int]?
        var comment: DocumentComment?
        var notifies = false
    }

    let visit: Visit

    /// - Returns: the memo's number.
    func refund(order id: Int, _ wish: Wish) throws -> Int {
        var order = try SalesOrder.get(id, in: visit.database)
        let draft = try CreditmemoDraft(order, wanted: wish.quantities, wish.arguments)
        try check(draft.problems + (try returnProblem(draft, wish)))
        return try store(draft, wish, in: &order)
    }

    /// An invoice is given back by its payment's provider alone: offline methods have none (memo-by-invoice).
    func refund(invoice id: Int, _ wish: Wish) throws -> Int {
        let invoice = try SalesInvoice.get(id, in: visit.database)
        let order = try SalesOrder.get(invoice.invoice.orderID ?? 0, in: visit.database)
        let draft = try CreditmemoDraft(order, wanted: wish.quantities, wish.arguments, of: invoice)
        try check(draft.problems + ["We can't create creditmemo for the invoice."])
        return 0
    }

    private func check(_ problems: [String]) throws {
        guard problems.isEmpty else {
            throw MagentoError.invalid(
                "Creditmemo Document Validation Error(s):\n" + problems.joined(separator: "\n"))
        }
    }

    /// What is wrong with the lines that are to come back (SalesInventory\Model\Order\ReturnValidator).
    private func returnProblem(_ draft: CreditmemoDraft, _ wish: Wish) throws -> [String] {
        for id in wish.returned ?? [] {
            guard let item = try OrderItem.find(id, in: visit.database) else {
                return [
                    "The return to stock argument contains product item that is not part of the original order."
                ]
            }
            if !draft.lines.contains(where: { $0.ordered.id == id }) {
                return ["The \"\(item.sku ?? "")\" product is not part of the current creditmemo."]
            }
        }
        return []
    }

    private func store(_ draft: CreditmemoDraft, _ wish: Wish, in order: inout SalesOrder) throws -> Int {
        order.order.customerNoteNotify = wish.notifies ? 1 : 0
        draft.register(in: &order)
        let state = order.resolvedState()
        order.enter(state)
        order.add(
            OrderHistory(
                comment: CreditmemoDraft.history(draft.memo, of: order.order), entityName: "creditmemo",
                isCustomerNotified: order.order.customerNoteNotify, isVisibleOnFront: 0,
                status: order.order.status))
        var memo = SalesCreditmemo(memo: draft.memo)
        memo.memo.state = SalesCreditmemo.State.refunded
        memo.memo.emailSent = wish.notifies ? 1 : nil
        memo.items = draft.lines.filter { $0.quantity > .zero }.map(\.item)
        memo.comments =
            wish.comment.map {
                [
                    CreditmemoComment(
                        comment: $0.comment, isCustomerNotified: $0.isCustomerNotified,
                        isVisibleOnFront: $0.isVisibleOnFront)
                ]
            } ?? []
        try order.save(in: visit)
        try memo.insert(in: visit, store: order.order.storeID ?? 0)
        try CreditmemoStock(stock: SalesStock(visit: visit), order: order, draft: draft)
            .settle(returned: Set(wish.returned ?? []))
        return memo.memo.id
    }
}

extension CreditmemoDraft {
    /// What the order's history says of a memo.
    static func history(_ memo: Creditmemo, of order: Order) -> String {
        "We refunded \(PriceText.format(memo.grandTotal.base.orZero, order.baseCurrencyCode ?? "")) offline."
    }

    /// Writes the memo into the order's account (Sales\Model\Order\Creditmemo\RefundOperation).
    func register(in order: inout SalesOrder) {
        for line in lines where line.quantity > .zero {
            order.change(line.ordered.id) { item in
                item.qtyRefunded = item.qtyRefunded.orZero + line.quantity
                item.taxRefunded += line.item.tax
                item.taxCompensationRefunded += line.item.taxCompensation
                item.amountRefunded += line.item.rowTotal
                item.discountRefunded += line.item.discount
            }
        }
        order.payment?.amountRefunded += memo.grandTotal
        order.payment?.shippingRefunded += memo.shipping
        order.order.register(memo)
    }
}

extension Order {
    /// Adds up what was given back.
    mutating func register(_ memo: Creditmemo) {
        totalRefunded = (totalRefunded + memo.grandTotal).mapped(\.rounded)
        totalOfflineRefunded += memo.grandTotal
        subtotalRefunded += memo.subtotal
        taxRefunded += memo.tax
        taxCompensationRefunded += memo.taxCompensation
        shippingRefunded += memo.shipping
        shippingTaxRefunded += memo.shippingTax
        adjustmentPositive += memo.adjustmentPositive
        adjustmentNegative += memo.adjustmentNegative
        discountRefunded += memo.discount
        baseTotalInvoicedCost = baseTotalInvoicedCost.orZero
    }
}
