import Simulator

/// A refund as `wc/v3` shows it.
struct RefundPayload {
    let scope: Scope
    let decimals: Int
    private let items: OrderItemPayload

    init(_ request: RestRequest) throws {
        scope = request.scope
        decimals = try request.int("dp") ?? Currency.current(scope).decimals
        items = OrderItemPayload(products: OrderProducts(scope), decimals: decimals)
    }

    /// The list of all refunds says which order each belongs to.
    func item(_ refund: Order, showsParent: Bool = false) throws -> RestItem {
        let details = refund.refund ?? RefundDetails()
        let created = OrderPayload.moment(refund.created)
        var members: JSONObject = [
            "id": .init(refund.id), "date_created": created, "date_created_gmt": created,
            "amount": .string(details.amount.fixed(decimals)),
            "reason": .string(details.reason), "refunded_by": .init(details.by),
            "refunded_payment": .bool(details.isPaid),
            "meta_data": .array(refund.meta.map(OrderPayload.meta)),
        ]
        if showsParent {
            let pairs = [("id", JSONValue(refund.id)), ("parent_id", JSONValue(refund.parentID))]
            members = JSONObject(pairs + members.filter { $0.key != "id" }.map { ($0.key, $0.value) })
        }
        for (kind, name) in [
            (OrderItem.Kind.line, "line_items"), (.shipping, "shipping_lines"), (.tax, "tax_lines"),
            (.fee, "fee_lines"),
        ] {
            members[name] = .array(try refund.items(kind).map { .object(try items.payload($0)) })
        }
        let order = "/wc/v3/orders/\(refund.parentID)"
        var links = RestLinks(
            scope.site, item: "\(order)/refunds/\(refund.id)", allow: ["GET", "DELETE"],
            collection: "\(order)/refunds")
        links.add("up", order)
        return RestItem(members: members, links: links.members)
    }
}
