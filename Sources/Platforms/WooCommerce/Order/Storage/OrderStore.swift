import Simulator

/// Loads and saves orders; ids are taken the way the real tables count.
struct OrderStore {
    let visit: Visit

    private var database: Database { visit.database }

    // MARK: Loading

    /// The order or refund of an id.
    func order(_ id: Int) throws -> Order? {
        try load("WHERE id = ?", [id]).first
    }

    /// The orders that a clause selects, with items and meta data.
    func load(_ clause: String, _ arguments: [(any Bindable)?]) throws -> [Order] {
        var orders = try Order.all(clause, arguments: arguments, in: database)
        guard !orders.isEmpty else { return [] }
        let ids = orders.map(\.id)
        let items = Dictionary(grouping: try items(of: ids), by: \.orderID)
        let meta = try OrderMetaRecord.entries(of: ids, in: database)
        for index in orders.indices {
            orders[index].items = items[orders[index].id] ?? []
            orders[index].meta = meta[orders[index].id] ?? []
        }
        return orders
    }

    /// The refunds of an order, newest first.
    func refunds(of id: Int) throws -> [Order] {
        try load("WHERE parent_id = ? AND kind = 'shop_order_refund' ORDER BY created DESC, id ASC", [id])
    }

    /// How many orders and refunds a condition matches.
    func count(_ condition: String, _ arguments: [(any Bindable)?]) throws -> Int {
        try database.value("SELECT count(*) FROM shop_order WHERE \(condition)", arguments: arguments) ?? 0
    }

    private func items(of orders: [Int]) throws -> [OrderItem] {
        var items = try OrderItem.all(
            "WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY id", JSONList(orders), in: database)
        guard !items.isEmpty else { return [] }
        let meta = try OrderItemMetaRecord.entries(of: items.map(\.id), in: database)
        for index in items.indices { items[index].meta = meta[items[index].id] ?? [] }
        return items
    }

    // MARK: Saving

    /// Writes an order as it is; new items and meta entries get their ids.
    func save(_ order: inout Order) throws {
        let isNew = order.id == 0
        if isNew { order.id = try visit.ids.take("posts") }
        try order.save(in: database)
        try saveMeta(&order, isNew: isNew)
        try removeItems(missingIn: order)
        for index in order.items.indices { try save(&order.items[index], of: order.id) }
    }

    /// Writes one item; a new one takes as many ids of item meta as the real table has rows for it.
    func save(_ item: inout OrderItem, of orderID: Int) throws {
        if item.id == 0 {
            item.id = try visit.ids.take("order_items")
            for _ in 0..<item.kind.ownMetaCount { _ = try visit.ids.take("order_itemmeta") }
        }
        item.orderID = orderID
        try item.save(in: database)
        try replace(&item.meta, of: item.id, in: OrderItemMetaRecord.self)
    }

    /// Two search keys for the addresses follow an order's first meta entries (rest-v3/orders-create); a refund's amount,
    /// reason, author and whether it was paid back are meta entries of their own (captures woocommerce-webhooks, orders 12).
    private func saveMeta(_ order: inout Order, isNew: Bool) throws {
        try replace(&order.meta, of: order.id, in: OrderMetaRecord.self)
        guard isNew else { return }
        for _ in 0..<(order.kind == .order ? 2 : 4) { _ = try visit.ids.take("wc_orders_meta") }
    }

    private func replace<Row: OrderMetaRow>(_ meta: inout [OrderMeta], of id: Int, in table: Row.Type) throws {
        try Row.deleteAll("WHERE \(Row.owner) = ?", id, in: database)
        for index in meta.indices {
            if meta[index].id == 0 { meta[index].id = try visit.ids.take(Row.sequence) }
            try Row.insert(meta[index], of: id, into: database)
        }
    }

    private func removeItems(missingIn order: Order) throws {
        let kept = JSONList(order.items.map(\.id))
        try removeItems("order_id = ? AND id NOT IN (SELECT value FROM json_each(?))", order.id, kept)
    }

    private func removeItems(_ condition: String, _ arguments: (any Bindable)?...) throws {
        let ids = try database.values(
            "SELECT id FROM shop_order_item WHERE \(condition)", arguments: arguments, as: Int.self)
        for id in ids {
            try OrderItemMetaRecord.deleteAll("WHERE item_id = ?", id, in: database)
            try OrderItem.delete(id, in: database)
        }
    }

    /// Removes an order for good, with all that belongs to it, its refunds included.
    func delete(_ id: Int) throws {
        for refund in try refunds(of: id) { try delete(refund.id) }
        try removeItems("order_id = ?", id)
        try OrderMetaRecord.deleteAll("WHERE order_id = ?", id, in: database)
        try Order.delete(id, in: database)
        try OrderNote.deleteAll("WHERE order_id = ?", id, in: database)
        try ReservedStockRecord.release(id, in: database)
        try DownloadPermission.deleteAll("WHERE order_id = ?", id, in: database)
    }
}
