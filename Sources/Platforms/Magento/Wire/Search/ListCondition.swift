import PHP
import Simulator

/// One filter as SQL. Values are always bound, never part of the text.
struct ListCondition {
    let sql: String
    let arguments: [(any Bindable)?]

    /// - Throws: ``InternalFailure`` for conditions that are an SQL error in the imitated system.
    init(_ filter: SearchCriteria.Filter, on column: ListColumn) throws {
        let value = filter.value ?? ""
        if let missing = column.missing, filter.condition == "null" || (filter.condition == "seq" && value.isEmpty) {
            (sql, arguments) = (missing, [])
            return
        }
        let (comparison, arguments) = try Self.comparison(filter.condition ?? "eq", value, column)
        sql = column.within?.replacing("{}", with: comparison) ?? comparison
        self.arguments = arguments
    }

    private typealias Comparison = (String, [(any Bindable)?])

    private static func comparison(_ condition: String, _ value: String, _ column: ListColumn) throws -> Comparison {
        switch condition {
        case "neq": compare(column, "<>", value)
        case "gt": compare(column, ">", value)
        case "lt": compare(column, "<", value)
        case "gteq", "moreq", "from": compare(column, ">=", value)
        case "lteq", "to": compare(column, "<=", value)
        case "like": like(column, "LIKE", value)
        case "nlike": like(column, "NOT LIKE", value)
        case "in": among(column, "IN", value)
        case "nin": among(column, "NOT IN", value)
        case "null": ("\(column.sql) IS NULL", [])
        case "notnull": ("\(column.sql) IS NOT NULL", [])
        case "finset": finset(column, "> 0", value)
        case "nfinset": finset(column, "= 0", value)
        case "seq": value.isEmpty ? ("\(column.sql) IS NULL", []) : compare(column, "=", value)
        case "sneq": value.isEmpty ? ("\(column.sql) IS NOT NULL", []) : compare(column, "<>", value)
        case "regexp": like(column, "LIKE", "%\(value)%")
        case "fulltext": fulltext(column, value)
        // `IS 'text'` is no SQL (search-criteria/condition-types).
        case "is": throw InternalFailure("SQLSTATE[42000]: Syntax error or access violation: 1064")
        // `eq`, and anything unknown, which the database layer takes for a list of values to equal.
        default: compare(column, "=", value)
        }
    }

    private static func compare(_ column: ListColumn, _ sign: String, _ value: String) -> Comparison {
        ("\(column.sql) \(sign) ?\(collation(column))", [bound(value, column.kind)])
    }

    private static func like(_ column: ListColumn, _ word: String, _ value: String) -> Comparison {
        ("\(column.sql) \(word) ? ESCAPE '\\'", [value])
    }

    /// Values are split at commas and not trimmed (search-criteria/condition-types).
    private static func among(_ column: ListColumn, _ word: String, _ value: String) -> Comparison {
        let values = value.split(separator: ",", omittingEmptySubsequences: false).prefix(10_000)
        return (
            "\(column.sql)\(collation(column)) \(word) (SELECT value FROM json_each(?))",
            [list(values.map { bound(String($0), column.kind) })]
        )
    }

    private static func finset(_ column: ListColumn, _ test: String, _ value: String) -> Comparison {
        ("instr(',' || lower(\(column.sql)) || ',', ',' || lower(?) || ',') \(test)", [value])
    }

    private static func fulltext(_ column: ListColumn, _ value: String) -> Comparison {
        let words = value.split(separator: " ", omittingEmptySubsequences: false).prefix(100)
        let tests = words.map { _ in "\(column.sql) LIKE ? ESCAPE '\\'" }.joined(separator: " OR ")
        return ("(\(tests))", words.map { "%\($0)%" })
    }

    private static func collation(_ column: ListColumn) -> String { column.kind == .text ? " COLLATE NOCASE" : "" }

    private static func bound(_ value: String, _ kind: ListColumn.Kind) -> BoundValue {
        switch kind {
        // Trailing spaces do not count in the imitated collation.
        case .text: .text(String(value.reversed().drop { $0 == " " }.reversed()))
        case .number: number(value)
        case .date: .text(ComparedDate.text(value))
        }
    }

    private static func number(_ value: String) -> BoundValue {
        let most = Double.greatestFiniteMagnitude
        let number = min(max(PHP.double(value), -most), most)
        return Int64(exactly: number).map(BoundValue.integer) ?? .real(number)
    }

    /// The values as one parameter of `json_each`.
    private static func list(_ values: [BoundValue]) -> String {
        JSONWriter.text(
            .array(
                values.map {
                    switch $0 {
                    case .integer(let value): .int(value)
                    case .real(let value): .double(value)
                    case .text(let value): .string(value)
                    case .null, .blob: .null
                    }
                }), style: .plain)
    }
}
