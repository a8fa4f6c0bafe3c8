import Simulator

/// Makes an invoice of an order and has it paid: offline methods take every invoice for paid, captured or not
/// (stories-documents, invoice-states-and-capture).
struct Invoicing {
    /// What a client asks for beside the lines.
    struct Wish {
        var quantities: [Int: SalesAmount] = [:]
        var comment: WantedComment?
        var notifies = false
    }

    let visit: Visit

    /// - Returns: the invoice's number.
    func invoice(_ id: Int, _ wish: Wish) throws -> Int {
        var order = try SalesOrder.get(id, in: visit.database)
        let earlier = try SalesInvoice.all(of: id, in: visit.database)
        let draft = try InvoiceDraft(order, wanted: wish.quantities, earlier: earlier)
        let problems = draft.problems
        guard problems.isEmpty else {
            throw MagentoError.invalid(
                "Invoice Document Validation Error(s):\n" + problems.joined(separator: "\n"))
        }
        register(draft, in: &order, isFirst: earlier.isEmpty)
        order.enter(order.resolvedState(isInProgress: true))
        let number = try store(draft, wish, of: order)
        try SalesStock(visit: visit).deductVirtual(draft, of: order)
        try order.save(in: visit)
        return number
    }

    private func store(_ draft: InvoiceDraft, _ wish: Wish, of order: SalesOrder) throws -> Int {
        var invoice = SalesInvoice(
            row: draft.invoice, items: draft.lines.filter { $0.quantity > .zero }.map(\.item),
            comments: wish.comment.map { [$0.row()] } ?? [])
        invoice.row.state = SalesInvoice.State.paid
        invoice.row.canVoidFlag = 0
        invoice.row.head.emailSent = wish.notifies ? 1 : nil
        try invoice.takeNumbers(in: visit, store: order.order.storeID ?? 0)
        try invoice.insert(in: visit)
        return invoice.row.head.id
    }

    /// Writes the invoice into the order's account (Sales\Model\Order\Invoice\PayOperation).
    private func register(_ draft: InvoiceDraft, in order: inout SalesOrder, isFirst: Bool) {
        for line in draft.lines {
            order.change(line.ordered.id) { item in
                // Every line that the sums looked at has its list of fixed taxes afterwards, an empty one.
                if !draft.order.isDummy(line.ordered) { item.fixedTaxes.applied = item.fixedTaxes.applied ?? "[]" }
                guard line.quantity > .zero else { return }
                item.qtyInvoiced = item.qtyInvoiced.orZero + line.quantity
                item.taxInvoiced += line.item.sums.tax
                item.taxCompensationInvoiced += line.item.sums.taxCompensation
                item.discountInvoiced += line.item.sums.discount
                item.rowInvoiced += line.item.sums.rowTotal
            }
        }
        let invoice = draft.invoice
        order.payment?.amountPaid += invoice.sums.grandTotal
        order.payment?.shippingCaptured += invoice.sums.shipping
        order.order.totalPaid = isFirst ? invoice.sums.grandTotal : order.order.totalPaid + invoice.sums.grandTotal
        order.order.totalInvoiced += invoice.sums.grandTotal
        order.order.subtotalInvoiced += invoice.sums.subtotal
        order.order.taxInvoiced += invoice.sums.tax
        order.order.taxCompensationInvoiced += invoice.sums.taxCompensation
        order.order.shippingInvoiced += invoice.sums.shipping
        order.order.discountInvoiced += invoice.sums.discount
        order.order.baseTotalInvoicedCost = order.order.baseTotalInvoicedCost.orZero + draft.cost
    }
}

extension InvoiceDraft {
    /// What the goods cost the shop.
    var cost: SalesAmount {
        lines.reduce(.zero) { $0 + SalesAmount($1.item.baseCost.number * $1.quantity.value) }
    }
}
