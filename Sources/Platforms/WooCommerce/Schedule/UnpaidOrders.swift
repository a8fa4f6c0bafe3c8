import Simulator

/// Cancels orders that were not paid while stock is held for them (`wc_cancel_unpaid_orders`): those of the classic checkout
/// only, `created_via` says so. Orders of the Store API keep waiting.
///
/// The real system looks every so many minutes, where the minutes are those that stock is held for; here it looks in time.
struct UnpaidOrders: ScheduledTask {
    /// What ``due()`` looks for, by age.
    static let index = """
        CREATE INDEX shop_order_unpaid ON shop_order (modified)
        WHERE status = 'pending' AND created_via = 'checkout';

        """

    /// The minutes that stock is held for; nil where it is held for ever, or not counted.
    private func minutes(_ options: Options) throws -> Int64? {
        guard try options.isOn("woocommerce_manage_stock") else { return nil }
        let minutes = try options.int("woocommerce_hold_stock_minutes")
        return minutes > 0 ? Int64(clamping: min(minutes, 1 << 30)) : nil
    }

    func due(in visit: Visit) throws -> Instant? {
        let oldest = try visit.database.value(
            "SELECT min(modified) FROM shop_order WHERE status = 'pending' AND created_via = 'checkout'",
            as: Instant.self)
        // Older than so many minutes, which is a second later than so many minutes old.
        guard let oldest, let minutes = try minutes(Options(visit.database)) else { return nil }
        return Instant(seconds: oldest.seconds + minutes * 60 + 1)
    }

    func run(in scope: Scope) throws {
        guard let minutes = try minutes(scope.options) else { return }
        let limit = Instant(seconds: scope.visit.now.seconds - minutes * 60)
        let orders = try OrderStore(visit: scope.visit).load(
            "WHERE status = 'pending' AND created_via = 'checkout' AND modified < ? ORDER BY id", [limit])
        for var order in orders {
            try OrderWorkflow(scope: scope).move(
                &order, to: "cancelled", note: "Unpaid order cancelled - time limit reached.")
            scope.fire(order.id, WebhookTopics.order.updated)
        }
    }
}

/// Removes orders that were begun at checkout and not placed for a day (`DraftOrders`): every midnight.
struct ExpiredDrafts: ScheduledTask {
    /// What ``due()`` looks for, by age.
    static let index = """
        CREATE INDEX shop_order_draft ON shop_order (modified) WHERE status = 'checkout-draft';

        """

    private static let age: Int64 = 86_400

    func due(in visit: Visit) throws -> Instant? {
        try visit.database.value(
            "SELECT min(modified) FROM shop_order WHERE status = 'checkout-draft'", as: Instant.self
        )?.advanced(seconds: Self.age).nextMidnight()
    }

    func run(in scope: Scope) throws {
        let ids = try scope.visit.database.values(
            "SELECT id FROM shop_order WHERE status = 'checkout-draft' AND modified <= ? ORDER BY id",
            scope.visit.now.advanced(seconds: -Self.age), as: Int.self)
        for id in ids { try OrderStore(visit: scope.visit).delete(id) }
    }
}
