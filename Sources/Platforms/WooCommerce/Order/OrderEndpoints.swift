import PHP
import Simulator

/// `/wc/v3/orders`.
struct OrderEndpoints: PostCollection {
    static let rows = OrderEndpoints().routes

    let path = "/orders"
    let postType = "shop_order"
    let webhooks = WebhookTopics.order
    let listArgs = OrderArgs.list
    let args = OrderArgs.item

    func selection(_ request: RestRequest) -> Selection { OrderQuery(request).selection }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [Order] {
        try OrderStore(visit: request.visit).orders(keys)
    }

    let forgetsTotalBeyond = true

    /// The links carry what the route itself filled in, and what showing an order did (rest-v3/paging-headers,
    /// rest-v3-orders/shipping-desk 14).
    func pageQuery(_ request: RestRequest, isEmpty: Bool) -> JSONObject {
        var query: JSONObject = ["status": .array(request.list("status") ?? [request["status"] ?? "any"])]
        if isEmpty { return query }
        query["dp"] = request["dp"] ?? 2
        query["context"] = request["context"] ?? "view"
        return query
    }

    func find(_ request: RestRequest) throws -> Order? {
        let order = try OrderStore(visit: request.visit).order(request.int("id") ?? 0)
        return order?.kind == .order ? order : nil
    }

    private func payload(_ request: RestRequest) throws -> OrderPayload {
        OrderPayload(
            request.scope, decimals: try request.int("dp") ?? Currency.current(request.scope).decimals)
    }

    func item(_ order: Order, for access: Access, _ request: RestRequest) throws -> RestItem {
        try payload(request).item(order).pickingMeta(request).withoutUnasked(request)
    }

    func items(of page: [Order], _ request: RestRequest) throws -> [RestItem] {
        try page.map(payload(request).item).map { $0.pickingMeta(request).withoutUnasked(request) }
    }

    // MARK: Writing

    func create(_ request: RestRequest) throws -> Order {
        var order = Order()
        try OrderWriter(request).create(&order)
        return order
    }

    func update(_ order: inout Order, _ request: RestRequest) throws { try OrderWriter(request).update(&order) }

    func delete(_ order: Order, _ request: RestRequest) throws {
        var order = order
        try OrderWorkflow(scope: request.scope).takeSalesBack(&order)
        try OrderStore(visit: request.visit).delete(order.id)
    }

    /// An order that comes out of the trash, or stays there, tells nobody (captures woocommerce-webhooks, orders).
    func isQuiet(wasInTrash: Bool) -> Bool { wasInTrash }

    func isInTrash(_ order: Order) -> Bool { order.status == "trash" }

    func moveToTrash(_ order: Order, _ request: RestRequest) throws {
        var order = order
        order.setMeta("_wp_trash_meta_status", "wc-\(order.status)")
        order.setMeta("_wp_trash_meta_time", String(request.visit.now.seconds))
        order.status = "trash"
        try OrderWorkflow(scope: request.scope).takeSalesBack(&order)
        order.modified = request.visit.now
        try OrderStore(visit: request.visit).save(&order)
    }
}

extension RestItem {
    private static let lists: Set<String> = [
        "line_items", "tax_lines", "shipping_lines", "fee_lines", "coupon_lines", "refunds", "meta_data",
    ]

    /// Lists of an order are made only where `_fields` names them whole (rest-v3-orders/fields-context-and-dp 04).
    fileprivate func withoutUnasked(_ request: RestRequest) -> RestItem {
        guard let fields = request["_fields"].flatMap(SchemaCheck.listed), !fields.isEmpty else { return self }
        let asked = Set(fields.map(\.phpString))
        var item = self
        for name in Self.lists.subtracting(asked) { item.members[name] = nil }
        return item
    }
}

extension OrderStore {
    /// Several orders or refunds, in the order of the ids.
    func orders(_ ids: [Int]) throws -> [Order] {
        let found = try load("WHERE id IN (SELECT value FROM json_each(?))", [JSONList(ids)])
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// The order that the path of a request names by `order_id`; nil also where it is a refund.
    func owner(_ request: RestRequest) throws -> Order? {
        let order = try order(request.int("order_id") ?? 0)
        return order?.kind == .order ? order : nil
    }
}
