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
    private static let method = Arg(
        "payment_method", "string", "The payment method.", ["enum": ["bacs", "cheque", "cod"]])
    private static let account = Arg("create_account", "boolean", "Whether to make an account.")
    // Something else than an object is not refused, but crashes the real system (checkout/odd-additional-fields).
    private static let additional = Arg(
        "additional_fields", "object", "More fields of the order.", sanitizer: .raw, ["properties": []])

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

    private static let extensions = Arg(
        "extensions", "object", nil, ["properties": ["woocommerce/order-attribution": attribution]])
    private static let extensionsWithDefault = extensions.with(["default": ["woocommerce/order-attribution": []]])

    static let place: [Arg] = [
        paymentData, Arg("customer_password", "string", "The new account's password."), note,
        AddressArgs.requiredBilling, AddressArgs.shipping, method, account, additional, extensionsWithDefault,
    ]

    static let update: [Arg] = [
        additional, method, Arg("order_notes", "string", "What the customer wants to say."), note,
        AddressArgs.billing, AddressArgs.shipping, account, extensions,
    ]

    static let pay: [Arg] = [
        paymentData, note, AddressArgs.requiredBilling, AddressArgs.shipping, method, additional,
        extensionsWithDefault,
    ]
}
