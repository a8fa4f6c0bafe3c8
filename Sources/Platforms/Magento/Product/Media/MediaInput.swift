import Simulator

/// Gallery entries as requests and fixtures give them.
enum MediaInput {
    static let contentType = ObjectType(
        "Magento.Framework.Api.Data.ImageContentInterface",
        ["base64_encoded_data": .string, "type": .string, "name": .string])

    static let videoType = ObjectType(
        "Magento.Framework.Api.Data.VideoContentInterface",
        [
            "media_type": .string, "video_provider": .string, "video_url": .string, "video_title": .string,
            "video_description": .string, "video_metadata": .string,
        ])

    static let type = ObjectType(
        "Magento.Catalog.Api.Data.ProductAttributeMediaGalleryEntryInterface",
        [
            "id?": .int, "media_type": .string, "label": .string, "position": .int, "disabled": .bool,
            "types": .array(.string), "file?": .string, "content?": .object(contentType),
        ], extensions: ["video_content?": .object(videoType)])

    /// Entries are converted when the product takes them, before anything is looked at.
    ///
    /// - Throws: ``MagentoError`` for a media type without a converter (`EntryConverterPool`).
    static func checkConverters(of product: Fields) throws {
        for entry in product.fieldsList("media_gallery_entries") ?? [] {
            guard ["image", "external-video"].contains(entry.text("media_type")) else {
                throw MagentoError.invalid("There is no MediaGalleryEntryConverter for given type")
            }
        }
    }

    /// An entry that has its number and file already.
    static func stored(_ json: JSONValue, of product: Int) -> MediaEntry? {
        guard let id = json["id"]?.int, let file = json["file"]?.string else { return nil }
        return MediaEntry(
            id: id, product: product, mediaType: json["media_type"]?.string ?? "image", file: file,
            label: json["label"]?.string,
            position: json["position"]?.int ?? 0, isDisabled: json["disabled"]?.bool ?? false,
            video: json["extension_attributes"]?["video_content"]?.object)
    }
}
