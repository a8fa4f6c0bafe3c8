import Simulator

/// An order in a list.
struct OrderShown: Listed {
    let order: SalesOrder

    func write(to json: inout JSONWriter) { OrderPayload.write(order, to: &json) }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [OrderShown] {
        try SalesOrder.all(page.ids, in: call.database).map(OrderShown.init)
    }

    static let listing = Listing(of: Order.self, fields: ListColumn.dates(of: "sales_order"))
}

/// A line of an order in a list, with the line that it belongs to.
struct OrderItemShown: Listed {
    let item: OrderItem
    let parent: OrderItem?

    func write(to json: inout JSONWriter) { OrderPayload.write(item, parent: parent, to: &json) }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [OrderItemShown] {
        try complete(OrderItem.find(keys: page.ids, in: call.database), in: call.database)
    }

    static func complete(_ items: [OrderItem], in database: Database) throws -> [OrderItemShown] {
        let parents = Dictionary(
            try OrderItem.find(keys: Set(items.compactMap(\.parentItemID)), in: database).map { ($0.id, $0) },
            uniquingKeysWith: { $1 })
        return items.map { OrderItemShown(item: $0, parent: $0.parentItemID.flatMap { parents[$0] }) }
    }

    static let listing = Listing(
        of: OrderItem.self, without: ["children_calculated", "shipped_separately"],
        fields: ListColumn.dates(of: "sales_order_item"))
}

extension ListColumn {
    /// `created_at` and `updated_at`, which compare as moments.
    static func dates(of table: String) -> [String: ListColumn] {
        [
            "created_at": ListColumn("\(table).created_at", .date),
            "updated_at": ListColumn("\(table).updated_at", .date),
        ]
    }
}
