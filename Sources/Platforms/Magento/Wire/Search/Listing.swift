import Simulator

/// How a list is read from SQL: the table, its key, and what field names mean.
///
/// ```swift
/// static let taxClasses = Listing(from: "tax_class t", key: "t.class_id", columns: [
///     "class_id": ListColumn("t.class_id", .number), "class_name": ListColumn("t.class_name", .text),
/// ])
/// let page = try taxClasses.page(criteria, in: call.visit)   // page.ids, page.total
/// ```
struct Listing: Sendable {
    /// What an unknown field means.
    enum Kind: Sendable {
        /// A flat table: an SQL error, so 500, in filters and in sort orders.
        case flat
        /// An EAV entity: 400 in filters, no effect in sort orders.
        case attributes
    }

    /// Tables, joined as needed.
    let from: String
    /// The column that a page is made of.
    let key: String
    let kind: Kind
    /// A condition that always holds, without parameters; nil for none.
    let condition: String?
    /// What is counted for the total, where that is less work than ``from`` and ``condition``.
    let counted: Counted?
    /// The order where the client asks for none, and among equals.
    let order: String
    let column: @Sendable (_ field: String, _ visit: Visit) throws -> ListColumn?

    /// Tables and condition that give as many rows.
    struct Counted: Sendable {
        let from: String
        var condition: String?
    }

    /// A list whose fields are found by a function, e.g. in the attribute table.
    init(
        from: String, key: String, kind: Kind, condition: String? = nil, counted: Counted? = nil, order: String? = nil,
        column: @escaping @Sendable (_ field: String, _ visit: Visit) throws -> ListColumn?
    ) {
        self.from = from
        self.key = key
        self.kind = kind
        self.condition = condition
        self.counted = counted
        self.order = order ?? key
        self.column = column
    }

    /// A list with fixed fields.
    init(
        from: String, key: String, kind: Kind = .flat, condition: String? = nil, order: String? = nil,
        columns: [String: ListColumn]
    ) {
        self.init(from: from, key: key, kind: kind, condition: condition, order: order) { field, _ in columns[field] }
    }

    /// One page of keys, and how many there are in all.
    struct Page: Sendable {
        let keys: [BoundValue]
        let total: Int

        /// Keys that are integers.
        var ids: [Int] { keys.compactMap { if case .integer(let id) = $0 { Int(id) } else { nil } } }
        /// Keys that are texts.
        var texts: [String] { keys.compactMap { if case .text(let text) = $0 { text } else { nil } } }
    }

    /// Runs the criteria.
    func page(_ criteria: SearchCriteria, in visit: Visit) throws -> Page {
        let found = try filter(criteria, visit)
        let total = try count(found, visit)
        var filter = (sql: Self.whereClause(condition, found.clauses), arguments: found.arguments)
        let order = try order(criteria, visit)
        let limit = try Self.limit(criteria)
        if let limit { filter.arguments += [limit.size, limit.offset] }
        let keys: [BoundValue] = try visit.database.values(
            "SELECT \(key) FROM \(from)\(filter.sql) ORDER BY \(order)\(limit == nil ? "" : " LIMIT ? OFFSET ?")",
            arguments: filter.arguments)
        return Page(keys: keys, total: total)
    }

    private typealias Filter = (clauses: [String], arguments: [(any Bindable)?])

    private func count(_ filter: Filter, _ visit: Visit) throws -> Int {
        let counted = counted ?? Counted(from: from, condition: condition)
        let clause = Self.whereClause(counted.condition, filter.clauses)
        return try visit.database.value("SELECT count(*) FROM \(counted.from)\(clause)", arguments: filter.arguments)
            ?? 0
    }

    private static func whereClause(_ condition: String?, _ clauses: [String]) -> String {
        let all = (condition.map { [$0] } ?? []) + clauses
        return all.isEmpty ? "" : " WHERE " + all.joined(separator: " AND ")
    }

    private func filter(_ criteria: SearchCriteria, _ visit: Visit) throws -> Filter {
        var clauses: [String] = []
        var arguments: [(any Bindable)?] = []
        for group in criteria.groups where !group.isEmpty {
            let parts = try group.map { filter -> String in
                guard let column = try column(filter.field ?? "", visit) else { throw unknown(filter.field) }
                let condition = try ListCondition(filter, on: column)
                arguments += condition.arguments
                return condition.sql
            }
            clauses.append("(" + parts.joined(separator: " OR ") + ")")
        }
        return (clauses, arguments)
    }

    private func order(_ criteria: SearchCriteria, _ visit: Visit) throws -> String {
        var terms: [String] = []
        for order in criteria.orders ?? [] {
            guard let field = order.field, !field.isEmpty || kind == .flat else { continue }
            guard let column = try column(field, visit) else {
                if kind == .flat { throw unknown(field) }
                continue
            }
            terms.append("\(column.orderSQL) \(order.direction ?? "DESC")")
        }
        return (terms + [self.order]).joined(separator: ", ")
    }

    private func unknown(_ field: String?) -> any Error {
        switch kind {
        case .flat: InternalFailure("SQLSTATE[42S22]: Column not found: 1054 Unknown column '\(field ?? "")'")
        case .attributes:
            MagentoError.invalid(
                "The \"%1\" attribute name is invalid. Reset the name and try again.", [JSONValue(field)])
        }
    }

    /// A page below 1 is the first; a size below 0 is one item; no size is everything (search-criteria/paging).
    ///
    /// - Throws: ``InternalFailure`` for a page so high that its first row has no number.
    static func limit(_ criteria: SearchCriteria) throws -> (size: Int, offset: Int)? {
        guard let size = criteria.pageSize, size != 0 else { return nil }
        let items = max(size, 1)
        let page = max(criteria.currentPage ?? 1, 1)
        let (offset, overflows) = (page - 1).multipliedReportingOverflow(by: items)
        guard !overflows else { throw InternalFailure("LIMIT argument offset is not valid") }
        return (items, offset)
    }
}

/// What a field of a list is in SQL.
struct ListColumn: Sendable {
    /// How values compare, as the imitated column's type makes them.
    enum Kind: Sendable {
        /// Text: without regard to case.
        case text
        /// A number; a text that is none counts as 0.
        case number
        /// `YYYY-MM-DD HH:MM:SS`.
        case date
    }

    /// The expression that is compared.
    let sql: String
    let kind: Kind
    /// Where the comparison stands, with `{}` in its place, e.g.
    /// `p.id IN (SELECT product_id FROM product_varchar WHERE attribute_id = 73 AND {})`; nil for the comparison alone.
    let within: String?
    /// The expression that is sorted by; nil for `sql`.
    let order: String?
    /// The condition that holds where there is no value; nil for a comparison of `sql` with NULL.
    let missing: String?

    init(_ sql: String, _ kind: Kind, within: String? = nil, order: String? = nil, missing: String? = nil) {
        self.sql = sql
        self.kind = kind
        self.within = within
        self.order = order
        self.missing = missing
    }

    var orderSQL: String { (order ?? sql) + (kind == .text ? " COLLATE NOCASE" : "") }
}
