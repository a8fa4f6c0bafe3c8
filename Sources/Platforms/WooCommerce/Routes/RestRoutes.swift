import Simulator

/// The routes of `wc/v3`. Without `do`: known, not built; such a route answers 404 with `X-Sim-Unimplemented`.
enum RestRoutes {
    /// Every row; within a group the order is WooCommerce's.
    static let rows: [Route] =
        [row("", Endpoint(["GET"], args: RouteIndex.args(name), do: RouteIndex.namespace))] + other + productTerms
        + coupons + orders + attributes + products + shop

    private static let name = "wc/v3"

    /// A row; endpoints that say nothing else are the shop managers', also those that are not built.
    private static func row(_ path: String, _ endpoints: Endpoint...) -> Route {
        Route(name, path, endpoints.map { path.isEmpty ? $0 : guarded($0, isBatch: path.hasSuffix("/batch")) })
    }

    private static func guarded(_ endpoint: Endpoint, isBatch: Bool) -> Endpoint {
        guard endpoint.permission == nil else { return endpoint }
        var guarded = endpoint
        let access: Access =
            switch endpoint.methods.first {
            case "GET": .list
            case "DELETE": .delete
            default: isBatch ? .batch : endpoint.methods.count > 1 ? .edit : .create
            }
        guarded.permission = access.check
        return guarded
    }

    /// Marketplace, layouts, reports, webhooks, status, data.
    private static let other: [Route] =
        MarketplaceEndpoints.rows + LayoutTemplateEndpoints.rows + ReportEndpoints.rows + WebhookEndpoints.rows
        + SystemStatusEndpoints.rows + StatusToolEndpoints.rows
        + DataEndpoints.index + DataEndpoints.rows

    /// Brands, categories, tags, shipping classes.
    private static let productTerms: [Route] =
        RestTermEndpoints.brands + RestTermEndpoints.categories + RestTermEndpoints.shippingClasses + [
            row(
                "/products/shipping_classes/slug-suggestion",
                Endpoint(
                    ["GET"], args: [.string("name"), .string("slug"), .string("description")],
                    do: TermNames.suggestion))
        ] + RestTermEndpoints.tags

    /// Coupons and customers.
    private static let coupons: [Route] =
        CouponEndpoints.rows + [CustomerDownloadEndpoints.row] + CustomerEndpoints.rows

    /// Orders and refunds.
    private static let orders: [Route] =
        OrderNoteEndpoints.rows + RefundEndpoints.rows + OrderEndpoints.rows + AllRefundsEndpoints.rows
        + [ReceiptEndpoints.row] + OrderActionEndpoints.rows

    /// Attributes and their terms.
    private static let attributes: [Route] =
        RestTermEndpoints.attributeTerms + AttributeEndpoints.rows

    /// Products, variations, reviews.
    private static let products: [Route] =
        [
            row(
                "/products/custom-fields/names",
                Endpoint(["GET"], args: CustomFieldNames.args, do: CustomFieldNames.list))
        ] + RestReviewEndpoints.rows + RestProductEndpoints.rows + [
            row(
                "/products/suggested-products",
                Endpoint(["GET"], args: SuggestedProducts.args, do: SuggestedProducts.list)),
            DuplicateEndpoint.row,
        ] + VariationEndpoints.rows

    /// Settings, shipping, taxes, gateways.
    private static let shop: [Route] =
        SettingEndpoints.rows + ShippingZoneEndpoints.rows + ShippingMethodEndpoints.rows + TaxClassEndpoints.rows
        + TaxEndpoints.rows + ShippingMethodKindEndpoints.rows + PaymentGatewayEndpoints.rows
}
