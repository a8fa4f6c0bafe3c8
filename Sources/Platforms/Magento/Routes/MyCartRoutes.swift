import Simulator

/// The cart of the customer who calls.
enum MyCartRoutes {
    static let rows: [Route] = [
        Route(
            .put, "/V1/carts/mine", "Magento.Quote.Api.CartRepositoryInterface.save", .ownData,
            forced: .cart("quote.id"), takes: [.raw("quote", as: .object(QuoteTypes.cart))], startsSession: true,
            level: .partial,
            EmptyCart.save),
        Route(
            .post, "/V1/carts/mine", "Magento.Quote.Api.CartManagementInterface.createEmptyCartForCustomer", .ownData,
            forced: .customer, takes: [.required("customerId", .int)], gives: .int, throws: [400], startsSession: true,
            MyCartEndpoints.create),
        Route(
            .get, "/V1/carts/mine", "Magento.Quote.Api.CartManagementInterface.getCartForCustomer", .ownData,
            forced: .customer, takes: [.required("customerId", .int)], gives: .object(QuoteTypes.cart), throws: [400],
            startsSession: true, level: .partial, MyCartEndpoints.get),
        Route(
            .put, "/V1/carts/mine/order", "Magento.Quote.Api.CartManagementInterface.placeOrder", .ownData,
            forced: .cart("cartId"),
            takes: [.required("cartId", .int), .optional("paymentMethod", .object(QuoteTypes.payment))], gives: .int,
            throws: [400], startsSession: true, level: .partial, EmptyCart.order),
        Route(
            .get, "/V1/carts/mine/shipping-methods", "Magento.Quote.Api.ShippingMethodManagementInterface.getList",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int)],
            gives: .array(.object(QuoteTypes.shippingMethod)), throws: [400], startsSession: true, level: .partial,
            EmptyCart.nothing),
        Route(
            .post, "/V1/carts/mine/estimate-shipping-methods-by-address-id",
            "Magento.Quote.Api.ShippingMethodManagementInterface.estimateByAddressId", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int), .required("addressId", .int)]),
        Route(
            .post, "/V1/carts/mine/estimate-shipping-methods",
            "Magento.Quote.Api.ShipmentEstimationInterface.estimateByExtendedAddress", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int), .required("address", .any)]),
        Route(
            .get, "/V1/carts/mine/items", "Magento.Quote.Api.CartItemRepositoryInterface.getList", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .array(.object(QuoteTypes.item)),
            throws: [400], startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .post, "/V1/carts/mine/items", "Magento.Quote.Api.CartItemRepositoryInterface.save", .ownData,
            forced: .cart("cartItem.quote_id"), takes: [.raw("cartItem", as: .object(QuoteTypes.item))],
            gives: .object(QuoteTypes.item),
            throws: [400], startsSession: true, level: .partial, EmptyCart.saveItem),
        Route(
            .put, "/V1/carts/mine/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.save", .ownData,
            forced: .cart("cartItem.quote_id"),
            takes: [.required("itemId", .string), .raw("cartItem", as: .object(QuoteTypes.item))],
            gives: .object(QuoteTypes.item), throws: [400], startsSession: true, level: .partial, EmptyCart.saveItem),
        Route(
            .delete, "/V1/carts/mine/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.deleteById",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int), .required("itemId", .int)],
            gives: .bool, throws: [400], startsSession: true, level: .partial, EmptyCart.item),
        Route(
            .get, "/V1/carts/mine/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.get",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.payment),
            throws: [400], startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .put, "/V1/carts/mine/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.set",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int), .required("method", .any)]),
        Route(
            .get, "/V1/carts/mine/payment-methods", "Magento.Quote.Api.PaymentMethodManagementInterface.getList",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int)]),
        Route(
            .get, "/V1/carts/mine/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)]),
        Route(
            .post, "/V1/carts/mine/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.assign",
            .ownData, forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("address", .any), .optional("useForShipping", .bool)]),
        Route(
            .get, "/V1/carts/mine/coupons", "Magento.Quote.Api.CouponManagementInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .string, throws: [400],
            startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .delete, "/V1/carts/mine/coupons", "Magento.Quote.Api.CouponManagementInterface.remove", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .bool, throws: [400],
            startsSession: true, level: .partial, EmptyCart.coupon),
        Route(
            .put, "/V1/carts/mine/coupons/:couponCode", "Magento.Quote.Api.CouponManagementInterface.set", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int), .required("couponCode", .string)], gives: .bool,
            throws: [400], startsSession: true, level: .partial, EmptyCart.coupon),
        Route(
            .get, "/V1/carts/mine/totals", "Magento.Quote.Api.CartTotalRepositoryInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)]),
        Route(
            .put, "/V1/carts/mine/collect-totals", "Magento.Quote.Api.CartTotalManagementInterface.collectTotals",
            .ownData, forced: .cart("cartId"),
            takes: [
                .required("cartId", .int), .required("paymentMethod", .any), .optional("shippingCarrierCode", .string),
                .optional("shippingMethodCode", .string), .optional("additionalData", .any),
            ]),
        Route(
            .post, "/V1/carts/mine/shipping-information",
            "Magento.Checkout.Api.ShippingInformationManagementInterface.saveAddressInformation", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int), .required("addressInformation", .any)]),
        Route(
            .post, "/V1/carts/mine/totals-information",
            "Magento.Checkout.Api.TotalsInformationManagementInterface.calculate", .ownData, forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("addressInformation", .any)]),
        Route(
            .post, "/V1/carts/mine/payment-information",
            "Magento.Checkout.Api.PaymentInformationManagementInterface.savePaymentInformationAndPlaceOrder", .ownData,
            forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("paymentMethod", .any), .optional("billingAddress", .any)]),
        Route(
            .get, "/V1/carts/mine/payment-information",
            "Magento.Checkout.Api.PaymentInformationManagementInterface.getPaymentInformation", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)]),
        Route(
            .post, "/V1/carts/mine/set-payment-information",
            "Magento.Checkout.Api.PaymentInformationManagementInterface.savePaymentInformation", .ownData,
            forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("paymentMethod", .any), .optional("billingAddress", .any)]),
        Route(
            .get, "/V1/carts/mine/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .object(GiftMessageTypes.message),
            startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .post, "/V1/carts/mine/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.save", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int), .required("giftMessage", .any)]),
        Route(
            .get, "/V1/carts/mine/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.get",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int), .required("itemId", .int)],
            gives: .object(GiftMessageTypes.message), throws: [400], startsSession: true, level: .partial,
            EmptyCart.itemMessage),
        Route(
            .post, "/V1/carts/mine/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.save",
            .ownData, forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("itemId", .int), .required("giftMessage", .any)]),
    ]
}
