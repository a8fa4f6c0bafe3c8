import Simulator

/// JSON Schemas of a layer's files, for editors, made of the types that the routes take.
enum LayerSchema {
    /// A kind with the route that its entities are posted to and members that only layers have.
    private static let kinds: [(kind: String, path: String, more: [String])] = [
        ("attributes", "/V1/products/attributes", ["attribute_sets"]),
        ("attribute_sets", "/V1/products/attribute-sets", ["skeleton", "groups"]),
        ("tax_classes", "/V1/taxClasses", []), ("tax_rates", "/V1/taxRates", []), ("tax_rules", "/V1/taxRules", []),
        ("customer_groups", "/V1/customerGroups", []), ("categories", "/V1/categories", ["parent"]),
        ("sources", "/V1/inventory/sources", []), ("stocks", "/V1/inventory/stocks", []),
        ("stock_source_links", "/V1/inventory/stock-source-links", []), ("products", "/V1/products", ["store_views"]),
        ("source_items", "/V1/inventory/source-items", []), ("customers", "/V1/customers", ["password"]),
        ("sales_rules", "/V1/salesRules", ["coupons"]), ("orders", "/V1/orders", []),
    ]

    static var all: [(kind: String, schema: JSONValue)] {
        kinds.compactMap { kind, path, more in
            guard let takes = Routes.tree.match(.post, RouteTree.segments(path))?.takes,
                let (name, type) = takes.lazy.compactMap({ entity($0) }).first
            else { return nil }
            var bare = object(type, depth: 0)
            var members = bare["properties"]?.object ?? [:]
            for name in more { members[name] = [:] }
            bare["properties"] = .object(members)
            let wrapped: JSONValue = [
                "type": "object", "properties": .object([name: .object(bare)]), "required": [.string(name)],
            ]
            let one: JSONValue = ["anyOf": [.object(bare), wrapped]]
            return (kind, ["$schema": .string(draft), "anyOf": [["type": "array", "items": one], one]])
        }
    }

    private static let draft = "http://json-schema.org/draft-07/schema#"

    private static func entity(_ parameter: Parameter) -> (String, ObjectType)? {
        switch parameter.type {
        case .object(let type), .array(.object(let type)): (parameter.name, type)
        default: nil
        }
    }

    private static func object(_ type: ObjectType, depth: Int) -> JSONObject {
        let members = type.fields.map { ($0.key, schema($0.type, named: $0.key, depth: depth + 1)) }
        return ["type": "object", "properties": .object(JSONObject(members)), "additionalProperties": false]
    }

    private static func schema(_ type: DataType, named name: String, depth: Int) -> JSONValue {
        // What numbers name may be named by words.
        let isReference = name.hasSuffix("_id") || name.hasSuffix("_ids") || name == "configurable_product_links"
        switch type {
        case .int, .integer:
            return isReference ? ["type": ["integer", "string"]] : ["type": "integer"]
        case .float: return ["type": "number"]
        case .bool, .boolean: return ["type": "boolean"]
        case .string: return isReference ? ["type": ["integer", "string"]] : ["type": "string"]
        case .any: return [:]
        case .array(let element): return ["type": "array", "items": schema(element, named: name, depth: depth)]
        case .object where ["category_links", "content"].contains(name): return [:]
        case .object(let type): return depth > 8 ? [:] : .object(object(type, depth: depth))
        case .deferred(let type): return depth > 8 ? [:] : .object(object(type(), depth: depth))
        case .customAttributes: return ["type": ["array", "object"]]
        }
    }
}
