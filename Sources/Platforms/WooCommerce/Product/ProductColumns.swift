import PHP
import Simulator

/// Between a ``Product`` and its row.
extension ProductRecord {
    /// The product of a row with ``columns``.
    static func product(_ row: Row) -> Product {
        var product = Product()
        product.id = row.int(0)
        product.parentID = row.int(1)
        product.kind = Product.Kind(rawValue: row.text(2)) ?? .simple
        product.status = row.text(3)
        product.slug = row.text(4)
        product.name = row.text(5)
        product.sku = row.text(6)
        product.globalUniqueID = row.text(7)
        product.price = row.text(8)
        product.regularPrice = row.text(9)
        product.salePrice = row.text(10)
        product.saleFrom = row.optionalInt(11)
        product.saleTo = row.optionalInt(12)
        product.isFeatured = row.bool(13)
        product.visibility = row.text(14)
        product.isVirtual = row.bool(15)
        product.isDownloadable = row.bool(16)
        product.taxStatus = row.text(17)
        product.taxClass = row.text(18)
        readStock(&product, row)
        readDetails(&product, row.text(34))
        return product
    }

    private static func readStock(_ product: inout Product, _ row: Row) {
        product.stockSource = Product.StockSource(rawValue: row.text(19)) ?? .none
        product.stockQuantity = row.optionalDouble(20)
        product.backorders = row.text(21)
        product.lowStockAmount = row.optionalInt(22)
        product.stockStatus = row.text(23)
        product.isSoldIndividually = row.bool(24)
        product.weight = row.text(25)
        product.shippingClassID = row.int(26)
        product.averageRating = row.text(27)
        product.ratingCount = row.int(28)
        product.menuOrder = row.int(29)
        product.password = row.text(30)
        product.totalSales = row.int(31)
        product.created = row.text(32)
        product.modified = row.text(33)
    }

    /// The values of ``columns``, in order.
    static func values(_ product: Product) -> [(any Bindable)?] {
        [
            product.id, product.parentID, product.kind.rawValue, product.status, product.slug, product.name,
            product.sku, product.globalUniqueID, product.price, product.regularPrice, product.salePrice,
            product.saleFrom, product.saleTo, product.isFeatured, product.visibility, product.isVirtual,
            product.isDownloadable, product.taxStatus, product.taxClass, product.stockSource.rawValue,
            product.stockQuantity, product.backorders, product.lowStockAmount, product.stockStatus,
            product.isSoldIndividually, product.weight, product.shippingClassID, product.averageRating,
            product.ratingCount, product.menuOrder, product.password, product.totalSales, product.created,
            product.modified, JSONWriter.text(.object(details(product)), style: .plain),
        ]
    }

    // MARK: Details

    private static func readDetails(_ product: inout Product, _ text: String) {
        guard let details = (try? JSONParser.parse(text))?.object else { return }
        for (name, value) in details {
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
            default: readLists(&product, name, value)
            }
        }
    }

    private static func readLists(_ product: inout Product, _ name: String, _ value: JSONValue) {
        switch name {
        case "images": product.imageIDs = ids(value)
        case "upsells": product.upsellIDs = ids(value)
        case "cross_sells": product.crossSellIDs = ids(value)
        case "grouped": product.groupedIDs = ids(value)
        case "attributes": product.attributes = (value.array ?? []).map(attribute)
        case "variation": product.variationAttributes = choices(value)
        case "defaults": product.defaultAttributes = choices(value)
        default: break
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

    /// Only what differs from a product without anything, so that most rows are short.
    private static func details(_ product: Product) -> JSONObject {
        var all: JSONObject = [
            "description": .string(product.description), "short_description": .string(product.shortDescription),
            "external_url": .string(product.externalURL), "button_text": .string(product.buttonText),
            "length": .string(product.length), "width": .string(product.width), "height": .string(product.height),
            "purchase_note": .string(product.purchaseNote), "downloads": .array(product.downloads),
            "meta_data": .array(product.metaData), "images": list(product.imageIDs),
            "upsells": list(product.upsellIDs), "cross_sells": list(product.crossSellIDs),
            "grouped": list(product.groupedIDs), "attributes": .array(product.attributes.map(value)),
            "variation": map(product.variationAttributes), "defaults": map(product.defaultAttributes),
        ]
        for (name, value) in all where !value.phpTruth { all[name] = nil }
        if !product.allowsReviews { all["reviews"] = false }
        if product.downloadLimit != -1 { all["download_limit"] = JSONValue(product.downloadLimit) }
        if product.downloadExpiry != -1 { all["download_expiry"] = JSONValue(product.downloadExpiry) }
        return all
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
