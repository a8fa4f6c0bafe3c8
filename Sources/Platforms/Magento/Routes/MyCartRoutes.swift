import Simulator

/// The cart of the customer who calls.
enum MyCartRoutes {
    static let rows: [Route] = [
        Route(
            .put, "/V1/carts/mine", "Magento.Quote.Api.CartRepositoryInterface.save", .ownData,
            forced: .cart("quote.id"), takes: [.required("quote", .object(QuoteTypes.cart))],
            level: .partial, CartEndpoints.save),
        Route(
            .post, "/V1/carts/mine", "Magento.Quote.Api.CartManagementInterface.createEmptyCartForCustomer", .ownData,
            forced: .customer, takes: [.required("customerId", .int)], gives: .int, throws: [400],
            CartEndpoints.createForCustomer),
        Route(
            .get, "/V1/carts/mine", "Magento.Quote.Api.CartManagementInterface.getCartForCustomer", .ownData,
            forced: .customer, takes: [.required("customerId", .int)], gives: .object(QuoteTypes.cart), throws: [400],
            CartEndpoints.mine),
        Route(
            .put, "/V1/carts/mine/order", "Magento.Quote.Api.CartManagementInterface.placeOrder", .ownData,
            forced: .cart("cartId"),
            takes: [.required("cartId", .int), .optional("paymentMethod", .object(QuoteTypes.payment))], gives: .int,
            throws: [400], CheckoutEndpoints.order),
        // The back office's comes last in `webapi.xml` of Magento\Quote.
        Route(
            .put, "/V1/carts/:cartId/order", "Magento.Quote.Api.CartManagementInterface.placeOrder",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .optional("paymentMethod", .object(QuoteTypes.payment))], gives: .int,
            throws: [400], CheckoutEndpoints.order),
        Route(
            .get, "/V1/carts/mine/shipping-methods", "Magento.Quote.Api.ShippingMethodManagementInterface.getList",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int)],
            gives: .array(.object(QuoteTypes.shippingMethod)), throws: [400],
            CartShippingEndpoints.list),
        Route(
            .post, "/V1/carts/mine/estimate-shipping-methods-by-address-id",
            "Magento.Quote.Api.ShippingMethodManagementInterface.estimateByAddressId", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int), .required("addressId", .int)],
            gives: .array(.object(QuoteTypes.shippingMethod)),
            CartShippingEndpoints.estimateByAddressID),
        Route(
            .post, "/V1/carts/mine/estimate-shipping-methods",
            "Magento.Quote.Api.ShipmentEstimationInterface.estimateByExtendedAddress", .ownData,
            forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("address", .object(QuoteTypes.address))],
            gives: .array(.object(QuoteTypes.shippingMethod)), CartShippingEndpoints.estimate),
        Route(
            .get, "/V1/carts/mine/items", "Magento.Quote.Api.CartItemRepositoryInterface.getList", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .array(.object(QuoteTypes.item)),
            throws: [400], CartItemEndpoints.list),
        Route(
            .post, "/V1/carts/mine/items", "Magento.Quote.Api.CartItemRepositoryInterface.save", .ownData,
            forced: .cart("cartItem.quote_id"), takes: [.required("cartItem", .object(QuoteTypes.item))],
            gives: .object(QuoteTypes.item), throws: [400], CartItemEndpoints.save),
        Route(
            .put, "/V1/carts/mine/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.save", .ownData,
            forced: .cart("cartItem.quote_id"),
            takes: [.required("itemId", .string), .required("cartItem", .object(QuoteTypes.item))],
            gives: .object(QuoteTypes.item), throws: [400], CartItemEndpoints.save),
        Route(
            .delete, "/V1/carts/mine/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.deleteById",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int), .required("itemId", .int)],
            gives: .bool, throws: [400], CartItemEndpoints.delete),
        Route(
            .get, "/V1/carts/mine/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.get",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.payment),
            throws: [400], CartPaymentEndpoints.selected),
        Route(
            .put, "/V1/carts/mine/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.set",
            .ownData, forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("method", .object(QuoteTypes.payment))], gives: .string,
            throws: [400], CartPaymentEndpoints.select),
        Route(
            .get, "/V1/carts/mine/payment-methods", "Magento.Quote.Api.PaymentMethodManagementInterface.getList",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int)],
            gives: .array(.object(QuoteTypes.paymentMethod)), throws: [400],
            CartPaymentEndpoints.list),
        Route(
            .get, "/V1/carts/mine/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.address),
            throws: [400], CartAddressEndpoints.billing),
        Route(
            .post, "/V1/carts/mine/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.assign",
            .ownData, forced: .cart("cartId"),
            takes: [
                .required("cartId", .int), .required("address", .object(QuoteTypes.address)),
                .optional("useForShipping", .bool),
            ], gives: .int, throws: [400], CartAddressEndpoints.setBilling),
        Route(
            .get, "/V1/carts/mine/coupons", "Magento.Quote.Api.CouponManagementInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .string, throws: [400],
            CartCouponEndpoints.get),
        Route(
            .delete, "/V1/carts/mine/coupons", "Magento.Quote.Api.CouponManagementInterface.remove", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .bool, throws: [400],
            CartCouponEndpoints.remove),
        Route(
            .put, "/V1/carts/mine/coupons/:couponCode", "Magento.Quote.Api.CouponManagementInterface.set", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int), .required("couponCode", .string)], gives: .bool,
            throws: [400], CartCouponEndpoints.set),
        Route(
            .get, "/V1/carts/mine/totals", "Magento.Quote.Api.CartTotalRepositoryInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.totals),
            throws: [400], CartShippingEndpoints.totals),
        Route(
            .put, "/V1/carts/mine/collect-totals", "Magento.Quote.Api.CartTotalManagementInterface.collectTotals",
            .ownData, forced: .cart("cartId"),
            takes: [
                .required("cartId", .int), .required("paymentMethod", .object(QuoteTypes.payment)),
                .optional("shippingCarrierCode", .string), .optional("shippingMethodCode", .string),
                .optional("additionalData", .object(QuoteTypes.additionalTotals)),
            ], gives: .object(QuoteTypes.totals), CartPaymentEndpoints.collectTotals),
        Route(
            .post, "/V1/carts/mine/shipping-information",
            "Magento.Checkout.Api.ShippingInformationManagementInterface.saveAddressInformation", .ownData,
            forced: .cart("cartId"),
            takes: [
                .required("cartId", .int), .required("addressInformation", .object(QuoteTypes.shippingInformation)),
            ], gives: .object(QuoteTypes.paymentDetails), CartShippingEndpoints.save),
        Route(
            .post, "/V1/carts/:cartId/shipping-information",
            "Magento.Checkout.Api.ShippingInformationManagementInterface.saveAddressInformation",
            .resource("Magento_Cart::manage"),
            takes: [
                .required("cartId", .int), .required("addressInformation", .object(QuoteTypes.shippingInformation)),
            ], gives: .object(QuoteTypes.paymentDetails), CartShippingEndpoints.save),
        Route(
            .post, "/V1/carts/mine/totals-information",
            "Magento.Checkout.Api.TotalsInformationManagementInterface.calculate", .ownData, forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("addressInformation", .object(QuoteTypes.totalsInformation))],
            gives: .object(QuoteTypes.totals), CartShippingEndpoints.calculate),
        Route(
            .post, "/V1/carts/mine/payment-information",
            "Magento.Checkout.Api.PaymentInformationManagementInterface.savePaymentInformationAndPlaceOrder", .ownData,
            forced: .cart("cartId"),
            takes: [
                .required("cartId", .int), .required("paymentMethod", .object(QuoteTypes.payment)),
                .optional("billingAddress", .object(QuoteTypes.address)),
            ], gives: .int, throws: [400], CheckoutEndpoints.payAndOrder),
        Route(
            .get, "/V1/carts/mine/payment-information",
            "Magento.Checkout.Api.PaymentInformationManagementInterface.getPaymentInformation", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.paymentDetails),
            CartPaymentEndpoints.information),
        Route(
            .post, "/V1/carts/mine/set-payment-information",
            "Magento.Checkout.Api.PaymentInformationManagementInterface.savePaymentInformation", .ownData,
            forced: .cart("cartId"),
            takes: [
                .required("cartId", .int), .required("paymentMethod", .object(QuoteTypes.payment)),
                .optional("billingAddress", .object(QuoteTypes.address)),
            ], gives: .int, throws: [400], CheckoutEndpoints.pay),
        Route(
            .get, "/V1/carts/mine/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.get", .ownData,
            forced: .cart("cartId"), takes: [.required("cartId", .int)], gives: .object(GiftMessageTypes.message),
            GiftMessageEndpoints.get),
        Route(
            .post, "/V1/carts/mine/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.save", .ownData,
            forced: .cart("cartId"),
            takes: [.required("cartId", .int), .required("giftMessage", .object(GiftMessageTypes.message))],
            gives: .bool, throws: [400], GiftMessageEndpoints.save),
        Route(
            .get, "/V1/carts/mine/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.get",
            .ownData, forced: .cart("cartId"), takes: [.required("cartId", .int), .required("itemId", .int)],
            gives: .object(GiftMessageTypes.message), throws: [400], GiftMessageEndpoints.getItem),
        Route(
            .post, "/V1/carts/mine/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.save",
            .ownData, forced: .cart("cartId"),
            takes: [
                .required("cartId", .int), .required("itemId", .int),
                .required("giftMessage", .object(GiftMessageTypes.message)),
            ], gives: .bool, throws: [400], GiftMessageEndpoints.saveItem),
    ]
}
