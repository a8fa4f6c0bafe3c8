import Simulator

/// `/wc/v3/orders/{id}/refunds`.
struct RefundEndpoints: PostCollection {
    static let rows = RefundEndpoints().routes

    let path = "/orders/(?P<order_id>[\\d]+)/refunds"
    let postType = "shop_order_refund"
    let actions: Set<Access> = [.list, .create, .view, .delete]
    let owners: [Arg] = [Arg.integer("order_id").parsed]
    let listArgs = OrderArgs.refunds
    let args = OrderArgs.refund
    let deletionArgs: [Arg] = [Arg.boolean("force").or(true).parsed]
    var tellsUnknownToAll: Bool { false }

    /// These refusals put a bare number into `data`, so that the status stays 500 (rest-v3/orders-refunds).
    static func refusal(_ code: String, _ message: String, _ number: Int) -> RestError {
        var error = RestError(code, message, status: 500)
        error.bareData = .init(number)
        return error
    }

    /// An order that is not there has no refunds (rest-v3-orders/refund-errors).
    func selection(_ request: RestRequest) -> Selection {
        OrderQuery(request, kind: .refund, of: request.int("order_id") ?? 0).selection
    }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [Order] {
        try OrderStore(visit: request.visit).orders(keys)
    }

    func find(_ request: RestRequest) throws -> Order? {
        let refund = try OrderStore(visit: request.visit).order(request.int("id") ?? 0)
        guard let refund, refund.kind == .refund else { return nil }
        // rest-v3-orders/refund-list-endpoint 13
        guard refund.parentID == request.int("order_id") else {
            throw Self.refusal("woocommerce_rest_invalid_order_refund_id", "Invalid order refund ID.", 404)
        }
        return refund
    }

    func item(_ refund: Order, for access: Access, _ request: RestRequest) throws -> RestItem {
        try RefundPayload(request).item(refund)
    }

    func create(_ request: RestRequest) throws -> Order {
        guard let order = try OrderStore(visit: request.visit).owner(request) else {
            throw Self.refusal("woocommerce_rest_invalid_order_id", "Invalid order ID.", 404)
        }
        let refund = try Refunding(request).refund(order)
        request.scope.fire(order.id, "order.updated")
        return refund
    }

    /// rest-v3/orders-refunds
    func answer(creating item: RestItem, _ request: RestRequest) -> RestResponse {
        answerWithPattern(creating: item, request)
    }

    /// There is no trash for refunds.
    func isForced(_ request: RestRequest) -> Bool { true }

    func delete(_ refund: Order, _ request: RestRequest) throws {
        try OrderStore(visit: request.visit).delete(refund.id)
    }
}

/// `/wc/v3/refunds`: those of all orders.
struct AllRefundsEndpoints: PagedCollection {
    static let rows = AllRefundsEndpoints().routes

    let path = "/refunds"
    let actions: Set<Access> = [.list]
    let listArgs = OrderArgs.refunds

    let forgetsTotalBeyond = true

    /// `parent` is declared and says nothing (rest-v3-orders/refund-list-endpoint 09).
    func selection(_ request: RestRequest) -> Selection {
        var request = request
        for source in RestRequest.Source.allCases { request[source]["parent"] = nil }
        return OrderQuery(request, kind: .refund).selection
    }

    func load(_ keys: [Int], _ request: RestRequest) throws -> [Order] {
        try OrderStore(visit: request.visit).orders(keys)
    }

    func find(_ request: RestRequest) -> Order? { nil }

    func missing(_ access: Access, _ request: RestRequest) -> RestError { .noRoute }

    func item(_ refund: Order, for access: Access, _ request: RestRequest) throws -> RestItem {
        try RefundPayload(request).item(refund, showsParent: true)
    }
}
