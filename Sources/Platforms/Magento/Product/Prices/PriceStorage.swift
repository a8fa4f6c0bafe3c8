import PHP
import Simulator

/// What the routes for prices of many products share: rows that fail are answered, the others are saved.
struct PriceStorage {
    let visit: Visit

    var database: Database { visit.database }

    /// One answered failure.
    struct Failure {
        let message: String
        let parameters: [JSONValue]

        var json: JSONValue { ["message": .string(message), "parameters": .array(parameters)] }
    }

    static func answer(_ failures: [Failure]) -> Answer { .value(.array(failures.map(\.json))) }

    /// A number as failures spell it; `null` where there is none.
    static func text(_ value: Double?) -> JSONValue { value.map { .string(PHP.string($0)) } ?? .null }
    static func text(_ value: Int?) -> JSONValue { value.map { .string(String($0)) } ?? .null }

    /// A product that may have the price; nil where it may not.
    func product(_ sku: String?, types: [String]) throws -> Product? {
        guard let sku, let product = try Product.find(sku, in: database) else { return nil }
        // A bundle has a price of its own only where that is fixed.
        if product.type == "bundle" {
            return try types.contains("bundle") && BundleOption.isFixed(product.id, in: database) ? product : nil
        }
        return types.contains(product.type) ? product : nil
    }

    func isKnown(store: Int?) throws -> Bool {
        guard let store else { return false }
        return try store == 0 || StoreView.find(store, in: database) != nil
    }

    func attribute(_ code: String) throws -> Attribute {
        guard let attribute = try Attribute.find(code, in: database) else {
            throw InternalFailure("The \(code) attribute is missing.")
        }
        return attribute
    }

    /// Every stored value of an attribute for products by SKU, in the order of products.
    func values(
        of attribute: Attribute, skus: [String], types: [String]
    ) throws -> [(product: Product, store: Int, value: Double)] {
        var products: [Product] = []
        for sku in skus {
            guard let product = try product(sku, types: types), !products.contains(where: { $0.id == product.id })
            else { continue }
            products.append(product)
        }
        let wanted = AnyOf(products.map(\.id))
        let values = try ProductValue.all(
            "WHERE entity_id \(wanted.sql) AND attribute_id = ? ORDER BY entity_id, store_id", wanted.keys,
            attribute.id,
            in: database)
        return values.compactMap { value in
            products.first { $0.id == value.product }.map { ($0, value.store, value.value.number ?? 0) }
        }
    }

    func save(_ value: StoredValue?, _ attribute: Attribute, product: Int, store: Int) throws {
        try attribute.set(value, of: product, store: store, in: database)
        try PriceIndex.update(product, on: visit.now.sql, in: database)
    }
}
