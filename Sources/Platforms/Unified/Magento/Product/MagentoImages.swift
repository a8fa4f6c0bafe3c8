import Simulator

/// Pictures of products as Magento's media entries.
enum MagentoImages {
    /// The types of a unified picture, in Magento's words.
    static let types = ["base": "image", "small": "small_image", "thumbnail": "thumbnail"]

    /// A new entry.
    ///
    /// - Parameter types: Magento's own: `image`, `small_image`, `thumbnail`.
    static func entry(
        _ picture: NativeClient.Picture, name: String?, label: String?, position: Int, types: [String]
    ) -> JSONValue {
        [
            "media_type": "image", "label": JSONValue(label), "position": .int(Int64(position)), "disabled": false,
            "types": .array(types.map { .string($0) }),
            "content": [
                "base64_encoded_data": .string(Base64.encode(picture.bytes)), "type": .string(picture.type),
                "name": .string(name ?? picture.name),
            ],
        ]
    }

    /// An entry as a unified picture.
    static func image(_ entry: JSONValue, mediaURL: String) -> Image {
        var image = Image()
        let file = entry.text("file") ?? ""
        let types = (entry["types"]?.array ?? []).compactMap(\.string)
        image.id = entry.text("id")
        image.httpPath = mediaURL + "catalog/product" + file
        image.fileName = file.split(separator: "/").last.map(String.init)
        image.alt = entry.filled("label")
        image.avail = !(entry.flag("disabled") ?? false)
        image.sortOrder = entry.integer("position")
        image.type =
            types.contains("image")
            ? "IMAGE_TYPE_BASE"
            : types.contains("small_image")
                ? "IMAGE_TYPE_SMALL" : types.contains("thumbnail") ? "IMAGE_TYPE_THUMBNAIL" : "IMAGE_TYPE_ADDITIONAL"
        return image
    }
}
