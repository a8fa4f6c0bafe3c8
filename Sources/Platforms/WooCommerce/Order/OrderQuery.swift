import PHP
import Simulator

/// Which orders or refunds a list request asks for, in which order.
struct OrderQuery {
    let request: RestRequest
    private(set) var selection = Selection("shop_order")
    private var conditions: Conditions {
        get { selection.conditions }
        set { selection.conditions = newValue }
    }

    init(_ request: RestRequest, kind: Order.Kind = .order, of parent: Int? = nil) {
        self.request = request
        conditions.add("kind = ?", kind.rawValue)
        if let parent { conditions.add("parent_id = ?", parent) }
        if kind == .order { addOrderFilters() }
        conditions.addIDs(request)
        conditions.addParents(request)
        conditions.addDates(request) { $0.seconds }
        addSearch()
        selection.sort(
            request, by: ["id": "id", "title": "id", "slug": "id", "modified": "modified"], otherwise: "created")
        selection.sortAsListed(request)
    }

    private mutating func addOrderFilters() {
        let statuses = (request.list("status") ?? [request["status"] ?? "any"]).map(\.phpString)
        if statuses.contains("any") {
            conditions.add("status NOT IN ('trash', 'auto-draft')")
        } else {
            conditions.add("status", inAny: statuses)
        }
        if let customer = request.int("customer") { conditions.add("customer_id = ?", customer) }
        if let product = request.int("product") {
            conditions.add(
                "id IN (SELECT order_id FROM shop_order_item WHERE product_id = ? OR variation_id = ?)", product,
                product)
        }
        conditions.add("created_via", inAny: (request.list("created_via") ?? []).map(\.phpString))
    }

    /// Addresses, numbers and what was ordered. An address is searched as its values with blanks between them, so that
    /// first and last name are found together and names of members are not.
    private mutating func addSearch() {
        guard let text = request.string("search"), !text.isEmpty else { return }
        let pattern = Conditions.containing(text)
        conditions.add(
            """
            CAST(id AS TEXT) = ?
            OR (SELECT group_concat(value, ' ') FROM json_each(billing_address)) LIKE ? ESCAPE '\\'
            OR (SELECT group_concat(value, ' ') FROM json_each(shipping_address)) LIKE ? ESCAPE '\\' OR id IN (
                SELECT order_id FROM shop_order_item WHERE kind = 'line_item' AND name LIKE ? ESCAPE '\\')
            """, text, pattern, pattern, pattern)
    }
}
