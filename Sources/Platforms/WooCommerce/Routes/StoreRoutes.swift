import Simulator

/// The Store API's routes, in the order WooCommerce registers them. `nil` for a handler: known, not built.
enum StoreRoutes {
    /// The rows of `wc/store` or `wc/store/v1`, which differ in name only.
    static func rows(_ namespace: String) -> [Route] {
        func row(_ path: String, _ endpoints: Endpoint...) -> Route { Route(namespace, path, endpoints) }
        return [
            row("", Endpoint(["GET"], args: RouteIndex.args(namespace), batch: false, RouteIndex.namespace)),
            row("/batch", Endpoint(["POST"], args: BatchArgs.all, batch: false, nil)),
        ] + cart(row) + checkout(row) + terms(row) + products(row)
    }

    private typealias Row = (String, Endpoint...) -> Route

    private static func cart(_ row: Row) -> [Route] {
        [
            row("/cart", Endpoint(["GET"], .cart, args: CartArgs.read, nil)),
            row("/cart/add-item", Endpoint(["POST"], .cart, args: CartArgs.addItem, nil)),
            row("/cart/apply-coupon", Endpoint(["POST"], .cart, args: CartArgs.code, nil)),
            row(
                "/cart/coupons",
                Endpoint(["GET"], .cart, args: CartArgs.read, nil),
                Endpoint(["POST"], .cart, args: CartArgs.addCoupon, nil),
                Endpoint(["DELETE"], .cart, nil)),
            row(
                "/cart/coupons/(?P<code>[\\w-]+)",
                Endpoint(["GET"], .cart, args: CartArgs.couponItem, nil),
                Endpoint(["DELETE"], .cart, args: CartArgs.code, nil)),
            row("/cart/extensions", Endpoint(["POST"], .cart, args: CartArgs.extensions, nil)),
            row(
                "/cart/items",
                Endpoint(["GET"], .cart, args: CartArgs.read, nil),
                Endpoint(["POST"], .cart, args: CartArgs.addLine, nil),
                Endpoint(["DELETE"], .cart, nil)),
            row(
                "/cart/items/(?P<key>[\\w-]{32})",
                Endpoint(["GET"], .cart, args: CartArgs.line, nil),
                Endpoint(Endpoint.editable, .cart, args: CartArgs.editLine, nil),
                Endpoint(["DELETE"], .cart, args: CartArgs.key, nil)),
            row("/cart/remove-coupon", Endpoint(["POST"], .cart, args: CartArgs.code, nil)),
            row("/cart/remove-item", Endpoint(["POST"], .cart, args: CartArgs.key, nil)),
            row("/cart/select-shipping-rate", Endpoint(["POST"], .cart, args: CartArgs.selectRate, nil)),
            row("/cart/update-item", Endpoint(["POST"], .cart, args: CartArgs.updateItem, nil)),
            row("/cart/update-customer", Endpoint(["POST"], .cart, args: CartArgs.customer, nil)),
        ]
    }

    private static func checkout(_ row: Row) -> [Route] {
        [
            row(
                "/checkout",
                Endpoint(["GET"], .checkout, args: CartArgs.read, nil),
                Endpoint(["POST"], .checkout, args: CheckoutArgs.place, nil),
                Endpoint(Endpoint.editable, .checkout, args: CheckoutArgs.update, nil)),
            row("/checkout/(?P<id>[\\d]+)", Endpoint(["POST"], .checkout, args: CheckoutArgs.pay, nil)),
            row("/order/(?P<id>[\\d]+)", Endpoint(["GET"], .cart, args: CartArgs.read, batch: false, nil)),
        ]
    }

    private static func terms(_ row: Row) -> [Route] {
        [
            row("/products/attributes", Endpoint(["GET"], args: TermArgs.attributes, nil)),
            row("/products/attributes/(?P<id>[\\d]+)", Endpoint(["GET"], args: TermArgs.attribute, nil)),
            row(
                "/products/attributes/(?P<attribute_id>[\\d]+)/terms",
                Endpoint(["GET"], args: TermArgs.attributeTerms, nil)),
            row("/products/categories", Endpoint(["GET"], args: TermArgs.categories, nil)),
            row("/products/categories/(?P<id>[\\d]+)", Endpoint(["GET"], args: TermArgs.category, nil)),
            row("/products/brands", Endpoint(["GET"], args: TermArgs.categories, nil)),
            row("/products/brands/(?P<identifier>[\\w-]+)", Endpoint(["GET"], args: TermArgs.brand, nil)),
        ]
    }

    private static func products(_ row: Row) -> [Route] {
        [
            row("/products/collection-data", Endpoint(["GET"], args: ProductArgs.collectionData, nil)),
            row("/products/reviews", Endpoint(["GET"], args: ReviewArgs.list, nil)),
            row("/products/tags", Endpoint(["GET"], args: TermArgs.tags, nil)),
            row("/products", Endpoint(["GET"], args: ProductArgs.list, nil)),
            row("/products/(?P<id>[\\d]+)", Endpoint(["GET"], args: ProductArgs.byID, nil)),
            row("/products/(?P<slug>[\\S]+)", Endpoint(["GET"], args: ProductArgs.bySlug, nil)),
        ]
    }
}
