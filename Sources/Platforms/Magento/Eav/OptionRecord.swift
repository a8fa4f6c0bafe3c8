import Simulator

/// The choices of an attribute: rows of `eav_attribute_option`, or the fixed list of its source model.
struct AttributeOption: Hashable, Sendable {
    var label: String
    /// A number as text, or a code; empty for "nothing chosen".
    var value: String
    /// Said only where it is so.
    var isDefault = false
}

/// Options of attributes whose source is a table, and the lists of all other source models.
enum OptionRecord {
    static let tableSource = #"Magento\Eav\Model\Entity\Attribute\Source\Table"#
    static let booleanSource = #"Magento\Eav\Model\Entity\Attribute\Source\Boolean"#

    static let schema = """
        CREATE TABLE eav_attribute_option (
            option_id INTEGER PRIMARY KEY, attribute_id INTEGER NOT NULL, sort_order INTEGER NOT NULL);
        CREATE INDEX eav_attribute_option_of ON eav_attribute_option (attribute_id, sort_order);
        CREATE TABLE eav_attribute_option_value (
            option_id INTEGER NOT NULL, store_id INTEGER NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (option_id, store_id)) WITHOUT ROWID;
        CREATE TABLE eav_attribute_source (
            attribute_id INTEGER NOT NULL, place INTEGER NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL,
            is_default INTEGER NOT NULL, PRIMARY KEY (attribute_id, place)) WITHOUT ROWID;
        """

    /// What an attribute offers in a store view, the empty choice included where Magento shows one.
    static func options(of attribute: Attribute, store: Int, in database: Database) throws -> [AttributeOption] {
        if usesTable(attribute) {
            let blank = AttributeOption(label: " ", value: "")
            return [blank] + (try stored(attribute.id, store: store, in: database))
        }
        if attribute.sourceModel == booleanSource {
            return [AttributeOption(label: "Yes", value: "1"), AttributeOption(label: "No", value: "0")]
        }
        return try database.all(
            "SELECT label, value, is_default FROM eav_attribute_source WHERE attribute_id = ? ORDER BY place",
            attribute.id
        ) { AttributeOption(label: $0.text(0), value: $0.text(1), isDefault: $0.bool(2)) }
    }

    /// Whether options are rows that a client can add.
    static func usesTable(_ attribute: Attribute) -> Bool {
        attribute.sourceModel == tableSource
            || (attribute.sourceModel == nil && ["select", "multiselect"].contains(attribute.frontendInput))
    }

    private static func stored(_ id: Int, store: Int, in database: Database) throws -> [AttributeOption] {
        try database.all(
            """
            SELECT o.option_id, coalesce(s.value, d.value, '') FROM eav_attribute_option o
            LEFT JOIN eav_attribute_option_value d ON d.option_id = o.option_id AND d.store_id = 0
            LEFT JOIN eav_attribute_option_value s ON s.option_id = o.option_id AND s.store_id = ?
            WHERE o.attribute_id = ? ORDER BY o.sort_order, o.option_id
            """, store, id
        ) { AttributeOption(label: $0.text(1), value: String($0.int(0))) }
    }

    /// Adds an option and says its number.
    static func add(
        label: String, storeLabels: [(store: Int, label: String)], sortOrder: Int, to attribute: Int, id: Int,
        in database: Database
    ) throws {
        try database.run(
            "INSERT INTO eav_attribute_option (option_id, attribute_id, sort_order) VALUES (?, ?, ?)", id, attribute,
            sortOrder)
        try save(label: label, storeLabels: storeLabels, of: id, in: database)
    }

    /// Replaces an option's labels; an empty one is none.
    static func save(
        label: String, storeLabels: [(store: Int, label: String)], of id: Int, in database: Database
    ) throws {
        try database.run("DELETE FROM eav_attribute_option_value WHERE option_id = ?", id)
        for (store, label) in [(store: 0, label: label)] + storeLabels where !label.isEmpty {
            try database.run(
                "INSERT OR REPLACE INTO eav_attribute_option_value (option_id, store_id, value) VALUES (?, ?, ?)", id,
                store, label)
        }
    }

    /// Takes an option away.
    static func delete(_ id: Int, in database: Database) throws {
        try database.run("DELETE FROM eav_attribute_option WHERE option_id = ?", id)
        try database.run("DELETE FROM eav_attribute_option_value WHERE option_id = ?", id)
    }

    /// The attribute that an option belongs to.
    static func attribute(ofOption id: Int, in database: Database) throws -> Int? {
        try database.first("SELECT attribute_id FROM eav_attribute_option WHERE option_id = ?", id) { $0.int(0) }
    }
}
