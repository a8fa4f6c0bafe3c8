import PHP
import Simulator

/// What products are filtered and counted by.
struct SearchFacets {
    let scope: StoreScope
    let visit: Visit

    /// The least prices on the website.
    func prices(of ids: [Int]) throws -> [Int: Double] {
        let rows = try visit.database.rows(
            """
            SELECT i.entity_id, i.min_price FROM json_each(?) wanted
            JOIN catalog_product_index_price i ON i.entity_id = wanted.value AND i.website_id = ?
            WHERE i.min_price IS NOT NULL
            """, JSONList(ids), scope.websiteID, as: Int.self, Double.self)
        return Dictionary(rows.map { ($0.0, $0.1) }) { $1 }
    }

    /// The categories that products are in, and those above them, up to the root of the store's.
    func categories(of ids: [Int]) throws -> [Int: Set<String>] {
        let rows = try visit.database.rows(
            """
            SELECT cp.product_id, c.path FROM json_each(?) wanted
            JOIN catalog_category_product cp ON cp.product_id = wanted.value
            JOIN catalog_category_entity c ON c.entity_id = cp.category_id
            """, JSONList(ids), as: Int.self, String.self)
        var categories: [Int: Set<String>] = [:]
        // The root of all roots is no category.
        for (product, path) in rows {
            categories[product, default: []].formUnion(path.split(separator: "/").dropFirst().map(String.init))
        }
        return categories
    }

    /// The values of an attribute, the store view's before those of all; a configurable product has those of its children.
    func values(of attribute: Attribute, of ids: [Int]) throws -> [Int: Set<String>] {
        let rows = try visit.database.rows(
            """
            WITH parts (product, part) AS (
                SELECT value, value FROM json_each(?1) UNION ALL
                SELECT l.parent_id, l.product_id FROM json_each(?1) w
                    CROSS JOIN catalog_product_super_link l ON l.parent_id = w.value)
            SELECT p.product, v.value FROM parts p
            CROSS JOIN \(attribute.valueTable) v ON v.entity_id = p.part AND v.attribute_id = ?2
            WHERE v.store_id = ?3 OR (v.store_id = 0 AND NOT EXISTS (SELECT 1 FROM \(attribute.valueTable) o
                WHERE o.entity_id = v.entity_id AND o.attribute_id = ?2 AND o.store_id = ?3))
            """, JSONList(ids), attribute.id, scope.storeID, as: Int.self, StoredValue.self)
        let isList = attribute.frontendInput == "multiselect"
        var values: [Int: Set<String>] = [:]
        for (product, value) in rows {
            guard let text = value.attributeText, !text.isEmpty else { continue }
            let parts = isList ? text.split(separator: ",").map(String.init) : [text]
            values[product, default: []].formUnion(parts)
        }
        return values
    }
}

/// Counts of prices in ranges that the prices choose: powers of ten, the largest that tells two groups apart, down to ten
/// (Layer\Filter\Dynamic\Auto).
enum PriceRanges {
    static func counts(of prices: some Sequence<Double>) -> [(value: String, count: Int)] {
        guard let most = prices.max(), most < 1e15 else { return [] }
        var range = (1..<String(Int(most)).count).reduce(1.0) { range, _ in range * 10 }
        var counts = Dictionary(grouping: prices) { Int($0 / range) }
        while range > least, counts.count < 2 {
            range /= 10
            counts = Dictionary(grouping: prices) { Int($0 / range) }
        }
        return counts.sorted { $0.key < $1.key }.map { place, prices in
            let (from, to) = (PHP.string(Double(place) * range), PHP.string(Double(place + 1) * range))
            return (value: "\(from)_\(to)", count: prices.count)
        }
    }

    private static let least = 10.0
}
