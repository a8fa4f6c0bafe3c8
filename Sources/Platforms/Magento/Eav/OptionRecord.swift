import Simulator

/// A choice that a client can add to an attribute; its texts are ``OptionLabel``s.
struct AttributeOption: Record {
    static let table = Table<AttributeOption>("eav_attribute_option", indexes: ["attribute_id, sort_order"])

    var id = 0
    var attribute = 0
    var sortOrder = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("option_id", &id, .key)
        column("attribute_id", &attribute)
        column("sort_order", &sortOrder)
    }
}

/// What an option is called in a store; store 0 counts where a store has no text of its own.
struct OptionLabel: Record {
    static let table = Table<OptionLabel>("eav_attribute_option_value", isClustered: true)

    var option = 0
    var store = 0
    var label = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("option_id", &option, .key)
        column("store_id", &store, .key)
        column("value", &label)
    }
}

/// An entry of the fixed list of a source model.
struct SourceOption: Record {
    static let table = Table<SourceOption>("eav_attribute_source", isClustered: true)

    var attribute = 0
    var place = 0
    var label = ""
    /// A number as text, or a code; empty for "nothing chosen".
    var choice = ""
    /// Said only where it is so.
    var isDefault = false

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("attribute_id", &attribute, .key)
        column("place", &place, .key)
        column("label", &label)
        column("value", &choice)
        column("is_default", &isDefault)
    }
}

extension Attribute {
    static let tableSource = #"Magento\Eav\Model\Entity\Attribute\Source\Table"#
    static let booleanSource = #"Magento\Eav\Model\Entity\Attribute\Source\Boolean"#

    /// Whether options are rows that a client can add.
    var usesOptionTable: Bool {
        sourceModel == Self.tableSource
            || (sourceModel == nil && ["select", "multiselect"].contains(frontendInput))
    }

    /// What it offers in a store view, the empty choice included where Magento shows one.
    func options(store: Int, in database: Database) throws -> [SourceOption] {
        try Self.options(of: [self], store: store, in: database)[id] ?? []
    }

    /// What attributes offer in a store view, by attribute: options of one place by their texts in that store
    /// (attributes/options list-eu).
    static func options(
        of attributes: [Attribute], store: Int, in database: Database
    ) throws -> [Int: [SourceOption]] {
        let stored = AnyOf(attributes.filter(\.usesOptionTable).map(\.id))
        let fixed = AnyOf(attributes.filter { !$0.usesOptionTable }.map(\.id))
        var found = Dictionary(
            grouping: try database.all(
                """
                SELECT o.attribute_id, o.sort_order, coalesce(s.value, d.value, ''), CAST(o.option_id AS TEXT), 0
                FROM eav_attribute_option o
                LEFT JOIN eav_attribute_option_value d ON d.option_id = o.option_id AND d.store_id = 0
                LEFT JOIN eav_attribute_option_value s ON s.option_id = o.option_id AND s.store_id = ?
                WHERE o.attribute_id \(stored.sql)
                ORDER BY o.attribute_id, o.sort_order, coalesce(s.value, d.value) COLLATE NOCASE, o.option_id
                """, store, stored.keys, as: SourceOption.self)
                + SourceOption.all(
                    "WHERE attribute_id \(fixed.sql) ORDER BY attribute_id, place", fixed.keys, in: database),
            by: \.attribute)
        for attribute in attributes {
            if attribute.usesOptionTable {
                found[attribute.id, default: []].insert(SourceOption(label: " "), at: 0)
            } else if attribute.sourceModel == booleanSource {
                found[attribute.id] = [SourceOption(label: "Yes", choice: "1"), SourceOption(label: "No", choice: "0")]
            }
        }
        return found
    }
}

extension AttributeOption {
    /// Writes an option with its labels; an empty one is none.
    func save(label: String, storeLabels: [OptionLabel] = [], in database: Database) throws {
        try save(in: database)
        try OptionLabel.deleteAll("WHERE option_id = ?", id, in: database)
        for given in [OptionLabel(label: label)] + storeLabels where !given.label.isEmpty {
            try OptionLabel(option: id, store: given.store, label: given.label).save(in: database)
        }
    }

    /// Takes an option away.
    static func remove(_ id: Int, in database: Database) throws {
        try delete(id, in: database)
        try OptionLabel.deleteAll("WHERE option_id = ?", id, in: database)
    }

    /// Takes the labels of an attribute's options away.
    static func deleteLabels(of attribute: Int, in database: Database) throws {
        try OptionLabel.deleteAll(
            "WHERE option_id IN (SELECT option_id FROM eav_attribute_option WHERE attribute_id = ?)", attribute,
            in: database)
    }
}
