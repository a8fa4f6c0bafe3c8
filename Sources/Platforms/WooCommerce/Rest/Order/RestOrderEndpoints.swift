import Simulator

/// `/wc/v3/orders`.
enum RestOrderEndpoints {
    private static let path = "/wc/v3/orders"

    static let rows: [Route] = [
        Route(
            "wc/v3", "/orders",
            [
                Endpoint(["GET"], args: RestOrderArgs.list, permission: RestAccess.list.check, do: list),
                Endpoint(["POST"], args: RestOrderArgs.item, permission: RestAccess.create.check) { request in
                    try created(request).created
                },
            ]),
        Route(
            "wc/v3", "/orders/(?P<id>[\\d]+)",
            [
                Endpoint(["GET"], args: [.integer("id"), .contextOfV3], permission: ifKnown(.view)) { request in
                    try item(find(request), request).response()
                },
                Endpoint(
                    Endpoint.editable, args: [.integer("id")] + RestOrderArgs.item.map(\.optional),
                    permission: ifKnown(.edit)
                ) { try updated($0).response() },
                Endpoint(["DELETE"], args: [.integer("id"), .force], permission: ifKnown(.delete)) { request in
                    try deleted(request).response()
                },
            ]),
        Route(
            "wc/v3", "/orders/batch",
            [
                Endpoint(Endpoint.editable, permission: RestAccess.batch.check) { request in
                    try RestBatch(create: created, update: updated, delete: deleted, args: RestOrderArgs.item)
                        .answer(request)
                }
            ]),
    ]

    private static func ifKnown(_ access: RestAccess) -> Endpoint.Permission {
        { request in
            try access.check(request) { try OrderStore(visit: request.visit).order($0) != nil }
        }
    }

    private static func find(_ request: RestRequest, status: Int = 404) throws -> Order {
        let order = try OrderStore(visit: request.visit).order(request.int("id") ?? 0)
        guard let order, order.kind == .order else {
            throw RestError("woocommerce_rest_shop_order_invalid_id", "Invalid ID.", status: status)
        }
        return order
    }

    static func item(_ order: Order, _ request: RestRequest) throws -> RestItem {
        let standard = try Currency.current(request.scope).decimals
        return try OrderPayload(request.scope, decimals: request.int("dp") ?? standard).item(order)
    }

    // MARK: Reading

    private static func list(_ request: RestRequest) throws -> RestResponse {
        let page = RestPage(request)
        let ids = try RestOrderQuery(request).ids()
        let store = OrderStore(visit: request.visit)
        let items = try page.slice(ids).compactMap(store.order).map { try item($0, request) }
        // The links carry what the route itself filled in (rest-v3/paging-headers).
        let filled: JSONObject = [
            "status": .array(request.list("status") ?? [request["status"] ?? "any"]), "dp": request["dp"] ?? 2,
            "context": request["context"] ?? "view",
        ]
        return page.response(items, total: ids.count, request, collection: path, query: filled)
    }

    // MARK: Writing

    private static func created(_ request: RestRequest) throws -> RestItem {
        if let id = request.int("id"), id > 0 {
            throw RestError("woocommerce_rest_shop_order_exists", "Cannot create existing shop_order.", status: 400)
        }
        var order = Order()
        try RestOrderWriter(request).create(&order)
        return try item(order, request)
    }

    private static func updated(_ request: RestRequest) throws -> RestItem {
        var order = try find(request, status: 400)
        try RestOrderWriter(request).update(&order)
        return try item(order, request)
    }

    private static func deleted(_ request: RestRequest) throws -> RestItem {
        var order = try find(request)
        let shown = try item(order, request)
        let store = OrderStore(visit: request.visit)
        if request.bool("force") == true {
            try store.delete(order.id)
            return shown
        }
        guard order.status != "trash" else {
            throw RestError(
                "woocommerce_rest_already_trashed", "The shop_order has already been deleted.", status: 410)
        }
        order.setMeta("_wp_trash_meta_status", "wc-\(order.status)")
        order.setMeta("_wp_trash_meta_time", String(request.visit.now.seconds))
        order.status = "trash"
        order.modified = request.visit.now
        try store.save(&order)
        return shown
    }
}
