import Simulator

/// Gives money back for an order, offline (Sales\Model\RefundOrder).
struct Refunding {
    /// What a client asks for.
    struct Wish {
        var quantities: [Int: SalesAmount] = [:]
        var arguments = CreditmemoDraft.Arguments()
        /// Lines whose pieces come back; nil where nothing was said of it.
        var returned: [Int]?
        var comment: WantedComment?
        var notifies = false
    }

    let visit: Visit

    /// - Returns: the memo's number.
    func refund(_ order: SalesOrder, _ wish: Wish) throws -> Int {
        var order = order
        let draft = try CreditmemoDraft(order, wanted: wish.quantities, wish.arguments)
        try check(draft.problems + (try returnProblem(draft, wish)))
        return try store(draft, wish, in: &order)
    }

    /// An invoice is given back by its payment's provider alone: offline methods have none (memo-by-invoice).
    func refund(_ invoice: SalesInvoice, _ wish: Wish) throws -> Int {
        let order = try SalesOrder.get(invoice.row.head.orderID ?? 0, in: visit.database)
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
        var memo = SalesCreditmemo(
            row: draft.memo, items: draft.lines.filter { $0.quantity > .zero }.map(\.item),
            comments: wish.comment.map { [$0.row()] } ?? [])
        memo.row.state = SalesCreditmemo.State.refunded
        memo.row.head.emailSent = wish.notifies ? 1 : nil
        order.order.customerNoteNotify = wish.notifies ? 1 : 0
        order.register(memo)
        try order.save(in: visit)
        try memo.takeNumbers(in: visit, store: order.order.storeID ?? 0)
        try memo.insert(in: visit)
        try CreditmemoStock(stock: SalesStock(visit: visit), order: order, draft: draft)
            .settle(returned: Set(wish.returned ?? []))
        return memo.row.head.id
    }
}

extension SalesOrder {
    /// Writes a memo into the order's account (Sales\Model\Order\Creditmemo\RefundOperation).
    mutating func register(_ memo: SalesCreditmemo) {
        for item in memo.items where item.line.qty.orZero > .zero {
            change(item.line.orderItemID ?? 0) { line in
                line.qtyRefunded = line.qtyRefunded.orZero + item.line.qty.orZero
                line.taxRefunded += item.sums.tax
                line.taxCompensationRefunded += item.sums.taxCompensation
                line.amountRefunded += item.sums.rowTotal
                line.discountRefunded += item.sums.discount
            }
        }
        payment?.amountRefunded += memo.row.sums.grandTotal
        payment?.shippingRefunded += memo.row.sums.shipping
        order.register(memo.row)
        enter(resolvedState())
        let amount = PriceText.format(memo.row.sums.grandTotal.base.orZero, order.currencies.base ?? "")
        add(
            OrderHistory(
                comment: "We refunded \(amount) offline.", entityName: "creditmemo",
                isCustomerNotified: order.customerNoteNotify, isVisibleOnFront: 0, status: order.status))
    }
}

extension Order {
    /// Adds up what was given back.
    mutating func register(_ memo: Creditmemo) {
        totalRefunded = (totalRefunded + memo.sums.grandTotal).mapped(\.rounded)
        totalOfflineRefunded += memo.sums.grandTotal
        subtotalRefunded += memo.sums.subtotal
        taxRefunded += memo.sums.tax
        taxCompensationRefunded += memo.sums.taxCompensation
        shippingRefunded += memo.sums.shipping
        shippingTaxRefunded += memo.sums.shippingTax
        adjustmentPositive += memo.adjustmentPositive
        adjustmentNegative += memo.adjustmentNegative
        discountRefunded += memo.sums.discount
        baseTotalInvoicedCost = baseTotalInvoicedCost.orZero
    }
}
