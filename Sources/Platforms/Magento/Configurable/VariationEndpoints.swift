import Simulator

/// `/V1/configurable-products/variation`: what children would look like.
enum VariationEndpoints {
    static let parameters = [
        Parameter.required("product", .object(ProductInput.type)),
        .required("options", .array(.object(ConfigurableInput.type))),
    ]

    private static let limit = 10_000

    static func generate(_ call: Invocation) throws -> Answer {
        let fields = call.input.fields("product") ?? Fields()
        try MediaInput.checkConverters(of: fields)
        let given = call.input.list("options") ?? []
        let options = given.map { ConfigurableInput.option($0, of: 0) }
        var combinations: [[(code: String, value: Int)]] = [[]]
        for (json, option) in zip(given, options) {
            guard let code = try Attribute.find(id: option.attribute, in: call.database)?.code else {
                throw AttributeEndpoints.unknown(json["attribute_id"] ?? .null)
            }
            combinations = combinations.flatMap { known in option.values.map { known + [(code, $0)] } }
            guard combinations.count <= limit else { throw InternalFailure("Allowed memory size exhausted") }
        }
        return .write { json in
            json.array(of: combinations) { write($1, fields, to: &$0) }
        }
    }

    private static func write(_ values: [(code: String, value: Int)], _ fields: Fields, to json: inout JSONWriter) {
        let suffix = values.map { "-\($0.value)" }.joined()
        json.object { json in
            json.member("sku", (fields.text("sku") ?? "") + suffix)
            json.member("name", (fields.text("name") ?? "") + suffix)
            json.member("attribute_set_id", fields.int("attribute_set_id"))
            // The price of a configurable product is always 0 (configurable/options).
            json.member("price", 0)
            json.member("status", 1)
            json.member("visibility", 1)
            json.member("type_id", fields.text("type_id"))
            if let weight = fields.double("weight") { json.member("weight", weight) }
            json.member("product_links") { $0.array { _ in } }
            json.member("tier_prices") { $0.array { _ in } }
            json.member("custom_attributes") { json in
                json.array(of: values) { json, value in
                    json.object {
                        $0.member("attribute_code", value.code)
                        $0.member("value", String(value.value))
                    }
                }
            }
        }
    }
}
