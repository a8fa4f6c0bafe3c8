import Simulator

/// Search criteria as they stand in a query. Groups are joined by AND, the filters of a group by OR.
struct MagentoCriteria {
    /// One condition.
    struct Filter: Hashable {
        let field: String
        let value: String
        var condition = "eq"
    }

    /// How the names of groups are written; Magento reads both.
    enum Spelling: String {
        case camel = "filterGroups"
        case snake = "filter_groups"
    }

    var groups: [[Filter]] = []
    var sort: (field: String, isDescending: Bool)?
    var page: (size: Int, number: Int)?
    var spelling = Spelling.camel

    /// Adds a condition that must hold.
    mutating func require(_ field: String, _ condition: String, _ value: String) {
        groups.append([Filter(field: field, value: value, condition: condition)])
    }

    /// Adds a condition where there is a value for it.
    mutating func require(_ field: String, _ condition: String, ifSet value: String?) {
        if let value { require(field, condition, value) }
    }

    /// The query with its `?`: `searchCriteria=0` where nothing is asked for.
    var query: String {
        var parts: [String] = []
        if let page {
            parts += ["searchCriteria[pageSize]=\(page.size)", "searchCriteria[currentPage]=\(page.number)"]
        }
        for (group, filters) in groups.enumerated() {
            for (place, filter) in filters.enumerated() {
                let prefix = "searchCriteria[\(spelling.rawValue)][\(group)][filters][\(place)]"
                parts += [
                    "\(prefix)[field]=\(filter.field)", "\(prefix)[value]=\(Self.encoded(filter.value))",
                    "\(prefix)[condition_type]=\(filter.condition)",
                ]
            }
        }
        if let sort {
            parts += [
                "searchCriteria[sortOrders][0][field]=\(sort.field)",
                "searchCriteria[sortOrders][0][direction]=\(sort.isDescending ? "DESC" : "ASC")",
            ]
        }
        return "?" + (parts.isEmpty ? "searchCriteria=0" : parts.joined(separator: "&"))
    }

    /// Commas stand as they are.
    private static func encoded(_ value: String) -> String {
        value.split(separator: ",", omittingEmptySubsequences: false).map { PercentEncoding.encode(String($0)) }
            .joined(separator: ",")
    }
}
