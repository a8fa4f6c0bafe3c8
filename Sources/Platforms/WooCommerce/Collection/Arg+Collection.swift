import Simulator

/// Short spellings for the declared parameters of `wc/v3`, which all are checked and converted by their schema.
extension Arg {
    static func string(_ name: String, format: String? = nil) -> Arg {
        Arg(name, "string", validated: true, format.map { ["format": .string($0)] } ?? [:])
    }

    /// Ids between commas (`wp_parse_id_list`).
    static func ids(_ name: String) -> Arg { Arg(name, "string", validated: true, sanitizer: .ids) }

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

    /// The same parameter, refused when it is missing.
    var required: Arg {
        var copy = self
        copy.isRequired = true
        return copy
    }

    /// The parameter as an update takes it: neither required nor filled in.
    var optional: Arg {
        var copy = self
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

    /// What every list takes: which page of what, in which order.
    static func paging(order: String = "desc", by: [String], default first: String) -> [Arg] {
        [
            .contextOfV3, .integer("page", from: 1).or(1), .integer("per_page", from: 1, to: 100).or(10),
            .string("search"), .list("exclude", of: "integer").or([]), .list("include", of: "integer").or([]),
            .integer("offset"), .choice("order", ["asc", "desc"]).or(.string(order)),
            .choice("orderby", by).or(.string(first)),
        ]
    }

    /// What lists of posts take: moments they were made or changed between, and parents.
    static let postDates: [Arg] = [
        .string("after", format: "date-time"), .string("before", format: "date-time"),
        .string("modified_after", format: "date-time"), .string("modified_before", format: "date-time"),
        .boolean("dates_are_gmt").or(false), .list("parent", of: "integer").or([]),
        .list("parent_exclude", of: "integer").or([]), .list("include_meta", of: "string").or([]),
        .list("exclude_meta", of: "string").or([]),
    ]

    /// `force` of a deletion.
    static let force = Arg.boolean("force").or(false)
}
