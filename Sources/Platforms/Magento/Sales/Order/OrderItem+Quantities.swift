import Simulator

/// How much of a line is still to be invoiced, sent, canceled and refunded (Sales\Model\Order\Item).
extension SalesOrder {
    /// Whether a line only stands for others in sums: a bundle whose parts have the prices, and the parts of all others.
    func isDummy(_ item: OrderItem) -> Bool {
        if hasChildren(item) { return item.areChildrenCalculated }
        if let parent = parent(of: item) { return !parent.areChildrenCalculated }
        return false
    }

    /// Whether a line only stands for others when goods are sent.
    func isDummyInShipment(_ item: OrderItem) -> Bool {
        if hasChildren(item) { return item.isShippedSeparately }
        if let parent = parent(of: item) { return !parent.isShippedSeparately }
        return false
    }

    /// Whether the part of a bundle, or the bundle, is sent in parts.
    func isShippedSeparately(_ item: OrderItem) -> Bool { (parent(of: item) ?? item).isShippedSeparately }

    func quantityToInvoice(_ item: OrderItem) -> SalesAmount {
        if isDummy(item) { return .zero }
        return max(item.qtyOrdered.orZero - item.qtyInvoiced.orZero - item.qtyCanceled.orZero, .zero)
    }

    func quantityToShip(_ item: OrderItem) -> SalesAmount {
        isDummyInShipment(item) ? .zero : simpleQuantityToShip(item)
    }

    /// What was refunded before it was sent need not be sent, but what was sent and came back counts once
    /// (refund-unshipped-keeps-reservations).
    func simpleQuantityToShip(_ item: OrderItem) -> SalesAmount {
        let done = max(item.qtyShipped.orZero, item.qtyRefunded.orZero)
        return max(item.qtyOrdered.orZero - done - item.qtyCanceled.orZero, .zero)
    }

    func quantityToRefund(_ item: OrderItem) -> SalesAmount {
        if isDummy(item) { return .zero }
        return max(item.qtyInvoiced.orZero - item.qtyRefunded.orZero, .zero)
    }

    /// A part of a bundle that is sent with it is canceled by itself (Bundle\Model\Sales\Order\Plugin\Item).
    func quantityToCancel(_ item: OrderItem) -> SalesAmount {
        let isPart = isOfBundle(item) && isDummyInShipment(item)
        return max(
            min(quantityToInvoice(item), isPart ? simpleQuantityToShip(item) : quantityToShip(item)), .zero)
    }

    /// Whether something of the line remains to be done once the rest is canceled.
    func remainsInProcess(_ item: OrderItem) -> Bool {
        (isOfBundle(item) ? simpleQuantityToShip(item) : quantityToShip(item)) > quantityToCancel(item)
    }

    func isOfBundle(_ item: OrderItem) -> Bool { (parent(of: item) ?? item).productType == "bundle" }

    /// Whether all of the line is canceled.
    func isCanceled(_ item: OrderItem) -> Bool {
        !item.qtyCanceled.orZero.isZero && item.qtyOrdered.orZero == item.qtyCanceled.orZero
    }

    /// How many of a part belong to one of its bundle; nil where the item is no part of a bundle.
    func selectionQuantity(_ item: OrderItem) -> SalesAmount? {
        guard let parent = parent(of: item), parent.productType == "bundle" else { return nil }
        let whole = parent.qtyOrdered.orZero
        return whole.isZero ? SalesAmount(1) : SalesAmount(item.qtyOrdered.number / whole.value)
    }
}

extension OrderItem {
    /// A quantity as the line counts: whole pieces, unless the product is sold in parts of them; never below zero.
    func counted(_ quantity: SalesAmount) -> SalesAmount {
        let counted = isQtyDecimal == 1 ? quantity : SalesAmount(quantity.value.rounded(.towardZero))
        return max(counted, .zero)
    }
}
