import Simulator

/// What product.add and product.update say of a product, in Magento's words.
struct MagentoProductValues {
    let parameters: Parameters

    init(_ parameters: Parameters) { self.parameters = parameters }

    /// Parameters that are attributes of their own, in the order in which they are sent.
    private static let attributes = [
        ("description", "description"), ("short_description", "short_description"), ("special_price", "special_price"),
        ("sprice_create", "special_from_date"), ("sprice_expire", "special_to_date"), ("cost_price", "cost"),
        ("meta_title", "meta_title"), ("meta_keywords", "meta_keyword"), ("meta_description", "meta_description"),
        ("seo_url", "url_key"), ("tax_class_id", "tax_class_id"), ("manufacturer_id", "manufacturer"),
        ("country_of_origin", "country_of_manufacture"),
    ]

    private static let moments: Set = ["special_from_date", "special_to_date"]
    private static let numbers: Set = ["special_price", "cost"]

    /// `[{"attribute_code": "description", "value": "…"}, …]`.
    var customAttributes: [JSONValue] {
        Self.attributes.compactMap { name, code in
            guard parameters.has(name) else { return nil }
            return ["attribute_code": .string(code), "value": value(name, code)]
        }
    }

    private func value(_ name: String, _ code: String) -> JSONValue {
        if Self.numbers.contains(code), let number = parameters.number(name) { return .number(number) }
        if Self.moments.contains(code), let moment = parameters.moment(name) { return .string(moment.sql) }
        return .string(parameters.text(name) ?? "")
    }

    /// `status`: `enabled`, `disabled`; `available_for_sale` says the same.
    var isEnabled: Bool? {
        switch parameters.filled("status")?.lowercased() {
        case "disabled", "inactive", "false", "0", "2": false
        case nil: parameters.flag("available_for_sale")
        default: true
        }
    }

    /// Magento's visibility: 1 nowhere, 2 catalogue, 3 search, 4 both; nil where nothing is said, and for
    /// `available_for_view` true, as in the trace: both is what a new product has.
    var visibility: Int? {
        switch parameters.filled("visible")?.lowercased() {
        case "nowhere", "hidden", "none": 1
        case "catalog": 2
        case "search": 3
        case "everywhere", "both", "visible": 4
        default: parameters.flag("available_for_view") == false ? 1 : nil
        }
    }

    /// The type; what is downloadable or virtual by a flag too.
    var type: String? {
        if let type = parameters.filled("type"), type != "simple" { return type }
        if parameters.flag("downloadable") == true { return "downloadable" }
        if parameters.flag("is_virtual") == true { return "virtual" }
        return parameters.filled("type")
    }

    var weight: Double? { parameters.number("weight") }
    var quantity: Double { parameters.number("quantity") ?? 0 }
    var isInStock: Bool { parameters.flag("in_stock") ?? (quantity > 0) }

    /// Magento's backorders: 0 none, 1 allowed, 2 allowed and told.
    var backorders: String? {
        switch parameters.filled("backorder_status")?.lowercased() {
        case "allow", "yes", "true", "1": "1"
        case "notify", "allow_notify", "2": "2"
        case nil: nil
        default: "0"
        }
    }

    /// Tier prices are of all groups, group prices of theirs.
    var tierPrices: [JSONValue]? {
        guard parameters.has("tier_prices") || parameters.has("group_prices") else { return nil }
        let tiers = parameters.objects("tier_prices").map { price -> JSONValue in
            Self.tierPrice(32_000, price.number("quantity") ?? 1, price.number("price") ?? 0)
        }
        let groups = parameters.objects("group_prices").map { price -> JSONValue in
            Self.tierPrice(price.integer("group_id") ?? 0, price.number("qty") ?? 1, price.number("price") ?? 0)
        }
        return tiers + groups
    }

    private static func tierPrice(_ group: Int, _ quantity: Double, _ price: Double) -> JSONValue {
        ["customer_group_id": .int(Int64(group)), "qty": .number(quantity), "value": .number(price)]
    }

    /// The websites of the stores it is to be sold in; nil where nothing is said.
    func websites(_ scope: MagentoScope) -> [JSONValue]? {
        guard let stores = parameters.list("stores_ids") else { return nil }
        let ids = stores.compactMap { id in
            scope.views.first { $0.text("id") == id }?.integer("website_id")
        }
        return Set(ids).sorted().map { .int(Int64($0)) }
    }

    /// The categories it stands in; nil where nothing is said.
    var categoryLinks: [JSONValue]? {
        guard let ids = parameters.list("categories_ids") ?? parameters.list("category_id") else { return nil }
        return ids.enumerated().map { place, id in ["position": .int(Int64(place)), "category_id": .string(id)] }
    }

    /// What it is linked with; Magento links by SKU, so products are asked for theirs.
    func links(_ sku: String, _ adapter: MagentoAdapter, _ scope: MagentoScope) throws -> [JSONValue] {
        try [
            ("related_products_ids", "related"), ("up_sell_products_ids", "upsell"),
            ("cross_sell_products_ids", "crosssell"),
        ].flatMap { name, type -> [JSONValue] in
            guard let ids = parameters.list(name), !ids.isEmpty else { return [] }
            return try MagentoProducts.find(ids: ids, adapter, scope).enumerated().map { place, product in
                [
                    "sku": .string(sku), "link_type": .string(type),
                    "linked_product_sku": .string(product.text("sku") ?? ""),
                    "linked_product_type": .string(product.text("type_id") ?? "simple"),
                    "position": .int(Int64(place)),
                ]
            }
        }
    }
}

extension MagentoProductValues {
    /// The stock item of a new product: every member, in the order and with the values of the trace.
    var newStockItem: JSONObject {
        var item: JSONObject = [
            "qty": .number(quantity), "enable_qty_increments": false, "is_decimal_divided": false,
            "is_in_stock": .bool(isInStock), "is_qty_decimal": false, "low_stock_date": nil, "max_sale_qty": 10_000,
            "min_qty": 0, "min_sale_qty": 1, "notify_stock_qty": 1, "qty_increments": 0,
            "show_default_notification_message": false, "stock_status_changed_auto": 0,
            "use_config_enable_qty_inc": true,
        ]
        for (name, value) in settings(isNew: true) { item[name] = value }
        return item
    }

    /// What is said of how stock is kept: a value of its own takes the place of the shop's.
    func settings(isNew: Bool) -> JSONObject {
        var item: JSONObject = [:]
        if let manages = parameters.flag("manage_stock") {
            item["manage_stock"] = manages ? "True" : "False"
            item["use_config_manage_stock"] = false
        } else if isNew {
            item["use_config_manage_stock"] = true
        }
        own("max_order_quantity", "max_sale_qty", true, isNew, &item)
        if isNew { item["use_config_min_qty"] = true }
        own("min_order_quantity", "min_sale_qty", 1, isNew, &item)
        own("low_stock_threshold", "notify_stock_qty", true, isNew, &item)
        if isNew { item["use_config_qty_increments"] = true }
        if let backorders {
            item["use_config_backorders"] = false
            item["backorders"] = .string(backorders)
        } else if isNew {
            item["use_config_backorders"] = true
        }
        return item
    }

    private func own(
        _ parameter: String, _ member: String, _ usual: JSONValue, _ isNew: Bool, _ item: inout JSONObject
    ) {
        if let number = parameters.number(parameter) {
            item[member] = .number(number)
            // One of these settings is a number of its own (min_sale_qty).
            item["use_config_\(member)"] = usual == true ? false : 0
        } else if isNew {
            item["use_config_\(member)"] = usual
        }
    }
}
