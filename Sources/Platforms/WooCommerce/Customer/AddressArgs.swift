import Simulator

/// The declared addresses of cart and checkout.
enum AddressArgs {
    /// Fields in order, and what each is.
    private static let fields: [(String, String)] = [
        ("first_name", "First name"), ("last_name", "Last name"), ("company", "Company"), ("address_1", "Address"),
        ("address_2", "Second line of the address"), ("city", "City"), ("state", "Code or name of the state"),
        ("postcode", "Postcode"), ("country", "Code of the country"), ("phone", "Phone"),
    ]

    private static func properties(_ more: [(String, String)] = []) -> JSONValue {
        .object(
            JSONObject(
                (fields + more).map { name, text in
                    let field: JSONValue = [
                        "description": .string(text), "type": "string", "context": ["view", "edit"], "required": true,
                    ]
                    return (name, field)
                }))
    }

    // An address that is no object is ignored, not refused (customer/invalid).
    static let billing = Arg(
        "billing_address", "object", "Address of the buyer.", sanitizer: .raw,
        ["properties": properties([("email", "E-mail")])])

    static let shipping = Arg(
        "shipping_address", "object", "Address of the delivery.", sanitizer: .raw, ["properties": properties()])

    /// The addresses of the checkout, which are checked and cleaned before anything else, the nonce included
    /// (checkout/bad-address).
    static let checkoutBilling = checked(billing, Address.billingFields)
    static let checkoutShipping = checked(shipping, Address.shippingFields)

    /// The billing address where it must be sent.
    static let requiredBilling: Arg = {
        var arg = checkoutBilling
        arg.isRequired = true
        return arg
    }()

    private static func checked(_ address: Arg, _ fields: [Address.Field]) -> Arg {
        var arg = address
        arg.check = { value, request in try SentAddress.check(value, fields, request) }
        arg.convert = { value, request in try SentAddress.cleaned(value, fields, request) }
        return arg
    }
}
