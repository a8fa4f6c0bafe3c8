import PHP
import Simulator

/// Which products a list request asks for, in which order.
struct RestProductQuery {
    let request: RestRequest
    private(set) var selection = Selection("product")
    private var conditions: Conditions {
        get { selection.conditions }
        set { selection.conditions = newValue }
    }

    /// A query over products, or over the variations of one.
    init(_ request: RestRequest, variationsOf parent: Int? = nil) {
        self.request = request
        if let parent {
            conditions.add("type = 'variation' AND parent_id = ?", parent)
            addVariationFilters()
        } else {
            conditions.add("type <> 'variation'")
            addProductFilters()
        }
        addFilters()
        selection.sort(request, by: Self.columns, otherwise: "created")
        selection.sortAsListed(request)
    }

    private static let columns = [
        "id": "id", "title": "name COLLATE NOCASE", "slug": "slug", "modified": "modified",
        "menu_order": "menu_order", "price": "min_price", "popularity": "total_sales", "sales": "total_sales",
        "rating": "CAST(average_rating AS REAL)", "random": "random()",
    ]

    // MARK: Filters

    private mutating func addFilters() {
        addStatus()
        conditions.addIDs(request)
        if let slug = request.string("slug"), !slug.isEmpty { conditions.add("slug = ?", slug) }
        if let sku = request.string("sku"), !sku.isEmpty {
            conditions.add("sku", inAny: sku.split(separator: ",").map { String($0).trimmed })
        }
        if let status = request.string("stock_status") { conditions.add("stock_status = ?", status) }
        if let value = request.bool("virtual") { conditions.add("virtual = ?", value) }
        if let value = request.bool("downloadable") { conditions.add("downloadable = ?", value) }
        if let name = request.string("tax_class") { conditions.add("tax_class = ?", name == "standard" ? "" : name) }
        if let price = request.string("min_price") { conditions.add("max_price >= ?", PHP.double(price)) }
        if let price = request.string("max_price") { conditions.add("min_price <= ?", PHP.double(price)) }
        addSale()
        conditions.addDates(request) { $0.sql }
        addSearch()
    }

    private mutating func addStatus() {
        let status = request.string("status") ?? "any"
        if let wanted = request.list("include_status"), !wanted.isEmpty {
            if !wanted.contains("any") { conditions.add("status", inAny: wanted.map(\.phpString)) }
        } else if status == "any" {
            conditions.add("status NOT IN ('trash', 'auto-draft')")
        } else {
            conditions.add("status = ?", status)
        }
        conditions.add("status", inAny: (request.list("exclude_status") ?? []).map(\.phpString), not: true)
    }

    private mutating func addSale() {
        guard let isOnSale = request.bool("on_sale") else { return }
        let now = request.visit.now.seconds
        let own = """
            sale_price <> '' AND CAST(sale_price AS REAL) < CAST(regular_price AS REAL)
            AND coalesce(sale_from, 0) <= \(now) AND coalesce(sale_to, \(Int64.max)) >= \(now)
            """
        let all = "id IN (SELECT id FROM product WHERE \(own) UNION SELECT parent_id FROM product WHERE \(own))"
        conditions.add(isOnSale ? all : "NOT \(all)")
    }

    private mutating func addSearch() {
        if let text = request.string("search"), !text.isEmpty {
            for word in text.split(separator: " ") {
                conditions.add(search: String(word), in: ["name", "details", "sku"])
            }
        }
        conditions.add(search: request.string("search_sku"), in: ["sku"])
        conditions.add(search: request.string("search_name_or_sku"), in: ["name", "sku"])
    }

    private mutating func addProductFilters() {
        if let kind = request.string("type") { conditions.add("type = ?", kind) }
        conditions.add("type", inAny: (request.list("include_types") ?? []).map(\.phpString))
        conditions.add("type", inAny: (request.list("exclude_types") ?? []).map(\.phpString), not: true)
        if let isFeatured = request.bool("featured") { conditions.add("featured = ?", isFeatured) }
        conditions.addParents(request)
        for name in ["category", "tag", "brand", "shipping_class"] { addTerms(request.string(name)) }
        if request.string("attribute") != nil { addTerms(request.string("attribute_term")) }
    }

    /// Term ids separated by commas; a category counts with all below it.
    private mutating func addTerms(_ list: String?) {
        guard let list, !list.isEmpty else { return }
        let ids = JSONList(list.split(separator: ",").map { PHP.int(String($0)) })
        conditions.add(
            """
            id IN (WITH RECURSIVE wanted (id) AS (
                SELECT id FROM term WHERE id IN (SELECT value FROM json_each(?))
                UNION SELECT term.id FROM term JOIN wanted ON term.parent_id = wanted.id)
            SELECT product_id FROM product_term WHERE term_id IN wanted)
            """, ids)
    }

    private mutating func addVariationFilters() {
        if let hasPrice = request.bool("has_price") { conditions.add(hasPrice ? "price <> ''" : "price = ''") }
        for filter in request.list("attributes") ?? [] {
            let key = filter["attribute"]?.phpString ?? ""
            let terms = (filter["terms"]?.phpList ?? [filter["term"] ?? ""]).map(\.phpString)
            let marks = terms.map { _ in "json_extract(details, ?) = ?" }.joined(separator: " OR ")
            let path = "$.variation.\"\(key.replacing("\"", with: ""))\""
            conditions.add(marks.isEmpty ? "1" : marks, values: terms.flatMap { [path, $0] })
        }
    }
}
