import Simulator

/// `/V1/products/base-prices…` and `/V1/products/cost…`.
enum BasePriceEndpoints {
    static let priceType = ObjectType(
        "Magento.Catalog.Api.Data.BasePriceInterface", ["price": .float, "store_id": .int, "sku": .string],
        extensions: [:])
    static let costType = ObjectType(
        "Magento.Catalog.Api.Data.CostInterface", ["cost": .float, "store_id": .int, "sku": .string], extensions: [:])

    static let priceParameters = [Parameter.required("prices", .array(.object(priceType)))]
    static let costParameters = [Parameter.required("prices", .array(.object(costType)))]
    static let skuParameters = [Parameter.required("skus", .array(.string))]

    private static let priceTypes = ["simple", "virtual", "downloadable", "bundle"]
    private static let costTypes = ["simple", "virtual", "downloadable"]

    // MARK: Prices

    static func updatePrices(_ invocation: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: invocation.visit)
        let attribute = try storage.attribute("price")
        var failures: [PriceStorage.Failure] = []
        for row in invocation.input.fieldsList("prices") ?? [] {
            let price = row.double("price")
            let product = try storage.product(row.text("sku"), types: priceTypes)
            var found: [PriceStorage.Failure] = []
            if product == nil { found.append(invalid("SKU", JSONValue(row.text("sku")))) }
            if price.map({ $0 < 0 }) ?? true { found.append(invalid("Price", PriceStorage.text(price))) }
            if !(try storage.isKnown(store: row.int("store_id"))) { found.append(unknownStore(row)) }
            if found.isEmpty, let product, let price {
                try storage.save(
                    .real(Decimal6.stored(price)), attribute, product: product.id, store: row.int("store_id") ?? 0)
            }
            failures += found
        }
        return PriceStorage.answer(failures)
    }

    static func prices(_ invocation: Invocation) throws -> Answer {
        try information("price", types: priceTypes, invocation)
    }

    // MARK: Cost

    static func updateCosts(_ invocation: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: invocation.visit)
        let attribute = try storage.attribute("cost")
        var failures: [PriceStorage.Failure] = []
        for row in invocation.input.fieldsList("prices") ?? [] {
            let cost = row.double("cost")
            let product = try storage.product(row.text("sku"), types: costTypes)
            var found: [PriceStorage.Failure] = []
            if product == nil { found.append(invalid("SKU", JSONValue(row.text("sku")))) }
            if cost.map({ $0 < 0 }) ?? true { found.append(invalidCost(cost, row)) }
            if !(try storage.isKnown(store: row.int("store_id"))) { found.append(unknownStore(row)) }
            if found.isEmpty, let product, let cost {
                try storage.save(
                    .real(Decimal6.stored(cost)), attribute, product: product.id, store: row.int("store_id") ?? 0)
            }
            failures += found
        }
        return PriceStorage.answer(failures)
    }

    static func costs(_ invocation: Invocation) throws -> Answer {
        try information("cost", types: costTypes, invocation)
    }

    /// Unknown SKUs do not matter.
    static func deleteCosts(_ invocation: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: invocation.visit)
        let attribute = try storage.attribute("cost")
        for sku in invocation.input.texts("skus") ?? [] {
            guard let id = try ProductRecord.id(of: sku, in: invocation.database) else { continue }
            try invocation.database.run(
                "DELETE FROM catalog_product_value WHERE entity_id = ? AND attribute_id = ?", id, attribute.id)
        }
        return .yes
    }

    // MARK: Shared

    private static func information(_ code: String, types: [String], _ invocation: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: invocation.visit)
        let values = try storage.values(
            of: storage.attribute(code), skus: invocation.input.texts("skus") ?? [], types: types)
        return .write { json in
            json.array(of: values) { json, row in
                json.object {
                    $0.member(code, row.value)
                    $0.member("store_id", row.store)
                    $0.member("sku", row.product.sku)
                }
            }
        }
    }

    private static func invalid(_ field: String, _ value: JSONValue) -> PriceStorage.Failure {
        PriceStorage.Failure(
            message: "Invalid attribute %fieldName = %fieldValue.", parameters: [.string(field), value])
    }

    private static func invalidCost(_ cost: Double?, _ row: Fields) -> PriceStorage.Failure {
        PriceStorage.Failure(
            message: "Invalid attribute Cost = \(PHP.text(PriceStorage.text(cost))). \(place(row))",
            parameters: [PriceStorage.text(cost), JSONValue(row.text("sku")), PriceStorage.text(row.int("store_id"))])
    }

    private static func unknownStore(_ row: Fields) -> PriceStorage.Failure {
        PriceStorage.Failure(
            message: "Requested store is not found. \(place(row))",
            parameters: [JSONValue(row.text("sku")), PriceStorage.text(row.int("store_id"))])
    }

    private static func place(_ row: Fields) -> String {
        "Row ID: SKU = \(row.text("sku") ?? ""), Store ID: \(row.int("store_id").map(String.init) ?? "")."
    }
}
