import Simulator

/// `/V1/orders`.
enum OrderEndpoints {
    static let takesID = [Parameter.required("id", .int)]

    /// GET /V1/orders/:id
    static func get(_ call: Invocation) throws -> Answer {
        .write(OrderShown(order: try order(call)))
    }

    /// GET /V1/orders
    static let list = OrderShown.listing.handler(for: OrderShown.self)

    /// GET /V1/orders/items/:id
    static func item(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        guard let item = try OrderItem.find(id, in: call.database),
            let shown = try OrderItemShown.complete([item], in: call.database).first
        else { throw MagentoError.noEntity }
        return .write(shown)
    }

    /// GET /V1/orders/items
    static let items = OrderItemShown.listing.handler(for: OrderItemShown.self)

    /// GET /V1/orders/:id/statuses: the status, as a text.
    static func status(_ call: Invocation) throws -> Answer { .value(JSONValue(try order(call).order.status)) }

    /// POST /V1/orders/:id/cancel: what cannot be canceled is no refusal, the answer is no.
    static func cancel(_ call: Invocation) throws -> Answer {
        var order = try order(call)
        guard order.canCancel else { return .value(false) }
        try OrderCancellation(stock: SalesStock(visit: call.visit)).cancel(&order)
        try order.save(in: call.visit)
        return .yes
    }

    /// POST /V1/orders/:id/hold
    static func hold(_ call: Invocation) throws -> Answer {
        var order = try order(call)
        guard order.canHold else { throw MagentoError.invalid("A hold action is not available.") }
        (order.order.holdBeforeState, order.order.holdBeforeStatus) = (order.order.state, order.order.status)
        order.enter(OrderState.held)
        try order.save(in: call.visit)
        return .yes
    }

    /// POST /V1/orders/:id/unhold
    static func unhold(_ call: Invocation) throws -> Answer {
        var order = try order(call)
        guard order.canUnhold else { throw MagentoError.invalid("You cannot remove the hold.") }
        (order.order.state, order.order.status) = (order.order.holdBeforeState, order.order.holdBeforeStatus)
        (order.order.holdBeforeState, order.order.holdBeforeStatus) = (nil, nil)
        try order.save(in: call.visit)
        return .yes
    }

    /// POST /V1/orders/:id/emails: the mail is noted as sent.
    static func email(_ call: Invocation) throws -> Answer {
        var order = try order(call)
        order.order.emailSent = 1
        try order.save(in: call.visit)
        return .yes
    }

    private static func order(_ call: Invocation) throws -> SalesOrder {
        try SalesOrder.get(call.input.int("id") ?? 0, in: call.database)
    }

    // MARK: Comments

    static let takesComment = [
        Parameter.required("id", .int), .required("statusHistory", .object(OrderTypes.history)),
    ]

    /// POST /V1/orders/:id/comments: any status will do, and none takes the order's away (comments-and-statuses).
    static func comment(_ call: Invocation) throws -> Answer {
        var order = try order(call)
        var history = OrderHistory()
        history.take(call.input.fields("statusHistory") ?? Fields(), except: ["entity_id", "parent_id", "created_at"])
        history.isVisibleOnFront = history.isVisibleOnFront ?? 0
        order.add(history.withoutEmptyTexts)
        try order.save(in: call.visit)
        return .yes
    }

    /// GET /V1/orders/:id/comments: an order that does not exist has none (sweep-unknown/orders).
    static func comments(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        return .comments(
            try OrderHistory.all("WHERE parent_id = ? ORDER BY entity_id", id, in: call.database), of: id)
    }

    // MARK: Addresses

    static let takesAddress = [
        Parameter.required("parent_id", .string), .required("entity", .object(OrderAddressTypes.address)),
    ]

    /// PUT /V1/orders/:parent_id: an address without a number becomes another one of the order (orders/save).
    static func saveAddress(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("entity") ?? Fields()
        var stored = try given.int("entity_id").flatMap { try OrderAddress.find($0, in: call.database) }
        var shown = OrderAddress()
        shown.takeAddress(given)
        let parent = try Order.find(shown.parentID ?? 0, in: call.database)
        shown.email = shown.email ?? parent?.customerEmail
        guard parent != nil, shown.isComplete else {
            throw MagentoError.couldNotSave("The order address couldn't be saved.")
        }
        if stored != nil {
            stored?.takeAddress(given)
            try stored?.update(in: call.database)
        } else {
            shown.id = try call.visit.ids.take("sales_order_address")
            try shown.insert(into: call.database)
        }
        return .write { OrderPayload.write(shown, to: &$0) }
    }
}

extension OrderAddress {
    /// Takes over what was given of an address.
    mutating func takeAddress(_ given: Fields) {
        take(given)
        given.take("street") { street = $0?.array?.compactMap(\.string).joined(separator: "\n") }
    }

    /// Whether everything is there that an address must have (Sales\Model\Order\Address\Validator).
    var isComplete: Bool {
        let texts = [postcode, lastname, street, city, email, countryID, firstname, telephone]
        let types = ["billing", "shipping"]
        return parentID != nil && texts.allSatisfy { !($0 ?? "").isEmpty } && types.contains(addressType ?? "")
    }
}

extension Answer {
    /// The comments of a document as a list that was asked for by the document's number.
    static func comments(_ comments: [some Payload], of id: Int) -> Answer {
        let criteria = SearchCriteria(
            groups: [[SearchCriteria.Filter(field: "parent_id", value: String(id), condition: "eq")]])
        return .list(comments, criteria: criteria, total: comments.count) { $0.write($1) }
    }
}
