import Simulator

/// An EAV attribute: what `eav_attribute` and `catalog_eav_attribute` hold together.
struct Attribute: Record, Hashable {
    static let table = Table<Attribute>("eav_attribute", constraints: ["UNIQUE (entity_type_id, attribute_code)"])

    /// Where a value of the attribute counts.
    enum Scope: Int, ColumnValue {
        case store = 0
        case global = 1
        case website = 2

        /// The REST spelling.
        var name: String {
            switch self {
            case .store: "store"
            case .global: "global"
            case .website: "website"
            }
        }

        init?(name: String) {
            switch name {
            case "store": self = .store
            case "global": self = .global
            case "website": self = .website
            default: return nil
            }
        }
    }

    var id = 0
    var entityType = EntityType.product
    var code = ""
    var backendType = "static"
    var frontendInput: String?
    var label: String?
    var note: String?
    var isRequired = false
    var isUserDefined = true
    var isUnique = false
    var defaultValue: String?
    var sourceModel: String?
    var backendModel: String?
    var frontendClass: String?
    var scope = Scope.global
    /// ``applyTo`` as the column holds it.
    var applyToColumn: String?
    /// The values of ``AttributeFlag``, in that order.
    var flags = AttributeFlag.defaults

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("attribute_id", &id, .key)
        column("entity_type_id", &entityType)
        column("attribute_code", &code, .ignoringCase)
        column("backend_type", &backendType)
        column("frontend_input", &frontendInput)
        column("frontend_label", &label)
        column("note", &note)
        column("is_required", &isRequired)
        column("is_user_defined", &isUserDefined)
        column("is_unique", &isUnique)
        column("default_value", &defaultValue)
        column("source_model", &sourceModel)
        column("backend_model", &backendModel)
        column("frontend_class", &frontendClass)
        column("is_global", &scope)
        column("apply_to", &applyToColumn)
        for flag in AttributeFlag.allCases { column(flag.column, &flags[flag.rawValue]) }
    }

    /// Product types it applies to; empty for all.
    var applyTo: [String] {
        get { (applyToColumn ?? "").split(separator: ",").map(String.init) }
        set { applyToColumn = newValue.isEmpty ? nil : newValue.joined(separator: ",") }
    }

    /// A flag's value.
    subscript(flag: AttributeFlag) -> Int {
        get { flags[flag.rawValue] }
        set { flags[flag.rawValue] = newValue }
    }

    /// Whether products of a type have it.
    func applies(to type: String) -> Bool { applyToColumn == nil || applyTo.contains(type) }
}

extension Attribute {
    /// An attribute by its code; upper and lower case are the same.
    static func find(_ code: String, of type: Int = EntityType.product, in database: Database) throws -> Attribute? {
        try first("WHERE entity_type_id = ? AND attribute_code = ?", type, code, in: database)
    }

    /// An attribute by its number.
    static func find(id: Int, of type: Int = EntityType.product, in database: Database) throws -> Attribute? {
        try find(id, in: database).flatMap { $0.entityType == type ? $0 : nil }
    }

    /// Every attribute of an entity type, by number.
    static func all(of type: Int, in database: Database) throws -> [Attribute] {
        try all("WHERE entity_type_id = ? ORDER BY attribute_id", type, in: database)
    }

    /// Takes it away with everything that hangs on it.
    func delete(in database: Database) throws {
        try AttributeOption.deleteLabels(of: id, in: database)
        try Attribute.delete(id, in: database)
        try AttributeLabel.deleteAll("WHERE attribute_id = ?", id, in: database)
        try AttributePlace.deleteAll("WHERE attribute_id = ?", id, in: database)
        try ProductValue.deleteAll("WHERE attribute_id = ?", id, in: database)
        try ProductText.deleteAll("WHERE attribute_id = ?", id, in: database)
        try AttributeOption.deleteAll("WHERE attribute_id = ?", id, in: database)
    }
}

/// The label that an attribute has in a store.
struct AttributeLabel: Record {
    static let table = Table<AttributeLabel>("eav_attribute_label", isClustered: true)

    var attribute = 0
    var store = 0
    var label = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("attribute_id", &attribute, .key)
        column("store_id", &store, .key)
        column("value", &label)
    }
}
