import PHP

@testable import Magento
@testable import Simulator

/// Plausible arguments of a service method, made from its declaration: a body that gets as far as possible.
enum SampleArguments {
    static func body(_ route: Route) -> JSONValue {
        .object(JSONObject(route.takes.map { ($0.name, value($0.name, $0.type, depth: 0)) }))
    }

    static func text(_ name: String) -> String { known[CamelCase.snake(name)].map(PHP.text) ?? "1" }

    private static func value(_ name: String, _ type: DataType, depth: Int) -> JSONValue {
        if depth > 5 { return .null }
        switch type {
        case .object(let type): return object(type, depth: depth)
        case .deferred(let type): return object(type(), depth: depth)
        case .array(let element): return [value(singular(name), element, depth: depth + 1)]
        case .customAttributes: return [["attribute_code": "description", "value": "text"]]
        case .any: return ["text", ["text": 1]]
        case .int, .integer, .float, .bool, .boolean, .string: return known[CamelCase.snake(name)] ?? fallback(type)
        }
    }

    private static func object(_ type: ObjectType, depth: Int) -> JSONValue {
        .object(JSONObject(type.fields.map { ($0.key, value($0.key, $0.type, depth: depth + 1)) }))
    }

    private static func singular(_ name: String) -> String { name.hasSuffix("s") ? String(name.dropLast()) : name }

    private static func fallback(_ type: DataType) -> JSONValue {
        switch type {
        case .int, .integer: 1
        case .float: 1.5
        case .bool, .boolean: true
        default: "text"
        }
    }

    /// Things of the baseline, by the names that arguments have.
    private static let known: [String: JSONValue] = [
        "sku": "rope-10m", "product_sku": "rope-10m", "child_sku": "rope-10m", "linked_product_sku": "bottle-steel",
        "parent_sku": "rope-10m", "type_id": "simple", "attribute_set_id": 4, "attribute_code": "color",
        "source_code": "ua-warehouse", "stock_id": 2, "country_id": "US", "email": "maya@example.com",
        "category_id": 4, "parent_id": 3, "website_id": 1, "store_id": 1, "type": "simple", "link_type": "related",
        "region": "California", "region_id": 12, "tax_country_id": "US", "tax_region_id": 12, "class_type": "PRODUCT",
        "special_from_date": "2026-01-01 00:00:00", "price_from": "2026-01-01 00:00:00", "qty": 2, "quantity": 2,
        "customer_group": "General", "price_type": "fixed", "entity_type_code": "catalog_product", "skeleton_id": 4,
        "bulk_uuid": "nope", "rule_id": 1, "simple_action": "by_percent", "form_code": "adminhtml_customer",
    ]
}
