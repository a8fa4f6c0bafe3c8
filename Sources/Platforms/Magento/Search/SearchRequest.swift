import Simulator

/// A search that has a name, and what the caller bound to its placeholders (`search_request.xml`, RequestGenerator).
struct SearchRequest {
    /// Searches that the modules name.
    enum Name: String {
        case quick = "quick_search_container"
        case advanced = "advanced_search_container"
        case category = "catalog_view_container"
        case graph = "graphql_product_search"
        case graphWithAggregation = "graphql_product_search_with_aggregation"

        /// Whether a term is looked for in all that is searchable.
        var takesTerm: Bool { self != .advanced && self != .category }
        /// The buckets of attributes; nil for a search without buckets.
        var buckets: AttributeFlag? {
            switch self {
            case .quick: .isFilterableInSearch
            case .category, .graphWithAggregation: .isFilterable
            case .advanced, .graph: nil
            }
        }
        /// Which attributes can be filtered by.
        var filters: AttributeFlag { self == .advanced ? .isVisibleInAdvancedSearch : buckets ?? .isFilterable }
    }

    let name: Name
    let term: String?
    /// Values by the fields that were filtered by.
    let bound: [String: String]
    /// Attributes that this search filters by or counts.
    let attributes: [Attribute]

    /// - Throws: ``InternalFailure`` for a name that nothing has, and where nothing is asked for.
    init(_ criteria: SearchCriteria, in database: Database) throws {
        guard let given = criteria.requestName else { throw InternalFailure("Request name not defined.") }
        guard let name = Name(rawValue: given) else { throw InternalFailure("Request name '\(given)' doesn't exist.") }
        self.name = name
        var bound: [String: String] = [:]
        for filter in criteria.groups.joined() { bound[filter.field ?? ""] = filter.value ?? "" }
        let flag = name.filters
        attributes = try Attribute.all(
            "WHERE entity_type_id = ? ORDER BY attribute_id", EntityType.product, in: database
        )
        .filter { $0[flag] != 0 && !Self.fixed.contains($0.code) }
        let known = Set(attributes.flatMap { [$0.code, "\($0.code).from", "\($0.code).to"] })
            .union(name == .advanced ? Self.fixed : Self.fixed.subtracting(["sku"]))
        self.bound = bound.filter { known.contains($0.key) }
        let wanted = name.takesTerm ? bound["search_term"] ?? "" : ""
        term = wanted.isEmpty ? nil : wanted
        guard term != nil || !self.bound.isEmpty else { throw InternalFailure("Request query and filters are not set") }
    }

    /// Placeholders that have their own filters.
    private static let fixed: Set<String> = ["category_ids", "price", "price.from", "price.to", "visibility", "sku"]
}
