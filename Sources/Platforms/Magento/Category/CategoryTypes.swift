import Simulator

/// The tree of categories and attributes of categories as answers show them.
enum CategoryTypes {
    static let tree: ObjectType = ObjectType(
        "Magento.Catalog.Api.Data.CategoryTreeInterface",
        [
            "id?": .int, "parent_id": .int, "name": .string, "is_active": .bool, "position": .int, "level": .int,
            "product_count": .int, "children_data": .array(.deferred { tree }),
        ])

    static let attribute = ObjectType(
        "Magento.Catalog.Api.Data.CategoryAttributeInterface",
        [
            "is_wysiwyg_enabled?": .bool, "is_html_allowed_on_front?": .bool, "used_for_sort_by?": .bool,
            "is_filterable?": .bool, "is_filterable_in_search?": .bool, "is_used_in_grid?": .bool,
            "is_visible_in_grid?": .bool, "is_filterable_in_grid?": .bool, "position?": .int,
            "apply_to?": .array(.string), "is_searchable?": .string, "is_visible_in_advanced_search?": .string,
            "is_comparable?": .string, "is_used_for_promo_rules?": .string, "is_visible_on_front?": .string,
            "used_in_product_listing?": .string, "is_visible?": .bool, "scope?": .string,
            "extension_attributes?": .extensions(of: "Magento.Catalog.Api.Data.EavAttribute"),
            "attribute_id?": .int, "attribute_code": .string, "frontend_input": .string, "entity_type_id": .string,
            "is_required": .bool, "options?": .array(.object(AttributeInput.optionType)), "is_user_defined?": .bool,
            "default_frontend_label?": .string, "frontend_labels": .array(.object(AttributeInput.labelType)),
            "note?": .string, "backend_type?": .string, "backend_model?": .string, "source_model?": .string,
            "default_value?": .string, "is_unique?": .string, "frontend_class?": .string,
            "validation_rules?": .array(.object(AttributeInput.ruleType)),
            "custom_attributes?": .customAttributes(entity: "eav_attribute"),
        ])
}
