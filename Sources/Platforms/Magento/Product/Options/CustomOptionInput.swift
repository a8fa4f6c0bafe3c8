import Simulator

/// Custom options as requests and fixtures give them.
enum CustomOptionInput {
    static let valueType = ObjectType(
        "Magento.Catalog.Api.Data.ProductCustomOptionValuesInterface",
        [
            "title": .string, "sort_order": .int, "price": .float, "price_type": .string, "sku?": .string,
            "option_type_id?": .int,
        ])

    static let type = ObjectType(
        "Magento.Catalog.Api.Data.ProductCustomOptionInterface",
        [
            "product_sku": .string, "option_id?": .int, "title": .string, "type": .string, "sort_order": .int,
            "is_require": .bool, "price?": .float, "price_type?": .string, "sku?": .string, "file_extension?": .string,
            "max_characters?": .int, "image_size_x?": .int, "image_size_y?": .int,
            "values?": .array(.object(valueType)),
        ], extensions: [:])

    static func option(_ json: JSONValue, of product: Int) -> CustomOption {
        CustomOption(
            id: json["option_id"]?.int ?? 0, product: product, title: json["title"]?.string,
            type: json["type"]?.string ?? "", sortOrder: json["sort_order"]?.int ?? 0,
            isRequired: json["is_require"]?.bool ?? false,
            price: json["price"]?.double, priceType: json["price_type"]?.string, sku: json["sku"]?.string,
            maxCharacters: json["max_characters"]?.int, fileExtension: json["file_extension"]?.string,
            imageSizeX: json["image_size_x"]?.int, imageSizeY: json["image_size_y"]?.int,
            values: (json["values"]?.array ?? []).map(value))
    }

    /// The endings of file names in a text, each once: `JPG,png jpg` becomes `jpg, png`.
    static func extensions(_ text: String?) -> String {
        var seen: Set<Substring> = []
        return (text ?? "").lowercased()
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .filter { seen.insert($0).inserted }
            .joined(separator: ", ")
    }

    private static func value(_ json: JSONValue) -> CustomOptionValue {
        CustomOptionValue(
            id: json["option_type_id"]?.int ?? 0, title: json["title"]?.string, sortOrder: json["sort_order"]?.int ?? 0,
            price: json["price"]?.double, priceType: json["price_type"]?.string, sku: json["sku"]?.string)
    }
}
