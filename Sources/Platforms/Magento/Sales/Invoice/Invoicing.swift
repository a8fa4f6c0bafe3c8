import Simulator

/// Makes an invoice of an order and has it paid: offline methods take every invoice for paid, captured or not
/// (stories-documents, invoice-states-and-capture).
struct Invoicing {
    /// What a client asks for beside the lines.
    struct Wish {
        var quantities: [Int: SalesAmount] = [:]
        var comment: DocumentComment?
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
        let invoice = try store(draft, wish, of: order)
        try SalesStock(visit: visit).deductVirtual(draft, of: order)
        try order.save(in: visit)
        return invoice.id
    }

    private func store(_ draft: InvoiceDraft, _ wish: Wish, of order: SalesOrder) throws -> Invoice {
        var invoice = SalesInvoice(invoice: draft.invoice)
        invoice.invoice.state = SalesInvoice.State.paid
        invoice.invoice.canVoidFlag = 0
        invoice.invoice.emailSent = wish.notifies ? 1 : nil
        invoice.items = draft.lines.filter { $0.quantity > .zero }.map(\.item)
        invoice.comments =
            wish.comment.map {
                [
                    InvoiceComment(
                        comment: $0.comment, isCustomerNotified: $0.isCustomerNotified,
                        isVisibleOnFront: $0.isVisibleOnFront)
                ]
            } ?? []
        try invoice.insert(in: visit, store: order.order.storeID ?? 0)
        return invoice.invoice
    }

    /// Writes the invoice into the order's account (Sales\Model\Order\Invoice\PayOperation).
    private func register(_ draft: InvoiceDraft, in order: inout SalesOrder, isFirst: Bool) {
        for line in draft.lines {
            order.change(line.ordered.id) { item in
                // Every line that the sums looked at has its list of fixed taxes afterwards, an empty one.
                if !draft.order.isDummy(line.ordered) { item.weeeTaxApplied = item.weeeTaxApplied ?? "[]" }
                guard line.quantity > .zero else { return }
                item.qtyInvoiced = item.qtyInvoiced.orZero + line.quantity
                item.taxInvoiced += line.item.tax
                item.taxCompensationInvoiced += line.item.taxCompensation
                item.discountInvoiced += line.item.discount
                item.rowInvoiced += line.item.rowTotal
            }
        }
        let invoice = draft.invoice
        order.payment?.amountPaid += invoice.grandTotal
        order.payment?.shippingCaptured += invoice.shipping
        order.order.totalPaid = isFirst ? invoice.grandTotal : order.order.totalPaid + invoice.grandTotal
        order.order.totalInvoiced += invoice.grandTotal
        order.order.subtotalInvoiced += invoice.subtotal
        order.order.taxInvoiced += invoice.tax
        order.order.taxCompensationInvoiced += invoice.taxCompensation
        order.order.shippingInvoiced += invoice.shipping
        order.order.discountInvoiced += invoice.discount
        order.order.baseTotalInvoicedCost = order.order.baseTotalInvoicedCost.orZero + draft.cost
    }
}

extension InvoiceDraft {
    /// What the goods cost the shop.
    var cost: SalesAmount {
        lines.reduce(.zero) { $0 + SalesAmount($1.item.baseCost.number * $1.quantity.value) }
    }
}

/// A comment that comes with a new document.
struct DocumentComment {
    var comment: String?
    var isVisibleOnFront: Int?
    var isCustomerNotified: Int?

    /// - Parameter isAppended: whether the customer is told of it.
    init?(_ fields: Fields?, isAppended: Bool) {
        guard let fields else { return nil }
        comment = fields.text("comment")
        isVisibleOnFront = fields.int("is_visible_on_front")
        isCustomerNotified = isAppended ? 1 : 0
    }
}
