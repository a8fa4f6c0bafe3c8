import Simulator

/// Product links as REST answers show them.
enum ProductLinkPayload {
    static func write(_ linked: LinkedProduct, of sku: String, to json: inout JSONWriter) {
        let link = linked.link
        json.object { json in
            json.member("sku", sku)
            json.member("link_type", link.type.name)
            json.member("linked_product_sku", linked.sku)
            json.member("linked_product_type", linked.type)
            json.member("position", link.position)
            if link.type == .associated {
                json.member("extension_attributes") { $0.object { $0.member("qty", link.qty ?? 0) } }
            }
        }
    }
}
