import Simulator

/// Gallery entries as REST answers show them.
enum MediaPayload {
    /// The attributes that give a picture its roles, in the order in which answers name them.
    static let roles = ["image", "small_image", "thumbnail", "swatch_image"]

    /// All entries of a product.
    static func write(_ view: ProductView, to json: inout JSONWriter) {
        json.array(of: view.media) { write($1, of: view, to: &$0) }
    }

    static func write(_ entry: MediaEntry, of view: ProductView, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", entry.id)
            json.member("media_type", entry.mediaType)
            json.member("label", entry.label)
            json.member("position", entry.position)
            json.member("disabled", entry.isDisabled)
            let types = roles.filter { view.value($0)?.attributeText == entry.file }
            json.member("types") { $0.array(of: types) { $0.write($1) } }
            json.member("file", entry.file)
            if let video = entry.video {
                json.member("extension_attributes", ["video_content": .object(video)])
            }
        }
    }
}
