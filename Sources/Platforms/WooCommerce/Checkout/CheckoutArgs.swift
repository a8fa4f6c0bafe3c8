import PHP
import Simulator

/// The declared parameters of the checkout routes.
enum CheckoutArgs {
    private static let paymentData = Arg(
        "payment_data", "array", "What the payment method is given.",
        [
            "items": [
                "type": "object",
                "properties": ["key": ["type": "string"], "value": ["type": ["string", "boolean"]]],
            ]
        ])
    private static let note = Arg("customer_note", "string", "What the customer wants to say.")
    /// One of the shop's gateways, switched on or not. The index shows those that WooCommerce brings along.
    private static let method: Arg = {
        var arg = Arg("payment_method", "string", "The payment method.", ["enum": ["bacs", "cheque", "cod"]])
        arg.check = { value, request in
            let gateways = try PaymentGatewayRecord.all(request.scope.options, in: request.visit.database)
            let none: [JSONValue] = request.scope.profile.takesEmptyPaymentMethod ? [""] : []
            let ids = none + gateways.map { JSONValue.string($0.id) }
            try SchemaCheck.validate(value, ["type": "string", "enum": .array(ids)], "payment_method")
        }
        return arg
    }()
    private static let account = Arg("create_account", "boolean", "Whether to make an account.")
    /// The fields that the shop has besides; the index shows none.
    private static let additional: Arg = {
        var arg = Arg("additional_fields", "object", "More fields of the order.", sanitizer: .raw, ["properties": []])
        arg.check = CheckoutFieldCheck.check
        arg.convert = { value, request in
            .object(try CheckoutFieldCheck.sanitize(value, request.scope.extensions.checkoutFields))
        }
        return arg
    }()
    /// Where the order is placed, a field that has to be filled in has to be there.
    private static let additionalOfOrder: Arg = {
        var arg = additional
        arg.isDemanded = CheckoutFieldCheck.isRequired
        return arg
    }()

    private static let attributionFields = [
        "source_type", "referrer", "utm_campaign", "utm_source", "utm_medium", "utm_content", "utm_id", "utm_term",
        "utm_source_platform", "utm_creative_format", "utm_marketing_tactic", "session_entry", "session_start_time",
        "session_pages", "session_count", "user_agent",
    ]

    private static let attribution: JSONValue = [
        "description": "Where the order came from.", "type": ["object", "null"], "context": ["view", "edit"],
        "properties": .object(
            JSONObject(
                attributionFields.map { name in
                    (
                        name,
                        ["description": .string("Attribution: \(name)."), "type": ["string", "null"], "context": []]
                    )
                })),
    ]

    /// Only where the order came from is looked at; what is no object has nothing of the kind.
    private static let extensions: Arg = {
        let name = "woocommerce/order-attribution"
        var arg = Arg("extensions", "object", nil, ["properties": [name: attribution]])
        arg.check = { value, _ in
            guard let sent = value[name], sent.phpTruth else { return }
            try SchemaCheck.validate(sent, attribution.object ?? [:], "extensions > \(name)")
        }
        arg.convert = { value, _ in .object([name: value[name] ?? .null]) }
        return arg
    }()
    private static let extensionsWithDefault = extensions.with(["default": ["woocommerce/order-attribution": []]])

    static let place: [Arg] = [
        paymentData, Arg("customer_password", "string", "The new account's password."), note,
        AddressArgs.requiredBilling, AddressArgs.checkoutShipping, method, account, additionalOfOrder,
        extensionsWithDefault,
    ]

    static let update: [Arg] = [
        additional, method, Arg("order_notes", "string", "What the customer wants to say."), note,
        AddressArgs.checkoutBilling, AddressArgs.checkoutShipping, account, extensions,
    ]

    static let pay: [Arg] = [
        paymentData, note, AddressArgs.requiredBilling, AddressArgs.checkoutShipping, method, additionalOfOrder,
        extensionsWithDefault,
    ]
}
