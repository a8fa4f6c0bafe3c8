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

    /// The channels that a stock was given; nil where it was given none, which leaves them as they are.
    static func channels(_ fields: Fields) -> [SalesChannel]? {
        fields.fields("extension_attributes")?.fieldsList("sales_channels")?.map {
            SalesChannel(type: $0.text("type") ?? "", code: $0.text("code") ?? "")
        }
    }
}

extension Stock: Listed {
    static func all(of page: Listing.Page, for call: Invocation) throws -> [Stock] {
        try complete(find(keys: page.ids, in: call.database), in: call.database)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("stock_id", id)
            json.member("name", name)
            json.member("extension_attributes") { $0.object { $0.member("sales_channels", channels) } }
        }
    }
}

extension SalesChannel: Payload {
    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("type", type)
            $0.member("code", code)
        }
    }
}
