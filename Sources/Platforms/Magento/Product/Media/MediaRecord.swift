import Simulator

/// A picture or video of a product.
struct MediaEntry: ProductPart, Hashable {
    static let table = Table<MediaEntry>("catalog_product_media", indexes: ["entity_id, position", "file"])
    static let owner = "entity_id"
    static let order = "position, media_type = 'external-video', value_id DESC"

    var id = 0
    var product = 0
    var mediaType = ""
    /// e.g. `/p/a/pack.png`.
    var file = ""
    var label: String?
    var position = 0
    var isDisabled = false
    /// `video_content` as it was given; nil for pictures.
    var video: JSONObject?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("value_id", &id, .key)
        column("entity_id", &product)
        column("media_type", &mediaType)
        column("file", &file)
        column("label", &label)
        column("position", &position)
        column("disabled", &isDisabled)
        column("video", &video)
    }
}
