import PHP
import Simulator

/// `/wc/v3/orders/{id}/actions/…` and `/wc/v3/orders/statuses`.
enum OrderActionEndpoints {
    static let rows: [Route] = [
        row("email_templates", Endpoint(["GET"], args: [id], permission: permit, do: templates)),
        row(
            "send_email",
            Endpoint(
                Endpoint.creatable,
                args: [id] + mail + [template.required],
                permission: permit, do: sendEmail)),
        row(
            "send_order_details", Endpoint(Endpoint.creatable, args: [id] + mail, permission: permit, do: sendDetails)),
        Route("wc/v3", "/orders/statuses", [Endpoint(["GET"], do: statuses)]),
    ]

    private static let id = Arg.integer("id")
    private static let mail: [Arg] = [email, .boolean("force_email_update")]
    private static let email: Arg = {
        var arg = Arg.string("email", format: "email")
        arg.isCheckedAgain = true
        return arg
    }()

    /// One of the mails that the shop's version knows. The index shows those of the usual version.
    private static let template: Arg = {
        var arg = Arg.choice("template_id", EmailTemplate.usual.map(\.rawValue))
        arg.check = { value, request in
            let known = EmailTemplate.known(request.scope.profile).map { JSONValue.string($0.rawValue) }
            try SchemaCheck.validate(value, ["type": "string", "enum": .array(known)], "template_id")
        }
        return arg
    }()

    private static func row(_ action: String, _ endpoint: Endpoint) -> Route {
        Route("wc/v3", "/orders/(?P<id>[\\d]+)/actions/\(action)", [endpoint])
    }

    /// An order that is not there is told to everybody.
    private static func permit(_ request: RestRequest) throws {
        _ = try order(request)
        try OrderRight.check(request)
    }

    private static func order(_ request: RestRequest) throws -> Order {
        guard let order = try OrderStore(visit: request.visit).order(request.int("id") ?? 0) else {
            throw RestError("woocommerce_rest_not_found", "Order not found", status: 404)
        }
        return order
    }

    private static func statuses(_ request: RestRequest) -> RestResponse {
        RestResponse(.array(OrderStatus.labels.map { ["slug": .string($0.status), "name": .string($0.label)] }))
    }

    // MARK: Mails

    private static func available(_ order: Order, _ request: RestRequest) throws -> [EmailTemplate] {
        let refunded = try OrderStore(visit: request.visit).refunds(of: order.id).map { $0.refund?.amount ?? .zero }
        let isPartly = !refunded.isEmpty && refunded.total < order.totals.total
        return EmailTemplate.available(for: order, isPartlyRefunded: isPartly)
    }

    private static func templates(_ request: RestRequest) throws -> RestResponse {
        let all = try available(order(request), request)
        return RestResponse(
            .array(
                all.map { template in
                    [
                        "id": .string(template.rawValue), "title": .string(template.title),
                        "description": .string(template.summary),
                    ]
                }))
    }

    private static func sendEmail(_ request: RestRequest) throws -> RestResponse {
        var order = try order(request)
        let address = try newAddress(&order, request)
        try requireAddress(order)
        let name = request.string("template_id") ?? ""
        guard let template = EmailTemplate(rawValue: name), try available(order, request).contains(template) else {
            throw RestError(
                "woocommerce_rest_invalid_email_template",
                "\(Sanitize.html(name)) is not a valid template for this order.", status: 400)
        }
        if template == .customerInvoice { return try sendDetails(request) }
        try Mailroom(request.visit).send(template, about: order)
        return try answer(
            "Email template \"\(template.title)\" sent to \(Sanitize.html(order.billing.email))", after: address, order,
            request)
    }

    private static func sendDetails(_ request: RestRequest) throws -> RestResponse {
        var order = try order(request)
        let address = try newAddress(&order, request)
        try requireAddress(order)
        try Mailroom(request.visit).send(.customerInvoice, about: order)
        return try answer("Order details sent to \(Sanitize.html(order.billing.email))", after: address, order, request)
    }

    private static func requireAddress(_ order: Order) throws {
        guard !Email.isValid(order.billing.email) else { return }
        throw RestError("woocommerce_rest_missing_email", "Order does not have an email address.", status: 400)
    }

    /// An order without an address gets the one that was sent, another one only where that is forced.
    private static func newAddress(_ order: inout Order, _ request: RestRequest) throws -> String? {
        guard let email = request.string("email"), !email.isEmpty, email != order.billing.email else { return nil }
        guard order.billing.email.isEmpty || request.bool("force_email_update") == true else {
            throw RestError(
                "woocommerce_rest_order_billing_email_exists", "Order already has a billing email.", status: 400)
        }
        order.billing[.email] = email
        try OrderWorkflow(scope: request.scope).touch(&order)
        return "Billing email updated to \(Sanitize.html(email))."
    }

    /// Nothing is mailed, see ``Mailroom``. What would be is also a note of the order, by the user.
    private static func answer(
        _ what: String, after address: String?, _ order: Order, _ request: RestRequest
    ) throws -> RestResponse {
        let agent = request.headers["user-agent"].flatMap { $0.isEmpty ? nil : Sanitize.html($0) } ?? "REST API"
        let messages = [address, "\(what), via \(agent)."].compactMap { $0 }
        for message in messages {
            try OrderNote(
                orderID: order.id, author: request.scope.identity.user?.login ?? "WooCommerce",
                created: request.visit.now, text: message
            ).add(in: request.visit)
        }
        return RestResponse(["message": .string(messages.joined(separator: " "))])
    }
}

/// The right to read an order, as the newer controllers ask for it (`RestApiControllerBase::check_permission`).
enum OrderRight {
    static func check(_ request: RestRequest) throws {
        guard request.scope.identity.user?.managesShop != true else { return }
        throw refusal(request)
    }

    /// The refusal of callers who lack the right.
    static func refusal(_ request: RestRequest) -> RestError {
        let isReading = request.method == "GET" || request.method == "HEAD"
        return request.unauthorized(
            "woocommerce_rest_cannot_\(isReading ? "view" : "create")",
            "Sorry, you cannot \(isReading ? "view" : "create") resources.")
    }
}
