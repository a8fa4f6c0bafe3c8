import Simulator

/// Keys to look for by one statement: a single one as plainly as can be.
///
/// ```swift
/// let wanted = AnyOf(ids)
/// try TierPrice.all("WHERE entity_id \(wanted.sql) ORDER BY value_id", wanted.keys, in: database)
/// ```
struct AnyOf {
    /// The parameter's value.
    let keys: any Bindable
    private let isOne: Bool

    init(_ ids: [Int]) {
        isOne = ids.count == 1
        keys = isOne ? ids[0] : JSONList(ids)
    }

    /// `= ?` or `IN (…)`, with one parameter.
    var sql: String { sql("?") }

    /// The same with a numbered parameter, e.g. `?1`.
    func sql(_ parameter: String) -> String {
        isOne ? "= \(parameter)" : "IN (SELECT value FROM json_each(\(parameter)))"
    }
}
