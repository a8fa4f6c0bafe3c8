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
        var orders = try OrderRecord.orders.load(Order(), clause, arguments, from: database)
        for index in orders.indices {
            orders[index].items = try items(of: orders[index].id)
            orders[index].meta = try meta("shop_order_meta", "order_id", orders[index].id)
        }
        return orders
    }

    /// The refunds of an order, newest first.
    func refunds(of id: Int) throws -> [Order] {
        try load("WHERE parent_id = ? AND kind = 'shop_order_refund' ORDER BY created DESC, id ASC", [id])
    }

    /// How many orders and refunds a condition matches.
    func count(_ condition: String, _ arguments: [(any Bindable)?]) throws -> Int {
        try database.first("SELECT count(*) FROM shop_order WHERE \(condition)", arguments: arguments) { $0.int(0) }
            ?? 0
    }

    private func items(of id: Int) throws -> [OrderItem] {
        let stored = try OrderRecord.items.load(.init(), "WHERE order_id = ? ORDER BY id", [id], from: database)
        return try stored.map { row in
            var item = row.item
            item.meta = try meta("shop_order_itemmeta", "item_id", item.id)
            return item
        }
    }

    private func meta(_ table: String, _ owner: String, _ id: Int) throws -> [OrderMeta] {
        try database.all("SELECT id, key, value FROM \(table) WHERE \(owner) = ? ORDER BY id", id) { row in
            let value = try? JSONParser.parse(Array(row.text(2).utf8))
            return OrderMeta(id: row.int(0), key: row.text(1), value: value ?? .null)
        }
    }

    // MARK: Saving

    /// Writes an order as it is; new items and meta entries get their ids.
    func save(_ order: inout Order) throws {
        let isNew = order.id == 0
        if isNew { order.id = try visit.ids.take("posts") }
        try OrderRecord.orders.save(order, in: database)
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
        try OrderRecord.items.save(.init(orderID: orderID, item: item), in: database)
        try replaceMeta(&item.meta, "shop_order_itemmeta", "item_id", item.id, "order_itemmeta")
    }

    /// Two search keys for the addresses follow an order's first meta entries (rest-v3/orders-create).
    private func saveMeta(_ order: inout Order, isNew: Bool) throws {
        try replaceMeta(&order.meta, "shop_order_meta", "order_id", order.id, "wc_orders_meta")
        guard isNew, order.kind == .order else { return }
        for _ in 0..<2 { _ = try visit.ids.take("wc_orders_meta") }
    }

    private func replaceMeta(
        _ meta: inout [OrderMeta], _ table: String, _ owner: String, _ id: Int, _ sequence: String
    ) throws {
        try database.run("DELETE FROM \(table) WHERE \(owner) = ?", id)
        for index in meta.indices {
            if meta[index].id == 0 { meta[index].id = try visit.ids.take(sequence) }
            try database.run(
                "INSERT INTO \(table) (id, \(owner), key, value) VALUES (?, ?, ?, ?)", meta[index].id, id,
                meta[index].key, JSONWriter.text(meta[index].value, style: .plain))
        }
    }

    private func removeItems(missingIn order: Order) throws {
        let kept = Set(order.items.map(\.id))
        let stored = try database.all("SELECT id FROM shop_order_item WHERE order_id = ?", order.id) { $0.int(0) }
        for id in stored where !kept.contains(id) { try removeItem(id) }
    }

    private func removeItem(_ id: Int) throws {
        try database.run("DELETE FROM shop_order_itemmeta WHERE item_id = ?", id)
        try database.run("DELETE FROM shop_order_item WHERE id = ?", id)
    }

    /// Removes an order for good, with all that belongs to it, its refunds included.
    func delete(_ id: Int) throws {
        for refund in try refunds(of: id) { try delete(refund.id) }
        for item in try items(of: id) { try removeItem(item.id) }
        try database.run("DELETE FROM shop_order_meta WHERE order_id = ?", id)
        try database.run("DELETE FROM shop_order WHERE id = ?", id)
        try OrderNoteRecord.deleteAll(of: id, in: database)
        try ReservedStockRecord.release(id, in: database)
    }
}
