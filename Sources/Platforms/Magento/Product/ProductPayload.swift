import Simulator

/// A product as REST answers show it.
struct ProductPayload: Payload {
    let view: ProductView
    /// What stands in `extension_attributes` behind websites and categories.
    var stockItem: StockItem?
    var type = ProductTypes.plain
    /// Old profiles show less of the stock item of a product just saved.
    var hidesManagement = false
    /// Members that the answer leaves out.
    var without: Set<String> = []

    /// Members that custom attributes never show: they have members of their own, or none.
    private static let own: Set<String> = [
        "name", "price", "status", "visibility", "weight", "quantity_and_stock_status",
    ]

    /// The status of products that are for sale.
    private static let enabled = 1

    func write(to json: inout JSONWriter) {
        json.object { json in
            head(&json)
            json.member("extension_attributes") { extensionAttributes(&$0) }
            let sku = view.product.sku
            if !without.contains("product_links") {
                json.member("product_links") {
                    $0.array(of: view.links) { ProductLinkPayload.write($1, of: sku, to: &$0) }
                }
            }
            json.member("options") { $0.array(of: view.options) { CustomOptionPayload.write($1, of: sku, to: &$0) } }
            json.member("media_gallery_entries") { MediaPayload.write(view, to: &$0) }
            if !without.contains("tier_prices") {
                json.member("tier_prices") {
                    $0.array(of: view.tiers) { TierPricePayload.write($1, price: view.price, to: &$0) }
                }
            }
            json.member("custom_attributes") { write(attributes(), to: &$0) }
        }
    }

    /// A child of a configurable product: with fewer members, and with the custom attributes that the list loads, in
    /// the order in which it loads them (configurable/build-steps).
    ///
    /// - Parameter codes: the attributes by which the children differ.
    func writeChild(codes: [String], to json: inout JSONWriter) {
        let order = [
            "image", "small_image", "thumbnail", "required_options", "has_options", "tax_class_id", "category_ids",
        ]
        let places = order + ["url_key", "msrp_display_actual_price_type"] + codes
        let shown = attributes().compactMap { attribute in
            places.firstIndex(of: attribute.code).map { (place: $0, attribute: attribute) }
        }.sorted { $0.place < $1.place }.map(\.attribute)
        json.object { json in
            head(&json)
            json.member("product_links") { $0.array { _ in } }
            json.member("tier_prices") { $0.array { _ in } }
            json.member("custom_attributes") { write(shown, to: &$0) }
        }
    }

    private func head(_ json: inout JSONWriter) {
        let product = view.product
        json.member("id", product.id)
        json.member("sku", product.sku)
        json.member("name", ifSet: view.value("name")?.attributeText)
        json.member("attribute_set_id", product.set)
        json.member("price", ifSet: view.price)
        // A product without a status says that it is enabled (framework/input-coercion int-as-null).
        json.member("status", view.value("status")?.whole ?? Self.enabled)
        json.member("visibility", ifSet: view.value("visibility")?.whole)
        json.member("type_id", product.type)
        json.member("created_at", product.createdAt)
        json.member("updated_at", product.updatedAt)
        json.member("weight", ifSet: view.weight)
    }

    private func extensionAttributes(_ json: inout JSONWriter) {
        json.object { json in
            json.member("website_ids") { $0.array(of: view.websites) { $0.write($1) } }
            if !view.categories.isEmpty {
                json.member("category_links") { json in
                    json.array(of: view.categories) { json, place in
                        json.object { json in
                            json.member("position", place.position)
                            json.member("category_id", String(place.category))
                        }
                    }
                }
            }
            json.member("stock_item", ifSet: stockItem) {
                StockItemPayload.write($1, hidesManagement: hidesManagement, to: &$0)
            }
            type.write(of: view.product, to: &json)
        }
    }

    private func write(_ attributes: [(code: String, content: Content)], to json: inout JSONWriter) {
        json.array { json in
            for attribute in attributes {
                json.object { json in
                    json.member("attribute_code", attribute.code)
                    switch attribute.content {
                    case .text(let text): json.member("value", text)
                    case .categories:
                        json.member("value") { $0.array(of: view.categories) { $0.write(String($1.category)) } }
                    }
                }
            }
        }
    }

    private enum Content {
        case text(String)
        case categories
    }

    /// Custom attributes in the order of the attribute set; static ones stand in the product's row.
    private func attributes() -> [(code: String, content: Content)] {
        view.values.compactMap { value in
            if Self.own.contains(value.code) { return nil }
            switch value.code {
            case "category_ids": return (value.code, .categories)
            case "has_options": return (value.code, .text(view.product.hasOptions ? "1" : "0"))
            case "required_options": return (value.code, .text(view.product.requiredOptions ? "1" : "0"))
            default: return value.value.attributeText.map { (value.code, .text($0)) }
            }
        }
    }
}
