import Simulator

/// What a list route shows: rows that are found by the keys of a page in a constant number of statements, and write
/// themselves.
///
/// ```swift
/// struct TaxClass: Record, Listed { … }
/// static let list = Listing(of: TaxClass.self).handler(for: TaxClass.self)
/// ```
protocol Listed: Payload, SendableMetatype {
    /// The rows of a page in its order.
    static func all(of page: Listing.Page, for call: Invocation) throws -> [Self]
}

extension Listed where Self: Record {
    /// The records with the keys of a page.
    static func all(of page: Listing.Page, for call: Invocation) throws -> [Self] {
        try page.texts.isEmpty ? find(keys: page.ids, in: call.database) : find(keys: page.texts, in: call.database)
    }
}

extension Listing {
    /// A list of a record's own table, with all of its columns for fields.
    ///
    /// - Parameters:
    ///   - hidden: columns that are no fields.
    ///   - fields: fields that are no columns of the record, or compare otherwise than the column's type does.
    init<Item: Record>(
        of record: Item.Type, kind: Kind = .flat, order: String? = nil, without hidden: Set<String> = [],
        fields: [String: ListColumn] = [:]
    ) {
        let columns = ListColumns(of: record)
        self.init(
            from: Item.table.name, key: columns.key, kind: kind, order: order,
            columns: columns.all.filter { !hidden.contains($0.key) }.merging(fields) { $1 })
    }

    /// What the list route of an entity does.
    func handler<Item: Listed>(for item: Item.Type) -> Handler {
        { call in try answer(call, asking: SearchCriteria(call)) { try Item.all(of: $0, for: call) } }
    }

    /// Answers a call with the payloads that `read` finds for a page.
    ///
    /// - Parameter criteria: what is asked for, where that is not quite what the client asked.
    func answer(
        _ call: Invocation, asking criteria: SearchCriteria, read: (Page) throws -> [some Payload]
    ) throws -> Answer {
        let page = try page(criteria, in: call.visit)
        return Answer.list(try read(page), criteria: try SearchCriteria(call), total: page.total) { $0.write($1) }
    }
}

/// The columns of a record as fields of a list; what is kept as JSON is none.
struct ListColumns: ColumnVisitor {
    private let table: String
    private(set) var key = ""
    private(set) var all: [String: ListColumn] = [:]

    init<Item: Record>(of record: Item.Type) {
        table = Item.table.name
        var empty = Item()
        empty.columns(&self)
    }

    mutating func callAsFunction<Value: ColumnValue>(
        _ name: StaticString, _ value: inout Value, _ traits: ColumnTraits
    ) {
        let sql = "\(table).\(name)"
        if traits.contains(.key) { key = sql }
        if Value.self is any JSONColumn.Type { return }
        all["\(name)"] = ListColumn(sql, Value.columnType == "TEXT" ? .text : .number)
    }
}
