import Simulator

/// Tier prices as requests and fixtures give them.
enum TierPriceInput {
    static let type = ObjectType(
        "Magento.Catalog.Api.Data.ProductTierPriceInterface",
        ["customer_group_id": .int, "qty": .float, "value": .float],
        extensions: ["percentage_value?": .float, "website_id?": .int])

    static func tier(_ json: JSONValue, of product: Int) -> TierPrice {
        let extensions = json["extension_attributes"]
        let percentage = extensions?["percentage_value"]?.double
        return TierPrice(
            product: product, group: json["customer_group_id"]?.int ?? 0,
            qty: Decimal4.rounded(json["qty"]?.double ?? 0),
            value: percentage == nil ? Decimal6.stored(json["value"]?.double ?? 0) : 0, percentage: percentage,
            website: extensions?["website_id"]?.int ?? 0)
    }
}
