extension Database {
    /// Every row of a query whose columns are those of a projection.
    @inlinable
    public func all<T: Projection>(
        _ sql: String, _ arguments: (any Bindable)?..., as type: T.Type
    ) throws(DatabaseError) -> [T] {
        try all(sql, arguments: arguments, as: type)
    }

    /// Every row of a query; for arguments made at run time.
    @inlinable
    public func all<T: Projection>(
        _ sql: String, arguments: [(any Bindable)?], as type: T.Type
    ) throws(DatabaseError) -> [T] {
        try all(StatementText(sql), arguments, as: type)
    }

    @inlinable
    func all<T: Projection>(
        _ text: StatementText, _ arguments: [(any Bindable)?], as type: T.Type
    ) throws(DatabaseError) -> [T] {
        var rows: [T] = []
        try stepping(text, arguments) { statement throws(DatabaseError) in
            while try statement.step() { rows.append(try T.read(statement)) }
        }
        return rows
    }

    /// The first row of a query whose columns are those of a projection, nil where there is none.
    @inlinable
    public func first<T: Projection>(
        _ sql: String, _ arguments: (any Bindable)?..., as type: T.Type
    ) throws(DatabaseError) -> T? {
        try first(sql, arguments: arguments, as: type)
    }

    /// The first row of a query; for arguments made at run time.
    @inlinable
    public func first<T: Projection>(
        _ sql: String, arguments: [(any Bindable)?], as type: T.Type
    ) throws(DatabaseError) -> T? {
        try first(StatementText(sql), arguments, as: type)
    }

    @inlinable
    func first<T: Projection>(
        _ text: StatementText, _ arguments: [(any Bindable)?], as type: T.Type
    ) throws(DatabaseError) -> T? {
        var row: T?
        try stepping(text, arguments) { statement throws(DatabaseError) in
            if try statement.step() { row = try T.read(statement) }
        }
        return row
    }

    /// The one column of a query's first row; nil where there is no row, or NULL in it.
    ///
    /// ```swift
    /// let next: Int? = try database.value("SELECT max(position) + 1 FROM … WHERE …", id)
    /// ```
    @inlinable
    public func value<T: ColumnValue>(
        _ sql: String, _ arguments: (any Bindable)?..., as type: T.Type = T.self
    ) throws(DatabaseError) -> T? {
        try value(sql, arguments: arguments, as: type)
    }

    /// The one column of a query's first row; for arguments made at run time.
    @inlinable
    public func value<T: ColumnValue>(
        _ sql: String, arguments: [(any Bindable)?], as type: T.Type = T.self
    ) throws(DatabaseError) -> T? {
        var found: T?
        try stepping(StatementText(sql), arguments) { statement throws(DatabaseError) in
            guard try statement.step(), !statement.isNull(0) else { return }
            found = try statement.column(0)
        }
        return found
    }

    /// The one column of every row of a query.
    @inlinable
    public func values<T: ColumnValue>(
        _ sql: String, _ arguments: (any Bindable)?..., as type: T.Type = T.self
    ) throws(DatabaseError) -> [T] {
        try values(sql, arguments: arguments, as: type)
    }

    /// The one column of every row of a query; for arguments made at run time.
    @inlinable
    public func values<T: ColumnValue>(
        _ sql: String, arguments: [(any Bindable)?], as type: T.Type = T.self
    ) throws(DatabaseError) -> [T] {
        var found: [T] = []
        try stepping(StatementText(sql), arguments) { statement throws(DatabaseError) in
            while try statement.step() { found.append(try statement.column(0)) }
        }
        return found
    }

    /// Every row of a query of a few columns, as a tuple of the types that are named.
    ///
    /// ```swift
    /// for (sku, quantity) in try database.rows("SELECT sku, quantity FROM …", as: String.self, Double.self) { … }
    /// ```
    @inlinable
    public func rows<First: ColumnValue, each Rest: ColumnValue>(
        _ sql: String, _ arguments: (any Bindable)?..., as first: First.Type, _ rest: repeat (each Rest).Type
    ) throws(DatabaseError) -> [(First, repeat each Rest)] {
        try rows(sql, arguments: arguments, as: first, repeat each rest)
    }

    /// Every row of a query of a few columns; for arguments made at run time.
    @inlinable
    public func rows<First: ColumnValue, each Rest: ColumnValue>(
        _ sql: String, arguments: [(any Bindable)?], as first: First.Type, _ rest: repeat (each Rest).Type
    ) throws(DatabaseError) -> [(First, repeat each Rest)] {
        var found: [(First, repeat each Rest)] = []
        try stepping(StatementText(sql), arguments) { statement throws(DatabaseError) in
            while try statement.step() {
                var place: Int32 = 0
                found.append(
                    (try statement.column(0) as First, repeat try statement.next(&place) as (each Rest)))
            }
        }
        return found
    }

    /// The first row of a query of a few columns, nil where there is none.
    @inlinable
    public func row<First: ColumnValue, each Rest: ColumnValue>(
        _ sql: String, _ arguments: (any Bindable)?..., as first: First.Type, _ rest: repeat (each Rest).Type
    ) throws(DatabaseError) -> (First, repeat each Rest)? {
        var found: (First, repeat each Rest)?
        try stepping(StatementText(sql), arguments) { statement throws(DatabaseError) in
            guard try statement.step() else { return }
            var place: Int32 = 0
            found = (try statement.column(0) as First, repeat try statement.next(&place) as (each Rest))
        }
        return found
    }

    /// Whether a query has any row.
    public func has(_ sql: String, _ arguments: (any Bindable)?...) throws(DatabaseError) -> Bool {
        try has(sql, arguments: arguments)
    }

    /// Whether a query has any row; for arguments made at run time.
    public func has(_ sql: String, arguments: [(any Bindable)?]) throws(DatabaseError) -> Bool {
        var found = false
        try stepping(StatementText(sql), arguments) { statement throws(DatabaseError) in found = try statement.step() }
        return found
    }

    /// Runs a statement whose `?1`, `?2`, … are a record's columns.
    @inlinable
    func write<T: Record>(_ sql: String, _ record: T) throws(DatabaseError) {
        try lending(StatementText(sql)) { statement throws(DatabaseError) in
            var binder = ColumnBinder(statement)
            var record = record
            record.columns(&binder)
            if binder.failed { throw statement.failure }
            while try statement.step() {}
        }
    }
}
