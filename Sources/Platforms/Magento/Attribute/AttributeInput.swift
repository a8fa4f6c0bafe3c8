import PHP
import Simulator

/// Attributes and options as requests give them.
enum AttributeInput {
    static let optionType = ObjectType(
        "Magento.Eav.Api.Data.AttributeOptionInterface",
        [
            "label": .string, "value": .string, "sort_order?": .int, "is_default?": .bool,
            "store_labels?": .array(.object(optionLabelType)),
        ])

    private static let optionLabelType = ObjectType(
        "Magento.Eav.Api.Data.AttributeOptionLabelInterface", ["store_id?": .int, "label?": .string])
    static let labelType = ObjectType(
        "Magento.Eav.Api.Data.AttributeFrontendLabelInterface", ["store_id?": .int, "label?": .string])
    static let ruleType = ObjectType(
        "Magento.Eav.Api.Data.AttributeValidationRuleInterface", ["key": .string, "value": .string])
    private static let extensions = ObjectType(
        "Magento.Eav.Api.Data.AttributeExtensionInterface", ["is_pagebuilder_enabled?": .boolean])

    static let type = ObjectType(
        "Magento.Catalog.Api.Data.ProductAttributeInterface",
        [
            "extension_attributes?": .object(extensions), "is_wysiwyg_enabled?": .bool,
            "is_html_allowed_on_front?": .bool, "used_for_sort_by?": .bool,
            "is_filterable?": .bool, "is_filterable_in_search?": .bool, "is_used_in_grid?": .bool,
            "is_visible_in_grid?": .bool, "is_filterable_in_grid?": .bool, "position?": .int,
            "apply_to?": .array(.string), "is_searchable?": .string, "is_visible_in_advanced_search?": .string,
            "is_comparable?": .string, "is_used_for_promo_rules?": .string, "is_visible_on_front?": .string,
            "used_in_product_listing?": .string, "is_visible?": .bool, "scope?": .string, "attribute_id?": .int,
            "attribute_code": .string, "frontend_input": .string, "entity_type_id": .string, "is_required": .bool,
            "options?": .array(.object(optionType)), "is_user_defined?": .bool, "default_frontend_label?": .string,
            "frontend_labels": .array(.object(labelType)), "note?": .string, "backend_type?": .string,
            "backend_model?": .string, "source_model?": .string,
            "default_value?": .string, "is_unique?": .string, "frontend_class?": .string,
            "validation_rules?": .array(.object(ruleType)),
            "custom_attributes?": .customAttributes(entity: "eav_attribute"),
        ])

    /// Puts what a request gives into an attribute; what identifies it and how it is stored stays.
    static func apply(_ fields: Fields, to attribute: inout Attribute) {
        if let label = fields.text("default_frontend_label") { attribute.label = label }
        if let flag = fields.bool("is_required") { attribute.isRequired = flag }
        if let text = fields.text("is_unique") { attribute.isUnique = PHP.int(text) != 0 }
        if fields.isGiven("note") { attribute.note = fields.text("note") }
        if fields.isGiven("default_value") { attribute.defaultValue = fields.text("default_value") }
        if fields.isGiven("frontend_class") { attribute.frontendClass = fields.text("frontend_class") }
        if let scope = fields.text("scope") { attribute.scope = Attribute.Scope(name: scope) ?? .global }
        if let types = fields.texts("apply_to") { attribute.applyTo = types }
        for flag in AttributeFlag.allCases {
            switch fields[flag.name] {
            case .bool(let value): attribute[flag] = value ? 1 : 0
            case .int(let value): attribute[flag] = Int(clamping: value)
            case .string(let text): attribute[flag] = PHP.int(text)
            default: break
            }
        }
    }

    /// Labels of store views, as options and attributes have them.
    static func storeLabels(_ fields: [Fields]?) -> [OptionLabel] {
        (fields ?? []).map { OptionLabel(store: $0.int("store_id") ?? 0, label: $0.text("label") ?? "") }
    }
}

/// How the input of an attribute decides where its values are stored.
struct AttributeStorage {
    var input: String
    var backendType: String
    var backendModel: String?
    var sourceModel: String?
    var applyTo: [String] = []

    /// nil for an input that no attribute can have.
    init?(input: String) {
        self.input = input
        switch input {
        case "text", "media_image", "gallery": backendType = "varchar"
        case "textarea": backendType = "text"
        case "texteditor", "pagebuilder": backendType = "static"
        case "date", "datetime":
            (backendType, backendModel) = ("datetime", #"Magento\Eav\Model\Entity\Attribute\Backend\Datetime"#)
        case "boolean": (backendType, sourceModel) = ("int", Attribute.booleanSource)
        case "select": (backendType, sourceModel) = ("int", Attribute.tableSource)
        // Swatches are selects that look different in the shop (attributes/create-types).
        case "swatch_visual", "swatch_text":
            (self.input, backendType, sourceModel) = ("select", "int", Attribute.tableSource)
        case "multiselect":
            (backendType, backendModel) = ("text", #"Magento\Eav\Model\Entity\Attribute\Backend\ArrayBackend"#)
        case "price":
            (backendType, backendModel) = ("decimal", #"Magento\Catalog\Model\Product\Attribute\Backend\Price"#)
        case "weee":
            (backendType, backendModel) = ("static", #"Magento\Weee\Model\Attribute\Backend\Weee\Tax"#)
            applyTo = ["simple", "virtual", "bundle", "downloadable", "configurable"]
        default: return nil
        }
    }
}
