import Simulator

/// From which sources pieces are taken: the algorithm that goes by the sources' priority.
enum SourceSelection {
    /// What is wanted of a SKU.
    struct Wanted: Hashable, Sendable {
        var sku: String
        var quantity: Double
    }

    /// What is taken from a source.
    struct Pick: Hashable, Sendable {
        var source: String
        var sku: String
        var quantity: Double
        /// What the source has.
        var available: Double
    }

    /// What can be sent.
    struct Plan: Hashable, Sendable {
        var picks: [Pick]
        /// Whether everything wanted is among the picks.
        var isComplete: Bool
    }

    /// Takes from the most important sources first; of a SKU wanted twice the last wish counts.
    static func plan(_ wanted: [Wanted], from stock: Int, in database: Database) throws -> Plan {
        var open: [String: Double] = [:]
        for item in wanted { open[item.sku.lowercased()] = item.quantity }
        var picks: [Pick] = []
        for item in try items(of: Array(open.keys), in: stock, database) {
            let key = item.sku.lowercased()
            let taken = min(max(item.quantity, 0), open[key] ?? 0)
            open[key, default: 0] -= taken
            picks.append(
                Pick(source: item.source, sku: item.sku, quantity: taken, available: item.quantity))
        }
        return Plan(picks: picks, isComplete: open.values.allSatisfy { $0 < 0.000_000_1 })
    }

    /// Items in stock in sources that are switched on, by source and then by age.
    private static func items(of skus: [String], in stock: Int, _ database: Database) throws -> [SourceItem] {
        try SourceItem.all(
            """
            JOIN inventory_source_stock_link l USING (source_code) JOIN inventory_source s USING (source_code)
            WHERE l.stock_id = ? AND s.enabled <> 0 AND status = 1 AND sku IN (SELECT value FROM json_each(?))
            ORDER BY l.priority, l.link_id, source_item_id
            """, stock, JSONList(skus), in: database)
    }
}
