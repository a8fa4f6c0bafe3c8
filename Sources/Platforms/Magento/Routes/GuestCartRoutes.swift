import Simulator

/// Carts of guests.
enum GuestCartRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/guest-carts/:cartId", "Magento.Quote.Api.GuestCartRepositoryInterface.get", .anonymous,
            takes: [.required("cartId", .string)], gives: .object(QuoteTypes.cart), throws: [400],
            CartEndpoints.get),
        Route(
            .put, "/V1/guest-carts/:cartId", "Magento.Quote.Api.GuestCartManagementInterface.assignCustomer", .ownData,
            takes: [.required("cartId", .string), .required("customerId", .int), .required("storeId", .int)],
            gives: .bool, CartEndpoints.assign),
        Route(
            .post, "/V1/guest-carts", "Magento.Quote.Api.GuestCartManagementInterface.createEmptyCart", .anonymous,
            gives: .string, throws: [400], CartEndpoints.createForGuest),
        Route(
            .put, "/V1/guest-carts/:cartId/order", "Magento.Quote.Api.GuestCartManagementInterface.placeOrder",
            .anonymous, takes: [.required("cartId", .string), .optional("paymentMethod", .object(QuoteTypes.payment))],
            gives: .int, throws: [400], CheckoutEndpoints.order),
        Route(
            .get, "/V1/guest-carts/:cartId/shipping-methods",
            "Magento.Quote.Api.GuestShippingMethodManagementInterface.getList", .anonymous,
            takes: [.required("cartId", .string)], gives: .array(.object(QuoteTypes.shippingMethod)), throws: [400],
            CartShippingEndpoints.list),
        Route(
            .post, "/V1/guest-carts/:cartId/estimate-shipping-methods",
            "Magento.Quote.Api.GuestShipmentEstimationInterface.estimateByExtendedAddress", .anonymous,
            takes: [.required("cartId", .string), .required("address", .object(QuoteTypes.address))],
            gives: .array(.object(QuoteTypes.shippingMethod)), CartShippingEndpoints.estimate),
        Route(
            .get, "/V1/guest-carts/:cartId/items", "Magento.Quote.Api.GuestCartItemRepositoryInterface.getList",
            .anonymous, takes: [.required("cartId", .string)], gives: .array(.object(QuoteTypes.item)), throws: [400],
            CartItemEndpoints.list),
        Route(
            .post, "/V1/guest-carts/:cartId/items", "Magento.Quote.Api.GuestCartItemRepositoryInterface.save",
            .anonymous, takes: [.required("cartId", .string), .required("cartItem", .object(QuoteTypes.item))],
            gives: .object(QuoteTypes.item), throws: [400], CartItemEndpoints.save),
        Route(
            .put, "/V1/guest-carts/:cartId/items/:itemId", "Magento.Quote.Api.GuestCartItemRepositoryInterface.save",
            .anonymous,
            takes: [
                .required("cartId", .string), .required("itemId", .string),
                .required("cartItem", .object(QuoteTypes.item)),
            ], gives: .object(QuoteTypes.item), throws: [400], CartItemEndpoints.save),
        Route(
            .delete, "/V1/guest-carts/:cartId/items/:itemId",
            "Magento.Quote.Api.GuestCartItemRepositoryInterface.deleteById", .anonymous,
            takes: [.required("cartId", .string), .required("itemId", .int)], gives: .bool, throws: [400],
            CartItemEndpoints.delete),
        Route(
            .get, "/V1/guest-carts/:cartId/selected-payment-method",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.get", .anonymous,
            takes: [.required("cartId", .string)], gives: .object(QuoteTypes.payment), throws: [400],
            CartPaymentEndpoints.selected),
        Route(
            .put, "/V1/guest-carts/:cartId/selected-payment-method",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.set", .anonymous,
            takes: [.required("cartId", .string), .required("method", .object(QuoteTypes.payment))], gives: .int,
            throws: [400], CartPaymentEndpoints.select),
        Route(
            .get, "/V1/guest-carts/:cartId/payment-methods",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.getList", .anonymous,
            takes: [.required("cartId", .string)], gives: .array(.object(QuoteTypes.paymentMethod)), throws: [400],
            CartPaymentEndpoints.list),
        Route(
            .get, "/V1/guest-carts/:cartId/billing-address",
            "Magento.Quote.Api.GuestBillingAddressManagementInterface.get", .anonymous,
            takes: [.required("cartId", .string)], gives: .object(QuoteTypes.address), throws: [400],
            CartAddressEndpoints.billing),
        Route(
            .post, "/V1/guest-carts/:cartId/billing-address",
            "Magento.Quote.Api.GuestBillingAddressManagementInterface.assign", .anonymous,
            takes: [
                .required("cartId", .string), .required("address", .object(QuoteTypes.address)),
                .optional("useForShipping", .bool),
            ], gives: .int, throws: [400], CartAddressEndpoints.setBilling),
        Route(
            .get, "/V1/guest-carts/:cartId/coupons", "Magento.Quote.Api.GuestCouponManagementInterface.get", .anonymous,
            takes: [.required("cartId", .string)], gives: .string, throws: [400],
            CartCouponEndpoints.get),
        Route(
            .delete, "/V1/guest-carts/:cartId/coupons", "Magento.Quote.Api.GuestCouponManagementInterface.remove",
            .anonymous, takes: [.required("cartId", .string)], gives: .bool, throws: [400],
            CartCouponEndpoints.remove),
        Route(
            .put, "/V1/guest-carts/:cartId/coupons/:couponCode", "Magento.Quote.Api.GuestCouponManagementInterface.set",
            .anonymous, takes: [.required("cartId", .string), .required("couponCode", .string)], gives: .bool,
            throws: [400], CartCouponEndpoints.set),
        Route(
            .put, "/V1/guest-carts/:cartId/collect-totals",
            "Magento.Quote.Api.GuestCartTotalManagementInterface.collectTotals", .anonymous,
            takes: [
                .required("cartId", .string), .required("paymentMethod", .object(QuoteTypes.payment)),
                .optional("shippingCarrierCode", .string), .optional("shippingMethodCode", .string),
                .optional("additionalData", .object(QuoteTypes.additionalTotals)),
            ], gives: .object(QuoteTypes.totals), CartPaymentEndpoints.collectTotals),
        Route(
            .get, "/V1/guest-carts/:cartId/totals", "Magento.Quote.Api.GuestCartTotalRepositoryInterface.get",
            .anonymous, takes: [.required("cartId", .string)], gives: .object(QuoteTypes.totals), throws: [400],
            CartShippingEndpoints.totals),
        Route(
            .post, "/V1/guest-carts/:cartId/shipping-information",
            "Magento.Checkout.Api.GuestShippingInformationManagementInterface.saveAddressInformation", .anonymous,
            takes: [
                .required("cartId", .string), .required("addressInformation", .object(QuoteTypes.shippingInformation)),
            ], gives: .object(QuoteTypes.paymentDetails), CartShippingEndpoints.save),
        Route(
            .post, "/V1/guest-carts/:cartId/totals-information",
            "Magento.Checkout.Api.GuestTotalsInformationManagementInterface.calculate", .anonymous,
            takes: [
                .required("cartId", .string), .required("addressInformation", .object(QuoteTypes.totalsInformation)),
            ], gives: .object(QuoteTypes.totals), CartShippingEndpoints.calculate),
        Route(
            .post, "/V1/guest-carts/:cartId/payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.savePaymentInformationAndPlaceOrder",
            .anonymous,
            takes: [
                .required("cartId", .string), .required("email", .string),
                .required("paymentMethod", .object(QuoteTypes.payment)),
                .optional("billingAddress", .object(QuoteTypes.address)),
            ], gives: .int, throws: [400], CheckoutEndpoints.payAndOrder),
        Route(
            .get, "/V1/guest-carts/:cartId/payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.getPaymentInformation", .anonymous,
            takes: [.required("cartId", .string)], gives: .object(QuoteTypes.paymentDetails),
            CartPaymentEndpoints.information),
        Route(
            .post, "/V1/guest-carts/:cartId/set-payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.savePaymentInformation", .anonymous,
            takes: [
                .required("cartId", .string), .required("email", .string),
                .required("paymentMethod", .object(QuoteTypes.payment)),
                .optional("billingAddress", .object(QuoteTypes.address)),
            ], gives: .int, throws: [400], CheckoutEndpoints.pay),
        Route(
            .get, "/V1/guest-carts/:cartId/gift-message", "Magento.GiftMessage.Api.GuestCartRepositoryInterface.get",
            .anonymous, takes: [.required("cartId", .string)], gives: .object(GiftMessageTypes.message),
            GiftMessageEndpoints.get),
        Route(
            .post, "/V1/guest-carts/:cartId/gift-message", "Magento.GiftMessage.Api.GuestCartRepositoryInterface.save",
            .anonymous,
            takes: [.required("cartId", .string), .required("giftMessage", .object(GiftMessageTypes.message))],
            gives: .bool, throws: [400], GiftMessageEndpoints.save),
        Route(
            .get, "/V1/guest-carts/:cartId/gift-message/:itemId",
            "Magento.GiftMessage.Api.GuestItemRepositoryInterface.get", .anonymous,
            takes: [.required("cartId", .string), .required("itemId", .int)], gives: .object(GiftMessageTypes.message),
            throws: [400], GiftMessageEndpoints.getItem),
        Route(
            .post, "/V1/guest-carts/:cartId/gift-message/:itemId",
            "Magento.GiftMessage.Api.GuestItemRepositoryInterface.save", .anonymous,
            takes: [
                .required("cartId", .string), .required("itemId", .int),
                .required("giftMessage", .object(GiftMessageTypes.message)),
            ], gives: .bool, throws: [400], GiftMessageEndpoints.saveItem),
    ]
}
