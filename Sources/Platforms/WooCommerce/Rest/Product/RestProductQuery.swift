import Simulator

/// Which products a list request asks for, in which order.
struct RestProductQuery {
    let request: RestRequest
    private var conditions: [String] = []
    private var arguments: [(any Bindable)?] = []

    /// A query over products, or over the variations of one.
    init(_ request: RestRequest, variationsOf parent: Int? = nil) {
        self.request = request
        if let parent {
            add("type = 'variation' AND parent_id = ?", parent)
            addVariationFilters()
        } else {
            add("type <> 'variation'")
            addProductFilters()
        }
        addFilters()
    }

    /// The ids of everything that fits, in order.
    func ids() throws -> [Int] {
        try request.visit.database.all(
            "SELECT id FROM product WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order)",
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

    // MARK: Filters

    private mutating func addFilters() {
        addStatus()
        addList("id", "IN", (request.list("include") ?? []).map(\.phpInt))
        addList("id", "NOT IN", (request.list("exclude") ?? []).map(\.phpInt))
        if let slug = request.string("slug"), !slug.isEmpty { add("slug = ?", slug) }
        if let sku = request.string("sku"), !sku.isEmpty {
            addList("sku", "IN", sku.split(separator: ",").map { String($0).trimmed })
        }
        if let status = request.string("stock_status") { add("stock_status = ?", status) }
        if let value = request.bool("virtual") { add("virtual = ?", value) }
        if let value = request.bool("downloadable") { add("downloadable = ?", value) }
        if let name = request.string("tax_class") { add("tax_class = ?", name == "standard" ? "" : name) }
        if let price = request.string("min_price") { add("max_price >= ?", PHP.double(price)) }
        if let price = request.string("max_price") { add("min_price <= ?", PHP.double(price)) }
        addSale()
        addDates()
        addSearch()
    }

    private mutating func addStatus() {
        let status = request.string("status") ?? "any"
        if let wanted = request.list("include_status"), !wanted.isEmpty {
            if !wanted.contains("any") { addList("status", "IN", wanted.map(\.phpString)) }
        } else if status == "any" {
            add("status NOT IN ('trash', 'auto-draft')")
        } else {
            add("status = ?", status)
        }
        addList("status", "NOT IN", (request.list("exclude_status") ?? []).map(\.phpString))
    }

    private mutating func addSale() {
        guard let isOnSale = request.bool("on_sale") else { return }
        let now = request.visit.now.seconds
        let own = """
            sale_price <> '' AND CAST(sale_price AS REAL) < CAST(regular_price AS REAL)
            AND coalesce(sale_from, 0) <= \(now) AND coalesce(sale_to, \(Int64.max)) >= \(now)
            """
        let all = "id IN (SELECT id FROM product WHERE \(own) UNION SELECT parent_id FROM product WHERE \(own))"
        add(isOnSale ? all : "NOT \(all)")
    }

    private mutating func addDates() {
        for (name, column, sign) in [
            ("after", "created", ">"), ("before", "created", "<"), ("modified_after", "modified", ">"),
            ("modified_before", "modified", "<"),
        ] {
            if let moment = request.string(name).flatMap({ Instant($0) }) { add("\(column) \(sign) ?", moment.sql) }
        }
    }

    private mutating func addSearch() {
        if let text = request.string("search"), !text.isEmpty {
            for word in text.split(separator: " ") {
                add("name LIKE ? OR details LIKE ? OR sku LIKE ?", "%\(word)%", "%\(word)%", "%\(word)%")
            }
        }
        if let text = request.string("search_sku") { add("sku LIKE ?", "%\(text)%") }
        if let text = request.string("search_name_or_sku") {
            add("name LIKE ? OR sku LIKE ?", "%\(text)%", "%\(text)%")
        }
    }

    private mutating func addProductFilters() {
        if let kind = request.string("type") { add("type = ?", kind) }
        addList("type", "IN", (request.list("include_types") ?? []).map(\.phpString))
        addList("type", "NOT IN", (request.list("exclude_types") ?? []).map(\.phpString))
        if let isFeatured = request.bool("featured") { add("featured = ?", isFeatured) }
        addList("parent_id", "IN", (request.list("parent") ?? []).map(\.phpInt))
        addList("parent_id", "NOT IN", (request.list("parent_exclude") ?? []).map(\.phpInt))
        for name in ["category", "tag", "brand", "shipping_class"] { addTerms(request.string(name)) }
        if request.string("attribute") != nil { addTerms(request.string("attribute_term")) }
    }

    /// Term ids separated by commas; a category counts with all below it.
    private mutating func addTerms(_ list: String?) {
        guard let list, !list.isEmpty else { return }
        let ids = list.split(separator: ",").map { PHP.int(String($0)) }
        let marks = Array(repeating: "?", count: ids.count).joined(separator: ",")
        conditions.append(
            """
            id IN (WITH RECURSIVE wanted (id) AS (
                SELECT id FROM term WHERE id IN (\(marks))
                UNION SELECT term.id FROM term JOIN wanted ON term.parent_id = wanted.id)
            SELECT product_id FROM product_term WHERE term_id IN wanted)
            """)
        arguments += ids.map { $0 as (any Bindable)? }
    }

    private mutating func addVariationFilters() {
        if let hasPrice = request.bool("has_price") { add(hasPrice ? "price <> ''" : "price = ''") }
        for filter in request.list("attributes") ?? [] {
            let key = filter["attribute"]?.phpString ?? ""
            let terms = (filter["terms"]?.phpList ?? [filter["term"] ?? ""]).map(\.phpString)
            let marks = terms.map { _ in "json_extract(details, ?) = ?" }.joined(separator: " OR ")
            conditions.append("(\(marks.isEmpty ? "1" : marks))")
            for term in terms { arguments += ["$.variation.\"\(key.replacing("\"", with: ""))\"", term] }
        }
    }

    // MARK: Order

    private var order: String {
        let direction = request.string("order") == "asc" ? "ASC" : "DESC"
        let column =
            switch request.string("orderby") ?? "date" {
            case "id": "id"
            case "include", "post__in": includeOrder
            case "title": "name COLLATE NOCASE"
            case "slug": "slug"
            case "modified": "modified"
            case "menu_order": "menu_order"
            case "price": "min_price"
            case "popularity", "sales": "total_sales"
            case "rating": "CAST(average_rating AS REAL)"
            case "random": "random()"
            default: "created"
            }
        let isListed = ["include", "post__in"].contains(request.string("orderby") ?? "")
        return isListed ? "\(column), id" : "\(column) \(direction), id \(direction)"
    }

    private var includeOrder: String {
        let ids = (request.list("include") ?? []).map(\.phpInt)
        guard !ids.isEmpty else { return "created" }
        let cases = ids.enumerated().map { "WHEN \($0.element) THEN \($0.offset)" }.joined(separator: " ")
        return "CASE id \(cases) ELSE \(ids.count) END"
    }
}
