import PHP
import Simulator

/// Which orders or refunds a list request asks for, in which order.
struct RestOrderQuery {
    let request: RestRequest
    private var conditions = Conditions()

    init(_ request: RestRequest, kind: Order.Kind = .order, of parent: Int? = nil) {
        self.request = request
        conditions.add("kind = ?", kind.rawValue)
        if let parent { conditions.add("parent_id = ?", parent) }
        if kind == .order { addOrderFilters() }
        conditions.addIDs(request)
        conditions.addParents(request)
        conditions.addDates(request) { $0.seconds }
        addSearch()
    }

    /// The ids of everything that fits, in order.
    func ids() throws -> [Int] {
        try request.visit.database.all(
            "SELECT id FROM shop_order \(conditions.clause) ORDER BY \(order)", arguments: conditions.values
        ) { $0.int(0) }
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

    /// Addresses, numbers and what was ordered.
    private mutating func addSearch() {
        guard let text = request.string("search"), !text.isEmpty else { return }
        let pattern = "%\(text)%"
        conditions.add(
            """
            CAST(id AS TEXT) = ? OR billing_address LIKE ? OR shipping_address LIKE ? OR id IN (
                SELECT order_id FROM shop_order_item WHERE kind = 'line_item' AND name LIKE ?)
            """, text, pattern, pattern, pattern)
    }

    private var order: String {
        let direction = request.string("order") == "asc" ? "ASC" : "DESC"
        switch request.string("orderby") ?? "date" {
        case "id", "title", "slug": return "id \(direction)"
        case "modified": return "modified \(direction), id \(direction)"
        case "include":
            if let listed = Conditions.order("id", asIn: request.ints("include")) { return "\(listed), id" }
            fallthrough
        default: return "created \(direction), id \(direction)"
        }
    }
}
