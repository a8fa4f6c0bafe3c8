import Simulator

/// Custom options as REST answers show them.
enum CustomOptionPayload {
    static func write(_ option: CustomOption, of sku: String, to json: inout JSONWriter) {
        json.object { json in
            json.member("product_sku", sku)
            json.member("option_id", option.id)
            if let title = option.title { json.member("title", title) }
            json.member("type", option.type)
            json.member("sort_order", option.sortOrder)
            json.member("is_require", option.isRequired)
            if let price = option.price { json.member("price", price) }
            if let type = option.priceType { json.member("price_type", type) }
            if let sku = option.sku { json.member("sku", sku) }
            if let text = option.fileExtension { json.member("file_extension", text) }
            if let count = option.maxCharacters { json.member("max_characters", count) }
            if let size = option.imageSizeX { json.member("image_size_x", size) }
            if let size = option.imageSizeY { json.member("image_size_y", size) }
            if option.isSelect { json.member("values") { $0.array(of: option.values) { write($1, to: &$0) } } }
        }
    }

    private static func write(_ value: CustomOptionValue, to json: inout JSONWriter) {
        json.object { json in
            json.member("title", value.title)
            json.member("sort_order", value.sortOrder)
            json.member("price", value.price)
            json.member("price_type", value.priceType)
            if let sku = value.sku { json.member("sku", sku) }
            if value.id != 0 { json.member("option_type_id", value.id) }
        }
    }
}
