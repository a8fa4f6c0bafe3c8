/// The numbers of the EAV entity types.
enum EntityType {
    static let customer = 1
    static let category = 3
    static let product = 4

    /// Codes as `entity_type_code` has them, with their numbers.
    static let codes = [
        "customer": 1, "customer_address": 2, "catalog_category": 3, "catalog_product": 4, "order": 5, "invoice": 6,
        "creditmemo": 7, "shipment": 8,
    ]
}

/// The numeric columns of `catalog_eav_attribute` in the order that REST answers show them.
enum AttributeFlag: Int, CaseIterable, Sendable {
    case isWysiwygEnabled, isHTMLAllowedOnFront, usedForSortBy, isFilterable, isFilterableInSearch, isUsedInGrid
    case isVisibleInGrid, isFilterableInGrid, position, isSearchable, isVisibleInAdvancedSearch, isComparable
    case isUsedForPromoRules, isVisibleOnFront, usedInProductListing, isVisible

    /// How the REST answer spells the value.
    enum Spelling {
        case bool, int, text
    }

    /// The column.
    var column: StaticString { Self.columns[rawValue] }
    /// The member of the answer.
    var name: String { Self.names[rawValue] }

    var spelling: Spelling {
        switch self {
        case .position: .int
        case .isSearchable, .isVisibleInAdvancedSearch, .isComparable, .isUsedForPromoRules, .isVisibleOnFront,
            .usedInProductListing:
            .text
        default: .bool
        }
    }

    private static let names = columns.map(\.description)
    private static let columns: [StaticString] = [
        "is_wysiwyg_enabled", "is_html_allowed_on_front", "used_for_sort_by", "is_filterable",
        "is_filterable_in_search", "is_used_in_grid", "is_visible_in_grid", "is_filterable_in_grid", "position",
        "is_searchable", "is_visible_in_advanced_search", "is_comparable", "is_used_for_promo_rules",
        "is_visible_on_front", "used_in_product_listing", "is_visible",
    ]

    /// What an attribute has that says nothing: visible, everything else off.
    static let defaults = allCases.map { $0 == .isVisible ? 1 : 0 }
}
