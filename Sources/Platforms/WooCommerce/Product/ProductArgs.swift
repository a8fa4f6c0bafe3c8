import Simulator

/// The declared parameters of the product routes.
enum ProductArgs {
    static let byID: [Arg] = [Arg("id", "integer", "The id."), .context()]
    static let bySlug: [Arg] = [Arg("slug", "string", "The slug."), .context()]

    static let list: [Arg] = paging + dates + ids + order + identity + terms + state

    static let collectionData: [Arg] =
        list + [
            Arg("calculate_price_range", "boolean", "Whether to give the range of prices.", ["default": false]),
            Arg(
                "calculate_stock_status_counts", "boolean", "Whether to count by stock state.", ["default": false]),
            Arg(
                "calculate_attribute_counts", "array", "Attributes to count by.",
                ["items": ["type": "object", "properties": countProperties], "default": []]),
            Arg("calculate_rating_counts", "boolean", "Whether to count by rating.", ["default": false]),
        ]

    private static let paging: [Arg] = [
        .context(), ListArgs.page, ListArgs.perPage,
        Arg("search", "string", "Only products with this text.", validated: true, sanitizer: .text),
        Arg("slug", "string", "Only the product with this slug.", validated: true, sanitizer: .text),
    ]

    private static let dates: [Arg] = [
        Arg("after", "string", "Only products later than this.", validated: true, ["format": "date-time"]),
        Arg("before", "string", "Only products earlier than this.", validated: true, ["format": "date-time"]),
        choice(
            "date_column", "Which date that means.", ["date", "date_gmt", "modified", "modified_gmt"],
            default: "date"),
    ]

    private static let ids: [Arg] = [
        ListArgs.ids("exclude", "Leave out these products."), ListArgs.ids("include", "Only these products."),
        ListArgs.offset,
    ]

    private static let order: [Arg] = [
        ListArgs.order("desc"),
        Arg(
            "orderby", "string", "What to sort by.", validated: true,
            [
                "default": "date",
                "enum": [
                    "date", "modified", "id", "include", "title", "slug", "price", "popularity", "rating", "menu_order",
                    "comment_count",
                ],
            ]),
    ]

    private static let identity: [Arg] = [
        ListArgs.ids("parent", "Only children of these products."),
        ListArgs.ids("parent_exclude", "Leave out children of these products."),
        choice("type", "Only this type.", ["simple", "grouped", "external", "variable", "variation"]),
        Arg("sku", "string", "Only these SKUs, with commas between.", validated: true, sanitizer: .text),
        Arg("featured", "boolean", "Only featured products, or only others.", validated: true),
    ]

    private static let terms: [Arg] = [
        membership("category", "categories"), operation("category"), membership("brand", "brands"),
        operation("brand"), membership("tag", "tags"), operation("tag"),
    ]

    private static let state: [Arg] = [
        Arg("on_sale", "boolean", "Only products on sale, or only others.", validated: true),
        Arg("min_price", "string", "Lowest price, in minor units.", validated: true, sanitizer: .text),
        Arg("max_price", "string", "Highest price, in minor units.", validated: true, sanitizer: .text),
        Arg(
            "stock_status", "array", "Only these stock states.",
            [
                "items": [
                    "type": "string", "enum": ["instock", "outofstock", "onbackorder"],
                    "sanitize_callback": "sanitize_text_field", "validate_callback": "rest_validate_request_arg",
                ],
                "default": [],
            ]),
        Arg(
            "attributes", "array", "Only products with these terms.",
            ["items": ["type": "object", "properties": attributeProperties], "default": []]),
        choice("attribute_relation", "How attributes combine.", ["in", "and"], default: "and"),
        choice("catalog_visibility", "Only products shown there.", ["any", "visible", "catalog", "search", "hidden"]),
        Arg(
            "rating", "array", "Only these average ratings.", sanitizer: .ids,
            ["items": ["type": "integer", "enum": [1, 2, 3, 4, 5]], "default": []]),
    ]

    private static func choice(
        _ name: String, _ description: String, _ values: [JSONValue], default value: JSONValue? = nil
    ) -> Arg {
        var keywords: JSONObject = [:]
        // The index lists the default first for this one alone.
        if name == "date_column" { keywords["default"] = value }
        keywords["enum"] = .array(values)
        keywords["default"] = value
        return Arg(name, "string", description, validated: true, sanitizer: .key, keywords)
    }

    private static func membership(_ name: String, _ plural: String) -> Arg {
        Arg(name, "string", "Only these \(plural), by id or slug.", validated: true, sanitizer: .list)
    }

    private static func operation(_ name: String) -> Arg {
        choice("\(name)_operator", "How several combine.", ["in", "not_in", "and"], default: "in")
    }

    private static let attributeProperties: JSONValue = [
        "attribute": [
            "description": "The attribute.", "type": "string", "sanitize_callback": "wc_sanitize_taxonomy_name",
        ],
        "term_id": [
            "description": "Ids of terms.", "type": "array", "items": ["type": "integer"],
            "sanitize_callback": "wp_parse_id_list",
        ],
        "slug": [
            "description": "Slugs of terms.", "type": "array", "items": ["type": "string"],
            "sanitize_callback": "wp_parse_slug_list",
        ],
        "operator": [
            "description": "How the terms combine.", "type": "string", "enum": ["in", "not_in", "and"],
        ],
    ]

    private static let countProperties: JSONValue = [
        "taxonomy": [
            "description": "The attribute.", "type": "string", "context": ["view", "edit"], "readonly": true,
        ],
        "query_type": [
            "description": "How the filter works.", "type": "string", "enum": ["and", "or"],
            "context": ["view", "edit"], "readonly": true,
        ],
    ]
}

/// Parameters that many lists share.
enum ListArgs {
    static let page = Arg(
        "page", "integer", "Which page of the list.", validated: true, sanitizer: .positive,
        ["default": 1, "minimum": 1])

    static let perPage = Arg(
        "per_page", "integer", "How many a page has; 0 for all.", validated: true, sanitizer: .positive,
        ["default": 10, "minimum": 0, "maximum": 100])

    static let perPageOfTerms = Arg(
        "per_page", "integer", "How many a page has; 0 for all.", validated: true, sanitizer: .positive,
        ["minimum": 0, "maximum": 100])

    static let offset = Arg("offset", "integer", "How many to skip.", validated: true, sanitizer: .positive)

    static func ids(_ name: String, _ description: String) -> Arg {
        Arg(name, "array", description, sanitizer: .ids, ["items": ["type": "integer"], "default": []])
    }

    static func order(_ value: JSONValue) -> Arg {
        Arg("order", "string", "Which way to sort.", validated: true, ["default": value, "enum": ["asc", "desc"]])
    }
}
