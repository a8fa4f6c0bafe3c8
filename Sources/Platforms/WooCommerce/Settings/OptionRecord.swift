import Simulator

/// `wp_options`: one text for each name.
struct OptionRecord: Record {
    static let table = Table<OptionRecord>("option", isClustered: true)

    var name = ""
    var value = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("name", &name, .key)
        column("value", &value)
    }

    /// An option's text, nil where there is none.
    static func value(_ name: String, in database: Database) throws -> String? {
        try find(name, in: database)?.value
    }

    /// Writes an option.
    static func set(_ name: String, _ value: String, in database: Database) throws {
        try OptionRecord(name: name, value: value).save(in: database)
    }

    /// Writes an option where there is none of that name yet.
    static func add(_ name: String, _ value: String, in database: Database) throws {
        if try find(name, in: database) == nil { try set(name, value, in: database) }
    }
}
