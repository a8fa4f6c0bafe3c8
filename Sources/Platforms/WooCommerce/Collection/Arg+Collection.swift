import Simulator

/// Short spellings for the declared parameters of `wc/v3`. Most are checked by their schema before anything is converted;
/// those that routes add by themselves have no check (``parsed``), and lists of ids take anything (``ids(_:)``).
extension Arg {
    static func string(_ name: String, format: String? = nil) -> Arg {
        Arg(name, "string", validated: true, format.map { ["format": .string($0)] } ?? [:])
    }

    /// A text of ids between commas (`wp_parse_id_list` behind the check that it is a text).
    static func idText(_ name: String) -> Arg { Arg(name, "string", validated: true, sanitizer: .ids) }

    static func integer(_ name: String, from minimum: Int? = nil, to maximum: Int? = nil) -> Arg {
        var keywords = JSONObject()
        if let minimum { keywords["minimum"] = .init(minimum) }
        if let maximum { keywords["maximum"] = .init(maximum) }
        return Arg(name, "integer", validated: true, keywords)
    }

    static func number(_ name: String) -> Arg { Arg(name, "number", validated: true) }

    static func boolean(_ name: String) -> Arg { Arg(name, "boolean", validated: true) }

    /// A text out of a fixed set.
    static func choice(_ name: String, _ values: [String]) -> Arg {
        Arg(name, "string", validated: true, ["enum": .array(values.map(JSONValue.string))])
    }

    /// A value that may have several types, e.g. `null` or text.
    static func mixed(_ name: String, _ types: [String], format: String? = nil) -> Arg {
        var keywords: JSONObject = ["type": .array(types.map(JSONValue.string))]
        if let format { keywords["format"] = .string(format) }
        return Arg(name, nil, validated: true, keywords)
    }

    /// A moment or nothing.
    static func moment(_ name: String) -> Arg { mixed(name, ["null", "string"]) }

    /// Anything, as it came.
    static func any(_ name: String) -> Arg { Arg(name, nil, sanitizer: .raw) }

    static func object(_ name: String, _ fields: [Arg] = []) -> Arg {
        Arg(name, "object", validated: true, fields.isEmpty ? [:] : ["properties": properties(fields)])
    }

    /// A list of scalars of a type.
    static func list(_ name: String, of type: String) -> Arg {
        Arg(name, "array", validated: true, ["items": ["type": .string(type)]])
    }

    /// A list of texts out of a fixed set.
    static func list(_ name: String, choices values: [String]) -> Arg {
        let items: JSONObject = ["type": "string", "enum": .array(values.map(JSONValue.string))]
        return Arg(name, "array", validated: true, ["items": .object(items)])
    }

    /// A list of objects.
    static func list(_ name: String, _ fields: [Arg]) -> Arg {
        Arg(name, "array", validated: true, ["items": ["type": "object", "properties": properties(fields)]])
    }

    /// The name, value pairs that custom fields are sent as.
    static var metaData: Arg { .list("meta_data", [.integer("id"), .string("key"), .any("value")]) }

    /// The same parameter with a value for when none is sent.
    func or(_ value: JSONValue) -> Arg { with(["default": value]) }

    /// The same parameter, of which the index says that it is `null` where none is sent.
    var orNull: Arg {
        var copy = self
        copy.isNullByDefault = true
        return copy
    }

    /// A list of ids that takes anything: `wp_parse_id_list` without a check.
    static func ids(_ name: String) -> Arg {
        Arg(name, "array", sanitizer: .ids, ["items": ["type": "integer"], "default": []])
    }

    /// A list of texts that takes anything: `wp_parse_list` without a check.
    static func names(_ name: String) -> Arg {
        Arg(name, "array", sanitizer: .list, ["items": ["type": "string"], "default": []])
    }

    /// The same parameter without a check of its own: it is checked where it is converted, after all those that have one
    /// (`rest_parse_request_arg`).
    var parsed: Arg {
        var copy = self
        copy.isValidated = false
        return copy
    }

    /// The same parameter, refused when it is missing: routes add it themselves, without a check.
    var required: Arg {
        var copy = parsed
        copy.isRequired = true
        return copy
    }

    /// The parameter as an update takes it: neither required nor filled in, and checked.
    var optional: Arg {
        var copy = self
        copy.isValidated = isValidated || isRequired
        copy.isRequired = false
        copy.keywords["default"] = nil
        return copy
    }

    private static func properties(_ fields: [Arg]) -> JSONValue {
        .object(JSONObject(fields.map { ($0.name, .object($0.keywords)) }))
    }
}

extension Arg {
    /// `context` of `wc/v3`.
    static let contextOfV3 = Arg.choice("context", ["view", "edit"]).or("view")

    /// `context` where everything is shown in one way only.
    static let viewContext = Arg.choice("context", ["view"]).or("view")

    /// The settings of a gateway or a shipping method: the real system checks them as if a setting's description were
    /// sent, so that a setting called `type` has to be one of the kinds of settings.
    static func settings(_ kinds: [String] = settingKinds) -> Arg {
        .object(
            "settings",
            [
                .string("id"), .string("label"), .string("description"), .choice("type", kinds), .string("value"),
                .string("default"), .string("tip"), .string("placeholder"),
            ])
    }

    /// The kinds of settings.
    static let settingKinds = [
        "text", "email", "number", "color", "password", "textarea", "select", "multiselect", "radio", "image_width",
        "checkbox",
    ]

    /// What every list takes: which page of what, in which order.
    static func paging(order: String = "desc", by: [String], default first: String) -> [Arg] {
        [
            .contextOfV3, .integer("page", from: 1).or(1), .integer("per_page", from: 1, to: 100).or(10),
            .string("search"), .ids("exclude"), .ids("include"), .integer("offset"),
            .choice("order", ["asc", "desc"]).or(.string(order)),
            .choice("orderby", by).or(.string(first)),
        ]
    }

    /// What lists of posts take: moments they were made or changed between.
    static let postDates: [Arg] = [
        .string("after", format: "date-time"), .string("before", format: "date-time"),
        .string("modified_after", format: "date-time"), .string("modified_before", format: "date-time"),
        .boolean("dates_are_gmt").or(false),
    ]

    /// What lists of posts that have parents and custom fields take.
    static let postRelations: [Arg] = [
        .ids("parent"), .ids("parent_exclude"), .names("include_meta"), .names("exclude_meta"),
    ]

    /// `force` of a deletion.
    static let force = Arg.boolean("force").or(false).parsed
}
