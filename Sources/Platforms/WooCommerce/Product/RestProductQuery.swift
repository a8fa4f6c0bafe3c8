import PHP
import Simulator

/// Which products a list request asks for, in which order.
struct RestProductQuery {
    let request: RestRequest
    private let isOfVariations: Bool
    private(set) var selection = Selection("product")
    private var conditions: Conditions {
        get { selection.conditions }
        set { selection.conditions = newValue }
    }

    /// A query over products, or over the variations of one.
    init(_ request: RestRequest, variationsOf parent: Int? = nil) throws {
        self.request = request
        isOfVariations = parent != nil
        if let parent {
            conditions.add("type = 'variation' AND parent_id = ?", parent)
            addVariationFilters()
        } else {
            if !findsVariations { conditions.add("type <> 'variation'") }
            try addProductFilters()
        }
        try addFilters()
        selection.sort(request, by: Self.columns, otherwise: "created")
        sortByLookup()
        selection.sortAsListed(request)
    }

    private static let columns = [
        "id": "id", "title": "name COLLATE NOCASE", "slug": "slug", "modified": "modified",
        "menu_order": "menu_order", "sales": "created", "random": "random()",
    ]

    /// Orders of `WC_Query`: sales and stars come best first whatever is asked for, prices from the lowest or the
    /// highest of a product (rest-v3-products/list-orders-and-pages 14, rest-v3/products-list 33, 36).
    private mutating func sortByLookup() {
        let isRising = request.string("order") == "asc"
        let direction = isRising ? "ASC" : "DESC"
        switch request.string("orderby") {
        case "popularity": selection.sort("total_sales DESC, id DESC")
        case "rating": selection.sort("CAST(average_rating AS REAL) DESC, rating_count DESC, id DESC")
        case "price": selection.sort(isRising ? "coalesce(min_price, 0), id" : "coalesce(max_price, 0) DESC, id DESC")
        case "menu_order": selection.sort("menu_order \(direction), name COLLATE NOCASE \(direction)")
        default: break
        }
    }

    /// Numbers of pieces find variations, too (rest-v3-products/filters 24, 32, 73).
    private var findsVariations: Bool {
        ["sku", "search_sku", "search_name_or_sku", "global_unique_id"].contains { !(text($0) ?? "").isEmpty }
    }

    private func text(_ name: String) -> String? { request[name]?.phpString }

    // MARK: Filters

    private mutating func addFilters() throws {
        addStatus()
        let chosen = try ChosenProducts(request)
        conditions.add("id", including: chosen.included, excluding: chosen.excluded)
        if let slug = request.string("slug"), !slug.isEmpty { conditions.add("slug = ?", slug) }
        addNumbers()
        if let status = request.string("stock_status") { conditions.add("stock_status = ?", status) }
        if let value = request.bool("virtual") { conditions.add("virtual = ?", value) }
        if let value = request.bool("downloadable") { conditions.add("downloadable = ?", value) }
        if let name = request.string("tax_class") { conditions.add("tax_class = ?", name == "standard" ? "" : name) }
        addPrices()
        conditions.addDates(request) { $0.sql }
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

    /// Names and numbers together come before all other searches; a part of a number comes before a whole one.
    private mutating func addNumbers() {
        if let wanted = text("search_name_or_sku"), !wanted.isEmpty, !isOfVariations {
            addNameOrNumber(wanted)
        } else {
            conditions.add(PostSearch(text("search") ?? ""), in: searched)
            if let part = text("search_sku"), !part.isEmpty, !isOfVariations {
                conditions.add(search: part, in: ["sku"])
            } else if let sku = text("sku"), !sku.isEmpty {
                conditions.add("sku", in: sku.split(separator: ",").map(String.init) + [sku])
            }
        }
        if let numbers = text("global_unique_id"), !numbers.isEmpty {
            conditions.add("global_unique_id", in: numbers.split(separator: ",").map { String($0).trimmed })
        }
    }

    /// Every word stands in the name, or every word in the number.
    private mutating func addNameOrNumber(_ wanted: String) {
        let words = JSONList(wanted.split(separator: " ").map(String.init))
        func missing(_ column: String) -> String {
            "NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(lower(\(column)), lower(value)) = 0)"
        }
        conditions.add("\(missing("name")) OR \(missing("sku"))", values: [words, words])
    }

    /// The texts of a post; those of variations lie elsewhere (rest-v3-products/variations-crud 39).
    private var searched: [String] {
        isOfVariations
            ? ["name"]
            : ["name", "details ->> '$.short_description'", "details ->> '$.description'"]
    }

    /// Products of which a price lies within the bounds: each price is looked at (`wc_get_min_max_price_meta_query`).
    private mutating func addPrices() {
        let (least, most) = (text("min_price") ?? "", text("max_price") ?? "")
        guard JSONValue.string(least).phpTruth || JSONValue.string(most).phpTruth else { return }
        let (from, to) = (PHP.double(least), JSONValue.string(most).phpTruth ? PHP.double(most) : Double.infinity)
        conditions.add(
            """
            EXISTS (SELECT 1 FROM product priced WHERE priced.price <> ''
                AND CAST(priced.price AS REAL) BETWEEN ? AND ? AND (
                    (product.type = 'variable' AND priced.parent_id = product.id AND priced.status = 'publish')
                    OR (product.type = 'grouped' AND priced.id IN (
                        SELECT value FROM json_each(product.details, '$.grouped')))
                    OR (product.type NOT IN ('variable', 'grouped') AND priced.id = product.id)))
            """, from, to)
    }

    // MARK: Products

    private mutating func addProductFilters() throws {
        let kinds = (request.list("include_types") ?? []).map(\.phpString)
        if kinds.isEmpty, let kind = request.string("type") { conditions.add("type = ?", kind) }
        conditions.add("type", inAny: kinds)
        conditions.add("type", inAny: (request.list("exclude_types") ?? []).map(\.phpString), not: true)
        if let isFeatured = request.bool("featured") { conditions.add("featured = ?", isFeatured) }
        conditions.addParents(request)
        for (name, taxonomy) in [
            ("category", "product_cat"), ("tag", "product_tag"), ("brand", "product_brand"),
            ("shipping_class", "product_shipping_class"),
        ] { addTerms(request.ints(name), of: taxonomy) }
        // An attribute alone, and one that the shop does not have, say nothing (rest-v3-products/filters 19 to 21).
        if let taxonomy = request.string("attribute"),
            try ShopAttribute.find(taxonomy: taxonomy, in: request.visit.database) != nil
        {
            addTerms(request.ints("attribute_term"), of: taxonomy)
        }
    }

    /// Terms of one kind; a category counts with all below it.
    private mutating func addTerms(_ ids: [Int], of taxonomy: String) {
        guard !ids.isEmpty else { return }
        conditions.add(
            """
            id IN (WITH RECURSIVE wanted (id) AS (
                SELECT id FROM term WHERE id IN (SELECT value FROM json_each(?)) AND taxonomy = ?
                UNION SELECT term.id FROM term JOIN wanted ON term.parent_id = wanted.id)
            SELECT product_id FROM product_term WHERE term_id IN wanted)
            """, JSONList(ids), taxonomy)
    }

    // MARK: Variations

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
