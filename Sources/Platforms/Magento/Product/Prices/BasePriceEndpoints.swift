import PHP
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

    /// One of the two numbers: prices and costs are read and written alike.
    private struct Kind: Sendable {
        let code: String
        /// The product types that have it.
        let types: [String]
        /// What a number below zero, or none, is answered.
        let refusal: @Sendable (Double?, Fields) -> PriceStorage.Failure
    }

    private static let price = Kind(code: "price", types: ["simple", "virtual", "downloadable", "bundle"]) { price, _ in
        invalid("Price", PriceStorage.text(price))
    }
    private static let cost = Kind(code: "cost", types: ["simple", "virtual", "downloadable"]) { cost, row in
        PriceStorage.Failure(
            message: "Invalid attribute Cost = \(PHP.text(PriceStorage.text(cost))). \(place(row))",
            parameters: [PriceStorage.text(cost), JSONValue(row.text("sku")), PriceStorage.text(row.int("store_id"))])
    }

    static func updatePrices(_ invocation: Invocation) throws -> Answer { try update(price, invocation) }
    static func prices(_ invocation: Invocation) throws -> Answer { try information(price, invocation) }
    static func updateCosts(_ invocation: Invocation) throws -> Answer { try update(cost, invocation) }
    static func costs(_ invocation: Invocation) throws -> Answer { try information(cost, invocation) }

    /// Unknown SKUs do not matter.
    static func deleteCosts(_ invocation: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: invocation.visit)
        let attribute = try storage.attribute(cost.code)
        for sku in invocation.input.texts("skus") ?? [] {
            guard let id = try ProductRecord.id(of: sku, in: invocation.database) else { continue }
            try invocation.database.run(
                "DELETE FROM catalog_product_value WHERE entity_id = ? AND attribute_id = ?", id, attribute.id)
        }
        return .yes
    }

    private static func update(_ kind: Kind, _ invocation: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: invocation.visit)
        let attribute = try storage.attribute(kind.code)
        var failures: [PriceStorage.Failure] = []
        for row in invocation.input.fieldsList("prices") ?? [] {
            let number = row.double(kind.code)
            let product = try storage.product(row.text("sku"), types: kind.types)
            var found: [PriceStorage.Failure] = []
            if product == nil { found.append(invalid("SKU", JSONValue(row.text("sku")))) }
            if number.map({ $0 < 0 }) ?? true { found.append(kind.refusal(number, row)) }
            if !(try storage.isKnown(store: row.int("store_id"))) { found.append(unknownStore(row)) }
            if found.isEmpty, let product, let number {
                try storage.save(
                    .real(Decimal6.stored(number)), attribute, product: product.id, store: row.int("store_id") ?? 0)
            }
            failures += found
        }
        return PriceStorage.answer(failures)
    }

    private static func information(_ kind: Kind, _ invocation: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: invocation.visit)
        let values = try storage.values(
            of: storage.attribute(kind.code), skus: invocation.input.texts("skus") ?? [], types: kind.types)
        return .write { json in
            json.array(of: values) { json, row in
                json.object {
                    $0.member(kind.code, row.value)
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

    private static func unknownStore(_ row: Fields) -> PriceStorage.Failure {
        PriceStorage.Failure(
            message: "Requested store is not found. \(place(row))",
            parameters: [JSONValue(row.text("sku")), PriceStorage.text(row.int("store_id"))])
    }

    private static func place(_ row: Fields) -> String {
        "Row ID: SKU = \(row.text("sku") ?? ""), Store ID: \(row.int("store_id").map(String.init) ?? "")."
    }
}
