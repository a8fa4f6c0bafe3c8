import PHP
import Simulator

/// A product list's parameters as conditions.
struct ProductQuery {
    let request: RestRequest
    private let database: Database
    private let now: Instant

    init(_ request: RestRequest) {
        self.request = request
        database = request.visit.database
        now = request.visit.now
    }

    /// Parameters that collection-data leaves out of some counts.
    enum Part: Sendable {
        case price, stockStatus, rating, attributes
    }

    /// The conditions, without those of some parts.
    func filter(without left: Set<Part> = []) throws -> Conditions {
        var filter = Conditions()
        try addKind(&filter)
        try addText(&filter)
        addDates(&filter)
        addIDs(&filter)
        try addTerms(&filter)
        if !left.contains(.attributes) { try addAttributes(&filter) }
        addSale(&filter)
        if !left.contains(.price) { try addPrice(&filter) }
        if !left.contains(.stockStatus) { try addStock(&filter) }
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
        } else if text("sku") == nil {
            // A SKU finds variations too (products/sku).
            filter.add("p.type <> 'variation'")
        }
    }

    private func addText(_ filter: inout Conditions) throws {
        if let search = text("search") {
            // Title and SKU only, as one piece (products/search).
            let pattern =
                "%\(search.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_"))%"
            filter.add("(p.name LIKE ? ESCAPE '\\' OR p.sku LIKE ? ESCAPE '\\')", pattern, pattern)
        }
        if let slug = text("slug") {
            let slugs = slug.split(separator: ",").map { Sanitize.title(String($0)) }
            filter.add("p.slug", in: slugs)
        }
        if let sku = text("sku") {
            filter.add("p.sku", in: sku.split(separator: ",").map { String($0).trimmed })
        }
    }

    private func addDates(_ filter: inout Conditions) {
        let column = (text("date_column") ?? "date").hasPrefix("modified") ? "p.modified" : "p.created"
        for (name, sign) in [("after", ">"), ("before", "<")] {
            guard let moment = text(name).flatMap({ WordPressDate.parse($0) }) else { continue }
            filter.add("\(column) \(sign) ?", moment.sql)
        }
    }

    private func addIDs(_ filter: inout Conditions) {
        // Of both, only the inclusion counts (products/include-exclude).
        let included = request.ints("include")
        filter.add("p.id", inAny: included)
        if included.isEmpty { filter.add("p.id", inAny: request.ints("exclude"), not: true) }
        filter.add("p.parent_id", inAny: request.ints("parent"))
        filter.add("p.parent_id", inAny: request.ints("parent_exclude"), not: true)
    }

    private func addTerms(_ filter: inout Conditions) throws {
        let lists = [("category", "product_cat"), ("brand", "product_brand"), ("tag", "product_tag")]
        for (name, taxonomy) in lists {
            let names = list(name)
            guard !names.isEmpty else { continue }
            try filter.addTerms(names, taxonomy, text("\(name)_operator") ?? "in", database)
        }
        if let featured = request["featured"].flatMap({ SchemaCheck.boolean($0) }) {
            filter.add("p.featured = ?", featured)
        }
    }

    /// Attributes that the shop does not have are ignored; several always combine by AND (products/attributes).
    private func addAttributes(_ filter: inout Conditions) throws {
        for attribute in request.list("attributes") ?? [] {
            guard let taxonomy = attribute["attribute"]?.string,
                try ShopAttribute.find(taxonomy: Sanitize.title(taxonomy), in: database) != nil
            else { continue }
            let names = (attribute["term_id"] ?? attribute["slug"])?.phpList?.map(\.phpString) ?? []
            guard !names.isEmpty else { continue }
            try filter.addTerms(
                names, Sanitize.title(taxonomy), attribute["operator"]?.string ?? "in", database)
        }
    }

    private static let onSale = """
        (s.sale_price <> '' AND CAST(s.regular_price AS REAL) > CAST(s.sale_price AS REAL)
        AND (s.sale_from IS NULL OR s.sale_from <= ?) AND (s.sale_to IS NULL OR s.sale_to >= ?))
        """

    private func addSale(_ filter: inout Conditions) {
        guard let wanted = request["on_sale"].flatMap({ SchemaCheck.boolean($0) }) else { return }
        // Products on sale and those of variations on sale; a grouped product is none (products/featured-on-sale).
        filter.add(
            """
            p.id \(wanted ? "IN" : "NOT IN") (SELECT s.id FROM product s WHERE \(Self.onSale)
            UNION SELECT s.parent_id FROM product s WHERE s.parent_id > 0 AND \(Self.onSale))
            """, now.seconds, now.seconds, now.seconds, now.seconds)
    }

    private func addPrice(_ filter: inout Conditions) throws {
        let decimals = try Currency.current(request.scope).decimals
        // A range of prices matches where it overlaps; a product without price costs 0.
        let bounds = [("min_price", "max_price", ">="), ("max_price", "min_price", "<=")]
        for (name, column, sign) in bounds {
            guard let bound = text(name), bound != "0" else { continue }
            // PHP cannot divide by words (products/price).
            guard PHP.isNumeric(bound) else { throw CrashedRequest() }
            filter.add("coalesce(p.\(column), 0) \(sign) ?", Amount(bound).shifted(by: -decimals).double)
        }
    }

    private func addStock(_ filter: inout Conditions) throws {
        let wanted = list("stock_status")
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

/// PHP would break down here: the client gets WordPress' page for that, with 500.
struct CrashedRequest: Error {}
