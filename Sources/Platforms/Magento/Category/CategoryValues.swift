import PHP
import Simulator

/// The attribute values that a request gives a category.
struct CategoryValues {
    private typealias Value = (attribute: Attribute, value: StoredValue?)

    private let attributes: [Attribute]
    private var given: [String: JSONValue]

    /// Members and custom attributes by code; codes that no attribute has are passed over.
    init(_ fields: Fields, in database: Database) throws {
        attributes = try Attribute.all(of: EntityType.category, in: database)
        given = [:]
        for (code, value) in fields.customAttributes() ?? [] { given[code] = value }
        for code in ["name", "is_active", "include_in_menu"] {
            if let value = fields[code] { given[code] = Self.number(value) }
        }
        if let sorts = fields.texts("available_sort_by") {
            given["available_sort_by"] = .string(sorts.joined(separator: ","))
        }
    }

    private static func number(_ value: JSONValue) -> JSONValue { value.bool.map { .int($0 ? 1 : 0) } ?? value }

    /// Whether the place in the shop's address space may change.
    var changesAddress: Bool { given["url_key"] != nil }

    /// What a new category must have, in the order of the attributes.
    func checkNew() throws {
        for code in ["name", "is_active"] where isEmpty(code) { throw empty(code) }
        try checkSorting()
    }

    /// What must not be taken away from an existing one.
    func check() throws {
        for code in ["name", "is_active"] where given[code] != nil && isEmpty(code) { throw empty(code) }
        try checkSorting()
    }

    private func isEmpty(_ code: String) -> Bool { given[code].map { PHP.text($0).isEmpty } ?? true }

    private func empty(_ code: String) -> MagentoError {
        let label = attributes.first { $0.code == code }?.label ?? code
        return .invalid("The \"\(label)\" attribute value is empty. Set the attribute and try again.")
    }

    /// The way products are sorted at first must be among those on offer (categories/crud/full).
    private func checkSorting() throws {
        let offered = PHP.text(given["available_sort_by"] ?? .null).split(separator: ",")
        let first = PHP.text(given["default_sort_by"] ?? "position")
        guard !offered.isEmpty, !offered.contains(where: { $0 == first }) else { return }
        throw MagentoError.invalid(
            "Default Product Listing Sort by does not exist in Available Product Listing Sort By.")
    }

    /// What a new category gets without being given it.
    mutating func fillIn() {
        for attribute in attributes where given[attribute.code] == nil {
            guard let value = attribute.defaultValue, !value.isEmpty else { continue }
            given[attribute.code] = .string(value)
        }
        if given["include_in_menu"] == nil { given["include_in_menu"] = 1 }
        if given["url_key"] == nil { given["url_key"] = "" }
    }

    /// Writes the values; global ones count everywhere whatever the store.
    func write(to category: Int, store: Int, in database: Database) throws {
        for attribute in attributes where attribute.backendType != "static" {
            guard let json = given[attribute.code], attribute.code != "url_path" else { continue }
            let value = attribute.code == "url_key" ? try key(category, store, database) : json
            let place = attribute.scope == .global ? 0 : store
            guard let stored = try Self.stored(value, attribute), stored.attributeText != "" else {
                try CategoryValue.delete(category, attribute.id, place, in: database)
                continue
            }
            try CategoryValue(category: category, attribute: attribute.id, store: place, value: stored)
                .save(in: database)
        }
    }

    /// A category words a date that is none in its own way.
    private static func stored(_ value: JSONValue, _ attribute: Attribute) throws -> StoredValue? {
        do {
            return try StoredValueInput.value(value, for: attribute)
        } catch is MagentoError {
            throw MagentoError.couldNotSave("Could not save category: %1", ["Invalid date"])
        }
    }

    /// The URL key as it was given, or made from the name; what PHP calls empty is none.
    private func key(_ category: Int, _ store: Int, _ database: Database) throws -> JSONValue {
        let given = UrlKey.make(PHP.text(self.given["url_key"] ?? ""))
        if !given.isEmpty { return .string(given) }
        let stored = try CategoryView.find(category, store: store, in: database)?.text("name")
        let made = UrlKey.make(self.given["name"].map(PHP.text) ?? stored ?? "")
        guard !made.isEmpty, made != "0" else {
            throw MagentoError.couldNotSave("Could not save category: %1", ["Invalid URL key"])
        }
        return .string(made)
    }
}
