import Simulator

/// `/wc/v3/orders/{id}/notes`.
enum RestOrderNoteEndpoints {
    private static let base = "/orders/(?P<order_id>[\\d]+)/notes"

    static let rows: [Route] = [
        Route(
            "wc/v3", base,
            [
                Endpoint(
                    ["GET"],
                    args: [
                        .integer("order_id"), .contextOfV3, .choice("type", ["any", "customer", "internal"]).or("any"),
                    ], permission: RestAccess.list.check, do: list),
                Endpoint(
                    ["POST"],
                    args: [
                        .integer("order_id"), .string("note").required, .boolean("customer_note").or(false),
                        .boolean("added_by_user").or(false),
                    ], permission: RestAccess.create.check, do: create),
            ]),
        Route(
            "wc/v3", "\(base)/(?P<id>[\\d]+)",
            [
                Endpoint(
                    ["GET"], args: [.integer("order_id"), .integer("id"), .contextOfV3],
                    permission: RestAccess.view.check
                ) { try item(find($0), $0).response() },
                Endpoint(
                    ["DELETE"], args: [.integer("order_id"), .integer("id"), .force],
                    permission: RestAccess.delete.check, do: delete),
            ]),
    ]

    private static func order(_ request: RestRequest) throws -> Int {
        let id = request.int("order_id") ?? 0
        guard let order = try OrderStore(visit: request.visit).order(id), order.kind == .order else {
            throw RestError("woocommerce_rest_order_invalid_id", "Invalid order ID.", status: 404)
        }
        return order.id
    }

    private static func find(_ request: RestRequest) throws -> OrderNote {
        let order = try order(request)
        let note = try OrderNoteRecord.one(request.int("id") ?? 0, in: request.visit.database)
        guard let note, note.orderID == order else {
            throw RestError("woocommerce_rest_invalid_id", "Invalid resource ID.", status: 404)
        }
        return note
    }

    private static func item(_ note: OrderNote, _ request: RestRequest) throws -> RestItem {
        let created = OrderPayload.moment(note.created)
        let members: JSONObject = [
            "id": .init(note.id), "author": .string(note.author), "date_created": created,
            "date_created_gmt": created, "note": .string(note.text), "customer_note": .bool(note.isForCustomer),
        ]
        let order = "/wc/v3/orders/\(note.orderID)"
        var links = RestLinks(
            request.scope.site, item: "\(order)/notes/\(note.id)", allow: ["GET", "DELETE"],
            collection: "\(order)/notes")
        links.add("up", order)
        return RestItem(members: members, links: links.members)
    }

    private static func list(_ request: RestRequest) throws -> RestResponse {
        var notes = try OrderNoteRecord.all(of: order(request), in: request.visit.database)
        switch request.string("type") {
        case "customer": notes = notes.filter(\.isForCustomer)
        case "internal": notes = notes.filter { !$0.isForCustomer }
        default: break
        }
        return RestResponse(.array(try notes.map { try item($0, request).element }))
    }

    private static func create(_ request: RestRequest) throws -> RestResponse {
        let isByUser = request.bool("added_by_user") == true
        let note = OrderNote(
            orderID: try order(request),
            author: isByUser ? request.scope.identity.user?.login ?? "WooCommerce" : "WooCommerce",
            created: request.visit.now, text: request.string("note") ?? "",
            isForCustomer: request.bool("customer_note") == true)
        return try item(OrderNoteRecord.add(note, in: request.visit), request).created
    }

    private static func delete(_ request: RestRequest) throws -> RestResponse {
        guard request.bool("force") == true else {
            throw RestError(
                "woocommerce_rest_trash_not_supported", "Webhooks do not support trashing.", status: 501)
        }
        let note = try find(request)
        try OrderNoteRecord.delete(note.id, in: request.visit.database)
        return try item(note, request).response()
    }
}
