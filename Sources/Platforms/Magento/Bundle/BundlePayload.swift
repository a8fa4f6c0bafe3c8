import Simulator

/// Bundle options as REST answers show them.
enum BundlePayload {
    static func write(_ option: BundleOption, of sku: String, to json: inout JSONWriter) {
        json.object { json in
            json.member("option_id", option.id)
            json.member("title", option.title)
            json.member("required", option.isRequired)
            json.member("type", option.type)
            json.member("position", option.position)
            json.member("sku", sku)
            json.member("product_links", option.links)
        }
    }
}

extension BundleLink: Payload {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", String(id))
            json.member("sku", sku)
            json.member("option_id", option)
            json.member("qty", qty)
            json.member("position", position)
            json.member("is_default", isDefault)
            json.member("price", price)
            json.member("price_type", priceType)
            json.member("can_change_quantity", canChangeQuantity)
        }
    }
}

/// Bundle options as requests and fixtures give them.
enum BundleInput {
    static let linkType = ObjectType(
        "Magento.Bundle.Api.Data.LinkInterface",
        [
            "id?": .string, "sku?": .string, "option_id?": .int, "qty?": .float, "position?": .int, "is_default": .bool,
            "price": .float, "price_type": .int, "can_change_quantity?": .int,
        ], extensions: [:])

    static let type = ObjectType(
        "Magento.Bundle.Api.Data.OptionInterface",
        [
            "option_id?": .int, "title?": .string, "required?": .bool, "type?": .string, "position?": .int,
            "sku?": .string, "product_links?": .array(.object(linkType)),
        ], extensions: [:])

    static func option(_ json: JSONValue, of bundle: Int) -> BundleOption {
        BundleOption(
            id: json["option_id"]?.int ?? 0, product: bundle, title: json["title"]?.string,
            isRequired: json["required"]?.bool ?? false,
            type: json["type"]?.string, position: json["position"]?.int ?? 0,
            links: (json["product_links"]?.array ?? []).map(link))
    }

    static func link(_ json: JSONValue) -> BundleLink {
        BundleLink(
            id: json["id"]?.string.flatMap(Int.init) ?? 0, option: json["option_id"]?.int ?? 0,
            sku: json["sku"]?.string ?? "", qty: json["qty"]?.double ?? 0, position: json["position"]?.int ?? 0,
            isDefault: json["is_default"]?.bool ?? false, price: json["price"]?.double ?? 0,
            priceType: json["price_type"]?.int ?? 0, canChangeQuantity: json["can_change_quantity"]?.int ?? 0)
    }
}
