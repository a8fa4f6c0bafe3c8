import PHP
import Simulator

/// A product list's parameters as conditions.
struct ProductQuery {
    let request: RestRequest
    private let database: Database
    private let uncounted: String?

    /// - Parameter uncounted: a taxonomy whose attribute does not narrow the list.
    init(_ request: RestRequest, without uncounted: String? = nil) {
        self.request = request
        self.uncounted = uncounted
        database = request.visit.database
    }

    /// Parameters that collection-data leaves out of some counts.
    enum Part: Sendable {
        case price, stockStatus, rating
    }

    /// The conditions, without those of some parts.
    func filter(without left: Set<Part> = []) throws -> Conditions {
        var filter = Conditions()
        try addKind(&filter)
        try addText(&filter)
        addDates(&filter)
        try addIDs(&filter)
        try addTerms(&filter)
        try addAttributes(&filter)
        if !left.contains(.price) { try addPrice(&filter) }
        try addStock(&filter, isCounted: left.contains(.stockStatus))
        addVisibility(&filter)
        if !left.contains(.rating) { addRating(&filter) }
        return filter
    }

    private func text(_ name: String) -> String? {
        guard let text = request.string(name), !text.isEmpty else { return nil }
        return text
    }

    private func list(_ name: String) -> [String] { (request.list(name) ?? []).map(\.phpString) }

    // MARK: Conditions

    private func addKind(_ filter: inout Conditions) throws {
        filter.add("p.status = 'publish'")
        if let type = text("type") {
            filter.add("p.type = ?", type)
        } else if text("sku") == nil, text("slug") == nil {
            // A SKU or a slug finds variations too (products/sku).
            filter.add("p.type <> 'variation'")
        }
    }

    /// Whether only variations are asked for: terms are then compared with the variations' own attributes.
    private var isOfVariations: Bool { text("type") == "variation" }

    private func addText(_ filter: inout Conditions) throws {
        if let search = text("search") {
            // Title and SKU only, as one piece (products/search).
            filter.add(search: search, in: ["p.name", "p.sku"])
        }
        // Pieces between commas as they are, and the whole text; the database compares without case.
        for name in ["slug", "sku"] {
            guard let sent = text(name) else { continue }
            let pieces = sent.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            filter.add("lower(p.\(name))", in: (pieces + [sent]).map { $0.lowercased() })
        }
    }

    private func addDates(_ filter: inout Conditions) {
        let column = (text("date_column") ?? "date").hasPrefix("modified") ? "p.modified" : "p.created"
        for (name, sign) in [("after", ">"), ("before", "<")] {
            guard let moment = text(name).flatMap({ WordPressDate.parse($0) }) else { continue }
            filter.add("\(column) \(sign) ?", moment.sql)
        }
    }

    private func addIDs(_ filter: inout Conditions) throws {
        let chosen = try ChosenProducts(request)
        filter.add("p.id", including: chosen.included, excluding: chosen.excluded)
        filter.add("p.parent_id", inAny: request.ints("parent"))
        filter.add("p.parent_id", inAny: request.ints("parent_exclude"), not: true)
    }

    private func addTerms(_ filter: inout Conditions) throws {
        let lists = [("category", "product_cat"), ("brand", "product_brand"), ("tag", "product_tag")]
        for (name, taxonomy) in lists {
            let names = list(name)
            guard !names.isEmpty else { continue }
            // Variations have no terms of their own, and are asked for an attribute that none has.
            if isOfVariations { filter.add("0 = 1") }
            try filter.addTerms(names, taxonomy, text("\(name)_operator") ?? "in", database)
        }
        try addUnstableTerms(&filter)
        if let featured = request["featured"].flatMap({ SchemaCheck.boolean($0) }) {
            filter.add("p.featured = ?", featured)
        }
    }

    /// Parameters named after a taxonomy of products, which the real system takes from the query; categories, brands and
    /// tags have names of their own instead (products/custom-taxonomy).
    private func addUnstableTerms(_ filter: inout Conditions) throws {
        let prefix = "_unstable_tax_"
        for (name, value) in request[.query] where name.hasPrefix(prefix) && !name.hasSuffix("_operator") {
            let taxonomy = String(name.dropFirst(prefix.count))
            let names = Sanitize.list(value).map(\.phpString)
            guard !names.isEmpty, try taxonomy == "product_shipping_class" || isAttribute(taxonomy) else { continue }
            let operation = Sanitize.key(text("\(name)_operator") ?? "")
            try filter.addTerms(names, taxonomy, operation, database)
        }
    }

    private var attributes: [JSONValue] {
        (request.list("attributes") ?? []).filter { uncounted == nil || $0["attribute"]?.string != uncounted }
    }

    private func isAttribute(_ taxonomy: String) throws -> Bool {
        try ShopAttribute.find(taxonomy: taxonomy, in: database) != nil
    }

    /// Attributes that the shop does not have are ignored; several always combine by AND (products/attributes).
    private func addAttributes(_ filter: inout Conditions) throws {
        for attribute in attributes {
            guard let taxonomy = attribute["attribute"]?.string, try isAttribute(taxonomy) else { continue }
            let ids = attribute["term_id"]?.phpList ?? []
            let names = (ids.isEmpty ? attribute["slug"]?.phpList ?? [] : ids).map(\.phpString)
            guard !names.isEmpty else { continue }
            if isOfVariations {
                filter.add(
                    "json_extract(p.details, ?) IN (SELECT value FROM json_each(?))",
                    "$.variation.\"\(taxonomy)\"", JSONList(names))
                continue
            }
            try filter.addTerms(
                names, areIDs: !ids.isEmpty, taxonomy, attribute["operator"]?.string ?? "in", database)
        }
    }

    private func addPrice(_ filter: inout Conditions) throws {
        let decimals = try Currency.current(request.scope).decimals
        // A range of prices matches where it overlaps; a product without price costs 0.
        let bounds = [("min_price", "max_price", ">="), ("max_price", "min_price", "<=")]
        for (name, column, sign) in bounds {
            guard let bound = text(name), bound != "0" else { continue }
            // PHP cannot divide by words (products/price); of `450ds` it takes the number.
            guard PHP.startsWithNumber(bound) else { throw CrashedRequest() }
            let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
            filter.add("coalesce(p.\(column), 0) \(sign) ?", PHP.double(bound) / unit)
        }
    }

    /// What is out of stock may be hidden from counts too.
    private func addStock(_ filter: inout Conditions, isCounted: Bool) throws {
        let wanted = isCounted ? [] : list("stock_status")
        if !wanted.isEmpty {
            filter.add("p.stock_status", in: wanted)
        } else if try request.scope.options.isOn("woocommerce_hide_out_of_stock_items") {
            filter.add("p.stock_status <> 'outofstock'")
        }
    }

    private func addVisibility(_ filter: inout Conditions) {
        switch text("catalog_visibility") {
        case "visible": filter.add("p.visibility = 'visible'")
        case "catalog": filter.add("p.visibility IN ('visible', 'catalog')")
        case "search": filter.add("p.visibility IN ('visible', 'search')")
        case "hidden": filter.add("p.visibility = 'hidden'")
        default: break
        }
    }

    private func addRating(_ filter: inout Conditions) {
        let ratings = request.ints("rating")
        guard !ratings.isEmpty else { return }
        // A product without reviews has no term for its stars.
        filter.add("CAST(p.average_rating AS REAL) > 0")
        filter.add("CAST(round(CAST(p.average_rating AS REAL)) AS INTEGER)", in: ratings)
    }

    // MARK: Order

    /// `ORDER BY …`
    var order: String {
        let direction = request.string("order") == "asc" ? "ASC" : "DESC"
        switch text("orderby") ?? "date" {
        case "modified": return "p.modified \(direction), p.id \(direction)"
        case "id": return "p.id \(direction)"
        case "include": return "p.id"
        case "title": return "p.name COLLATE NOCASE \(direction)"
        case "slug": return "p.slug \(direction)"
        case "price": return priceOrder(direction)
        // The direction does not count for these two (products/orderby).
        case "popularity": return "p.total_sales DESC, p.id DESC"
        case "rating": return "CAST(p.average_rating AS REAL) DESC, p.rating_count DESC, p.id DESC"
        case "menu_order": return "p.menu_order \(direction), p.name COLLATE NOCASE \(direction)"
        case "comment_count": return "p.rating_count \(direction), p.id \(direction)"
        default: return "p.created \(direction), p.id \(direction)"
        }
    }

    private func priceOrder(_ direction: String) -> String {
        direction == "ASC"
            ? "coalesce(p.min_price, 0), p.id" : "coalesce(p.max_price, 0) DESC, p.id DESC"
    }
}
