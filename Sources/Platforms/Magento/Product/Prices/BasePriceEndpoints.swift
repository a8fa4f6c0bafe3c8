import PHP
import Simulator

/// `/V1/products/base-prices…` and `/V1/products/cost…`: two numbers that are read and written alike.
struct BasePriceEndpoints: Sendable {
    private let code: String
    /// The product types that have it.
    private let types: [String]
    /// A row of requests and answers.
    let type: ObjectType
    /// What a number below zero, or none, is answered.
    private let refusal: @Sendable (Double?, Fields) -> PriceStorage.Failure

    static let prices = BasePriceEndpoints(
        code: "price", types: ["simple", "virtual", "downloadable", "bundle"],
        type: ObjectType(
            "Magento.Catalog.Api.Data.BasePriceInterface", ["price": .float, "store_id": .int, "sku": .string],
            extensions: [:])
    ) { price, _ in invalid("Price", PriceStorage.text(price)) }

    static let costs = BasePriceEndpoints(
        code: "cost", types: ["simple", "virtual", "downloadable"],
        type: ObjectType(
            "Magento.Catalog.Api.Data.CostInterface", ["cost": .float, "store_id": .int, "sku": .string],
            extensions: [:])
    ) { cost, row in
        PriceStorage.Failure(
            message: "Invalid attribute Cost = \(PHP.text(PriceStorage.text(cost))). \(place(row))",
            parameters: [PriceStorage.text(cost), JSONValue(row.text("sku")), PriceStorage.text(row.int("store_id"))])
    }

    var parameters: [Parameter] { [.required("prices", .array(.object(type)))] }
    static let skuParameters = [Parameter.required("skus", .array(.string))]

    /// Unknown SKUs do not matter.
    func delete(_ call: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: call.visit)
        let attribute = try storage.attribute(code)
        for sku in call.input.texts("skus") ?? [] {
            guard let id = try Product.id(of: sku, in: call.database) else { continue }
            try ProductValue.deleteAll("WHERE entity_id = ? AND attribute_id = ?", id, attribute.id, in: call.database)
        }
        return .yes
    }

    func update(_ call: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: call.visit)
        let attribute = try storage.attribute(code)
        var failures: [PriceStorage.Failure] = []
        for row in call.input.fieldsList("prices") ?? [] {
            let number = row.double(code)
            let product = try storage.product(row.text("sku"), types: types)
            var found: [PriceStorage.Failure] = []
            if product == nil { found.append(Self.invalid("SKU", JSONValue(row.text("sku")))) }
            if number.map({ $0 < 0 }) ?? true { found.append(refusal(number, row)) }
            if !(try storage.isKnown(store: row.int("store_id"))) { found.append(Self.unknownStore(row)) }
            if found.isEmpty, let product, let number {
                try storage.save(
                    .real(Decimal6.stored(number)), attribute, product: product.id, store: row.int("store_id") ?? 0)
            }
            failures += found
        }
        return PriceStorage.answer(failures)
    }

    func information(_ call: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: call.visit)
        let values = try storage.values(
            of: storage.attribute(code), skus: call.input.texts("skus") ?? [], types: types)
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

    private static func unknownStore(_ row: Fields) -> PriceStorage.Failure {
        PriceStorage.Failure(
            message: "Requested store is not found. \(place(row))",
            parameters: [JSONValue(row.text("sku")), PriceStorage.text(row.int("store_id"))])
    }

    private static func place(_ row: Fields) -> String {
        "Row ID: SKU = \(row.text("sku") ?? ""), Store ID: \(row.int("store_id").map(String.init) ?? "")."
    }
}
