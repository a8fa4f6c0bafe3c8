import Simulator

/// The Store API's routes, in the order WooCommerce registers them. Without `do`: known, not built.
enum StoreRoutes {
    /// The rows of `wc/store` or `wc/store/v1`, which differ in name only.
    static func rows(_ namespace: String) -> [Route] {
        func row(_ path: String, _ endpoints: Endpoint...) -> Route { Route(namespace, path, endpoints) }
        return [
            row("", Endpoint(["GET"], args: RouteIndex.args(namespace), batch: false, do: RouteIndex.namespace)),
            row("/batch", Endpoint(["POST"], args: BatchArgs.all, batch: false, do: BatchEndpoints.answer)),
        ] + cart(row) + checkout(row) + terms(row) + products(row)
    }

    private typealias Row = (String, Endpoint...) -> Route

    private static func cart(_ row: Row) -> [Route] {
        [
            row("/cart", Endpoint(["GET"], .cart, args: CartArgs.read, do: CartEndpoints.get)),
            row("/cart/add-item", Endpoint(["POST"], .cart, args: CartArgs.addItem, do: CartEndpoints.addItem)),
            row("/cart/apply-coupon", Endpoint(["POST"], .cart, args: CartArgs.code, do: CartEndpoints.applyCoupon)),
            row(
                "/cart/coupons",
                Endpoint(["GET"], .cart, args: CartArgs.read, do: CartCouponsEndpoints.list),
                Endpoint(
                    ["POST"], .cart, args: CartArgs.addCoupon, do: CartCouponsEndpoints.create),
                Endpoint(["DELETE"], .cart, do: CartCouponsEndpoints.deleteAll)),
            row(
                "/cart/coupons/(?P<code>[\\w-]+)",
                Endpoint(["GET"], .cart, args: CartArgs.couponItem, do: CartCouponsEndpoints.get),
                Endpoint(["DELETE"], .cart, args: CartArgs.code, do: CartCouponsEndpoints.delete)),
            row("/cart/extensions", Endpoint(["POST"], .cart, args: CartArgs.extensions, do: CartEndpoints.extend)),
            row(
                "/cart/items",
                Endpoint(["GET"], .cart, args: CartArgs.read, do: CartItemsEndpoints.list),
                Endpoint(["POST"], .cart, args: CartArgs.addLine, do: CartItemsEndpoints.create),
                Endpoint(["DELETE"], .cart, do: CartItemsEndpoints.deleteAll)),
            row(
                "/cart/items/(?P<key>[\\w-]{32})",
                Endpoint(["GET"], .cart, args: CartArgs.line, do: CartItemsEndpoints.get),
                Endpoint(Endpoint.editable, .cart, args: CartArgs.editLine, do: CartItemsEndpoints.update),
                Endpoint(["DELETE"], .cart, args: CartArgs.key, do: CartItemsEndpoints.delete)),
            row("/cart/remove-coupon", Endpoint(["POST"], .cart, args: CartArgs.code, do: CartEndpoints.removeCoupon)),
            row("/cart/remove-item", Endpoint(["POST"], .cart, args: CartArgs.key, do: CartEndpoints.removeItem)),
            row(
                "/cart/select-shipping-rate",
                Endpoint(["POST"], .cart, args: CartArgs.selectRate, do: CartEndpoints.selectRate)),
            row(
                "/cart/update-item", Endpoint(["POST"], .cart, args: CartArgs.updateItem, do: CartEndpoints.updateItem)),
            row(
                "/cart/update-customer",
                Endpoint(["POST"], .cart, args: CartArgs.customer, do: CartCustomerEndpoints.update)),
        ]
    }

    private static func checkout(_ row: Row) -> [Route] {
        [
            row(
                "/checkout",
                Endpoint(["GET"], .checkout, args: CartArgs.read, do: CheckoutEndpoints.get),
                Endpoint(
                    ["POST"], .checkout, args: CheckoutArgs.place, validation: CheckoutFieldCheck.validate,
                    do: CheckoutEndpoints.place),
                Endpoint(
                    Endpoint.editable, .checkout, args: CheckoutArgs.update, validation: CheckoutFieldCheck.validate,
                    do: CheckoutEndpoints.update)),
            row(
                "/checkout/(?P<id>[\\d]+)",
                Endpoint(
                    ["POST"], .checkout, args: CheckoutArgs.pay, permission: OrderAccess.check,
                    do: PayOrderEndpoints.pay)),
            row(
                "/order/(?P<id>[\\d]+)",
                Endpoint(
                    ["GET"], args: CartArgs.read, batch: false, permission: OrderAccess.check,
                    do: OrderStoreEndpoints.get)),
        ]
    }

    private static func terms(_ row: Row) -> [Route] {
        [
            row("/products/attributes", Endpoint(["GET"], args: TermArgs.attributes, do: TermEndpoints.attributes)),
            row(
                "/products/attributes/(?P<id>[\\d]+)",
                Endpoint(["GET"], args: TermArgs.attribute, do: TermEndpoints.attribute)),
            row(
                "/products/attributes/(?P<attribute_id>[\\d]+)/terms",
                Endpoint(["GET"], args: TermArgs.attributeTerms, do: TermEndpoints.attributeTerms)),
            row("/products/categories", Endpoint(["GET"], args: TermArgs.categories, do: TermEndpoints.categories)),
            row(
                "/products/categories/(?P<id>[\\d]+)",
                Endpoint(["GET"], args: TermArgs.category, do: TermEndpoints.category)),
            row("/products/brands", Endpoint(["GET"], args: TermArgs.categories, do: TermEndpoints.brands)),
            row(
                "/products/brands/(?P<identifier>[\\w-]+)",
                Endpoint(["GET"], args: TermArgs.brand, do: TermEndpoints.brand)),
        ]
    }

    private static func products(_ row: Row) -> [Route] {
        [
            row(
                "/products/collection-data",
                Endpoint(["GET"], args: ProductArgs.collectionData, do: CollectionData.answer)),
            row("/products/reviews", Endpoint(["GET"], args: ReviewArgs.list, do: ReviewEndpoints.list)),
            row("/products/tags", Endpoint(["GET"], args: TermArgs.tags, do: TermEndpoints.tags)),
            row("/products", Endpoint(["GET"], args: ProductArgs.list, do: ProductEndpoints.list)),
            row("/products/(?P<id>[\\d]+)", Endpoint(["GET"], args: ProductArgs.byID, do: ProductEndpoints.byID)),
            row("/products/(?P<slug>[\\S]+)", Endpoint(["GET"], args: ProductArgs.bySlug, do: ProductEndpoints.bySlug)),
        ]
    }
}
