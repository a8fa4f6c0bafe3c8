import Simulator

/// What forms know about an attribute, on the wire.
enum MetadataPayload {
    static let type = ObjectType(
        "Magento.Customer.Api.Data.AttributeMetadataInterface",
        [
            "frontend_input": .string, "input_filter": .string, "store_label": .string,
            "validation_rules": .array(.object(rule)), "multiline_count": .int, "visible": .bool, "required": .bool,
            "data_model": .string, "options": .array(.deferred { option }), "frontend_class": .string,
            "user_defined": .bool, "sort_order": .int, "frontend_label": .string, "note": .string, "system": .bool,
            "backend_type": .string, "is_used_in_grid?": .bool, "is_visible_in_grid?": .bool,
            "is_filterable_in_grid?": .bool, "is_searchable_in_grid?": .bool, "attribute_code": .string,
        ])

    private static let rule = ObjectType(
        "Magento.Customer.Api.Data.ValidationRuleInterface", ["name": .string, "value": .string])

    /// A choice, or a group of choices.
    private static let option = ObjectType(
        "Magento.Customer.Api.Data.OptionInterface",
        ["label": .string, "value?": .string, "options?": .array(.deferred { nested })])

    private static var nested: ObjectType { option }
}
