/// Carts of guests.
enum GuestCartRoutes {
    static let rows: [Route] = [
        Route(.post, "/V1/guest-carts", "Magento.Quote.Api.GuestCartManagementInterface.createEmptyCart", .anonymous),
        Route(.get, "/V1/guest-carts/:cartId", "Magento.Quote.Api.GuestCartRepositoryInterface.get", .anonymous),
        Route(
            .put, "/V1/guest-carts/:cartId", "Magento.Quote.Api.GuestCartManagementInterface.assignCustomer", .ownData),
        Route(
            .get, "/V1/guest-carts/:cartId/billing-address",
            "Magento.Quote.Api.GuestBillingAddressManagementInterface.get", .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/billing-address",
            "Magento.Quote.Api.GuestBillingAddressManagementInterface.assign", .anonymous),
        Route(
            .put, "/V1/guest-carts/:cartId/collect-totals",
            "Magento.Quote.Api.GuestCartTotalManagementInterface.collectTotals", .anonymous),
        Route(
            .delete, "/V1/guest-carts/:cartId/coupons", "Magento.Quote.Api.GuestCouponManagementInterface.remove",
            .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/coupons", "Magento.Quote.Api.GuestCouponManagementInterface.get",
            .anonymous),
        Route(
            .put, "/V1/guest-carts/:cartId/coupons/:couponCode", "Magento.Quote.Api.GuestCouponManagementInterface.set",
            .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/estimate-shipping-methods",
            "Magento.Quote.Api.GuestShipmentEstimationInterface.estimateByExtendedAddress", .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/gift-message", "Magento.GiftMessage.Api.GuestCartRepositoryInterface.get",
            .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/gift-message", "Magento.GiftMessage.Api.GuestCartRepositoryInterface.save",
            .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/gift-message/:itemId",
            "Magento.GiftMessage.Api.GuestItemRepositoryInterface.get", .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/gift-message/:itemId",
            "Magento.GiftMessage.Api.GuestItemRepositoryInterface.save", .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/items", "Magento.Quote.Api.GuestCartItemRepositoryInterface.getList",
            .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/items", "Magento.Quote.Api.GuestCartItemRepositoryInterface.save",
            .anonymous),
        Route(
            .delete, "/V1/guest-carts/:cartId/items/:itemId",
            "Magento.Quote.Api.GuestCartItemRepositoryInterface.deleteById", .anonymous),
        Route(
            .put, "/V1/guest-carts/:cartId/items/:itemId", "Magento.Quote.Api.GuestCartItemRepositoryInterface.save",
            .anonymous),
        Route(
            .put, "/V1/guest-carts/:cartId/order", "Magento.Quote.Api.GuestCartManagementInterface.placeOrder",
            .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.getPaymentInformation", .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.savePaymentInformationAndPlaceOrder",
            .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/payment-methods",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.getList", .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/selected-payment-method",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.get", .anonymous),
        Route(
            .put, "/V1/guest-carts/:cartId/selected-payment-method",
            "Magento.Quote.Api.GuestPaymentMethodManagementInterface.set", .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/set-payment-information",
            "Magento.Checkout.Api.GuestPaymentInformationManagementInterface.savePaymentInformation", .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/shipping-information",
            "Magento.Checkout.Api.GuestShippingInformationManagementInterface.saveAddressInformation", .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/shipping-methods",
            "Magento.Quote.Api.GuestShippingMethodManagementInterface.getList", .anonymous),
        Route(
            .get, "/V1/guest-carts/:cartId/totals", "Magento.Quote.Api.GuestCartTotalRepositoryInterface.get",
            .anonymous),
        Route(
            .post, "/V1/guest-carts/:cartId/totals-information",
            "Magento.Checkout.Api.GuestTotalsInformationManagementInterface.calculate", .anonymous),
    ]
}
