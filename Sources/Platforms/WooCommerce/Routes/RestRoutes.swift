import Simulator

/// The routes of `wc/v3`. `nil` for a handler: known, not built; such a route answers 404 with `X-Sim-Unimplemented`.
enum RestRoutes {
    /// Every row; within a group the order is WooCommerce's.
    static let rows: [Route] =
        [row("", Endpoint(["GET"], args: RouteIndex.args(name), RouteIndex.namespace))] + other + productTerms + coupons + orders + attributes + products + shop

    private static let name = "wc/v3"

    private static func row(_ path: String, _ endpoints: Endpoint...) -> Route { Route(name, path, endpoints) }

    /// Marketplace, layouts, reports, webhooks, status, data.
    private static let other: [Route] = [
        row("/marketplace/featured", Endpoint(["GET"], nil)),
        row("/marketplace/refresh", Endpoint(["POST"], nil)),
        row("/marketplace/subscriptions", Endpoint(["GET"], nil)),
        row("/marketplace/subscriptions/connect", Endpoint(["POST"], nil)),
        row("/marketplace/subscriptions/activate-plugin", Endpoint(["POST"], nil)),
        row("/marketplace/subscriptions/disconnect", Endpoint(["POST"], nil)),
        row("/marketplace/subscriptions/activate", Endpoint(["POST"], nil)),
        row("/marketplace/subscriptions/install-url", Endpoint(["GET"], nil)),
        row("/marketplace/create-order", Endpoint(["POST"], nil)),
        row("/layout-templates", Endpoint(["GET"], nil)),
        row("/layout-templates/(?P<id>\\w[\\w\\s\\-]*)", Endpoint(["GET"], nil)),
        row("/reports/sales", Endpoint(["GET"], nil)),
        row("/reports/top_sellers", Endpoint(["GET"], nil)),
        row("/reports/orders/totals", Endpoint(["GET"], nil)),
        row("/reports/products/totals", Endpoint(["GET"], nil)),
        row("/reports/customers/totals", Endpoint(["GET"], nil)),
        row("/reports/coupons/totals", Endpoint(["GET"], nil)),
        row("/reports/reviews/totals", Endpoint(["GET"], nil)),
        row("/reports", Endpoint(["GET"], nil)),
        row("/webhooks", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/webhooks/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/webhooks/batch", Endpoint(Endpoint.editable, nil)),
        row("/system_status", Endpoint(["GET"], nil)),
        row("/system_status/tools", Endpoint(["GET"], nil)),
        row("/system_status/tools/(?P<id>[\\w-]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil)),
        row("/data", Endpoint(["GET"], nil)),
        row("/data/continents", Endpoint(["GET"], nil)),
        row("/data/continents/(?P<location>[\\w-]+)", Endpoint(["GET"], nil)),
        row("/data/countries", Endpoint(["GET"], nil)),
        row("/data/countries/(?P<location>[\\w-]+)", Endpoint(["GET"], nil)),
        row("/data/currencies", Endpoint(["GET"], nil)),
        row("/data/currencies/current", Endpoint(["GET"], nil)),
        row("/data/currencies/(?P<currency>[\\w-]{3})", Endpoint(["GET"], nil)),
    ]

    /// Brands, categories, tags, shipping classes.
    private static let productTerms: [Route] = [
        row("/products/brands", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/brands/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/brands/batch", Endpoint(Endpoint.editable, nil)),
        row("/products/categories", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/categories/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/categories/batch", Endpoint(Endpoint.editable, nil)),
        row("/products/shipping_classes", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/shipping_classes/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/shipping_classes/batch", Endpoint(Endpoint.editable, nil)),
        row("/products/shipping_classes/slug-suggestion", Endpoint(["GET"], nil)),
        row("/products/tags", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/tags/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/tags/batch", Endpoint(Endpoint.editable, nil)),
    ]

    /// Coupons and customers.
    private static let coupons: [Route] = [
        row("/coupons", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/coupons/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/coupons/batch", Endpoint(Endpoint.editable, nil)),
        row("/customers/(?P<customer_id>[\\d]+)/downloads", Endpoint(["GET"], nil)),
        row("/customers", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/customers/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/customers/batch", Endpoint(Endpoint.editable, nil)),
    ]

    /// Orders and refunds.
    private static let orders: [Route] = [
        row("/orders/(?P<order_id>[\\d]+)/notes", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/orders/(?P<order_id>[\\d]+)/notes/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(["DELETE"], nil)),
        row("/orders/(?P<order_id>[\\d]+)/refunds", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/orders/(?P<order_id>[\\d]+)/refunds/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(["DELETE"], nil)),
        row("/orders", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/orders/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/orders/batch", Endpoint(Endpoint.editable, nil)),
        row("/refunds", Endpoint(["GET"], nil)),
        row("/orders/(?P<id>[\\d]+)/receipt", Endpoint(["POST"], nil), Endpoint(["GET"], nil)),
        row("/orders/(?P<id>[\\d]+)/actions/email_templates", Endpoint(["GET"], nil)),
        row("/orders/(?P<id>[\\d]+)/actions/send_email", Endpoint(["POST"], nil)),
        row("/orders/(?P<id>[\\d]+)/actions/send_order_details", Endpoint(["POST"], nil)),
        row("/orders/statuses", Endpoint(["GET"], nil)),
    ]

    /// Attributes and their terms.
    private static let attributes: [Route] = [
        row("/products/attributes/(?P<attribute_id>[\\d]+)/terms", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/attributes/(?P<attribute_id>[\\d]+)/terms/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/attributes/(?P<attribute_id>[\\d]+)/terms/batch", Endpoint(Endpoint.editable, nil)),
        row("/products/attributes", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/attributes/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/attributes/batch", Endpoint(Endpoint.editable, nil)),
    ]

    /// Products, variations, reviews.
    private static let products: [Route] = [
        row("/products/custom-fields/names", Endpoint(["GET"], nil)),
        row("/products/reviews", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/reviews/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/reviews/batch", Endpoint(Endpoint.editable, nil)),
        row("/products", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/batch", Endpoint(Endpoint.editable, nil)),
        row("/products/suggested-products", Endpoint(["GET"], nil)),
        row("/products/(?P<id>[\\d]+)/duplicate", Endpoint(["POST"], nil)),
        row("/products/(?P<product_id>[\\d]+)/variations", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/products/(?P<product_id>[\\d]+)/variations/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/products/(?P<product_id>[\\d]+)/variations/batch", Endpoint(Endpoint.editable, nil)),
        row("/products/(?P<product_id>[\\d]+)/variations/generate", Endpoint(["POST"], nil)),
    ]

    /// Settings, shipping, taxes, gateways.
    private static let shop: [Route] = [
        row("/settings", Endpoint(["GET"], nil)),
        row("/settings/batch", Endpoint(Endpoint.editable, nil)),
        row("/settings/(?P<group_id>[\\w-]+)", Endpoint(["GET"], nil)),
        row("/settings/(?P<group_id>[\\w-]+)/batch", Endpoint(Endpoint.editable, nil)),
        row("/settings/(?P<group_id>[\\w-]+)/(?P<id>[\\w-]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil)),
        row("/shipping/zones", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/shipping/zones/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/shipping/zones/(?P<id>[\\d]+)/locations", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil)),
        row("/shipping/zones/(?P<zone_id>[\\d]+)/methods", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/shipping/zones/(?P<zone_id>[\\d]+)/methods/(?P<instance_id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/taxes/classes", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/taxes/classes/(?P<slug>\\w[\\w\\s\\-]*)", Endpoint(["GET"], nil), Endpoint(["DELETE"], nil)),
        row("/taxes", Endpoint(["GET"], nil), Endpoint(["POST"], nil)),
        row("/taxes/(?P<id>[\\d]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil), Endpoint(["DELETE"], nil)),
        row("/taxes/batch", Endpoint(Endpoint.editable, nil)),
        row("/shipping_methods", Endpoint(["GET"], nil)),
        row("/shipping_methods/(?P<id>[\\w-]+)", Endpoint(["GET"], nil)),
        row("/payment_gateways", Endpoint(["GET"], nil)),
        row("/payment_gateways/(?P<id>[\\w-]+)", Endpoint(["GET"], nil), Endpoint(Endpoint.editable, nil)),
    ]
}
