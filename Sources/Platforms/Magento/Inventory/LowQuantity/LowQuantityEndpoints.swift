import Simulator

/// `/V1/inventory/low-quantity-notification`.
enum LowQuantityEndpoints {
    static let type = ObjectType(
        "Magento.InventoryLowQuantityNotificationApi.Api.Data.SourceItemConfigurationInterface",
        ["source_code?": .string, "notify_stock_qty?": .float, "sku?": .string], extensions: [:])

    static let takesConfigurations = [Parameter.required("sourceItemConfigurations", .array(.object(type)))]

    /// GET /V1/inventory/low-quantity-notification/:sourceCode/:sku
    static func get(_ call: Invocation) throws -> Answer {
        let source = call.input.text("sourceCode") ?? ""
        let sku = call.input.text("sku") ?? ""
        guard try SourceRecord.find(source, in: call.database) != nil,
            try StockedProduct.find(sku, in: call.database) != nil
        else { throw MagentoError.invalid("Wrong input data") }
        let quantity = try LowQuantityRecord.quantity(of: sku, at: source, in: call.database)
        return .value([
            "source_code": .string(source),
            "notify_stock_qty": .double(quantity ?? StockConfiguration.notifyQuantity), "sku": .string(sku),
        ])
    }

    /// POST /V1/inventory/low-quantity-notification: neither source nor SKU need exist (low-quantity/unknown-source).
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fieldsList("sourceItemConfigurations") ?? []
        guard !given.isEmpty else { throw MagentoError.invalid("Input data is empty") }
        for item in given {
            try LowQuantityRecord.save(
                item.double("notify_stock_qty"), of: item.text("sku") ?? "", at: item.text("source_code") ?? "",
                in: call.database)
        }
        return .nothing
    }

    /// POST /V1/inventory/low-quantity-notifications-delete
    static func delete(_ call: Invocation) throws -> Answer {
        for item in call.input.fieldsList("sourceItems") ?? [] {
            try LowQuantityRecord.delete(
                item.text("sku") ?? "", at: item.text("source_code") ?? "", in: call.database)
        }
        return .nothing
    }
}
