import Simulator

/// What a list shall contain: `searchCriteria` of a query.
struct SearchCriteria: Hashable, Sendable {
    /// A condition on a field.
    struct Filter: Hashable, Sendable {
        let field: String?
        let value: String?
        let condition: String?
    }

    /// A field to sort by.
    struct Order: Hashable, Sendable {
        let field: String?
        /// `ASC` or `DESC`; nil sorts downwards (search-criteria/sorting).
        let direction: String?
    }

    /// What is asked, for a search; lists have no name.
    var requestName: String?
    /// All groups must hold; of a group's filters one.
    let groups: [[Filter]]
    /// nil where the client gave none.
    let orders: [Order]?
    let pageSize: Int?
    let currentPage: Int?

    /// The usual argument of a list method.
    static let parameter = Parameter.required("searchCriteria", .object(type))
    /// For the lists that need no criteria.
    static let optionalParameter = Parameter.optional("searchCriteria", .object(type))

    static let type = ObjectType(
        "Magento.Framework.Api.SearchCriteriaInterface",
        [
            "filter_groups": .array(.object(groupType)), "sort_orders?": .array(.object(orderType)), "page_size?": .int,
            "current_page?": .int,
        ])

    static let groupType = ObjectType(
        "Magento.Framework.Api.Search.FilterGroup", ["filters?": .array(.object(filterType))])
    private static let filterType = ObjectType(
        "Magento.Framework.Api.Filter", ["field": .string, "value": .string, "condition_type?": .string])
    static let orderType = ObjectType(
        "Magento.Framework.Api.SortOrder", ["field": .string, "direction": .string])

    /// The criteria of a call; none at all where the argument was left out.
    ///
    /// - Throws: ``MagentoError`` for an invalid direction or a sort field with symbols.
    init(_ call: Invocation) throws {
        let fields = call.input.fields("searchCriteria") ?? Fields()
        groups = (fields.fieldsList("filter_groups") ?? []).map { group in
            (group.fieldsList("filters") ?? []).map { filter in
                Filter(
                    field: filter.text("field"), value: filter.text("value"), condition: filter.text("condition_type"))
            }
        }
        orders = try fields.fieldsList("sort_orders")?.map(Self.order)
        pageSize = fields.int("page_size")
        currentPage = fields.int("current_page")
        requestName = fields.text("request_name")
    }

    /// The same criteria with other groups.
    func with(groups: [[Filter]]) -> SearchCriteria {
        SearchCriteria(groups: groups, orders: orders, pageSize: pageSize, currentPage: currentPage)
    }

    /// Criteria that no request gave.
    init(groups: [[Filter]], orders: [Order]? = nil, pageSize: Int? = nil, currentPage: Int? = nil) {
        self.groups = groups
        self.orders = orders
        self.pageSize = pageSize
        self.currentPage = currentPage
    }

    private static func order(_ fields: Fields) throws -> Order {
        let field = fields.text("field")
        if let field, field.utf8.contains(where: { !isFieldByte($0) }) {
            throw MagentoError.invalid("Sort order field %1 contains restricted symbols", [.string(field)])
        }
        guard let given = fields.text("direction") else { return Order(field: field, direction: nil) }
        let direction = given.uppercased()
        guard direction == "ASC" || direction == "DESC" else {
            throw MagentoError.invalid(
                "The sort order has to be specified as %1 for ascending order or %2 for descending order.",
                ["ASC", "DESC"])
        }
        return Order(field: field, direction: direction)
    }

    private static func isFieldByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "_-/.".utf8.contains(byte)
    }

    /// The criteria as list answers repeat them.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("request_name", ifSet: requestName)
            json.member("filter_groups") { $0.array(of: groups) { Self.write($1, to: &$0) } }
            if let orders {
                json.member("sort_orders") { json in
                    json.array(of: orders) { json, order in
                        json.object {
                            $0.member("field", order.field)
                            $0.member("direction", order.direction)
                        }
                    }
                }
            }
            if let pageSize { json.member("page_size", pageSize) }
            if let currentPage { json.member("current_page", currentPage) }
        }
    }

    private static func write(_ group: [Filter], to json: inout JSONWriter) {
        json.object { json in
            json.member("filters") { json in
                json.array(of: group) { json, filter in
                    json.object {
                        $0.member("field", filter.field)
                        $0.member("value", filter.value)
                        $0.member("condition_type", filter.condition ?? "eq")
                    }
                }
            }
        }
    }
}

extension Answer {
    /// `items`, the criteria and `total_count`: what list routes answer.
    static func list<Item>(
        _ items: [Item], criteria: SearchCriteria, total: Int, write: @escaping (inout JSONWriter, Item) throws -> Void
    ) rethrows -> Answer {
        try .write { json in
            try json.object { json in
                try json.member("items") { try $0.array(of: items, write) }
                json.member("search_criteria") { criteria.write(to: &$0) }
                json.member("total_count", total)
            }
        }
    }
}
