import PHP
import Simulator

/// `/V1/products/tier-prices…`: tiers of many products.
enum TierPriceBulkEndpoints {
    static let type = ObjectType(
        "Magento.Catalog.Api.Data.TierPriceInterface",
        [
            "price": .float, "price_type": .string, "website_id": .int, "sku": .string, "customer_group": .string,
            "quantity": .float,
        ], extensions: [:])

    static let parameters = [Parameter.required("prices", .array(.object(type)))]

    static func information(_ call: Invocation) throws -> Answer {
        let database = call.database
        let skus = call.input.texts("skus") ?? []
        let products = try Product.all(
            "WHERE sku IN (SELECT value FROM json_each(?))", JSONList(skus.map(Product.trimmed)), in: database)
        let tiers = try TierPrice.all(of: products.map(\.id), in: database)
        var rows = products.flatMap { product in
            (tiers[product.id] ?? []).map { (product: product, tier: $0) }
        }
        // One product's rows come in the order of the table's unique key, those of several by number.
        if skus.count == 1 { rows.sort { key($0.tier) < key($1.tier) } } else { rows.sort { $0.tier.id < $1.tier.id } }
        let groups = try Set(rows.map(\.tier.group)).map { ($0, try group($0, database)) }
        let names = Dictionary(groups) { $1 }
        return .write { json in
            json.array(of: rows) { write($1.tier, $1.product.sku, names[$1.tier.group] ?? nil, to: &$0) }
        }
    }

    private static func key(_ tier: TierPrice) -> (Int, Int, Double, Int) {
        let isAll = tier.group == TierPrice.allGroups
        return (isAll ? 1 : 0, isAll ? 0 : tier.group, tier.qty, tier.website)
    }

    private static func group(_ id: Int, _ database: Database) throws -> String? {
        id == TierPrice.allGroups ? "all groups" : try CustomerGroup.find(id, in: database)?.code
    }

    private static func write(_ tier: TierPrice, _ sku: String, _ group: String?, to json: inout JSONWriter) {
        json.object { json in
            json.member("price", tier.percentage ?? tier.value)
            json.member("price_type", tier.percentage == nil ? "fixed" : "discount")
            json.member("website_id", tier.website)
            json.member("sku", sku)
            json.member("customer_group", group)
            json.member("quantity", tier.qty)
        }
    }

    // MARK: Writing

    static func update(_ call: Invocation) throws -> Answer {
        let rows = try TierPriceRows(call)
        for row in rows.good { try row.save(call.visit) }
        return PriceStorage.answer(rows.failures)
    }

    /// Products of good rows lose the tiers that no row names.
    static func replace(_ call: Invocation) throws -> Answer {
        let rows = try TierPriceRows(call)
        for row in rows.good {
            for tier in try TierPrice.all(of: row.product.id, in: call.database)
            where !rows.good.contains(where: { $0.product.id == row.product.id && $0.tier.hasKey(of: tier) }) {
                try TierPrice.delete(tier.id, in: call.database)
            }
        }
        for row in rows.good { try row.save(call.visit) }
        return PriceStorage.answer(rows.failures)
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let rows = try TierPriceRows(call)
        for row in rows.good {
            for tier in try TierPrice.all(of: row.product.id, in: call.database)
            where tier.hasKey(of: row.tier) {
                try TierPrice.delete(tier.id, in: call.database)
            }
        }
        return PriceStorage.answer(rows.failures)
    }
}
