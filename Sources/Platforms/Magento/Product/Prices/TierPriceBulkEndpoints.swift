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
        var rows: [(product: Product, tier: TierPrice)] = []
        for sku in skus {
            guard let product = try Product.find(sku, in: database),
                !rows.contains(where: { $0.product.id == product.id })
            else { continue }
            rows += try TierPrice.all(of: product.id, in: database).map { (product, $0) }
        }
        // One product's rows come in the order of the table's unique key, those of several by number.
        if skus.count == 1 { rows.sort { key($0.tier) < key($1.tier) } } else { rows.sort { $0.tier.id < $1.tier.id } }
        return try .write { json in try json.array(of: rows) { try write($1.tier, $1.product, database, to: &$0) } }
    }

    private static func key(_ tier: TierPrice) -> (Int, Int, Double, Int) {
        let isAll = tier.group == TierPrice.allGroups
        return (isAll ? 1 : 0, isAll ? 0 : tier.group, tier.qty, tier.website)
    }

    private static func write(
        _ tier: TierPrice, _ product: Product, _ database: Database, to json: inout JSONWriter
    ) throws {
        let group =
            tier.group == TierPrice.allGroups
            ? "all groups" : try CustomerGroup.find(tier.group, in: database)?.code
        json.object { json in
            json.member("price", tier.percentage ?? tier.value)
            json.member("price_type", tier.percentage == nil ? "fixed" : "discount")
            json.member("website_id", tier.website)
            json.member("sku", product.sku)
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
