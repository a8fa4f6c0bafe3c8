/// Criteria for lists, all of them odd.
enum WrongCriteria {
    /// Shapes that criteria do not have, and sizes that no page has.
    static let rare: [String] =
        WrongValues.queries + [
            many(300), many(10_000), sizes("0", "0"), sizes("-1", "-1"),
            sizes("1000000000000000000", "1000000000000000000"),
            sizes("9223372036854775807", "9223372036854775807"), sizes("1e400", "abc"), sizes("[]", "{}"),
            "searchCriteria[filter_groups]=1", "searchCriteria[filter_groups][0]=1", "searchCriteria[sortOrders]=1",
            "searchCriteria[filter_groups][0][filters]=x", "searchCriteria[filter_groups][0][filters][0]=x",
            "searchCriteria[filter_groups][0][filters][0][field][]=x", "searchCriteria[nope]=1",
            "searchCriteria[sortOrders][0][field]=a%27b", "searchCriteria[sortOrders][0][direction]=UP",
            "searchCriteria[sortOrders][0][field]=nope&searchCriteria[sortOrders][0][direction]=ASC",
            "searchCriteria[filter_groups][a][filters][b][field]=sku&searchCriteria[sortOrders][z][field]=sku",
        ]

    /// Conditions on known and unknown fields, with values that are none.
    static let conditions: [String] = fields.flatMap { field in
        kinds.flatMap { condition in values.map { filter(0, field, $0, condition) } }
    }

    private static let fields = ["entity_id", "name", "nope", "", "%27%3B--"]
    private static let kinds = [
        "eq", "in", "like", "nope", "is", "null", "finset", "from", "regexp", "fulltext", "",
    ]
    private static let values = [
        "", "1", "%27%20OR%201%3D1--", "%25%25%25%5C", "%FF%00", String(repeating: "1,", count: 3_000),
    ]

    private static func filter(_ group: Int, _ field: String, _ value: String, _ condition: String) -> String {
        let name = "searchCriteria[filter_groups][\(group)][filters][0]"
        return "\(name)[field]=\(field)&\(name)[value]=\(value)&\(name)[condition_type]=\(condition)"
    }

    private static func many(_ count: Int) -> String {
        (0..<count).map { filter($0, "entity_id", "1", "eq") }.joined(separator: "&")
    }

    private static func sizes(_ size: String, _ page: String) -> String {
        "searchCriteria[pageSize]=\(size)&searchCriteria[currentPage]=\(page)"
    }
}
