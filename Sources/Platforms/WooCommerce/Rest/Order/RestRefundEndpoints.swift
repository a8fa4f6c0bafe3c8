import Simulator

/// `/wc/v3/orders/{id}/refunds` and `/wc/v3/refunds`.
enum RestRefundEndpoints {
    private static let base = "/orders/(?P<order_id>[\\d]+)/refunds"

    static let rows: [Route] = [
        Route(
            "wc/v3", base,
            [
                Endpoint(["GET"], args: RestOrderArgs.refunds, permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: RestOrderArgs.refund, permission: RestAccess.create.check, do: create),
            ]),
        Route(
            "wc/v3", "\(base)/(?P<id>[\\d]+)",
            [
                Endpoint(
                    ["GET"], args: [.integer("order_id"), .integer("id"), .contextOfV3],
                    permission: RestAccess.view.check
                ) { try item(find($0), $0).response() },
                Endpoint(
                    ["DELETE"], args: [.integer("order_id"), .integer("id"), .boolean("force").or(true)],
                    permission: RestAccess.delete.check, do: delete),
            ]),
    ]

    static let all: [Route] = [
        Route(
            "wc/v3", "/refunds",
            [
                Endpoint(["GET"], args: RestOrderArgs.refunds, permission: RestAccess.list.check, do: listAll)
            ])
    ]

    private static func order(_ request: RestRequest) throws -> Order {
        let order = try OrderStore(visit: request.visit).order(request.int("order_id") ?? 0)
        guard let order, order.kind == .order else {
            throw RestError("woocommerce_rest_invalid_order_id", "Invalid order ID.", status: 404)
        }
        return order
    }

    private static func find(_ request: RestRequest) throws -> Order {
        let refund = try OrderStore(visit: request.visit).order(request.int("id") ?? 0)
        guard let refund, refund.kind == .refund, refund.parentID == request.int("order_id") else {
            throw RestError("woocommerce_rest_shop_order_refund_invalid_id", "Invalid ID.", status: 404)
        }
        return refund
    }

    static func item(_ refund: Order, _ request: RestRequest, showsParent: Bool = false) throws -> RestItem {
        let standard = try Currency.current(request.scope).decimals
        return try RefundPayload(request.scope, decimals: request.int("dp") ?? standard).item(
            refund, showsParent: showsParent)
    }

    // MARK: Lists

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let order = try order(request)
        return try page(request, of: order.id, collection: "/wc/v3/orders/\(order.id)/refunds")
    }

    private static func listAll(_ request: RestRequest) throws -> RestResponse {
        try page(request, of: nil, collection: "/wc/v3/refunds")
    }

    private static func page(_ request: RestRequest, of parent: Int?, collection: String) throws -> RestResponse {
        let page = RestPage(request)
        let ids = try RestOrderQuery(request, kind: .refund, of: parent).ids()
        let store = OrderStore(visit: request.visit)
        let items = try page.slice(ids).compactMap(store.order).map {
            try item($0, request, showsParent: parent == nil)
        }
        return page.response(items, total: ids.count, request, collection: collection)
    }

    // MARK: Writing

    private static func create(_ request: RestRequest) throws -> RestResponse {
        guard let order = try OrderStore(visit: request.visit).order(request.int("order_id") ?? 0),
            order.kind == .order
        else { throw refusal("woocommerce_rest_invalid_order_id", "Invalid order ID.", 404) }
        let refund = try Refunding(request).refund(order)
        // The address of a new refund still holds the route's pattern (rest-v3/orders-refunds).
        let place = request.scope.site.rest("/wc/v3\(base)/\(refund.id)")
        return try item(refund, request).response(status: 201, location: place)
    }

    /// These refusals put a bare number into `data`, so that the status stays 500 (rest-v3/orders-refunds).
    static func refusal(_ code: String, _ message: String, _ number: Int) -> RestError {
        var error = RestError(code, message, status: 500)
        error.bareData = .init(number)
        return error
    }

    private static func delete(_ request: RestRequest) throws -> RestResponse {
        let refund = try find(request)
        let shown = try item(refund, request)
        try OrderStore(visit: request.visit).delete(refund.id)
        return shown.response()
    }
}
