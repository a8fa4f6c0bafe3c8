import Simulator

/// Carts as the back office sees them.
enum CartRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/carts/:cartId", "Magento.Quote.Api.CartRepositoryInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.cart),
            throws: [400], CartEndpoints.get),
        Route(
            .get, "/V1/carts/search", "Magento.Quote.Api.CartRepositoryInterface.getList",
            .resource("Magento_Cart::manage"), takes: [SearchCriteria.parameter], gives: .page(of: QuoteTypes.cart),
            CartEndpoints.search),
        Route(
            .put, "/V1/carts/:cartId", "Magento.Quote.Api.CartManagementInterface.assignCustomer",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .required("customerId", .int), .required("storeId", .int)], gives: .bool,
            throws: [500, 400], CartEndpoints.assign),
        Route(
            .post, "/V1/carts/", "Magento.Quote.Api.CartManagementInterface.createEmptyCart",
            .resource("Magento_Cart::manage"), gives: .int, throws: [400], CartEndpoints.create),
        Route(
            .post, "/V1/customers/:customerId/carts",
            "Magento.Quote.Api.CartManagementInterface.createEmptyCartForCustomer", .resource("Magento_Cart::manage"),
            takes: [.required("customerId", .int)], gives: .int, throws: [400],
            CartEndpoints.createForCustomer),
        Route(
            .get, "/V1/carts/:cartId/shipping-methods", "Magento.Quote.Api.ShippingMethodManagementInterface.getList",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)],
            gives: .array(.object(QuoteTypes.shippingMethod)), throws: [400],
            CartShippingEndpoints.list),
        Route(
            .post, "/V1/carts/:cartId/estimate-shipping-methods-by-address-id",
            "Magento.Quote.Api.ShippingMethodManagementInterface.estimateByAddressId",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .required("addressId", .int)],
            gives: .array(.object(QuoteTypes.shippingMethod)), CartShippingEndpoints.estimateByAddressID),
        Route(
            .post, "/V1/carts/:cartId/estimate-shipping-methods",
            "Magento.Quote.Api.ShipmentEstimationInterface.estimateByExtendedAddress",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .string), .required("address", .object(QuoteTypes.address))],
            gives: .array(.object(QuoteTypes.shippingMethod)), CartShippingEndpoints.estimate),
        Route(
            .get, "/V1/carts/:cartId/items", "Magento.Quote.Api.CartItemRepositoryInterface.getList",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)],
            gives: .array(.object(QuoteTypes.item)), throws: [400], CartItemEndpoints.list),
        Route(
            .post, "/V1/carts/:quoteId/items", "Magento.Quote.Api.CartItemRepositoryInterface.save",
            .resource("Magento_Cart::manage"),
            takes: [.required("quoteId", .string), .required("cartItem", .object(QuoteTypes.item))],
            gives: .object(QuoteTypes.item), throws: [400], CartItemEndpoints.save),
        Route(
            .put, "/V1/carts/:cartId/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.save",
            .resource("Magento_Cart::manage"),
            takes: [
                .required("cartId", .string), .required("itemId", .string),
                .required("cartItem", .object(QuoteTypes.item)),
            ], gives: .object(QuoteTypes.item), throws: [400], CartItemEndpoints.save),
        Route(
            .delete, "/V1/carts/:cartId/items/:itemId", "Magento.Quote.Api.CartItemRepositoryInterface.deleteById",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .required("itemId", .int)],
            gives: .bool, throws: [400], CartItemEndpoints.delete),
        Route(
            .get, "/V1/carts/:cartId/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.payment),
            throws: [400], CartPaymentEndpoints.selected),
        Route(
            .put, "/V1/carts/:cartId/selected-payment-method", "Magento.Quote.Api.PaymentMethodManagementInterface.set",
            .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .required("method", .object(QuoteTypes.payment))], gives: .string,
            throws: [400], CartPaymentEndpoints.select),
        Route(
            .get, "/V1/carts/:cartId/payment-methods", "Magento.Quote.Api.PaymentMethodManagementInterface.getList",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)],
            gives: .array(.object(QuoteTypes.paymentMethod)), throws: [400],
            CartPaymentEndpoints.list),
        Route(
            .get, "/V1/carts/:cartId/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.address),
            throws: [400], CartAddressEndpoints.billing),
        Route(
            .post, "/V1/carts/:cartId/billing-address", "Magento.Quote.Api.BillingAddressManagementInterface.assign",
            .resource("Magento_Cart::manage"),
            takes: [
                .required("cartId", .int), .required("address", .object(QuoteTypes.address)),
                .optional("useForShipping", .bool),
            ], gives: .int, throws: [400], CartAddressEndpoints.setBilling),
        Route(
            .get, "/V1/carts/:cartId/coupons", "Magento.Quote.Api.CouponManagementInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)], gives: .string, throws: [400],
            CartCouponEndpoints.get),
        Route(
            .delete, "/V1/carts/:cartId/coupons", "Magento.Quote.Api.CouponManagementInterface.remove",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)], gives: .bool, throws: [400],
            CartCouponEndpoints.remove),
        Route(
            .put, "/V1/carts/:cartId/coupons/:couponCode", "Magento.Quote.Api.CouponManagementInterface.set",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int), .required("couponCode", .string)],
            gives: .bool, throws: [400], CartCouponEndpoints.set),
        Route(
            .get, "/V1/carts/:cartId/totals", "Magento.Quote.Api.CartTotalRepositoryInterface.get",
            .resource("Magento_Cart::manage"), takes: [.required("cartId", .int)], gives: .object(QuoteTypes.totals),
            throws: [400], CartShippingEndpoints.totals),
        Route(
            .post, "/V1/carts/:cartId/totals-information",
            "Magento.Checkout.Api.TotalsInformationManagementInterface.calculate", .resource("Magento_Cart::manage"),
            takes: [.required("cartId", .int), .required("addressInformation", .object(QuoteTypes.totalsInformation))],
            gives: .object(QuoteTypes.totals), CartShippingEndpoints.calculate),
        Route(
            .get, "/V1/carts/:cartId/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.get",
            .resource("Magento_Sales::create"), takes: [.required("cartId", .int)],
            gives: .object(GiftMessageTypes.message), GiftMessageEndpoints.get),
        Route(
            .post, "/V1/carts/:cartId/gift-message", "Magento.GiftMessage.Api.CartRepositoryInterface.save",
            .resource("Magento_Sales::create"),
            takes: [.required("cartId", .int), .required("giftMessage", .object(GiftMessageTypes.message))],
            gives: .bool, throws: [400], GiftMessageEndpoints.save),
        Route(
            .get, "/V1/carts/:cartId/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.get",
            .resource("Magento_Sales::create"), takes: [.required("cartId", .int), .required("itemId", .int)],
            gives: .object(GiftMessageTypes.message), throws: [400], GiftMessageEndpoints.getItem),
        Route(
            .post, "/V1/carts/:cartId/gift-message/:itemId", "Magento.GiftMessage.Api.ItemRepositoryInterface.save",
            .resource("Magento_Sales::create"),
            takes: [
                .required("cartId", .int), .required("itemId", .int),
                .required("giftMessage", .object(GiftMessageTypes.message)),
            ], gives: .bool, throws: [400], GiftMessageEndpoints.saveItem),
        Route(
            .get, "/V1/carts/licence", "Magento.CheckoutAgreements.Api.CheckoutAgreementsRepositoryInterface.getList",
            .resource("Magento_Sales::sales"), gives: .array(.object(Agreements.type)), Agreements.list
        ),
        Route(
            .get, "/V1/carts/licence/list", "Magento.CheckoutAgreements.Api.CheckoutAgreementsListInterface.getList",
            .resource("Magento_Sales::sales"), takes: [SearchCriteria.parameter],
            gives: .array(.object(Agreements.type)), Agreements.search),
    ]
}
