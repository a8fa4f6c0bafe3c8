import Simulator

/// SQL conditions that must all hold, with their values.
struct Conditions {
    /// The values of the `?`, in order.
    private(set) var values: [(any Bindable)?] = []
    private var texts: [String] = []

    /// A condition with a `?` for each value.
    mutating func add(_ condition: String, _ values: (any Bindable)?...) {
        add(condition, values: values)
    }

    /// A condition with a `?` for each value.
    mutating func add(_ condition: String, values: [(any Bindable)?]) {
        texts.append("(\(condition))")
        self.values += values
    }

    /// A column is one of the values, or none of them; the list is one parameter, however long it is.
    mutating func add(_ column: String, in list: [Int], not: Bool = false) { add(column, JSONList(list), not) }

    /// A column is one of the values, or none of them; the list is one parameter, however long it is.
    mutating func add(_ column: String, in list: [String], not: Bool = false) { add(column, JSONList(list), not) }

    private mutating func add(_ column: String, _ list: JSONList, _ not: Bool) {
        add("\(column) \(not ? "NOT IN" : "IN") (SELECT value FROM json_each(?))", values: [list])
    }

    /// The same, where an empty list says nothing.
    mutating func add(_ column: String, inAny list: [Int], not: Bool = false) {
        if !list.isEmpty { add(column, in: list, not: not) }
    }

    /// The same, where an empty list says nothing.
    mutating func add(_ column: String, inAny list: [String], not: Bool = false) {
        if !list.isEmpty { add(column, in: list, not: not) }
    }

    /// One of the columns holds a text, upper and lower case being the same; an empty text says nothing.
    mutating func add(search text: String?, in columns: [String]) {
        guard let text, !text.isEmpty else { return }
        let pattern = Self.containing(text)
        add(
            columns.map { "\($0) LIKE ? ESCAPE '\\'" }.joined(separator: " OR "), values: columns.map { _ in pattern })
    }

    /// The pattern of texts that contain one (`esc_like`), for `LIKE ? ESCAPE '\'`.
    static func containing(_ text: String) -> String {
        "%\(text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_"))%"
    }

    /// A column is one of the first list; of both lists only the inclusion counts, as in WordPress' queries
    /// (products/include-exclude, rest-v3-products/filters 62, rest-v3-shop/customers-list 11).
    mutating func add(_ column: String, including included: [Int], excluding excluded: [Int]) {
        if included.isEmpty { add(column, inAny: excluded, not: true) } else { add(column, in: included) }
    }

    /// `WHERE …`; empty where nothing was asked for.
    var clause: String { texts.isEmpty ? "" : "WHERE " + texts.joined(separator: " AND ") }

    /// What to sort by so that rows come as listed, unlisted ones last; nil for an empty list.
    static func order(_ column: String, asIn ids: [Int]) -> String? {
        guard !ids.isEmpty else { return nil }
        let cases = ids.enumerated().map { "WHEN \($0.element) THEN \($0.offset)" }.joined(separator: " ")
        return "CASE \(column) \(cases) ELSE \(ids.count) END"
    }
}

/// Parameters that lists of `wc/v3` share.
extension Conditions {
    /// `include` and `exclude`.
    mutating func addIDs(_ request: RestRequest, key: String = "id") {
        add(key, inAny: request.ints("include"))
        add(key, inAny: request.ints("exclude"), not: true)
    }

    /// The same for posts and users, whose queries look at one of the two only.
    mutating func addPostIDs(_ request: RestRequest, key: String = "id") {
        add(key, including: request.ints("include"), excluding: request.ints("exclude"))
    }

    /// `parent` and `parent_exclude`.
    mutating func addParents(_ request: RestRequest) {
        add("parent_id", inAny: request.ints("parent"))
        add("parent_id", inAny: request.ints("parent_exclude"), not: true)
    }

    /// `after`, `before` and the same for changes; `stored` is how the table writes a moment.
    mutating func addDates(
        _ request: RestRequest, created: String = "created", modified: String = "modified",
        _ stored: (Instant) -> any Bindable
    ) {
        for (name, condition) in [
            ("after", "\(created) > ?"), ("before", "\(created) < ?"), ("modified_after", "\(modified) > ?"),
            ("modified_before", "\(modified) < ?"),
        ] {
            if let moment = request.string(name).flatMap({ Instant($0) }) { add(condition, stored(moment)) }
        }
    }
}
