import PHP
import Simulator

/// `/products/collection-data`: counts of what a list of products holds.
enum CollectionData {
    static func answer(_ request: RestRequest) throws -> RestResponse {
        let query = ProductQuery(request)
        let wants = { (name: String) in request.bool(name) ?? false }
        let members: JSONObject = [
            "price_range": wants("calculate_price_range") ? try priceRange(query) : .null,
            "attribute_counts": try attributeCounts(query),
            "rating_counts": wants("calculate_rating_counts") ? try ratingCounts(query) : .null,
            "stock_status_counts": wants("calculate_stock_status_counts") ? try stockCounts(query) : .null,
        ]
        return RestResponse(.object(members))
    }

    private static func priceRange(_ query: ProductQuery) throws -> JSONValue {
        let filter = try query.filter(without: [.price])
        let currency = try Currency.current(query.request.scope)
        let range = try query.request.visit.database.rows(
            """
            SELECT min(coalesce(p.min_price, 0)), max(coalesce(p.max_price, 0)) FROM product p \(filter.clause)
            """, arguments: filter.values, as: Double?.self, Double?.self)
        guard let least = range.first?.0, let most = range.first?.1 else { return .null }
        func minor(_ value: Double) -> JSONValue {
            .string(Amount(value).shifted(by: currency.decimals).rounded().description)
        }
        var members: JSONObject = ["min_price": minor(least), "max_price": minor(most)]
        for (name, value) in currency.members { members[name] = value }
        return .object(members)
    }

    private static func ratingCounts(_ query: ProductQuery) throws -> JSONValue {
        let filter = try query.filter(without: [.rating])
        let counts = try query.request.visit.database.rows(
            """
            SELECT CAST(round(CAST(p.average_rating AS REAL)) AS INTEGER) AS stars, count(*) FROM product p
            \(filter.clause) GROUP BY stars HAVING stars > 0 ORDER BY stars
            """, arguments: filter.values, as: Int.self, Int.self)
        return .array(counts.map { ["rating": JSONValue($0.0), "count": JSONValue($0.1)] })
    }

    private static func stockCounts(_ query: ProductQuery) throws -> JSONValue {
        let filter = try query.filter(without: [.stockStatus])
        let counts = try query.request.visit.database.rows(
            "SELECT p.stock_status, count(*) FROM product p \(filter.clause) GROUP BY p.stock_status",
            arguments: filter.values, as: String.self, Int.self)
        // Counts are texts here, as SQL gives them to PHP (products/collection-data).
        let states = ["instock", "outofstock", "onbackorder"]
        return .array(
            states.map { state in
                let count = counts.first { $0.0 == state }?.1 ?? 0
                return ["status": .string(state), "count": .string(String(count))]
            })
    }

    /// Counts of the values of attributes: first those that combine by `or`, which is what they do where nothing is said.
    /// For these, what the list is filtered by does not narrow the attribute's own counts; the others are counted together.
    private static func attributeCounts(_ query: ProductQuery) throws -> JSONValue {
        guard let wanted = query.request.list("calculate_attribute_counts"), !wanted.isEmpty else { return .null }
        let named = wanted.map { (taxonomy: $0["taxonomy"]?.string ?? "", isAnd: $0["query_type"]?.string == "and") }
            .filter { !["", "0"].contains($0.taxonomy) }
        let alone = named.filter { !$0.isAnd }.map(\.taxonomy)
        let together = named.filter(\.isAnd).map(\.taxonomy)
        var counts = try alone.flatMap { try count([$0], ProductQuery(query.request, without: $0)) }
        if !together.isEmpty { counts += try count(together, query) }
        return .array(counts)
    }

    private static func count(_ taxonomies: [String], _ query: ProductQuery) throws -> [JSONValue] {
        let filter = try query.filter()
        let database = query.request.visit.database
        let names =
            taxonomies.allSatisfy(PHP.isNumeric)
            ? try taxonomies.compactMap { try ShopAttribute.find(PHP.int($0), in: database)?.taxonomy }
            : taxonomies.map(Sanitize.title)
        let rows = try database.rows(
            """
            SELECT t.term_id, count(*) FROM product p JOIN product_term t ON t.product_id = p.id
            AND t.taxonomy IN (SELECT value FROM json_each(?)) \(filter.clause) GROUP BY t.term_id ORDER BY t.term_id
            """, arguments: [JSONList(names)] + filter.values, as: Int.self, Int.self)
        return rows.map { ["term": JSONValue($0.0), "count": JSONValue($0.1)] }
    }
}
