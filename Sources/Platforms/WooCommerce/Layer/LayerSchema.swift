import Simulator

/// JSON Schemas of a layer's files, for editors, made of the parameters that the routes declare.
enum LayerSchema {
    /// A kind with the route that its entities are posted to and members that only layers have.
    private static let kinds: [(kind: String, path: String, more: [String])] = [
        ("tax_classes", "/taxes/classes", []), ("tax_rates", "/taxes", []),
        ("shipping_classes", "/products/shipping_classes", []),
        ("shipping_zones", "/shipping/zones", ["locations", "methods"]),
        ("attributes", "/products/attributes", ["terms"]), ("categories", "/products/categories", []),
        ("tags", "/products/tags", []), ("brands", "/products/brands", []), ("products", "/products", ["variations"]),
        ("customers", "/customers", []), ("coupons", "/coupons", []), ("reviews", "/products/reviews", []),
        ("orders", "/orders", []), ("webhooks", "/webhooks", []),
    ]

    static var all: [(kind: String, schema: JSONValue)] {
        ofEntities + [("extensions", ExtensionSeed.schema)]
    }

    private static var ofEntities: [(kind: String, schema: JSONValue)] {
        kinds.compactMap { kind, path, more in
            guard let (_, endpoint) = RouteTable.find("/wc/v3\(path)", method: "POST") else { return nil }
            var members = JSONObject(endpoint.args.map { ($0.name, member($0.name, .object($0.keywords))) })
            for name in more + ["id"] { members[name] = [:] }
            let needed = endpoint.args.filter(\.isRequired).map { JSONValue.string($0.name) }
            var one: JSONObject = [
                "type": "object", "properties": .object(members), "additionalProperties": false,
            ]
            if !needed.isEmpty { one["required"] = .array(needed) }
            return (
                kind,
                [
                    "$schema": "http://json-schema.org/draft-07/schema#",
                    "anyOf": [["type": "array", "items": .object(one)], .object(one)],
                ]
            )
        }
    }

    private static let names: [String: [String]] = Dictionary(
        kinds.compactMap { kind, path, more in
            let route = RouteTable.find("/wc/v3\(path)", method: "POST")
            return route.map { (kind, $0.1.args.map(\.name) + more + ["id"]) }
        }, uniquingKeysWith: { $1 })

    /// Members that the shop would pass over without a word. Answers hold many that cannot be set, and a layer may have
    /// been made of them: what is nearly a name that can be is a slip of the pen.
    static func slips(_ entity: Layer.Entity, _ kind: String) -> [FixtureMistake] {
        let known = names[kind] ?? []
        return entity.body.keys.filter { !known.contains($0) && !shown.contains($0) }.compactMap { name in
            Nearest.slip(name, among: known).map { meant in
                entity.mistake(name, "the shop knows no such member. Did you mean \"\(meant)\"?")
            }
        }
    }

    /// Members of answers that are near to some that can be set.
    private static let shown: Set<String> = ["backordered"]

    /// Members that name something else: a layer may do so by words.
    private static func isReference(_ name: String) -> Bool {
        [
            "categories", "tags", "brands", "parent", "attributes", "default_attributes", "images", "image",
            "customer_id",
            "product_id", "upsell_ids", "cross_sell_ids", "grouped_products", "product_ids", "excluded_product_ids",
            "product_categories", "excluded_product_categories",
        ].contains(name)
    }

    private static func member(_ name: String, _ schema: JSONValue) -> JSONValue {
        guard isReference(name) else { return plain(schema) }
        return .object(JSONObject(schema["description"].map { [("description", $0)] } ?? []))
    }

    private static let types: Set<String> = ["string", "integer", "number", "boolean", "array", "object", "null"]

    /// WordPress's schema without what other readers of schemas do not know.
    private static func plain(_ schema: JSONValue) -> JSONValue {
        var result = JSONObject()
        for (keyword, value) in schema.object ?? [:] {
            switch keyword {
            case "description", "enum": result[keyword] = value
            case "type":
                let names = (value.array ?? [value]).compactMap(\.string)
                if !names.isEmpty, names.allSatisfy(types.contains) { result[keyword] = value }
            case "items": result[keyword] = plain(value)
            case "properties":
                result[keyword] = .object(JSONObject((value.object ?? [:]).map { ($0.key, plain($0.value)) }))
            default: break
            }
        }
        return .object(result)
    }
}
