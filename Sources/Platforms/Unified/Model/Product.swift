import Simulator

/// `Product` of the unified API.
struct Product: Payload {
    var id = ""
    var type: String?
    var uModel: String?
    var uSKU: String?
    var name: String?
    var description: String?
    var shortDescription: String?
    var price: Double?
    var advancedPrice: [ProductAdvancedPrice] = []
    var costPrice: Double?
    var unitPrice: Double?
    var measureUnit: String?
    var quantity: Double?
    var inventory: [ProductInventory] = []
    var groupItems: [ProductGroupItem] = []
    var uBrandID: String?
    var uBrand: String?
    var categoriesIDs: [String] = []
    var storesIDs: [String] = []
    var url: String?
    var seoURL: String?
    var metaTitle: String?
    var metaKeywords: String?
    var metaDescription: String?
    var availSale: Bool?
    var availView: Bool?
    var isVirtual: Bool?
    var isDownloadable: Bool?
    var weight: Double?
    var weightUnit: String?
    var sortOrder: Int?
    var inStock: Bool?
    var backorders: String?
    var manageStock: String?
    var isStockManaged: Bool?
    var onSale: Bool?
    var createAt: UnifiedDate?
    var modifiedAt: UnifiedDate?
    var taxClassID: String?
    var specialPrice: SpecialPrice?
    var tierPrice: [ProductTierPrice] = []
    var groupPrice: [ProductGroupPrice] = []
    var images: [Image] = []
    var productOptions: [ProductOption] = []
    var uUPC: String?
    var uMPN: String?
    var uGTIN: String?
    var uISBN: String?
    var uEAN: String?
    var relatedProductsIDs: [String] = []
    var upSellProductsIDs: [String] = []
    var crossSellProductsIDs: [String] = []
    var dimensionsUnit: String?
    var width: Double?
    var height: Double?
    var length: Double?
    var discounts: [Discount] = []
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("type", type)
            json.member("u_model", uModel)
            json.member("u_sku", uSKU)
            json.member("name", name)
            json.member("description", description)
            json.member("short_description", shortDescription)
            json.member("price", price)
            json.member("advanced_price", advancedPrice)
            json.member("cost_price", costPrice)
            json.member("unit_price", unitPrice)
            json.member("measure_unit", measureUnit)
            json.member("quantity", quantity)
            json.member("inventory", inventory)
            json.member("group_items", groupItems)
            json.member("u_brand_id", uBrandID)
            json.member("u_brand", uBrand)
            json.member("categories_ids", categoriesIDs)
            json.member("stores_ids", storesIDs)
            json.member("url", url)
            json.member("seo_url", seoURL)
            json.member("meta_title", metaTitle)
            json.member("meta_keywords", metaKeywords)
            json.member("meta_description", metaDescription)
            json.member("avail_sale", availSale)
            json.member("avail_view", availView)
            json.member("is_virtual", isVirtual)
            json.member("is_downloadable", isDownloadable)
            json.member("weight", weight)
            json.member("weight_unit", weightUnit)
            json.member("sort_order", sortOrder)
            json.member("in_stock", inStock)
            json.member("backorders", backorders)
            json.member("manage_stock", manageStock)
            json.member("is_stock_managed", isStockManaged)
            json.member("on_sale", onSale)
            json.member("create_at", createAt)
            json.member("modified_at", modifiedAt)
            json.member("tax_class_id", taxClassID)
            json.member("special_price", specialPrice)
            json.member("tier_price", tierPrice)
            json.member("group_price", groupPrice)
            json.member("images", images)
            json.member("product_options", productOptions)
            json.member("u_upc", uUPC)
            json.member("u_mpn", uMPN)
            json.member("u_gtin", uGTIN)
            json.member("u_isbn", uISBN)
            json.member("u_ean", uEAN)
            json.member("related_products_ids", relatedProductsIDs)
            json.member("up_sell_products_ids", upSellProductsIDs)
            json.member("cross_sell_products_ids", crossSellProductsIDs)
            json.member("dimensions_unit", dimensionsUnit)
            json.member("width", width)
            json.member("height", height)
            json.member("length", length)
            json.member("discounts", discounts)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
