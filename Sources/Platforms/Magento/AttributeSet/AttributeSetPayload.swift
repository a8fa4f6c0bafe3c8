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

    static func write(_ set: AttributeSet, to json: inout JSONWriter) {
        write(set, sortOrder: set.sortOrder, type: set.entityType, to: &json)
    }

    /// A set just saved, with the order and the type that the request gave (attribute-sets/crud).
    static func write(_ set: AttributeSet, sortOrder: Int?, type: Int?, to json: inout JSONWriter) {
        json.object { json in
            json.member("attribute_set_id", set.id)
            json.member("attribute_set_name", set.name)
            json.member("sort_order", sortOrder)
            json.member("entity_type_id", ifSet: type) { $0.write($1) }
        }
    }

    static func write(_ group: AttributeGroup, to json: inout JSONWriter) {
        json.object { json in
            json.member("attribute_group_id", String(group.id))
            json.member("attribute_group_name", ifSet: group.name) { $0.write($1) }
            json.member("attribute_set_id", group.set)
        }
    }
}
