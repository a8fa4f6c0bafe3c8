import Simulator

/// Which schema a route of `wc/v3`, `wc/v2` or `wc/v1` answers by (`get_public_item_schema` of its controller).
enum RestSchemas {
    /// The schema of a route, `[]` where a controller has an empty one; nil where the route says none.
    static func schema(of route: Route, _ scope: Scope) throws -> JSONValue? {
        guard let properties = try properties(of: route, scope), let name = name(of: route) else {
            return route.pattern.text.hasSuffix("/products/custom-fields/names") ? [] : nil
        }
        return [
            "$schema": "http://json-schema.org/draft-04/schema#", "title": .string(titles[name] ?? name),
            "type": "object", "properties": .object(properties),
        ]
    }

    /// What the items of a route consist of; nil where the route has no schema.
    static func properties(of route: Route, _ scope: Scope) throws -> JSONObject? {
        guard let name = name(of: route), var properties = all[route.namespace]?[name] else { return nil }
        switch name {
        case "shop_order":
            let currency = try scope.options["woocommerce_currency"]
            properties["currency"] = properties["currency"]?.setting("default", .string(currency))
        case "tax":
            let classes = try TaxClass.inOrder(in: scope.visit.database).map { JSONValue.string($0.slug) }
            properties["class"] = properties["class"]?.setting("enum", .array(classes))
        default: break
        }
        return properties
    }

    /// What the items behind a path below a namespace consist of, before anything of the shop is filled in.
    static func declared(_ namespace: String, _ path: String) -> JSONObject? {
        name(of: path).flatMap { all[namespace]?[$0] }
    }

    /// What arguments consist of within, where they are declared by the schema: types that WordPress does not know are
    /// written as those that it does (`adjust_wp_5_5_datatype_compatibility`).
    static func adjusted(_ schema: JSONValue) -> JSONValue {
        guard var members = schema.object else { return schema }
        switch members["type"] {
        case "date-time": members["type"] = ["null", "string"]
        case "mixed": members["type"] = ["null", "object", "string", "number", "boolean", "integer", "array"]
        default: break
        }
        if let properties = members["properties"]?.object {
            members["properties"] = .object(JSONObject(properties.pairs.map { ($0.key, adjusted($0.value)) }))
        }
        if let items = members["items"], items["properties"] != nil { members["items"] = adjusted(items) }
        return .object(members)
    }

    /// The properties by namespace and name.
    private static let all: [String: [String: JSONObject]] = {
        let texts = products.merging(orders) { one, _ in one }.merging(shop) { one, _ in one }
            .merging(status) { one, _ in one }
        var v3 = texts.mapValues { SchemaNotation(style: .rest).properties($0) }
        v3["refunds"] = SchemaEdits.apply("parent_id integer r", to: v3["shop_order_refund"] ?? [:])
        let v2 = SchemaEdits.apply(OlderSchemas.v2, to: v3)
        return ["wc/v3": v3, "wc/v2": v2, "wc/v1": SchemaEdits.apply(OlderSchemas.v1, to: v2)]
    }()

    // MARK: Names

    /// Titles that are no names of schemas here.
    private static let titles = ["refunds": "shop_order_refund"]

    /// The name of the schema that a route answers by; items answer by their collection's.
    private static func name(of route: Route) -> String? {
        name(of: route.pattern.text.dropFirst(route.namespace.utf8.count + 1))
    }

    private static func name(of path: some StringProtocol) -> String? {
        if path.hasSuffix("/batch") { return "batch" }
        if let name = byPath[String(path)] { return name }
        guard let slash = path.lastIndex(of: "/"), path[slash...].hasPrefix("/(") else { return nil }
        return byPath[String(path[..<slash])]
    }

    private static let byPath: [String: String] = [
        "/products": "product", "/products/suggested-products": "product",
        "/products/(?P<id>[\\d]+)/duplicate": "product",
        "/products/(?P<product_id>[\\d]+)/variations": "product_variation",
        "/products/(?P<product_id>[\\d]+)/variations/generate": "product_variation",
        "/products/attributes": "product_attribute",
        "/products/attributes/(?P<attribute_id>[\\d]+)/terms": "product_attribute_term",
        "/products/categories": "product_cat", "/products/brands": "product_brand", "/products/tags": "product_tag",
        "/products/shipping_classes": "product_shipping_class",
        "/products/shipping_classes/slug-suggestion": "product_shipping_class",
        "/products/reviews": "product_review", "/products/(?P<product_id>[\\d]+)/reviews": "product_review",
        "/orders": "shop_order", "/orders/(?P<order_id>[\\d]+)/refunds": "shop_order_refund", "/refunds": "refunds",
        "/orders/(?P<order_id>[\\d]+)/notes": "order_note", "/orders/statuses": "order_status",
        "/orders/(?P<id>[\\d]+)/actions/email_templates": "Email Template",
        "/orders/(?P<id>[\\d]+)/actions/send_email": "Order Actions",
        "/orders/(?P<id>[\\d]+)/actions/send_order_details": "Order Actions", "/coupons": "shop_coupon",
        "/customers": "customer", "/customers/(?P<customer_id>[\\d]+)/downloads": "customer_download",
        "/settings": "setting_group", "/settings/(?P<group_id>[\\w-]+)": "setting", "/shipping/zones": "shipping_zone",
        "/shipping/zones/(?P<id>[\\d]+)/locations": "shipping_zone_location",
        "/shipping/zones/(?P<zone_id>[\\d]+)/methods": "shipping_zone_method", "/shipping_methods": "shipping_method",
        "/payment_gateways": "payment_gateway", "/taxes": "tax", "/taxes/classes": "tax_class",
        "/webhooks": "webhook", "/webhooks/(?P<webhook_id>[\\d]+)/deliveries": "webhook_delivery",
        "/data": "data_index", "/data/continents": "data_continents", "/data/countries": "data_countries",
        "/data/currencies": "data_currencies", "/data/currencies/current": "data_currencies",
        "/system_status": "system_status", "/system_status/tools": "system_status_tool", "/reports": "report",
        "/reports/sales": "sales_report", "/reports/top_sellers": "top_sellers_report",
        "/reports/orders/totals": "report_order_total", "/reports/products/totals": "report_product_total",
        "/reports/customers/totals": "report_customer_total", "/reports/coupons/totals": "report_coupon_total",
        "/reports/reviews/totals": "report_review_total",
    ]
}

extension JSONValue {
    /// The object with another value for one of its members.
    fileprivate func setting(_ name: String, _ value: JSONValue) -> JSONValue {
        .object((object ?? [:]).with(name, value))
    }
}
