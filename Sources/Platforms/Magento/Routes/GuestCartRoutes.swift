import Simulator

/// Carts of guests.
enum GuestCartRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/guest-carts/:cartId", "Magento.Quote.Api.GuestCartRepositoryInterface.get", .anonymous,
            takes: [.required("cartId", .string)], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .put, "/V1/guest-carts/:cartId", "Magento.Quote.Api.GuestCartManagementInterface.assignCustomer", .ownData,
            takes: [.required("cartId", .string), .required("customerId", .int), .required("storeId", .int)],
            startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .post, "/V1/guest-carts", "Magento.Quote.Api.GuestCartManagementInterface.createEmptyCart", .anonymous,
            gives: .string, throws: [400], startsSession: true, GuestCartEndpoints.create),
        Route(
            .put, "/V1/guest-carts/:cartId/order", "Magento.Quote.Api.GuestCartManagementInterface.placeOrder",
            .anonymous, takes: [.required("cartId", .string), .optional("paymentMethod", .object(QuoteTypes.payment))],
            gives: .int,
            throws: [400], startsSession: true, level: .partial, EmptyCart.order),
        Route(
            .get, "/V1/guest-carts/:cartId/shipping-methods",
            "Magento.Quote.Api.GuestShippingMethodManagementInterface.getList", .anonymous,
            takes: [.required("cartId", .string)], gives: .array(.object(QuoteTypes.shippingMethod)), throws: [400],
            startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .post, "/V1/guest-carts/:cartId/estimate-shipping-methods",
            "Magento.Quote.Api.GuestShipmentEstimationInterface.estimateByExtendedAddress", .anonymous,
            takes: [.required("cartId", .string), .required("address", .any)], startsSession: true, level: .absent,
            QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/items", "Magento.Quote.Api.GuestCartItemRepositoryInterface.getList",
            .anonymous, takes: [.required("cartId", .string)], gives: .array(.object(QuoteTypes.item)), throws: [400],
            startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .post, "/V1/guest-carts/:cartId/items", "Magento.Quote.Api.GuestCartItemRepositoryInterface.save",
            .anonymous, takes: [.required("cartId", .string), .required("cartItem", .any)], startsSession: true,
            level: .absent, QuoteIDMask.gate),
        Route(
            .put, "/V1/guest-carts/:cartId/items/:itemId", "Magento.Quote.Api.GuestCartItemRepositoryInterface.save",
            .anonymous,
            takes: [.required("cartId", .string), .required("itemId", .string), .required("cartItem", .any)],
            startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .delete, "/V1/guest-carts/:cartId/items/:itemId",
            "Magento.Quote.Api.GuestCartItemRepositoryInterface.deleteById", .anonymous,
            takes: [.required("cartId", .string), .required("itemId", .int)], gives: .bool, throws: [400],
            startsSession: true, level: .partial, EmptyCart.item),
        Route(
            .get, "/V1/guest-carts/:cartId/selected-payment-method",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.get", .anonymous,
            takes: [.required("cartId", .string)], gives: .object(QuoteTypes.payment), throws: [400],
            startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .put, "/V1/guest-carts/:cartId/selected-payment-method",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.set", .anonymous,
            takes: [.required("cartId", .string), .required("method", .any)], startsSession: true, level: .absent,
            QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/payment-methods",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.getList", .anonymous,
            takes: [.required("cartId", .string)], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/billing-address",
            "Magento.Quote.Api.GuestBillingAddressManagementInterface.get", .anonymous,
            takes: [.required("cartId", .string)], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .post, "/V1/guest-carts/:cartId/billing-address",
            "Magento.Quote.Api.GuestBillingAddressManagementInterface.assign", .anonymous,
            takes: [.required("cartId", .string), .required("address", .any), .optional("useForShipping", .bool)],
            startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/coupons", "Magento.Quote.Api.GuestCouponManagementInterface.get", .anonymous,
            takes: [.required("cartId", .string)], gives: .string, throws: [400], startsSession: true, level: .partial,
            EmptyCart.nothing),
        Route(
            .delete, "/V1/guest-carts/:cartId/coupons", "Magento.Quote.Api.GuestCouponManagementInterface.remove",
            .anonymous, takes: [.required("cartId", .string)], gives: .bool, throws: [400], startsSession: true,
            level: .partial, EmptyCart.coupon),
        Route(
            .put, "/V1/guest-carts/:cartId/coupons/:couponCode", "Magento.Quote.Api.GuestCouponManagementInterface.set",
            .anonymous, takes: [.required("cartId", .string), .required("couponCode", .string)], gives: .bool,
            throws: [400], startsSession: true, level: .partial, EmptyCart.coupon),
        Route(
            .put, "/V1/guest-carts/:cartId/collect-totals",
            "Magento.Quote.Api.GuestCartTotalManagementInterface.collectTotals", .anonymous,
            takes: [
                .required("cartId", .string), .required("paymentMethod", .any),
                .optional("shippingCarrierCode", .string), .optional("shippingMethodCode", .string),
                .optional("additionalData", .any),
            ], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/totals", "Magento.Quote.Api.GuestCartTotalRepositoryInterface.get",
            .anonymous, takes: [.required("cartId", .string)], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .post, "/V1/guest-carts/:cartId/shipping-information",
            "Magento.Checkout.Api.GuestShippingInformationManagementInterface.saveAddressInformation", .anonymous,
            takes: [.required("cartId", .string), .required("addressInformation", .any)], startsSession: true,
            level: .absent, QuoteIDMask.gate),
        Route(
            .post, "/V1/guest-carts/:cartId/totals-information",
            "Magento.Checkout.Api.GuestTotalsInformationManagementInterface.calculate", .anonymous,
            takes: [.required("cartId", .string), .required("addressInformation", .any)], startsSession: true,
            level: .absent, QuoteIDMask.gate),
        Route(
            .post, "/V1/guest-carts/:cartId/payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.savePaymentInformationAndPlaceOrder",
            .anonymous,
            takes: [
                .required("cartId", .string), .required("email", .string), .required("paymentMethod", .any),
                .optional("billingAddress", .any),
            ], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.getPaymentInformation", .anonymous,
            takes: [.required("cartId", .string)], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .post, "/V1/guest-carts/:cartId/set-payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.savePaymentInformation", .anonymous,
            takes: [
                .required("cartId", .string), .required("email", .string), .required("paymentMethod", .any),
                .optional("billingAddress", .any),
            ], startsSession: true, level: .absent, QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/gift-message", "Magento.GiftMessage.Api.GuestCartRepositoryInterface.get",
            .anonymous, takes: [.required("cartId", .string)], gives: .object(GiftMessageTypes.message),
            startsSession: true, level: .partial, EmptyCart.nothing),
        Route(
            .post, "/V1/guest-carts/:cartId/gift-message", "Magento.GiftMessage.Api.GuestCartRepositoryInterface.save",
            .anonymous, takes: [.required("cartId", .string), .required("giftMessage", .any)], startsSession: true,
            level: .absent, QuoteIDMask.gate),
        Route(
            .get, "/V1/guest-carts/:cartId/gift-message/:itemId",
            "Magento.GiftMessage.Api.GuestItemRepositoryInterface.get", .anonymous,
            takes: [.required("cartId", .string), .required("itemId", .int)], gives: .object(GiftMessageTypes.message),
            throws: [400], startsSession: true, level: .partial, EmptyCart.itemMessage),
        Route(
            .post, "/V1/guest-carts/:cartId/gift-message/:itemId",
            "Magento.GiftMessage.Api.GuestItemRepositoryInterface.save", .anonymous,
            takes: [.required("cartId", .string), .required("itemId", .int), .required("giftMessage", .any)],
            startsSession: true, level: .absent, QuoteIDMask.gate),
    ]
}
