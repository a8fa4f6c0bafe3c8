import PHP
import Simulator

/// Lays a layer's `extensions.json` and `options.json` over a shop: what plug-ins do, and settings as `wp_options` has them.
enum ExtensionSeed {
    static let file = "extensions.json"
    /// Where a shop keeps what its layers say of plug-ins.
    static let option = "storesim_extensions"

    /// - Throws: ``FixtureMistakes`` with all that is wrong in the file.
    static func lay(_ layer: FixtureFolder, on database: Database) throws {
        for (name, value) in try layer.json("options.json")?.object ?? [:] {
            try OptionRecord.set(name, OptionSeed.text(value), in: database)
        }
        guard let document = try layer.json(file) else { return }
        let mistakes = mistakes(in: document)
        guard mistakes.isEmpty else { throw FixtureMistakes(mistakes) }
        var all = try OptionRecord.value(option, in: database).map { try JSONParser.parse($0).object } ?? nil
        for (name, value) in document.object ?? [:] { all = (all ?? [:]).with(name, value) }
        try OptionRecord.set(option, JSONWriter.text(.object(all ?? [:]), style: .plain), in: database)
        try DeclaredMethods(database: database).add(document)
    }

    /// The file's JSON Schema, for editors.
    static var schema: JSONValue {
        var schema = schema(of: members).object ?? [:]
        schema["$schema"] = "http://json-schema.org/draft-07/schema#"
        return .object(schema)
    }

    private static func schema(of shape: Shape) -> JSONValue {
        switch shape {
        case .text: ["type": "string"]
        case .flag: ["type": "boolean"]
        case .amount: ["type": ["string", "number"]]
        case .count(let least): ["type": "integer", "minimum": .init(least)]
        case .oneOf(let words): ["enum": .array(words.map(JSONValue.string))]
        case .pattern(let pattern, _): ["type": "string", "pattern": .string(pattern)]
        case .anyObject: ["type": "object"]
        case .list(let element): ["type": "array", "items": schema(of: element)]
        case .object(let members):
            [
                "type": "object",
                "properties": .object(JSONObject(members.map { ($0.name, schema(of: $0.shape)) })),
                "required": .array(members.filter(\.isNeeded).map { .string($0.name) }), "additionalProperties": false,
            ]
        }
    }

    /// What a member may hold.
    private indirect enum Shape: Sendable {
        case text, flag, amount
        case count(from: Int)
        case oneOf([String])
        /// A text that fits a regular expression, and what it must be.
        case pattern(String, String)
        case anyObject
        case object([(name: String, shape: Shape, isNeeded: Bool)])
        case list(Shape)
    }

    private static let members: Shape = .object([
        (
            "fees",
            .list(.object([("name", .text, true), ("amount", .amount, true), ("taxable", .flag, false)])), false
        ),
        (
            "quantities",
            .list(
                .object([
                    ("product", .count(from: 1), true), ("minimum", .count(from: 1), false),
                    ("maximum", .count(from: 1), false), ("multiple_of", .count(from: 1), false),
                ])), false
        ),
        ("session_data", .object([("namespace", .text, true)]), false),
        ("cart_error", .object([("code", .text, true), ("message", .text, true)]), false),
        ("packages", .oneOf(["one", "per_line"]), false),
        (
            "pickup",
            .object([
                ("cost", .amount, false),
                (
                    "locations",
                    .list(
                        .object(
                            [("name", .text, true)]
                                + ["address", "details", "country", "state", "postcode", "city"].map {
                                    ($0, .text, false)
                                })), true
                ),
            ]), false
        ),
        ("rate_limit", .object([("requests", .count(from: 1), true), ("seconds", .count(from: 1), true)]), false),
        (
            "checkout_fields",
            .list(
                .object([
                    ("id", .pattern("^[^/ ]+/[^ ]+$", "a namespace and a name, e.g. \"acme/vat-number\""), true),
                    ("label", .text, true), ("location", .oneOf(["contact", "order"]), true),
                    ("type", .oneOf(["text", "select", "checkbox"]), false), ("required", .flag, false),
                    ("options", .list(.object([("value", .text, true), ("label", .text, true)])), false),
                    ("pattern", .text, false),
                ])), false
        ),
        (
            "endpoint_data",
            .list(
                .object([
                    ("endpoint", .oneOf(["cart", "cart-item", "checkout", "product"]), true),
                    ("namespace", .text, true), ("data", .anyObject, true),
                ])), false
        ),
        (
            "gateways",
            .list(
                .object([
                    ("id", .pattern(name, nameSaid), true), ("title", .text, true), ("description", .text, false),
                    ("enabled", .flag, false), ("outcome", .oneOf(["paid", "on-hold", "pending", "failed"]), false),
                    ("redirect", .text, false),
                ])), false
        ),
        (
            "shipping_methods",
            .list(
                .object([
                    ("id", .pattern(name, nameSaid), true), ("title", .text, true), ("description", .text, false),
                    ("cost", .amount, false), ("taxable", .flag, false),
                ])), false
        ),
    ])

    private static let (name, nameSaid) = ("^[a-z0-9_-]+$", "small letters, digits, _ and -")

    private static func mistakes(in document: JSONValue) -> [FixtureMistake] {
        var found: [FixtureMistake] = []
        let report = { (place: String, problem: String) in
            found.append(FixtureMistake(file: file, entity: "", field: place, problem: problem))
        }
        check(document, members, at: "", report)
        if found.isEmpty { checkFields(document["checkout_fields"]?.array ?? [], report) }
        return found
    }

    /// A choice needs something to choose from, an id is used once, an expression has to be one
    /// (`CheckoutFields::validate_options`).
    private static func checkFields(_ fields: [JSONValue], _ report: (String, String) -> Void) {
        var known: Set<String> = []
        for (index, field) in fields.enumerated() {
            let place = "checkout_fields[\(index)]"
            if field["type"] == "select", field["options"]?.array?.isEmpty ?? true {
                report("\(place).options", "is needed by a select")
            }
            if !known.insert(field["id"]?.string ?? "").inserted { report("\(place).id", "is another field's") }
            if let pattern = field["pattern"]?.string, (try? Regex(pattern)) == nil {
                report("\(place).pattern", "is no regular expression")
            }
        }
    }

    private static func check(
        _ value: JSONValue, _ shape: Shape, at place: String, _ report: (String, String) -> Void
    ) {
        switch shape {
        case .text: if value.string == nil { report(place, "must be a text") }
        case .flag: if value.bool == nil { report(place, "must be true or false") }
        case .amount: if !PHP.isNumeric(value.phpString) { report(place, "must be an amount, e.g. \"2.50\"") }
        case .count(let least):
            if (value.int ?? least - 1) < least { report(place, "must be a whole number from \(least)") }
        case .oneOf(let words):
            if !words.contains(value.string ?? "") { report(place, "must be \(words.joined(separator: " or "))") }
        case .pattern(let pattern, let said):
            let text = value.string ?? ""
            if (try? Regex(pattern).wholeMatch(in: text)) == nil { report(place, "must be \(said)") }
        case .anyObject: if value.object == nil { report(place, "must be an object") }
        case .list(let element):
            guard let elements = value.array else { return report(place, "must be a list") }
            for (index, value) in elements.enumerated() { check(value, element, at: "\(place)[\(index)]", report) }
        case .object(let members):
            guard let given = value.object else { return report(place, "must be an object") }
            checkMembers(given, members, at: place, report)
        }
    }

    private static func checkMembers(
        _ given: JSONObject, _ members: [(name: String, shape: Shape, isNeeded: Bool)], at place: String,
        _ report: (String, String) -> Void
    ) {
        let path = { (name: String) in place.isEmpty ? name : "\(place).\(name)" }
        for (name, value) in given {
            if let member = members.first(where: { $0.name == name }) {
                check(value, member.shape, at: path(name), report)
            } else {
                report(path(name), Nearest.advice(name, among: members.map(\.name)))
            }
        }
        for member in members where member.isNeeded && given[member.name] == nil {
            report(path(member.name), "is needed")
        }
    }
}
