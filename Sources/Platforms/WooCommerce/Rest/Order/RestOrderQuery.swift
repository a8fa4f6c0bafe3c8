import Simulator

/// Which orders or refunds a list request asks for, in which order.
struct RestOrderQuery {
    let request: RestRequest
    private var conditions: [String] = []
    private var arguments: [(any Bindable)?] = []

    init(_ request: RestRequest, kind: Order.Kind = .order, of parent: Int? = nil) {
        self.request = request
        add("kind = ?", kind.rawValue)
        if let parent { add("parent_id = ?", parent) }
        if kind == .order { addOrderFilters() }
        addLists()
        addDates()
        addSearch()
    }

    /// The ids of everything that fits, in order.
    func ids() throws -> [Int] {
        try request.visit.database.all(
            "SELECT id FROM shop_order WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order)",
            arguments: arguments
        ) { $0.int(0) }
    }

    private mutating func add(_ condition: String, _ values: (any Bindable)?...) {
        conditions.append("(\(condition))")
        arguments += values
    }

    private mutating func addList(_ column: String, _ operation: String, _ values: [any Bindable]) {
        guard !values.isEmpty else { return }
        let marks = Array(repeating: "?", count: values.count).joined(separator: ",")
        conditions.append("\(column) \(operation) (\(marks))")
        arguments += values.map { $0 as (any Bindable)? }
    }

    private mutating func addOrderFilters() {
        let statuses = (request.list("status") ?? [request["status"] ?? "any"]).map(\.phpString)
        if statuses.contains("any") {
            add("status NOT IN ('trash', 'auto-draft')")
        } else {
            addList("status", "IN", statuses)
        }
        if let customer = request.int("customer") { add("customer_id = ?", customer) }
        if let product = request.int("product") {
            add(
                "id IN (SELECT order_id FROM shop_order_item WHERE product_id = ? OR variation_id = ?)", product,
                product)
        }
        addList("created_via", "IN", (request.list("created_via") ?? []).map(\.phpString))
    }

    private mutating func addLists() {
        addList("id", "IN", (request.list("include") ?? []).map(\.phpInt))
        addList("id", "NOT IN", (request.list("exclude") ?? []).map(\.phpInt))
        addList("parent_id", "IN", (request.list("parent") ?? []).map(\.phpInt))
        addList("parent_id", "NOT IN", (request.list("parent_exclude") ?? []).map(\.phpInt))
    }

    private mutating func addDates() {
        for (name, column, sign) in [
            ("after", "created", ">"), ("before", "created", "<"), ("modified_after", "modified", ">"),
            ("modified_before", "modified", "<"),
        ] {
            if let moment = request.string(name).flatMap({ Instant($0) }) {
                add("\(column) \(sign) ?", moment.seconds)
            }
        }
    }

    /// Addresses, numbers and what was ordered.
    private mutating func addSearch() {
        guard let text = request.string("search"), !text.isEmpty else { return }
        let pattern = "%\(text)%"
        add(
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
            let ids = (request.list("include") ?? []).map(\.phpInt)
            guard !ids.isEmpty else { return "created \(direction), id \(direction)" }
            let cases = ids.enumerated().map { "WHEN \($0.element) THEN \($0.offset)" }.joined(separator: " ")
            return "CASE id \(cases) ELSE \(ids.count) END, id"
        default: return "created \(direction), id \(direction)"
        }
    }
}
