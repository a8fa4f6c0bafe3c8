import Simulator

/// An order with everything that hangs on it, loaded together and saved together.
struct SalesOrder {
    var order = Order()
    /// By number; parents stand before their children.
    var items: [OrderItem] = []
    var addresses: [OrderAddress] = []
    var payment: OrderPayment?
    /// The newest first.
    var histories: [OrderHistory] = []
    var taxes = OrderTaxes()
    /// Messages of the order and of its items, by their numbers.
    var gifts: [Int: GiftMessage] = [:]
    /// Where it is fetched.
    var pickupLocation: String?

    var id: Int { order.id }
    var billing: OrderAddress? { addresses.first { $0.addressType == "billing" } }
    var shipping: OrderAddress? { addresses.first { $0.addressType == "shipping" } }

    /// An order by its number.
    ///
    /// - Throws: ``MagentoError`` where there is none; without a number that is another refusal
    ///   (stories-documents, documents-refused).
    static func get(_ id: Int, in database: Database) throws -> SalesOrder {
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        guard let order = try all([id], in: database).first else { throw MagentoError.noEntity }
        return order
    }

    /// Orders by their numbers, in their order, by one statement for each table.
    static func all(_ ids: [Int], in database: Database) throws -> [SalesOrder] {
        let orders = try Order.find(keys: ids, in: database)
        let keys = JSONList(orders.map(\.id))
        let items = Dictionary(
            grouping: try OrderItem.all(among("order_id", "item_id"), keys, in: database)
        ) { $0.orderID ?? 0 }
        let addresses = Dictionary(
            grouping: try OrderAddress.all(among("parent_id", "entity_id"), keys, in: database)
        ) { $0.parentID ?? 0 }
        let payments = Dictionary(
            grouping: try OrderPayment.all(among("parent_id", "entity_id"), keys, in: database)
        ) { $0.parentID ?? 0 }
        let histories = Dictionary(
            grouping: try OrderHistory.all(
                among("parent_id", "created_at DESC, entity_id DESC"), keys, in: database)
        ) { $0.parentID ?? 0 }
        let taxes = try taxes(of: keys, in: database)
        let gifts = try gifts(of: orders, items.values.joined(), in: database)
        let pickups = Dictionary(
            try OrderPickup.all(among("order_id", "order_id"), keys, in: database).map { ($0.order, $0.location) }
        ) { $1 }
        return orders.map { order in
            SalesOrder(
                order: order, items: items[order.id] ?? [], addresses: addresses[order.id] ?? [],
                payment: payments[order.id]?.first, histories: histories[order.id] ?? [],
                taxes: taxes[order.id] ?? OrderTaxes(), gifts: gifts, pickupLocation: pickups[order.id])
        }
    }

    private static func gifts(
        of orders: [Order], _ items: some Sequence<OrderItem>, in database: Database
    ) throws -> [Int: GiftMessage] {
        let ids = orders.compactMap(\.giftMessage) + items.compactMap(\.giftMessage)
        guard !ids.isEmpty else { return [:] }
        return Dictionary(try GiftMessage.find(keys: ids, in: database).map { ($0.id, $0) }) { $1 }
    }

    private static func among(_ column: String, _ order: String) -> String {
        "WHERE \(column) IN (SELECT value FROM json_each(?)) ORDER BY \(order)"
    }

    private static func taxes(of orders: JSONList, in database: Database) throws -> [Int: OrderTaxes] {
        let taxes = try OrderTax.all(among("order_id", "tax_id"), orders, in: database)
        guard !taxes.isEmpty else { return [:] }
        let items = try OrderTaxItem.all(
            among("tax_id", "tax_item_id"), JSONList(taxes.map(\.id)), in: database)
        let orderOfTax = Dictionary(taxes.map { ($0.id, $0.order) }, uniquingKeysWith: { $1 })
        let byOrder = Dictionary(grouping: items) { orderOfTax[$0.tax] ?? 0 }
        return Dictionary(grouping: taxes, by: \.order).reduce(into: [:]) {
            $0[$1.key] = OrderTaxes(taxes: $1.value, items: byOrder[$1.key] ?? [])
        }
    }
}

extension SalesOrder {
    /// Writes the order over what was stored: state and status are worked out first, as whenever an order is saved.
    mutating func save(in visit: Visit) throws {
        settleState()
        order.updatedAt = visit.now.sql
        order.totalDue = due
        try order.update(in: visit.database)
        let stored = try OrderItem.find(keys: items.map(\.id), in: visit.database)
        let before = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
        for item in items where before[item.id].map({ $0 != item }) == true {
            var changed = item
            changed.updatedAt = visit.now.sql
            try changed.update(in: visit.database)
        }
        try payment?.update(in: visit.database)
        for place in histories.indices where histories[place].id == 0 {
            histories[place].id = try visit.ids.take(OrderHistory.table.name)
            histories[place].parentID = order.id
            histories[place].createdAt = visit.now.sql
            try histories[place].insert(into: visit.database)
        }
    }

    /// Puts a comment into the history; its status becomes the order's (Sales\Model\Order::addStatusHistory).
    mutating func add(_ history: OrderHistory) {
        order.status = history.status
        histories.insert(history, at: 0)
    }

    /// What is left to be paid, as every reader of the order works it out anew.
    var due: SalesMoney { (order.sums.grandTotal - order.totalPaid).mapped { max($0.rounded, .zero) } }

    // MARK: Items

    func item(_ id: Int) -> OrderItem? { items.first { $0.id == id } }
    func parent(of item: OrderItem) -> OrderItem? { item.parentItemID.flatMap(self.item) }
    func children(of item: OrderItem) -> [OrderItem] { items.filter { $0.parentItemID == item.id } }
    func hasChildren(_ item: OrderItem) -> Bool { items.contains { $0.parentItemID == item.id } }

    /// Changes an item in place.
    mutating func change(_ id: Int, _ body: (inout OrderItem) -> Void) {
        guard let place = items.firstIndex(where: { $0.id == id }) else { return }
        body(&items[place])
    }
}
