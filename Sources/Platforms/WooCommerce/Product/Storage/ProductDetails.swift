import PHP
import Simulator

/// What a product's row holds beside its columns, as one JSON text: only what differs from a product without
/// anything, so that most rows are short.
struct ProductDetails: JSONColumn {
    private var product: Product
    /// What was read; nil as long as nothing was.
    private var stored: JSONObject?

    /// The details to write.
    init(of product: Product) { self.product = product }

    /// The details read.
    init?(json: JSONValue) {
        guard let stored = json.object else { return nil }
        self.product = Product()
        self.stored = stored
    }

    // MARK: Reading

    /// Gives a product what was read.
    func read(into product: inout Product) {
        for (name, value) in stored ?? [:] {
            switch name {
            case "description": product.description = value.phpString
            case "short_description": product.shortDescription = value.phpString
            case "external_url": product.externalURL = value.phpString
            case "button_text": product.buttonText = value.phpString
            case "length": product.length = value.phpString
            case "width": product.width = value.phpString
            case "height": product.height = value.phpString
            case "reviews": product.allowsReviews = value.phpTruth
            case "purchase_note": product.purchaseNote = value.phpString
            case "download_limit": product.downloadLimit = value.phpInt
            case "download_expiry": product.downloadExpiry = value.phpInt
            case "downloads": product.downloads = value.array ?? []
            case "meta_data": product.metaData = value.array ?? []
            case "images": product.imageIDs = Self.ids(value)
            case "says_picture": product.saysPicture = value.phpTruth
            case "upsells": product.upsellIDs = Self.ids(value)
            case "cross_sells": product.crossSellIDs = Self.ids(value)
            case "grouped": product.groupedIDs = Self.ids(value)
            case "attributes": product.attributes = (value.array ?? []).map(Self.attribute)
            case "variation": product.variationAttributes = Self.choices(value)
            case "defaults": product.defaultAttributes = Self.choices(value)
            default: break
            }
        }
    }

    private static func ids(_ value: JSONValue) -> [Int] { (value.array ?? []).compactMap(\.int) }

    private static func choices(_ value: JSONValue) -> [VariationAttribute] {
        (value.object ?? [:]).map { VariationAttribute(key: $0.key, value: $0.value.phpString) }
    }

    private static func attribute(_ value: JSONValue) -> ProductAttribute {
        ProductAttribute(
            id: value["id"]?.int ?? 0, name: value["name"]?.string ?? "", taxonomy: value["slug"]?.string ?? "",
            position: value["position"]?.int ?? 0, isVisible: value["visible"]?.bool ?? false,
            isForVariations: value["variation"]?.bool ?? false,
            options: (value["options"]?.array ?? []).compactMap(\.string))
    }

    // MARK: Writing

    var json: JSONValue {
        var all: JSONObject = [
            "description": .string(product.description), "short_description": .string(product.shortDescription),
            "external_url": .string(product.externalURL), "button_text": .string(product.buttonText),
            "length": .string(product.length), "width": .string(product.width), "height": .string(product.height),
            "purchase_note": .string(product.purchaseNote), "downloads": .array(product.downloads),
            "meta_data": .array(product.metaData), "images": Self.list(product.imageIDs),
            "upsells": Self.list(product.upsellIDs), "cross_sells": Self.list(product.crossSellIDs),
            "grouped": Self.list(product.groupedIDs), "attributes": .array(product.attributes.map(Self.value)),
            "variation": Self.map(product.variationAttributes), "defaults": Self.map(product.defaultAttributes),
        ]
        for (name, value) in all where !value.phpTruth { all[name] = nil }
        if product.saysPicture { all["says_picture"] = true }
        if !product.allowsReviews { all["reviews"] = false }
        if product.downloadLimit != -1 { all["download_limit"] = JSONValue(product.downloadLimit) }
        if product.downloadExpiry != -1 { all["download_expiry"] = JSONValue(product.downloadExpiry) }
        return .object(all)
    }

    private static func list(_ ids: [Int]) -> JSONValue { .array(ids.map { JSONValue($0) }) }

    private static func map(_ choices: [VariationAttribute]) -> JSONValue {
        .object(JSONObject(choices.map { ($0.key, .string($0.value)) }))
    }

    private static func value(_ attribute: ProductAttribute) -> JSONValue {
        [
            "id": JSONValue(attribute.id), "name": .string(attribute.name), "slug": .string(attribute.taxonomy),
            "position": JSONValue(attribute.position), "visible": .bool(attribute.isVisible),
            "variation": .bool(attribute.isForVariations), "options": .array(attribute.options.map(JSONValue.string)),
        ]
    }
}
