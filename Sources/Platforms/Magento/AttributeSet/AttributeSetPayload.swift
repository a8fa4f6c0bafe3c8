import Simulator

/// Attribute sets and groups as requests give them and answers show them.
enum AttributeSetPayload {
    static let type = ObjectType(
        "Magento.Eav.Api.Data.AttributeSetInterface",
        ["attribute_set_id?": .int, "attribute_set_name": .string, "sort_order": .int, "entity_type_id?": .int],
        extensions: [:])

    static let groupType = ObjectType(
        "Magento.Eav.Api.Data.AttributeGroupInterface",
        ["attribute_group_id?": .string, "attribute_group_name?": .string, "attribute_set_id?": .int],
        extensions: ["attribute_group_code?": .string, "sort_order?": .string])

    static func json(_ set: AttributeSet) -> JSONValue {
        [
            "attribute_set_id": JSONValue(set.id), "attribute_set_name": .string(set.name),
            "sort_order": JSONValue(set.sortOrder), "entity_type_id": JSONValue(set.entityType),
        ]
    }

    static func json(_ group: AttributeGroup) -> JSONValue {
        var members: JSONObject = ["attribute_group_id": .string(String(group.id))]
        if let name = group.name { members["attribute_group_name"] = .string(name) }
        members["attribute_set_id"] = JSONValue(group.set)
        return .object(members)
    }
}
