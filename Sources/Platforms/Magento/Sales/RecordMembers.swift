import Simulator

/// How a record shows itself on the wire: every column under its own name, in the order of the data object's members.
///
/// A member without a value is left out, unless the object must have it: that is `null`.
struct RecordMembers<Row: Record>: Sendable {
    private struct Member: Sendable {
        let key: String
        /// The column's place; nil for what is no column.
        let place: Int?
        let isOptional: Bool
    }

    private let members: [Member]

    /// - Parameter computed: members that are not shown as the column has them.
    init(_ type: ObjectType, computed: Set<String> = []) {
        var names = ColumnNames()
        var empty = Row()
        empty.columns(&names)
        let places = Dictionary(names.all.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
        members = type.fields.map { field in
            Member(
                key: field.key, place: computed.contains(field.key) ? nil : places[field.key],
                isOptional: field.isOptional)
        }
    }

    /// Writes the members of a row.
    ///
    /// - Parameter beside: writes a member that is no column, or nothing.
    func write(_ row: Row, to json: inout JSONWriter, beside: (String, inout JSONWriter) -> Void = { _, _ in }) {
        var values = ColumnValues()
        var row = row
        row.columns(&values)
        for member in members {
            guard let place = member.place else {
                beside(member.key, &json)
                continue
            }
            let value = values.all[place]
            if value == .null, member.isOptional { continue }
            json.key(member.key)
            Self.write(value, to: &json)
        }
    }

    private static func write(_ value: BoundValue, to json: inout JSONWriter) {
        switch value {
        case .null, .blob: json.write(JSONValue.null)
        case .integer(let number): json.write(Int(number))
        case .real(let number): json.write(number)
        case .text(let text): json.write(text)
        }
    }
}

/// A record whose members on the wire are its columns.
protocol ShownRecord: Record, Payload {
    static var members: RecordMembers<Self> { get }
}

extension ShownRecord {
    func write(to json: inout JSONWriter) { json.object { Self.members.write(self, to: &$0) } }
}

/// The names of a record's columns.
private struct ColumnNames: ColumnVisitor {
    private(set) var all: [String] = []

    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) { all.append("\(name)") }
}

/// The values of a record's columns.
private struct ColumnValues: ColumnVisitor {
    private(set) var all: [BoundValue] = []

    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) { all.append(value.boundValue) }
}

/// Takes over every member that was given and is a column: setting a data object's members one by one.
struct MemberTaking: ColumnVisitor {
    let given: Fields
    /// Members that clients do not set.
    var except: Set<String> = []

    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) {
        let name = "\(name)"
        guard let member = given[name], !except.contains(name), let type = Value.self as? any MemberValue.Type,
            let taken = type.init(member: member) as? Value
        else { return }
        value = taken
    }
}

/// Takes empty texts for none: flat tables keep none where a column may be NULL
/// (Framework\DB\Adapter\Pdo\Mysql::prepareColumnValue).
private struct EmptyTexts: ColumnVisitor {
    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) {
        if let text = value as? String?, text?.isEmpty == true, let none = String?.none as? Value { value = none }
    }
}

extension Record {
    /// The row as a flat table keeps it: without empty texts where there may be none.
    var withoutEmptyTexts: Self {
        var row = self
        var emptying = EmptyTexts()
        row.columns(&emptying)
        return row
    }

    /// Takes over every member that was given and is a column.
    mutating func take(_ given: Fields, except: Set<String> = []) {
        var taking = MemberTaking(given: given, except: except)
        columns(&taking)
    }
}

/// A column's type that a member of a request can be taken for.
private protocol MemberValue: ColumnValue {
    init?(member: JSONValue)
}

extension Int: MemberValue {
    init?(member: JSONValue) {
        guard let value = member.int ?? member.bool.map({ $0 ? 1 : 0 }) else { return nil }
        self = value
    }
}

extension String: MemberValue {
    init?(member: JSONValue) {
        guard let value = member.string else { return nil }
        self = value
    }
}

extension SalesAmount: MemberValue {
    init?(member: JSONValue) {
        guard let value = member.double else { return nil }
        self.init(value)
    }
}

extension Optional: MemberValue where Wrapped: MemberValue {
    init?(member: JSONValue) {
        if member.isNull {
            self = .none
        } else if let value = Wrapped(member: member) {
            self = .some(value)
        } else {
            return nil
        }
    }
}
