import PHP
import Simulator

/// `/V1/products/special-price…`.
enum SpecialPriceEndpoints {
    static let type = ObjectType(
        "Magento.Catalog.Api.Data.SpecialPriceInterface",
        ["price": .float, "store_id": .int, "sku": .string, "price_from": .string, "price_to": .string], extensions: [:]
    )

    static let parameters = [Parameter.required("prices", .array(.object(type)))]

    private static let types = ["simple", "virtual", "downloadable", "bundle"]

    static func update(_ call: Invocation) throws -> Answer {
        try change(call) { row in
            [
                ("special_price", .real(Decimal6.stored(row.price ?? 0))), ("special_from_date", row.from),
                ("special_to_date", row.to),
            ]
        }
    }

    static func delete(_ call: Invocation) throws -> Answer {
        try change(call) { _ in
            [("special_price", nil), ("special_from_date", nil), ("special_to_date", nil)]
        }
    }

    private static func change(
        _ call: Invocation, _ values: (Row) -> [(String, StoredValue?)]
    ) throws -> Answer {
        let storage = PriceStorage(visit: call.visit)
        var failures: [PriceStorage.Failure] = []
        for fields in call.input.fieldsList("prices") ?? [] {
            let row = Row(fields)
            let product = try row.sku.flatMap { try Product.find($0, in: call.database) }
            let found = try failuresOf(row, product, storage)
            if found.isEmpty, let product {
                for (code, value) in values(row) {
                    try storage.save(
                        value, storage.attribute(code), product: product.id, store: row.store ?? 0)
                }
            }
            failures += found
        }
        return PriceStorage.answer(failures)
    }

    static func information(_ call: Invocation) throws -> Answer {
        let storage = PriceStorage(visit: call.visit)
        let rows = try storage.values(
            of: storage.attribute("special_price"), skus: call.input.texts("skus") ?? [], types: types)
        let (from, to) = (try storage.attribute("special_from_date"), try storage.attribute("special_to_date"))
        let shown = try rows.map { row in
            let dates = try [from, to].map {
                try $0.value(of: row.product.id, store: row.store, in: call.database)?.attributeText
            }
            return (product: row.product, store: row.store, value: row.value, from: dates[0], to: dates[1])
        }
        return .write { json in
            json.array(of: shown) { json, row in
                json.object {
                    $0.member("price", row.value)
                    $0.member("store_id", row.store)
                    $0.member("sku", row.product.sku)
                    $0.member("price_from", row.from)
                    $0.member("price_to", row.to)
                }
            }
        }
    }

    // MARK: One row

    /// A row of the request.
    private struct Row {
        let price: Double?
        let store: Int?
        let sku: String?
        let fromText: String?
        let toText: String?

        init(_ fields: Fields) {
            price = fields.double("price")
            store = fields.int("store_id")
            sku = fields.text("sku")
            fromText = fields.text("price_from")
            toText = fields.text("price_to")
        }

        var from: StoredValue? { fromText.flatMap(PHP.dateCreate).map { .text($0.sql) } }
        var to: StoredValue? { toText.flatMap(PHP.dateCreate).map { .text($0.sql) } }

        func failure(_ message: String, _ parameters: [JSONValue] = []) -> PriceStorage.Failure {
            let place =
                "Row ID: SKU = \(sku ?? ""), Store ID: \(store.map(String.init) ?? ""), "
                + "Price From: \(fromText ?? ""), Price To: \(toText ?? "")."
            let own = [JSONValue(sku), PriceStorage.text(store), JSONValue(fromText), JSONValue(toText)]
            return PriceStorage.Failure(message: "\(message) \(place)", parameters: parameters + own)
        }
    }

    private static func failuresOf(
        _ row: Row, _ product: Product?, _ storage: PriceStorage
    ) throws -> [PriceStorage.Failure] {
        var found: [PriceStorage.Failure] = []
        if product == nil {
            found.append(
                row.failure("The product that was requested doesn't exist. Verify the product and try again."))
        }
        if row.price.map({ $0 < 0 }) ?? true {
            let price = PriceStorage.text(row.price)
            found.append(row.failure("Invalid attribute Price = \(PHP.text(price)).", [price]))
        }
        if let store = row.store, store != 0 {
            found.append(row.failure("Could not change non global Price when price scope is global."))
        }
        // The message about the first day shows the last one (products/price-bulk-routes).
        if let text = row.fromText, !text.isEmpty, row.from == nil {
            found.append(row.failure("Invalid attribute Price From = \(row.toText ?? "").", ["Price From"]))
        }
        if let text = row.toText, !text.isEmpty, row.to == nil {
            found.append(row.failure("Invalid attribute Price To = \(text).", ["Price To"]))
        }
        if !(try storage.isKnown(store: row.store)) { found.append(row.failure("Requested store is not found.")) }
        return found
    }
}
