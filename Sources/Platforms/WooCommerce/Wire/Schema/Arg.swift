import Simulator

/// A declared parameter of an endpoint: what WordPress checks, converts and shows in its index.
struct Arg: Sendable {
    /// What happens to a value that was sent, beside checks that ``Arg/isValidated`` asks for.
    enum Sanitizer: Sendable {
        /// Checked and converted by the declared schema, which is what WordPress does where nothing else is said.
        case schema
        /// `absint`: `100abc` is 100, no check at all.
        case positive
        /// `sanitize_text_field`.
        case text
        /// `sanitize_key`, `sanitize_title`: lower case letters, digits, `-` and `_`.
        case key, title
        /// `wp_parse_id_list`, `wp_parse_list`.
        case ids, list
        /// Left as it came.
        case raw
    }

    /// The parameter's name.
    let name: String
    /// The schema's keywords in the order the index shows them; `required` is kept apart.
    var keywords: JSONObject
    /// Whether leaving it out is refused.
    var isRequired = false
    /// The same, where the shop's settings decide it.
    var isDemanded: (@Sendable (Scope) throws -> Bool)?
    /// Whether the schema is checked before any conversion (`validate_callback`).
    var isValidated = false
    /// Whether the schema is checked once more where the value is converted, since the parameter has a check and no
    /// conversion of its own: `null`, which no check sees, is refused then.
    var isCheckedAgain = false
    /// Whether the index tells that `null` is what it is without being sent.
    var isNullByDefault = false
    /// How the value is converted.
    var sanitizer = Sanitizer.schema
    /// A check of its own in place of the schema's. Throws ``SchemaFault``.
    var check: (@Sendable (JSONValue, RestRequest) throws -> Void)?
    /// A conversion of its own in place of ``sanitizer``. May throw ``SchemaFault``.
    var convert: (@Sendable (JSONValue, RestRequest) throws -> JSONValue)?

    /// A parameter of a type; `keywords` are added in order.
    init(
        _ name: String, _ type: String?, _ description: String? = nil, required: Bool = false, validated: Bool = false,
        sanitizer: Sanitizer = .schema, _ keywords: JSONObject = [:]
    ) {
        self.name = name
        var all = JSONObject()
        if let description { all["description"] = .string(description) }
        if let type { all["type"] = .string(type) }
        for (key, value) in keywords { all[key] = value }
        self.keywords = all
        isRequired = required
        isValidated = validated
        self.sanitizer = sanitizer
    }

    /// The value where none was sent; nil for none.
    var defaultValue: JSONValue? { keywords["default"] }

    /// The same parameter with more keywords.
    func with(_ more: JSONObject) -> Arg {
        var copy = self
        for (key, value) in more { copy.keywords[key] = value }
        return copy
    }

    /// How the index and `OPTIONS` show it.
    var shown: JSONObject {
        var all = keywords
        if isNullByDefault { all["default"] = .null }
        all["required"] = .bool(isRequired)
        return all
    }
}

extension Arg {
    /// `context` of the Store API, whose only effect is to be checked.
    static func context(_ values: [JSONValue] = ["view", "edit"], default value: JSONValue? = "view") -> Arg {
        var keywords: JSONObject = ["enum": .array(values)]
        if let value { keywords["default"] = value }
        return Arg(
            "context", "string", "Which set of fields the answer has.", validated: true, sanitizer: .key, keywords)
    }
}
