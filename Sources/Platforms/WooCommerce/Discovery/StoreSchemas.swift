import Simulator

/// Which schema a route of the Store API answers by.
enum StoreSchemas {
    /// The schema of a route; nil where it has none.
    static func schema(of route: Route) -> JSONObject? {
        guard route.namespace.hasPrefix("wc/store") else { return nil }
        let path = route.pattern.text.dropFirst(route.namespace.utf8.count + 1)
        if let schema = byPath[String(path)] { return schema }
        guard path.hasPrefix("/cart") else { return nil }
        return path.hasPrefix("/cart/coupons/")
            ? CartSchemas.coupon
            : path.hasPrefix("/cart/items/") ? CartSchemas.line : CartSchemas.cart
    }

    private static let byPath: [String: JSONObject] = [
        "/cart/coupons": CartSchemas.coupon, "/cart/extensions": CartSchemas.extension,
        "/cart/items": CartSchemas.line, "/checkout": CheckoutSchemas.checkout,
        "/checkout/(?P<id>[\\d]+)": CheckoutSchemas.payment, "/order/(?P<id>[\\d]+)": CheckoutSchemas.order,
        "/products/attributes": ProductSchemas.attribute,
        "/products/attributes/(?P<id>[\\d]+)": ProductSchemas.attribute,
        "/products/attributes/(?P<attribute_id>[\\d]+)/terms": ProductSchemas.term,
        "/products/categories": ProductSchemas.category,
        "/products/categories/(?P<id>[\\d]+)": ProductSchemas.category, "/products/brands": ProductSchemas.brand,
        "/products/brands/(?P<identifier>[\\w-]+)": ProductSchemas.brand,
        "/products/collection-data": ProductSchemas.collectionData, "/products/reviews": ProductSchemas.review,
        "/products/tags": ProductSchemas.term, "/products": ProductSchemas.product,
        "/products/(?P<id>[\\d]+)": ProductSchemas.product, "/products/(?P<slug>[\\S]+)": ProductSchemas.product,
    ]
}
