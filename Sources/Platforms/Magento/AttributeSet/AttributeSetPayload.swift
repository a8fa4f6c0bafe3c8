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
}

extension AttributeSet: Payload {
    func write(to json: inout JSONWriter) { write(sortOrder: sortOrder, type: entityType, to: &json) }

    /// A set just saved, with the order and the type that the request gave (attribute-sets/crud).
    func write(sortOrder: Int?, type: Int?, to json: inout JSONWriter) {
        json.object { json in
            json.member("attribute_set_id", id)
            json.member("attribute_set_name", name)
            json.member("sort_order", sortOrder)
            json.member("entity_type_id", ifSet: type)
        }
    }
}

extension AttributeGroup: Listed {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("attribute_group_id", String(id))
            json.member("attribute_group_name", ifSet: name)
            json.member("attribute_set_id", set)
        }
    }
}
