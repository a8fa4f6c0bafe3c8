import PHP
import Simulator

/// A field that a plug-in adds to the checkout (`woocommerce_register_additional_checkout_field`), of the contact or of the
/// order. Fields of addresses are not built.
struct CheckoutField: Hashable, Sendable {
    /// Where it stands.
    enum Location: String, Sendable {
        case contact, order
    }

    enum Kind: String, Sendable {
        case text, select, checkbox
    }

    /// e.g. `acme/vat-number`.
    let id: String
    let label: String
    let location: Location
    let kind: Kind
    let isRequired: Bool
    /// What may be chosen.
    let options: [String]
    /// A regular expression that the whole value has to fit, in place of a plug-in's own check; nil for none.
    let pattern: String?

    /// Reads a document that was found right when it was laid.
    init(_ document: JSONValue) {
        id = Extensions.text(document["id"])
        label = Extensions.text(document["label"])
        location = Location(rawValue: Extensions.text(document["location"])) ?? .order
        kind = Kind(rawValue: Extensions.text(document["type"])) ?? .text
        isRequired = document["required"] == true
        options = (document["options"]?.array ?? []).map { Extensions.text($0["value"]) }
        pattern = document["pattern"]?.string
    }

    /// Where an order keeps it.
    var metaKey: String { Self.prefix + id }

    private static let prefix = "_wc_other/"

    /// What WordPress checks a value against (`generate_additional_fields_schema`).
    var schema: JSONObject {
        var schema: JSONObject = ["type": kind == .checkbox ? "boolean" : "string"]
        if kind == .select { schema["enum"] = .array((options + (isRequired ? [] : [""])).map(JSONValue.string)) }
        if kind == .checkbox, isRequired { schema["enum"] = [true] }
        return schema
    }

    /// A sent value as it is kept while the request lasts.
    func sanitized(_ value: JSONValue) -> JSONValue {
        let value = SchemaSanitize.convert(value, schema)
        return value.string.map { .string(StoreHTML.format($0)) } ?? value
    }

    /// How meta data keep it: `1` and `0` for a checkbox.
    func stored(_ value: JSONValue) -> JSONValue {
        if case .bool(let isOn) = value { return .string(isOn ? "1" : "0") }
        return value
    }

    /// How answers show what meta data keep.
    func shown(_ value: JSONValue) -> JSONValue {
        kind == .checkbox ? .bool(value.phpTruth) : .string(StoreHTML.format(value.phpString))
    }

    /// Whether a value passes the field's own check.
    func accepts(_ value: String) -> Bool {
        guard let pattern, let expression = try? Regex(pattern) else { return true }
        return value.wholeMatch(of: expression) != nil
    }
}

/// What comes of paying with a gateway that a plug-in adds.
struct ExtraGateway: Hashable, Sendable {
    enum Outcome: String, Sendable {
        /// The money is there.
        case paid
        /// The order waits for the money.
        case onHold = "on-hold"
        /// The shopper goes elsewhere to pay.
        case pending
        /// The payment is refused.
        case failed
    }

    let outcome: Outcome
    /// Where the shopper is sent; `{order_id}` and `{order_key}` stand for the order's. Empty for the usual page.
    let redirect: String

    init(_ document: JSONValue) {
        outcome = Outcome(rawValue: Extensions.text(document["outcome"])) ?? .paid
        redirect = Extensions.text(document["redirect"])
    }
}
