import Simulator

/// Carts as the back office sees them.
enum CartRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/carts/:cartId", "Magento.Quote.Api.CartRepositoryInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.cart),
            throws: [400], level: .partial, DocumentEndpoints.carts.get),
        Route(
            .get, "/V1/carts/search", "Magento.Quote.Api.CartRepositoryInterface.getList",
            .resource("Magento_Cart::manage"), takes: [SearchCriteria.parameter], gives: .page(of: QuoteTypes.cart),
            level: .partial, DocumentEndpoints.carts.list),
        Route(
            .put, "/V1/carts/:cartId", "Magento.Quote.Api.CartManagementInterface.assignCustomer",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .required("customerId", .int), .required("storeId", .int)]),
        Route(
            .post, "/V1/carts/", "Magento.Quote.Api.CartManagementInterface.createEmptyCart",
            .resource("Magento_Cart::manage")),
        Route(
            .post, "/V1/customers/:customerId/carts",
            "Magento.Quote.Api.CartManagementInterface.createEmptyCartForCustomer", .resource("Magento_Cart::manage"),
            takes: [.required("customerId", .int)], gives: .int, throws: [400], level: .partial,
            MyCartEndpoints.createFor),
        Route(
            .put, "/V1/carts/:cartId/order", "Magento.Quote.Api.CartManagementInterface.placeOrder",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .optional("paymentMethod", .any)]),
        Route(
            .get, "/V1/carts/:cartId/shipping-methods", "Magento.Quote.Api.ShippingMethodManagementInterface.getList",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .post, "/V1/carts/:cartId/estimate-shipping-methods-by-address-id",
            "Magento.Quote.Api.ShippingMethodManagementInterface.estimateByAddressId",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .required("addressId", .int)]),
        Route(
            .post, "/V1/carts/:cartId/estimate-shipping-methods",
            "Magento.Quote.Api.ShipmentEstimationInterface.estimateByExtendedAddress",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .string), .required("address", .any)]),
        Route(
            .get, "/V1/carts/:cartId/items", "Magento.Quote.Api.CartItemRepositoryInterface.getList",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .post, "/V1/carts/:quoteId/items", "Magento.Quote.Api.CartItemRepositoryInterface.save",
            .resource("Magento_Cart::manage"), takes: [.required("quoteId", .string), .required("cartItem", .any)]),
        Route(
            .put, "/V1/carts/:cartId/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.save",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .string), .required("itemId", .string), .required("cartItem", .any)]),
        Route(
            .delete, "/V1/carts/:cartId/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.deleteById",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .required("itemId", .int)]),
        Route(
            .get, "/V1/carts/:cartId/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .put, "/V1/carts/:cartId/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.set",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .required("method", .any)]),
        Route(
            .get, "/V1/carts/:cartId/payment-methods", "Magento.Quote.Api.PaymentMethodManagementInterface.getList",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .get, "/V1/carts/:cartId/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .post, "/V1/carts/:cartId/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.assign",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .required("address", .any), .optional("useForShipping", .bool)]),
        Route(
            .get, "/V1/carts/:cartId/coupons", "Magento.Quote.Api.CouponManagementInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .delete, "/V1/carts/:cartId/coupons", "Magento.Quote.Api.CouponManagementInterface.remove",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .put, "/V1/carts/:cartId/coupons/:couponCode", "Magento.Quote.Api.CouponManagementInterface.set",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .required("couponCode", .string)]),
        Route(
            .get, "/V1/carts/:cartId/totals", "Magento.Quote.Api.CartTotalRepositoryInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)]),
        Route(
            .post, "/V1/carts/:cartId/shipping-information",
            "Magento.Checkout.Api.ShippingInformationManagementInterface.saveAddressInformation",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .required("addressInformation", .any)]),
        Route(
            .post, "/V1/carts/:cartId/totals-information",
            "Magento.Checkout.Api.TotalsInformationManagementInterface.calculate", .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .required("addressInformation", .any)]),
        Route(
            .get, "/V1/carts/:cartId/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.get",
            .resource("Magento_Sales::create"), takes: [.required("cartId", .int)]),
        Route(
            .post, "/V1/carts/:cartId/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.save",
            .resource("Magento_Sales::create"), takes: [.required("cartId", .int), .required("giftMessage", .any)]),
        Route(
            .get, "/V1/carts/:cartId/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.get",
            .resource("Magento_Sales::create"), takes: [.required("cartId", .int), .required("itemId", .int)]),
        Route(
            .post, "/V1/carts/:cartId/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.save",
            .resource("Magento_Sales::create"),
            takes: [.required("cartId", .int), .required("itemId", .int), .required("giftMessage", .any)]),
        Route(
            .get, "/V1/carts/licence", "Magento.CheckoutAgreements.Api.CheckoutAgreementsRepositoryInterface.getList",
            .resource("Magento_Sales::sales"), gives: .array(.object(Agreements.type)), Agreements.list
        ),
        Route(
            .get, "/V1/carts/licence/list", "Magento.CheckoutAgreements.Api.CheckoutAgreementsListInterface.getList",
            .resource("Magento_Sales::sales"), takes: [SearchCriteria.parameter],
            gives: .array(.object(Agreements.type)), Agreements.list),
    ]
}
