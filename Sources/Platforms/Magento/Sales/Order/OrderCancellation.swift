import Simulator

/// Cancels what was neither billed nor sent (Sales\Model\Order::registerCancellation).
struct OrderCancellation {
    let stock: SalesStock

    func cancel(_ order: inout SalesOrder) throws {
        order.enter(try cancelItems(&order))
        order.order.takeCancellation()
    }

    /// - Returns: the state that the order is left in: canceled, unless something of it goes on.
    private func cancelItems(_ order: inout SalesOrder) throws -> String {
        var state = OrderState.canceled
        for id in order.items.map(\.id) {
            guard let item = order.item(id) else { continue }
            if state != OrderState.processing, !order.quantityToRefund(item).isZero {
                state = order.remainsInProcess(item) ? OrderState.processing : OrderState.complete
            }
            if order.isCanceled(item) { continue }
            try stock.cancel(item, of: order)
            let canceled = order.quantityToCancel(item)
            order.change(id) { $0.cancel(canceled) }
        }
        return state
    }
}

extension Order {
    /// What is open is canceled.
    fileprivate mutating func takeCancellation() {
        subtotalCanceled = sums.subtotal - subtotalInvoiced
        taxCanceled = sums.tax - taxInvoiced
        shippingCanceled = sums.shipping - shippingInvoiced
        // What was invoiced of a discount is below zero, and is added here.
        discountCanceled = sums.discount.mapped { max($0, -$0) } - discountInvoiced
        totalCanceled = sums.grandTotal - totalPaid
    }
}

extension OrderItem {
    fileprivate mutating func cancel(_ quantity: SalesAmount) {
        qtyCanceled = quantity
        let whole = qtyOrdered.orZero
        taxCanceled = taxCanceled.orZero + SalesAmount(sums.tax.base.orZero.share(quantity, of: whole))
        taxCompensationCanceled =
            taxCompensationCanceled.orZero + SalesAmount(sums.taxCompensation.own.orZero.share(quantity, of: whole))
    }
}
