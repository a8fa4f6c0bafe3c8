import Simulator

/// A stock on the wire.
enum StockPayload {
    static let type = ObjectType(
        "Magento.InventoryApi.Api.Data.StockInterface",
        ["stock_id?": .int, "name?": .string, "extension_attributes?": .object(extensionAttributes)])

    private static let extensionAttributes = ObjectType(
        "Magento.InventoryApi.Api.Data.StockExtensionInterface", ["sales_channels?": .array(.object(channel))])

    private static let channel = ObjectType(
        "Magento.InventorySalesApi.Api.Data.SalesChannelInterface", ["type?": .string, "code?": .string],
        extensions: [:])

    static func json(_ stock: Stock) -> JSONValue {
        let channels = stock.channels.map { channel -> JSONValue in
            ["type": .string(channel.type), "code": .string(channel.code)]
        }
        return [
            "stock_id": JSONValue(stock.id), "name": .string(stock.name),
            "extension_attributes": ["sales_channels": .array(channels)],
        ]
    }

    /// The channels that a stock was given; nil where it was given none, which leaves them as they are.
    static func channels(_ fields: Fields) -> [SalesChannel]? {
        fields.fields("extension_attributes")?.fieldsList("sales_channels")?.map {
            SalesChannel(type: $0.text("type") ?? "", code: $0.text("code") ?? "")
        }
    }
}
