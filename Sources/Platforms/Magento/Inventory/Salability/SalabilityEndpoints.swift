import Simulator

/// Questions about salability.
enum SalabilityEndpoints {
    static let takesSKUAndStock = [Parameter.required("sku", .string), .required("stockId", .int)]
    static let takesRequests = [
        Parameter.required("skuRequests", .array(.object(request))), .required("stockId", .int),
    ]

    private static let request = ObjectType(
        "Magento.InventorySalesApi.Api.Data.IsProductSalableForRequestedQtyRequestInterface",
        ["sku": .string, "qty": .float], isConstructed: true)

    /// GET /V1/inventory/get-product-salable-quantity/:sku/:stockId
    static func quantity(_ call: Invocation) throws -> Answer {
        let (sku, stock) = subject(call)
        do {
            let quantity = try Salability.quantity(sku, from: stock, in: call.database)
            return .value(.double(quantity)).startingSession(if: try readsSettings(sku, stock, call, ofSalable: true))
        } catch is Salability.NotAssigned {
            throw MagentoError.invalid("The requested sku is not assigned to given stock.")
        }
    }

    /// GET /V1/inventory/is-product-salable/:sku/:stockId
    static func isSalable(_ call: Invocation) throws -> Answer {
        let (sku, stock) = subject(call)
        let isSalable = try Salability.isSalable(sku, from: stock, in: call.database)
        return .value(.bool(isSalable)).startingSession(if: try readsSettings(sku, stock, call))
    }

    /// Reading the settings that a SKU is sold by starts a session: the legacy stock item asks who shops. They are read
    /// of SKUs that the stock has, and for a quantity only of salable ones (stories-carts/two-sources-and-backorders).
    private static func readsSettings(
        _ sku: String, _ stock: Int, _ call: Invocation, ofSalable: Bool = false
    ) throws -> Bool {
        guard let entry = try StockIndex.entry(of: sku, in: stock, call.database) else { return false }
        return entry.isSalable || !ofSalable
    }

    /// GET /V1/inventory/are-products-salable
    static func areSalable(_ call: Invocation) throws -> Answer {
        let stock = call.input.int("stockId") ?? 0
        return .value(
            .array(
                try (call.input.texts("skus") ?? []).map { sku in
                    [
                        "sku": .string(sku), "stock_id": JSONValue(stock),
                        "salable": .bool(try Salability.isSalable(sku, from: stock, in: call.database)),
                    ]
                }))
    }

    /// GET /V1/inventory/is-product-salable-for-requested-qty/:sku/:stockId/:requestedQty
    static func isSalableForQuantity(_ call: Invocation) throws -> Answer {
        let (sku, stock) = subject(call)
        let failures = try SalabilityCheck(
            sku: sku, stock: stock, quantity: call.input.double("requestedQty") ?? 0, database: call.database
        ).failuresInCart()
        return .value(["salable": .bool(failures.isEmpty), "errors": .array(failures.map(\.asValue))])
            .startingSession(if: try readsSettings(sku, stock, call))
    }

    /// GET /V1/inventory/are-product-salable-for-requested-qty/
    static func areSalableForQuantity(_ call: Invocation) throws -> Answer {
        let stock = call.input.int("stockId") ?? 0
        let answers = try (call.input.fieldsList("skuRequests") ?? []).map { request -> JSONValue in
            guard let sku = request.text("sku"), let quantity = request.double("qty") else { throw ApplicationCrash() }
            let failures = try SalabilityCheck(sku: sku, stock: stock, quantity: quantity, database: call.database)
                .failuresInOrder()
            return [
                "sku": .string(sku), "stock_id": JSONValue(stock), "salable": .bool(failures.isEmpty),
                "errors": .array(failures.map(\.asValue)),
            ]
        }
        return .value(.array(answers))
    }

    private static func subject(_ call: Invocation) -> (sku: String, stock: Int) {
        (call.input.text("sku") ?? "", call.input.int("stockId") ?? 0)
    }
}
