import Simulator

/// `/wc/v3/orders/{id}/notes`.
struct OrderNoteEndpoints: EntityCollection {
    static let rows = OrderNoteEndpoints().routes

    let path = "/orders/(?P<order_id>[\\d]+)/notes"
    let actions: Set<Access> = [.list, .create, .view, .delete]
    let owners: [Arg] = [Arg.integer("order_id").parsed]
    let listArgs: [Arg] = [.contextOfV3, .choice("type", ["any", "customer", "internal"]).or("any")]
    let args: [Arg] = [
        .string("note").required, .boolean("customer_note").or(false), .boolean("added_by_user").or(false),
    ]
    let trash = Trash.refused("Webhooks do not support trashing.", beforeLooking: true)

    func missing(_ access: Access, _ request: RestRequest) -> RestError {
        RestError("woocommerce_rest_invalid_id", "Invalid resource ID.", status: 404)
    }

    /// Lists name the order's post type in their refusal, creations do not (rest-v3/orders-notes 13).
    private func order(_ request: RestRequest, isList: Bool = false) throws -> Int {
        guard let order = try OrderStore(visit: request.visit).owner(request) else {
            throw RestError(
                isList ? "woocommerce_rest_shop_order_invalid_id" : "woocommerce_rest_order_invalid_id",
                "Invalid order ID.", status: 404)
        }
        return order.id
    }

    func list(_ request: RestRequest) throws -> RestResponse {
        var notes = try OrderNote.all(of: order(request, isList: true), in: request.visit.database)
        switch request.string("type") {
        case "customer": notes = notes.filter(\.isForCustomer)
        case "internal": notes = notes.filter { !$0.isForCustomer }
        default: break
        }
        return RestResponse(.array(try items(notes, request)))
    }

    func find(_ request: RestRequest) throws -> OrderNote? {
        let order = try order(request)
        let note = try OrderNote.find(request.int("id") ?? 0, in: request.visit.database)
        return note?.orderID == order ? note : nil
    }

    func item(_ note: OrderNote, for access: Access, _ request: RestRequest) -> RestItem {
        let created = OrderPayload.moment(note.created)
        let members: JSONObject = [
            "id": .init(note.id), "author": .string(note.author), "date_created": created,
            "date_created_gmt": created, "note": .string(note.text), "customer_note": .bool(note.isForCustomer),
        ]
        var links = links(note.id, request, allow: ["GET", "DELETE"])
        links.add("up", "/wc/v3/orders/\(note.orderID)")
        return RestItem(members: members, links: links.members)
    }

    /// What the customer is told goes out as an e-mail too.
    func create(_ request: RestRequest) throws -> OrderNote {
        let isByUser = request.bool("added_by_user") == true
        let note = OrderNote(
            orderID: try order(request),
            author: isByUser ? request.scope.identity.user?.login ?? "WooCommerce" : "WooCommerce",
            created: request.visit.now, text: request.string("note") ?? "",
            isForCustomer: request.bool("customer_note") == true)
        if note.isForCustomer, let order = try OrderStore(visit: request.visit).order(note.orderID) {
            try Mailroom(request.visit).send(.customerNote, about: order)
        }
        return try note.add(in: request.visit)
    }

    func delete(_ note: OrderNote, _ request: RestRequest) throws {
        try OrderNote.delete(note.id, in: request.visit.database)
    }
}
