import Simulator

/// Moves orders from state to state with everything that follows: stock, reservations, coupons, sales, dates, notes.
struct OrderWorkflow {
    let scope: Scope

    private var visit: Visit { scope.visit }
    private var stock: StockLevels { StockLevels(scope: scope) }
    private var store: OrderStore { OrderStore(visit: visit) }

    /// Sets a state and saves the order; a state it already has changes nothing.
    ///
    /// - Parameter note: stands before the note about the change.
    func move(_ order: inout Order, to status: String, note: String = "") throws {
        let from = order.status
        guard from != status else { return try touch(&order) }
        order.status = status
        try setDates(&order)
        try touch(&order)
        try follow(&order)
        let change = "Order status changed from \(OrderStatus.label(from)) to \(OrderStatus.label(status))."
        try add(note: note.isEmpty ? change : "\(note) \(change)", to: order)
        scope.fire(order.id, "action.woocommerce_order_status_\(status)")
        try Mailroom(visit).order(order, movedFrom: from, to: status)
        try countSales(&order)
    }

    /// Ends the payment of an order: it is paid now and goes on to processing, or to completed where nothing is left
    /// to do.
    func completePayment(_ order: inout Order, transaction: String = "") throws {
        guard OrderStatus.completable.contains(order.status) else { return }
        if !transaction.isEmpty { order.transactionID = transaction }
        if order.paid == nil { order.paid = visit.now }
        let target = try paidStatus(of: order)
        try move(&order, to: target)
        try takeStock(&order)
        if order.customerID > 0 { try CustomerAccounts(visit).setPaying(order.customerID) }
    }

    /// Saves an order as changed now.
    func touch(_ order: inout Order) throws {
        order.modified = visit.now
        try store.save(&order)
    }

    /// Writes a note of the system.
    func add(note: String, to order: Order) throws {
        try OrderNote(orderID: order.id, created: visit.now, text: note).add(in: visit)
    }

    // MARK: Pieces

    /// Cash on delivery is paid when the order is completed, everything else when it starts (checkout/place-cod).
    private func paidStatus(of order: Order) throws -> String {
        if order.paymentMethod == "cod" { return "completed" }
        return try OrderProducts(scope).needsProcessing(order) ? "processing" : "completed"
    }

    private func setDates(_ order: inout Order) throws {
        if order.paid == nil {
            let target = try paidStatus(of: order)
            if order.status == target || (target == "processing" && order.status == "completed") {
                order.paid = visit.now
            }
        }
        if order.status == "completed" { order.completed = visit.now }
    }

    private func follow(_ order: inout Order) throws {
        if OrderStatus.takesStock.contains(order.status) { try takeStock(&order) }
        if OrderStatus.givesStockBack.contains(order.status) { try giveStockBack(&order) }
        if OrderStatus.endsReservation.contains(order.status) {
            try ReservedStockRecord.release(order.id, in: visit.database)
        }
        try countCoupons(&order)
        try DownloadGrants(scope: scope).grant(order)
        if order.status == "refunded" { try refundRest(of: order) }
        if order.status == "completed", order.customerID > 0 {
            try CustomerAccounts(visit).setPaying(order.customerID)
        }
    }

    private func takeStock(_ order: inout Order) throws {
        guard !order.isStockReduced else { return }
        let changes = try stock.reduce(&order)
        if !changes.isEmpty { try add(note: "Stock levels reduced: \(changes.joined(separator: ", "))", to: order) }
        order.isStockReduced = true
        try store.save(&order)
    }

    private func giveStockBack(_ order: inout Order) throws {
        guard order.isStockReduced else { return }
        let changes = try stock.restore(&order)
        if !changes.isEmpty { try add(note: "Stock levels increased: \(changes.joined(separator: ", "))", to: order) }
        order.isStockReduced = false
        try store.save(&order)
    }

    private func countCoupons(_ order: inout Order) throws {
        let counts = OrderStatus.countsCoupons.contains(order.status)
        guard counts || order.status == "cancelled", counts != order.areCouponsCounted else { return }
        order.areCouponsCounted = counts
        let user = order.customerID > 0 ? String(order.customerID) : order.billing.email
        for coupon in order.items(.coupon) {
            try CouponUsage(scope: scope).count(coupon.name, by: user, up: counts)
        }
        try store.save(&order)
    }

    /// An order that is called refunded gets a refund of what was not refunded yet (rest-v3-orders/status-values 08).
    private func refundRest(of order: Order) throws {
        let refunded = try store.refunds(of: order.id).map { $0.refund?.amount ?? .zero }.total
        let rest = order.totals.total - refunded
        guard rest > .zero else { return }
        var refund = Order(refunding: rest, of: order, reason: "Order fully refunded.", at: visit.now)
        refund.refund?.by = scope.identity.userID
        try store.save(&refund)
        try Mailroom(visit).refund(of: order, isPartial: false)
        try add(
            note: "Order status set to refunded. To return funds to the customer you will need to issue a refund "
                + "through your payment gateway.", to: order)
    }

    /// What goes to the trash or is deleted does not count as sold any more (rest-v3-orders/shipping-desk 12).
    func takeSalesBack(_ order: inout Order) throws {
        guard order.areSalesCounted else { return }
        order.areSalesCounted = false
        for line in order.items(.line) { try stock.addSales(-line.quantity, of: line) }
    }

    private func countSales(_ order: inout Order) throws {
        let counts = OrderStatus.countsSales.contains(order.status)
        guard counts || order.status == "cancelled", counts != order.areSalesCounted else { return }
        order.areSalesCounted = counts
        for line in order.items(.line) { try stock.addSales(counts ? line.quantity : -line.quantity, of: line) }
        try store.save(&order)
    }
}
