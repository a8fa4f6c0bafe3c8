import PHP
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
        guard try Source.find(source, in: call.database) != nil,
            try StockedProduct.find(sku, in: call.database) != nil
        else { throw MagentoError.invalid("Wrong input data") }
        let notice = try LowQuantity.find(source, Product.trimmed(sku), in: call.database)
        return .value([
            "source_code": .string(source),
            "notify_stock_qty": .double(notice?.quantity ?? StockConfiguration.notifyQuantity), "sku": .string(sku),
        ])
    }

    /// POST /V1/inventory/low-quantity-notification: neither source nor SKU need exist (low-quantity/unknown-source).
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fieldsList("sourceItemConfigurations") ?? []
        guard !given.isEmpty else { throw MagentoError.invalid("Input data is empty") }
        // Setters take no null, and columns take no nothing.
        for name in ["sku", "source_code"] where given.contains(where: { $0[name]?.isNull == true }) {
            throw ApplicationCrash()
        }
        for item in given {
            guard let source = item.text("source_code"), let sku = item.text("sku") else {
                throw MagentoError.couldNotSave("Could not save Source Item Configuration")
            }
            try LowQuantity(
                source: source, sku: Product.trimmed(sku),
                quantity: item.double("notify_stock_qty").map(Decimal4.rounded)
            ).save(in: call.database)
        }
        return .nothing
    }

    /// POST /V1/inventory/low-quantity-notifications-delete
    static func delete(_ call: Invocation) throws -> Answer {
        for item in call.input.fieldsList("sourceItems") ?? [] {
            try LowQuantity.delete(
                item.text("source_code") ?? "", Product.trimmed(item.text("sku") ?? ""), in: call.database)
        }
        return .nothing
    }
}
