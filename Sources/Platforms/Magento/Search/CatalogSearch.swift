import PHP
import Simulator

/// Searches the products of a store view.
struct CatalogSearch {
    let visit: Visit
    let scope: StoreScope
    let request: SearchRequest

    private var database: Database { visit.database }

    /// What was found: the best first, or in the order that was wanted.
    func found(sortedBy orders: [SearchCriteria.Order]) throws -> [FoundProduct] {
        try SearchIndex.refresh(in: database)
        var found = try matched()
        for (field, value) in request.bound.sorted(by: { $0.key < $1.key }) {
            let kept = try filtered(found.map(\.id), field, value)
            found.removeAll { !kept.contains($0.id) }
        }
        found = try salable(found)
        guard !orders.isEmpty else { return found }
        let ids = SearchCriteria.Filter(
            field: "entity_id", value: found.map { String($0.id) }.joined(separator: ","), condition: "in")
        let page = try ProductSearch(scope: scope).page(SearchCriteria(groups: [[ids]], orders: orders), in: visit)
        return page.ids.map { FoundProduct(id: $0, score: nil) }
    }

    /// The products that have one of the words, or whose name or SKU has a word that begins with the last of them. Words
    /// in the name and in the SKU count more.
    private func matched() throws -> [FoundProduct] {
        guard let term = request.term else {
            let all: [Int] = try database.values(
                "SELECT entity_id FROM catalogsearch_document WHERE store_id = ? ORDER BY entity_id", scope.storeID)
            return all.map { FoundProduct(id: $0, score: 1) }
        }
        let words = term.split { !$0.isLetter && !$0.isNumber }.prefix(100).map { "\"\($0)\"" }
        guard !words.isEmpty else { return [] }
        let phrase = words.joined(separator: " + ")
        let match = words.joined(separator: " OR ") + " OR {name sku} : \(phrase) *"
        let rows = try database.rows(
            """
            SELECT d.entity_id, -bm25(catalogsearch_fulltext, 5.0, 6.0, 1.0) AS score
            FROM catalogsearch_fulltext JOIN catalogsearch_document d ON d.document_id = catalogsearch_fulltext.rowid
            WHERE catalogsearch_fulltext MATCH ? AND d.store_id = ? ORDER BY score DESC, d.entity_id LIMIT 10000
            """, match, scope.storeID, as: Int.self, Double.self)
        return rows.map { FoundProduct(id: $0.0, score: $0.1) }
    }

    private func filtered(_ ids: [Int], _ field: String, _ value: String) throws -> Set<Int> {
        switch field {
        case "category_ids": return having(value, try SearchFacets(scope: scope, visit: visit).categories(of: ids))
        case "price.from", "price.to":
            let prices = try SearchFacets(scope: scope, visit: visit).prices(of: ids)
            return within(prices, field, PHP.double(value))
        case "sku": return try skus(ids, like: value)
        default:
            let code = field.split(separator: ".").first.map(String.init) ?? field
            guard let attribute = try Attribute.find(code, in: database) else { return Set(ids) }
            let values = try SearchFacets(scope: scope, visit: visit).values(of: attribute, of: ids)
            if ["text", "textarea"].contains(attribute.frontendInput) { return matching(value, values) }
            if code == field { return having(value, values) }
            let numbers = values.compactMapValues { $0.first.map(PHP.double) }
            return within(numbers, field, PHP.double(value))
        }
    }

    private func having(_ value: String, _ values: [Int: Set<String>]) -> Set<Int> {
        Set(values.filter { $0.value.contains(value) }.keys)
    }

    /// Texts that have one of the words.
    private func matching(_ value: String, _ values: [Int: Set<String>]) -> Set<Int> {
        let words = value.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(100)
        let fitting = values.filter { _, texts in
            texts.contains { text in words.contains { text.lowercased().contains($0) } }
        }
        return Set(fitting.keys)
    }

    private func within(_ numbers: [Int: Double], _ field: String, _ limit: Double) -> Set<Int> {
        Set(numbers.filter { field.hasSuffix(".from") ? $0.value >= limit : $0.value <= limit }.keys)
    }

    private func skus(_ ids: [Int], like value: String) throws -> Set<Int> {
        let found: [Int] = try database.values(
            """
            SELECT entity_id FROM json_each(?) wanted JOIN catalog_product_entity ON entity_id = wanted.value
            WHERE instr(lower(sku), lower(?))
            """, JSONList(ids), value)
        return Set(found)
    }

    /// The engine has nothing of what is sold out, unless the shop shows it.
    private func salable(_ found: [FoundProduct]) throws -> [FoundProduct] {
        let settings = StoreSettings(store: scope.storeID, database: database)
        if try settings.flag("cataloginventory/options/show_out_of_stock") { return found }
        let stock = try StockResolver.stock(ofWebsite: scope.websiteID, in: database)
        let products = try StockedProduct.find(ids: found.map(\.id), in: database)
        let kept = Set(try products.filter { try Salability.isSalable($0.sku, from: stock, in: database) }.map(\.id))
        return found.filter { kept.contains($0.id) }
    }

    // MARK: Buckets

    /// Counts by price, by category, and by the attributes that this search counts.
    func buckets(of found: [FoundProduct]) throws -> [SearchBucket] {
        guard let flag = request.name.buckets else { return [] }
        let ids = found.map(\.id)
        let facets = SearchFacets(scope: scope, visit: visit)
        var buckets = [
            SearchBucket(name: "price_bucket", values: PriceRanges.counts(of: try facets.prices(of: ids).values)),
            SearchBucket(name: "category_bucket", values: Self.counts(try facets.categories(of: ids))),
        ]
        for attribute in request.attributes where attribute[flag] != 0 {
            let values = try facets.values(of: attribute, of: ids)
            buckets.append(SearchBucket(name: "\(attribute.code)_bucket", values: Self.counts(values)))
        }
        return buckets
    }

    /// The most frequent value first.
    private static func counts(_ values: [Int: Set<String>]) -> [(value: String, count: Int)] {
        var counts: [String: Int] = [:]
        for value in values.values.joined() { counts[value, default: 0] += 1 }
        return counts.sorted { ($1.value, Int($0.key) ?? 0) < ($0.value, Int($1.key) ?? 0) }
            .map { (value: $0.key, count: $0.value) }
    }
}
