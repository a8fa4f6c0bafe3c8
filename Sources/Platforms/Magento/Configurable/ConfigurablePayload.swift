import Simulator

/// Options of configurable products as REST answers show them.
extension ConfigurableOption: Payload {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("attribute_id", String(attribute))
            json.member("label", label)
            json.member("position", position)
            json.member("values") { json in
                json.array(of: values) { json, value in json.object { $0.member("value_index", value) } }
            }
            json.member("product_id", product)
        }
    }
}

/// Options of configurable products as requests and fixtures give them.
enum ConfigurableInput {
    static let valueType = ObjectType(
        "Magento.ConfigurableProduct.Api.Data.OptionValueInterface", ["value_index": .int], extensions: [:])

    static let type = ObjectType(
        "Magento.ConfigurableProduct.Api.Data.OptionInterface",
        [
            "id?": .int, "attribute_id?": .string, "label?": .string, "position?": .int, "is_use_default?": .bool,
            "values?": .array(.object(valueType)),
            "extension_attributes?": .extensions(of: "Magento.ConfigurableProduct.Api.Data.Option"),
            "product_id?": .int,
        ])

    static func option(_ json: JSONValue, of product: Int) -> ConfigurableOption {
        ConfigurableOption(
            id: json["id"]?.int ?? 0, product: product,
            attribute: json["attribute_id"]?.string.flatMap(Int.init) ?? 0, position: json["position"]?.int ?? 0,
            label: json["label"]?.string,
            values: (json["values"]?.array ?? []).compactMap { $0["value_index"]?.int })
    }
}
