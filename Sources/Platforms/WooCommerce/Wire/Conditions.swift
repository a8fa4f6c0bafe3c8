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

    /// `WHERE …`; empty where nothing was asked for.
    var clause: String { texts.isEmpty ? "" : "WHERE " + texts.joined(separator: " AND ") }

    /// `?,?,?`
    static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ",") }

    /// What to sort by so that rows come as listed, unlisted ones last; nil for an empty list.
    static func order(_ column: String, asIn ids: [Int]) -> String? {
        guard !ids.isEmpty else { return nil }
        let cases = ids.enumerated().map { "WHEN \($0.element) THEN \($0.offset)" }.joined(separator: " ")
        return "CASE \(column) \(cases) ELSE \(ids.count) END"
    }
}
