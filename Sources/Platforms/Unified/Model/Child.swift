import Simulator

/// `Child` of the unified API.
struct Child: Payload {
    var id = ""
    var parentID = ""
    var sku: String?
    var upc: String?
    var ean: String?
    var mpn: String?
    var gtin: String?
    var isbn: String?
    var url: String?
    var seoURL: String?
    var sortOrder: Int?
    var createdTime: UnifiedDate?
    var modifiedTime: UnifiedDate?
    var name: String?
    var shortDescription: String?
    var fullDescription: String?
    var images: [Image] = []
    var combination: [ProductChildItemCombination] = []
    var defaultPrice: Double?
    var costPrice: Double?
    var unitPrice: Double?
    var measureUnit: String?
    var listPrice: Double?
    var wholesalePrice: Double?
    var advancedPrice: [ProductAdvancedPrice] = []
    var taxClassID: String?
    var availForSale: Bool?
    var allowBackorders: Bool?
    var inStock: Bool?
    var onSale: Bool?
    var manageStock: Bool?
    var inventoryLevel: Double?
    var inventory: [ProductInventory] = []
    var minQuantity: Double?
    var lowStockThreshold: Double?
    var defaultQtyInPack: Double?
    var isQtyInPackFixed: Bool?
    var weightUnit: String?
    var weight: Double?
    var dimensionsUnit: String?
    var width: Double?
    var height: Double?
    var length: Double?
    var metaTitle: String?
    var metaDescription: String?
    var metaKeywords: String?
    var discounts: [Discount] = []
    var isVirtual: Bool?
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("parent_id", parentID)
            json.member("sku", sku)
            json.member("upc", upc)
            json.member("ean", ean)
            json.member("mpn", mpn)
            json.member("gtin", gtin)
            json.member("isbn", isbn)
            json.member("url", url)
            json.member("seo_url", seoURL)
            json.member("sort_order", sortOrder)
            json.member("created_time", createdTime)
            json.member("modified_time", modifiedTime)
            json.member("name", name)
            json.member("short_description", shortDescription)
            json.member("full_description", fullDescription)
            json.member("images", images)
            json.member("combination", combination)
            json.member("default_price", defaultPrice)
            json.member("cost_price", costPrice)
            json.member("unit_price", unitPrice)
            json.member("measure_unit", measureUnit)
            json.member("list_price", listPrice)
            json.member("wholesale_price", wholesalePrice)
            json.member("advanced_price", advancedPrice)
            json.member("tax_class_id", taxClassID)
            json.member("avail_for_sale", availForSale)
            json.member("allow_backorders", allowBackorders)
            json.member("in_stock", inStock)
            json.member("on_sale", onSale)
            json.member("manage_stock", manageStock)
            json.member("inventory_level", inventoryLevel)
            json.member("inventory", inventory)
            json.member("min_quantity", minQuantity)
            json.member("low_stock_threshold", lowStockThreshold)
            json.member("default_qty_in_pack", defaultQtyInPack)
            json.member("is_qty_in_pack_fixed", isQtyInPackFixed)
            json.member("weight_unit", weightUnit)
            json.member("weight", weight)
            json.member("dimensions_unit", dimensionsUnit)
            json.member("width", width)
            json.member("height", height)
            json.member("length", length)
            json.member("meta_title", metaTitle)
            json.member("meta_description", metaDescription)
            json.member("meta_keywords", metaKeywords)
            json.member("discounts", discounts)
            json.member("is_virtual", isVirtual)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}

/// `Product_ChildItem_Combination` of the unified API.
struct ProductChildItemCombination: Payload {
    var optionID = ""
    var optionValueID = ""
    var additionalFields: JSONObject = [:]
    var customFields: JSONObject = [:]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("option_id", optionID)
            json.member("option_value_id", optionValueID)
            json.member("additional_fields", unlessEmpty: additionalFields)
            json.member("custom_fields", unlessEmpty: customFields)
        }
    }
}
