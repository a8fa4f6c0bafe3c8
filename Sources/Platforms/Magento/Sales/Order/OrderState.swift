import Simulator

/// The states that an order goes through, as the state machine knows them; statuses are what the shop calls them.
enum OrderState {
    static let new = "new"
    static let processing = "processing"
    static let complete = "complete"
    static let closed = "closed"
    static let canceled = "canceled"
    static let held = "holded"
    static let review = "payment_review"

    /// The status that a state has where nobody says otherwise (`sales_order_status_state`).
    static func defaultStatus(_ state: String?) -> String? { state == new ? "pending" : state }
}

extension SalesOrder {
    var isCanceled: Bool { order.state == OrderState.canceled }
    var canUnhold: Bool { order.state == OrderState.held }
    private var isInReview: Bool { order.state == OrderState.review }
    private var isOver: Bool {
        isCanceled || order.state == OrderState.complete || order.state == OrderState.closed
    }

    var canHold: Bool { !isOver && !isInReview && !canUnhold }

    var canCancel: Bool {
        !isOver && !canUnhold && !isInReview && items.contains { !quantityToInvoice($0).isZero }
    }

    var canInvoice: Bool {
        !canUnhold && !isInReview && !isOver && hasItemsToInvoice
    }

    /// Whether any line waits for its invoice, whatever the state.
    var hasItemsToInvoice: Bool {
        items.contains { quantityToInvoice($0) > .zero && ($0.lockedDoInvoice ?? 0) == 0 }
    }

    var canShip: Bool {
        !canUnhold && !isInReview && order.isVirtual != 1 && !isCanceled && hasItemsToShip
    }

    /// Whether any line waits to be sent, whatever the state.
    var hasItemsToShip: Bool {
        items.contains { quantityToShip($0) > .zero && $0.isVirtual != 1 && ($0.lockedDoShip ?? 0) == 0 }
    }

    var canRefund: Bool {
        if payment?.method == "free", !canUnhold, !isCanceled, order.state != OrderState.closed { return true }
        guard !canUnhold, !isInReview, !isCanceled, order.state != OrderState.closed else { return false }
        let open = order.totalPaid.own.orZero.rounded - order.totalRefunded.own.orZero
        // A fee that was kept back closes the account as a refund does.
        return !open.isZero && open != order.adjustmentNegative.own.orZero
    }

    /// Puts the order into a state, with the state's usual status.
    mutating func enter(_ state: String) {
        order.state = state
        order.status = OrderState.defaultStatus(state)
    }

    /// The state that an order has got to (Sales\Model\Order\StateResolver): one that was complete and has something
    /// to send again counts as new.
    func resolvedState(isInProgress: Bool = false) -> String {
        var state = order.state == OrderState.processing ? OrderState.processing : OrderState.new
        if !isCanceled, !canUnhold, !canInvoice, !canShip {
            if order.sums.grandTotal.base.orZero.isZero || canRefund {
                state = OrderState.complete
            } else if !order.totalRefunded.own.orZero.isZero {
                state = OrderState.closed
            }
        }
        return isInProgress && order.state == OrderState.new ? OrderState.processing : state
    }

    /// What every save does (Sales\Model\ResourceModel\Order\Handler\State).
    mutating func settleState() {
        guard !isCanceled, !canUnhold, !canInvoice else { return }
        let isVirtual = order.isVirtual == 1
        let isUnderWay = order.state == OrderState.processing
        if isUnderWay || order.state == OrderState.complete, !canRefund, !canShip, !isVirtual {
            enter(OrderState.closed)
        } else if isVirtual, order.status == OrderState.closed {
            enter(OrderState.closed)
        } else if isUnderWay, !canShip || isRestRefunded {
            enter(OrderState.complete)
        }
    }

    /// Whether what was not sent was refunded.
    private var isRestRefunded: Bool {
        let shipped = items.reduce(0) { $0 + Int($1.qtyShipped.number) }
        let refunded = items.filter { $0.productType == "simple" }.reduce(0) { $0 + Int($1.qtyRefunded.number) }
        return shipped > 0 && order.totalQtyOrdered.number <= Double(refunded + shipped)
    }
}
