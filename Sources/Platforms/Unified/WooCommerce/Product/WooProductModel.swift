import Simulator

/// WooCommerce's products as unified ones.
struct WooProductModel {
    private let weightUnit: String?
    private let dimensionsUnit: String?
    private let now: Instant

    /// What all products of an answer share is asked for once, and only where it is shown.
    init(_ adapter: WooAdapter, _ call: StoreCall) throws {
        let shows = call.shows("weight_unit", "dimensions_unit")
        weightUnit = shows ? try adapter.setting("woocommerce_weight_unit", of: "products") : nil
        dimensionsUnit = shows ? try adapter.setting("woocommerce_dimension_unit", of: "products") : nil
        now = call.now
    }

    /// A product.
    func product(_ native: JSONValue) -> Product {
        var product = Product()
        product.id = native.text("id") ?? ""
        product.type = Self.type(native)
        product.uModel = native.filled("sku")
        product.uSKU = native.filled("sku")
        product.name = native.text("name")
        product.description = native.text("description")
        product.shortDescription = native.text("short_description")
        product.createAt = WooValue.date(native, "date_created_gmt")
        product.modifiedAt = WooValue.date(native, "date_modified_gmt")
        product.url = native.text("permalink")
        product.seoURL = native.text("slug")
        product.sortOrder = native.integer("menu_order")
        product.taxClassID = native.filled("tax_class") ?? "standard"
        product.isVirtual = native.flag("virtual")
        product.isDownloadable = native.flag("downloadable")
        product.availSale = native.flag("purchasable")
        product.availView = native.text("status") == "publish" && native.text("catalog_visibility") != "hidden"
        prices(&product, native)
        stock(&product, native)
        measures(&product, native)
        links(&product, native)
        product.images = WooImages.images(native.items("images"))
        product.productOptions = WooOptions.options(of: native)
        product.additionalFields = Self.additional(native)
        product.customFields = WooValue.meta(native)
        return product
    }

    /// `virtual` and `downloadable` are flags of a simple product there and types here.
    private static func type(_ native: JSONValue) -> String {
        switch native.text("type") {
        case "variable": "configurable"
        case "variable-subscription": "configurable-subscription"
        case "subscription": "simple-subscription"
        case "grouped": "grouped"
        default:
            native.flag("downloadable") == true ? "downloadable" : native.flag("virtual") == true ? "virtual" : "simple"
        }
    }

    private func prices(_ product: inout Product, _ native: JSONValue) {
        product.price = native.number("regular_price") ?? native.number("price") ?? 0
        product.onSale = native.flag("on_sale")
        product.specialPrice = Self.special(native)
    }

    /// The sale of a product or a variation.
    static func special(_ native: JSONValue) -> SpecialPrice? {
        guard let value = native.number("sale_price") else { return nil }
        var special = SpecialPrice()
        special.value = value
        special.avail = native.flag("on_sale") ?? false
        special.createdAt = WooValue.date(native, "date_on_sale_from_gmt")
        special.expiredAt = WooValue.date(native, "date_on_sale_to_gmt")
        return special
    }

    private func stock(_ product: inout Product, _ native: JSONValue) {
        let manages = native.flag("manage_stock") ?? false
        product.quantity = native.number("stock_quantity") ?? 0
        product.inStock = native.text("stock_status") == "instock"
        product.isStockManaged = manages
        product.manageStock = manages ? "True" : "False"
        product.backorders = native.text("backorders") == "no" ? "False" : "True"
    }

    private func measures(_ product: inout Product, _ native: JSONValue) {
        product.weight = native.number("weight")
        product.weightUnit = weightUnit
        product.dimensionsUnit = dimensionsUnit
        product.width = native["dimensions"]?.number("width")
        product.height = native["dimensions"]?.number("height")
        product.length = native["dimensions"]?.number("length")
    }

    private func links(_ product: inout Product, _ native: JSONValue) {
        product.categoriesIDs = WooValue.ids(of: native.items("categories"))
        product.storesIDs = [WooStore.id]
        product.uBrandID = native.items("brands").first?.text("id")
        product.uBrand = native.items("brands").first?.text("name")
        product.relatedProductsIDs = WooValue.texts(native.items("related_ids"))
        product.upSellProductsIDs = WooValue.texts(native.items("upsell_ids"))
        product.crossSellProductsIDs = WooValue.texts(native.items("cross_sell_ids"))
        product.groupItems = WooValue.texts(native.items("grouped_products")).map { id in
            var item = ProductGroupItem()
            item.productID = id
            return item
        }
    }

    private static func additional(_ native: JSONValue) -> JSONObject {
        [
            "status": native["status"] ?? .null, "catalog_visibility": native["catalog_visibility"] ?? .null,
            "tax_status": native["tax_status"] ?? .null, "featured": native["featured"] ?? .null,
            "tags": .array(native.items("tags").compactMap { $0["name"] }),
        ]
    }
}

/// Attributes of products as options and as attributes.
enum WooOptions {
    /// An attribute's id, or its name where it belongs to one product only.
    static func id(_ attribute: JSONValue) -> String {
        attribute.integer("id").flatMap { $0 == 0 ? nil : String($0) } ?? attribute.text("name") ?? ""
    }

    /// Those that variations are made of.
    static func options(of native: JSONValue) -> [ProductOption] {
        native.items("attributes").filter { $0.flag("variation") == true }.map { attribute in
            var option = ProductOption()
            option.id = id(attribute)
            option.productOptionID = option.id
            option.name = attribute.text("name") ?? ""
            option.sortOrder = attribute.integer("position")
            option.type = "select"
            option.required = true
            option.available = attribute.flag("visible")
            option.usedInCombination = true
            option.optionItems = attribute.items("options").compactMap(\.string).map { value in
                var item = ProductOptionItem()
                item.id = value
                item.productOptionItemID = value
                item.name = value
                return item
            }
            return option
        }
    }
}
