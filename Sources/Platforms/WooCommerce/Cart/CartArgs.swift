import Simulator

/// The declared parameters of the cart routes.
enum CartArgs {
    static let read: [Arg] = [.context()]

    static let addItem: [Arg] = [
        Arg("id", "integer", "Which product or variation to add.", sanitizer: .positive),
        Arg("quantity", "integer", "How many to add."),
        Arg("variation", "array", "Attributes of the variation.", ["items": attribute]),
    ]

    private static let attribute: JSONValue = [
        "type": "object",
        "properties": [
            "attribute": ["description": "The attribute.", "type": "string", "context": ["view", "edit"]],
            "value": ["description": "The attribute's value.", "type": "string", "context": ["view", "edit"]],
        ],
    ]

    static let code: [Arg] = [Arg("code", "string", "The coupon's code.")]
    static let couponItem: [Arg] = code + [.context()]
    /// Both have to be codes of coupons, since the real system checks both with one function
    /// (coupons/collection-errors).
    static let addCoupon: [Arg] = [
        Arg("code", "string", "The coupon's code."), Arg("discount_type", "string", "What the coupon takes off."),
    ].map { arg in
        var arg = arg
        arg.check = CartCouponsEndpoints.checkCode
        return arg
    }

    static let extensions: [Arg] = [
        Arg("namespace", "string", "Which extension the data is for."),
        Arg("data", "object", "What the extension is given."),
    ]

    static let addLine: [Arg] = [`extension`.with(["default": []])]
    static let key: [Arg] = [Arg("key", "string", "The line's key.")]
    static let line: [Arg] = key + [.context()]
    static let editLine: [Arg] = key + [`extension`]
    /// No extension has fields for lines, so that anything is taken and nothing is left.
    private static let `extension`: Arg = {
        var arg = Arg("extensions", "object", nil, ["properties": []])
        arg.check = { _, _ in }
        arg.convert = { _, _ in [] }
        return arg
    }()
    static let updateItem: [Arg] = key + [Arg("quantity", "integer", "How many there shall be.")]

    static let selectRate: [Arg] = [
        Arg(
            "package_id", nil, "Which package the rate is for; every one where it is left out.",
            ["type": ["integer", "string", "null"]]),
        Arg("rate_id", "string", "The rate.", required: true),
    ]

    static let customer: [Arg] = [AddressArgs.billing, AddressArgs.shipping]
}
