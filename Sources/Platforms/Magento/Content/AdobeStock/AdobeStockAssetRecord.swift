import Simulator

/// A picture of Adobe Stock that was saved in the shop. Only the admin panel saves any.
struct AdobeStockAsset: Record, Listed {
    static let table = Table<AdobeStockAsset>("adobe_stock_asset")

    static let type = ObjectType(
        "Magento.AdobeStockAssetApi.Api.Data.AssetInterface",
        [
            "id?": .int, "media_gallery_id": .int, "category_id?": .int, "category?": .object(part("Category", "name")),
            "creator_id?": .int, "creator?": .object(part("Creator", "name?")), "is_licensed": .int,
            "creation_date": .string,
        ], extensions: [:])

    private static func part(_ name: String, _ member: String) -> ObjectType {
        let interface = "Magento.AdobeStockAssetApi.Api.Data.\(name)"
        return ObjectType(
            interface + "Interface",
            ["id?": .int, member: .string, "extension_attributes": .extensions(of: interface)])
    }

    var id = 0
    var gallery: Int?
    var category: Int?
    var creator: Int?
    var isLicensed = 0
    var creationDate: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("media_gallery_id", &gallery)
        column("category_id", &category)
        column("creator_id", &creator)
        column("is_licensed", &isLicensed)
        column("creation_date", &creationDate)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("media_gallery_id", gallery)
            json.member("category_id", ifSet: category)
            json.member("creator_id", ifSet: creator)
            json.member("is_licensed", isLicensed)
            json.member("creation_date", creationDate)
        }
    }
}
