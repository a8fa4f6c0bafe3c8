import Simulator

/// Magento's products as unified ones.
struct MagentoProductModel {
    private let call: StoreCall
    private let scope: MagentoScope
    /// By SKU, with the priority of their sources; nil where nobody asked.
    private let goods: [String: [ProductInventory]]?
    private let brands: [String: String]
    private let options: MagentoOptions
    private let adapter: MagentoAdapter

    /// What is shared by the products of an answer is asked for once.
    ///
    /// - Parameter skus: those of the products.
    init(_ adapter: MagentoAdapter, _ call: StoreCall, _ scope: MagentoScope, skus: [String]) throws {
        self.call = call
        self.scope = scope
        let wantsGoods = call.shows("quantity", "inventory", "in_stock") && !skus.isEmpty
        goods = wantsGoods ? try MagentoGoods.inventory(of: skus, adapter, scope) : nil
        brands = call.shows("u_brand") ? try MagentoBrands.names(adapter, scope) : [:]
        options = MagentoOptions(adapter, scope)
        self.adapter = adapter
    }

    /// A product of a list, or one read alone, which has a stock item too.
    func product(_ native: JSONValue) throws -> Product {
        let attributes = MagentoAttributes(native)
        var product = Product()
        product.id = native.text("id") ?? ""
        product.type = native.text("type_id")
        product.uModel = native.text("sku")
        product.uSKU = native.text("sku")
        product.name = native.text("name")
        product.price = native.number("price") ?? 0
        product.weight = native.number("weight")
        product.weightUnit = scope.config.text("weight_unit")
        product.createAt = UnifiedDate(utc: native.text("created_at"))
        product.modifiedAt = UnifiedDate(utc: native.text("updated_at"))
        product.isVirtual = native.text("type_id") == "virtual"
        product.isDownloadable = native.text("type_id") == "downloadable"
        texts(&product, attributes)
        prices(&product, native, attributes)
        stock(&product, native)
        place(&product, native, attributes)
        product.images = native.items("media_gallery_entries").map {
            MagentoImages.image($0, mediaURL: scope.config.text("base_media_url") ?? "")
        }
        if call.shows("product_options") { product.productOptions = try options.options(native) }
        try link(&product, native)
        product.additionalFields = [
            "attribute_set_id": native["attribute_set_id"] ?? nil, "visibility": native["visibility"] ?? nil,
        ]
        product.customFields = attributes.others
        return product
    }

    private func texts(_ product: inout Product, _ attributes: MagentoAttributes) {
        product.description = attributes.text("description")
        product.shortDescription = attributes.text("short_description")
        product.metaTitle = attributes.text("meta_title")
        product.metaKeywords = attributes.text("meta_keyword")
        product.metaDescription = attributes.text("meta_description")
        product.uBrandID = attributes.text("manufacturer")
        product.uBrand = product.uBrandID.flatMap { brands[$0] }
        product.taxClassID = attributes.text("tax_class_id")
        product.seoURL = attributes.text("url_key")
        product.url = product.seoURL.map { (scope.config.text("base_url") ?? "") + $0 + ".html" }
    }

    private func prices(_ product: inout Product, _ native: JSONValue, _ attributes: MagentoAttributes) {
        product.costPrice = attributes.number("cost")
        if let value = attributes.number("special_price") {
            var special = SpecialPrice()
            special.value = value
            special.createdAt = UnifiedDate(utc: attributes.text("special_from_date"))
            special.expiredAt = UnifiedDate(utc: attributes.text("special_to_date"))
            special.avail =
                special.createdAt.map { $0.moment <= call.now } ?? true
                && special.expiredAt.map { $0.moment >= call.now } ?? true
            product.specialPrice = special
        }
        product.onSale = product.specialPrice?.avail ?? false
        for price in native.items("tier_prices") {
            let (group, quantity, value) = (
                price.text("customer_group_id") ?? "", price.number("qty") ?? 1, price.number("value") ?? 0
            )
            if group == "32000" {
                product.tierPrice.append(ProductTierPrice(qty: quantity, price: value))
            } else {
                product.groupPrice.append(ProductGroupPrice(groupID: group, price: value, quantity: quantity))
            }
        }
    }

    private func stock(_ product: inout Product, _ native: JSONValue) {
        let item = native["extension_attributes"]?["stock_item"]
        product.quantity = item?.number("qty")
        product.inStock = item?.flag("is_in_stock")
        if let item {
            let manages = item.flag("manage_stock") ?? item.flag("use_config_manage_stock") ?? true
            product.isStockManaged = manages
            product.manageStock = manages ? "True" : "False"
            product.backorders = (item.integer("backorders") ?? 0) > 0 ? "True" : "False"
        }
        if let sources = goods?[native.text("sku") ?? ""], !sources.isEmpty {
            product.inventory = sources
            product.quantity = sources.reduce(0) { $0 + $1.quantity }
            product.inStock = sources.contains { $0.inStock == true }
        } else {
            product.quantity = product.quantity ?? 0
        }
    }

    /// Magento links by SKU; the products of an answer are asked for their ids one answer at a time.
    private func link(_ product: inout Product, _ native: JSONValue) throws {
        let links = native.items("product_links").filter {
            ["related", "upsell", "crosssell"].contains($0.text("link_type"))
        }
        let names = ["related_products_ids", "up_sell_products_ids", "cross_sell_products_ids"]
        guard !links.isEmpty, names.contains(where: { call.shows($0) }) else { return }
        var criteria = MagentoCriteria()
        criteria.require("sku", "in", links.compactMap { $0.text("linked_product_sku") }.joined(separator: ","))
        let found = try adapter.search(scope.root + "/products", criteria).items
        let ids = Dictionary(found.map { ($0.text("sku") ?? "", $0.text("id") ?? "") }) { first, _ in first }
        let linked = { (type: String) in
            links.filter { $0.text("link_type") == type }.compactMap { ids[$0.text("linked_product_sku") ?? ""] }
        }
        product.relatedProductsIDs = linked("related")
        product.upSellProductsIDs = linked("upsell")
        product.crossSellProductsIDs = linked("crosssell")
    }

    private func place(_ product: inout Product, _ native: JSONValue, _ attributes: MagentoAttributes) {
        let isEnabled = native.integer("status") == 1
        product.availSale = isEnabled && product.inStock ?? true
        product.availView = isEnabled && native.integer("visibility") != 1
        let extensions = native["extension_attributes"]
        let links = extensions?.items("category_links").compactMap { $0.text("category_id") } ?? []
        product.categoriesIDs = links.isEmpty ? attributes.list("category_ids") : links
        let websites = extensions?.items("website_ids").compactMap { $0.int ?? $0.string.flatMap { Int($0) } } ?? []
        product.storesIDs = scope.viewIDs(ofWebsites: websites)
    }
}

/// The custom attributes of a product, a category or a customer.
struct MagentoAttributes {
    private let values: JSONObject

    init(_ native: JSONValue) {
        values = JSONObject(
            native.items("custom_attributes").compactMap { pair in
                pair.text("attribute_code").map { ($0, pair["value"] ?? .null) }
            })
    }

    func text(_ code: String) -> String? { JSONValue.object(values).filled(code) }
    func number(_ code: String) -> Double? { JSONValue.object(values).number(code) }
    func list(_ code: String) -> [String] { JSONValue.object(values).items(code).compactMap(\.string) }

    /// What the unified models have no member for.
    var others: JSONObject {
        JSONObject(values.filter { !Self.known.contains($0.key) }.map { ($0.key, $0.value) })
    }

    private static let known: Set = [
        "description", "short_description", "meta_title", "meta_keyword", "meta_keywords", "meta_description",
        "manufacturer", "tax_class_id", "url_key", "url_path", "cost", "special_price", "special_from_date",
        "special_to_date", "category_ids", "image", "small_image", "thumbnail", "swatch_image", "options_container",
        "required_options", "has_options", "msrp_display_actual_price_type", "gift_message_available",
    ]
}

/// What lies in the warehouses.
enum MagentoGoods {
    /// By SKU; empty where the shop has no warehouses.
    static func inventory(
        of skus: [String], _ adapter: MagentoAdapter, _ scope: MagentoScope
    ) throws -> [String: [ProductInventory]] {
        let inventory = try adapter.inventory()
        guard inventory.hasSources else { return [:] }
        var criteria = MagentoCriteria()
        criteria.require("sku", "in", skus.joined(separator: ","))
        var goods: [String: [ProductInventory]] = [:]
        for item in try adapter.search(scope.root + "/inventory/source-items", criteria).items {
            let source = item.text("source_code") ?? ""
            let quantity = item.number("quantity") ?? 0
            let place = ProductInventory(
                warehouseID: source, quantity: quantity, inStock: item.integer("status") == 1,
                priority: inventory.priority(of: source))
            goods[item.text("sku") ?? "", default: []].append(place)
        }
        return goods
    }
}

/// Makers of products: the options of the attribute `manufacturer`.
enum MagentoBrands {
    static func names(_ adapter: MagentoAdapter, _ scope: MagentoScope) throws -> [String: String] {
        let pairs = try options(adapter, scope).compactMap { option in
            option.filled("value").map { ($0, option.text("label") ?? "") }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// None where the shop has no such attribute.
    static func options(_ adapter: MagentoAdapter, _ scope: MagentoScope) throws -> [JSONValue] {
        do {
            return try adapter.client.get(scope.root + "/products/attributes/manufacturer/options").body.array ?? []
        } catch StoreFailure.refused(_, 404, _) {
            return []
        }
    }
}

/// Custom options and what a configurable product can be chosen by.
struct MagentoOptions {
    private let adapter: MagentoAdapter
    private let scope: MagentoScope

    init(_ adapter: MagentoAdapter, _ scope: MagentoScope) {
        self.adapter = adapter
        self.scope = scope
    }

    /// Options that buyers fill in, then those that choose a variant.
    func options(_ native: JSONValue) throws -> [ProductOption] {
        native.items("options").map(Self.custom)
            + (try native["extension_attributes"]?.items("configurable_product_options").map(configurable) ?? [])
    }

    private static func custom(_ native: JSONValue) -> ProductOption {
        var option = ProductOption()
        option.id = native.text("option_id") ?? ""
        option.productOptionID = native.text("option_id")
        option.name = native.text("title") ?? ""
        option.type = native.text("type") ?? ""
        option.sortOrder = native.integer("sort_order")
        option.required = native.flag("is_require")
        option.available = true
        option.usedInCombination = false
        option.optionItems = native.items("values").map { value in
            var item = ProductOptionItem()
            item.id = value.text("option_type_id") ?? ""
            item.productOptionItemID = value.text("option_type_id")
            item.name = value.text("title") ?? ""
            item.sortOrder = value.integer("sort_order")
            item.price = value.number("price")
            item.typePrice = value.text("price_type")
            item.sku = value.text("sku")
            return item
        }
        return option
    }

    private func configurable(_ native: JSONValue) throws -> ProductOption {
        let attribute = native.text("attribute_id") ?? ""
        let labels = try labels(of: attribute)
        var option = ProductOption()
        option.id = attribute
        option.productOptionID = native.text("id")
        option.name = native.text("label") ?? ""
        option.type = "select"
        option.sortOrder = native.integer("position")
        option.required = true
        option.available = true
        option.usedInCombination = true
        option.optionItems = native.items("values").map { value in
            var item = ProductOptionItem()
            item.id = value.text("value_index") ?? ""
            item.productOptionItemID = value.text("value_index")
            item.name = labels[item.id] ?? ""
            return item
        }
        return option
    }

    private func labels(of attribute: String) throws -> [String: String] {
        let body = try adapter.client.get(scope.root + "/products/attributes/\(attribute)").body
        let pairs = body.items("options").map { ($0.text("value") ?? "", $0.text("label") ?? "") }
        return Dictionary(pairs) { first, _ in first }
    }
}
