import PHP
import Simulator

/// Works out which attribute values a save writes: those given, defaults of a new product, and what follows from them.
struct ProductValueInput {
    let visit: Visit
    let product: Product
    let isNew: Bool
    let scope: StoreScope
    let attributes: [Attribute]
    let given: JSONObject

    private var database: Database { visit.database }

    typealias Value = (attribute: Attribute, value: StoredValue?)

    /// Values in the order of the attribute set; nil means that a value goes away.
    ///
    /// - Throws: ``MagentoError`` for the first value that the imitated system refuses.
    func values() throws -> [Value] {
        var values: [Value] = []
        for attribute in attributes where Self.isWritten(attribute, of: product.type) {
            if let value = try value(of: attribute) { values.append((attribute, value.stored)) }
        }
        try check(values)
        return values
    }

    /// Columns of the product's row and prices that a type does not have are not written.
    private static func isWritten(_ attribute: Attribute, of type: String) -> Bool {
        attribute.backendType != "static" && attribute.code != "tier_price" && attribute.applies(to: type)
            && !(type == "configurable" && attribute.code == "price")
    }

    private struct Wanted {
        let stored: StoredValue?
    }

    private func value(of attribute: Attribute) throws -> Wanted? {
        switch attribute.code {
        case "url_key": return try urlKey(attribute)
        case "special_from_date": return try specialFrom(attribute)
        default: break
        }
        if let value = given[attribute.code] { return Wanted(stored: try stored(value, attribute)) }
        // What says that it is enabled for want of a status is saved as that (framework/input-coercion int-as-null).
        if attribute.code == "status", !isNew, try stored("status") == nil { return Wanted(stored: .integer(1)) }
        return try isNew ? standard(attribute) : nil
    }

    private func stored(_ value: JSONValue, _ attribute: Attribute) throws -> StoredValue? {
        let stored = try StoredValueInput.value(value, for: attribute)
        if case .text(let text) = stored {
            if text.isEmpty { return nil }
            return attribute.backendType == "varchar" ? .text(Self.cut(text)) : stored
        }
        return stored
    }

    /// Longer texts are cut to the length of the column (flows/unicode-and-sizes).
    private static func cut(_ text: String) -> String { String(text.unicodeScalars.prefix(255)) }

    private func standard(_ attribute: Attribute) throws -> Wanted? {
        if attribute.code == "quantity_and_stock_status" { return Wanted(stored: .integer(1)) }
        guard let value = attribute.defaultValue, !value.isEmpty else { return nil }
        return Wanted(stored: try StoredValueInput.value(.string(value), for: attribute))
    }

    // MARK: Values that follow from others

    /// A new product gets its key from its name; an empty key is made anew.
    private func urlKey(_ attribute: Attribute) throws -> Wanted? {
        let key = given["url_key"].map(PHP.text) ?? ""
        guard key.isEmpty else { return Wanted(stored: .text(Self.cut(UrlKey.make(key)))) }
        guard isNew || given["url_key"] != nil else { return nil }
        let name = try given["name"].map(PHP.text) ?? stored("name") ?? ""
        let made = UrlKey.make(name)
        return Wanted(stored: made.isEmpty ? nil : .text(Self.cut(made)))
    }

    private func stored(_ code: String) throws -> String? {
        guard !isNew, let attribute = attributes.first(where: { $0.code == code }) else { return nil }
        return try attribute.value(of: product.id, store: scope.storeID, in: database)?.attributeText
    }

    /// A special price without a first day counts from today, by the store's time (trace/product-add).
    private func specialFrom(_ attribute: Attribute) throws -> Wanted? {
        if let value = given[attribute.code], !value.isNull { return Wanted(stored: try stored(value, attribute)) }
        guard let price = given["special_price"], !["", "0"].contains(PHP.text(price)) else {
            return given[attribute.code].map { _ in Wanted(stored: nil) }
        }
        if given[attribute.code] == nil, try stored(attribute.code) != nil { return nil }
        let day = try StoreDay.today(store: scope.storeID, in: visit)
        return Wanted(stored: .text("\(day) 00:00:00"))
    }

    // MARK: Refusals

    private func check(_ values: [Value]) throws {
        for attribute in attributes where attribute.applies(to: product.type) {
            try checkRequired(attribute, values)
            try checkNumber(attribute, values)
            try checkUnique(attribute, values)
        }
        // This refusal has the code where others have the label (products/create-minimal empty-sku).
        if product.sku.isEmpty { throw Self.empty("sku") }
        guard product.sku.unicodeScalars.count <= UniqueSKU.limit else {
            throw MagentoError.invalid("SKU length should be \(UniqueSKU.limit) characters maximum.")
        }
    }

    /// A missing price is no refusal, for all that the attribute is a required one (products/create-minimal no-price).
    private func checkRequired(_ attribute: Attribute, _ values: [Value]) throws {
        guard attribute.isRequired, attribute[.isVisible] != 0, attribute.backendType != "static",
            Self.isWritten(attribute, of: product.type), attribute.code != "price"
        else { return }
        let given = values.first { $0.attribute.id == attribute.id }
        // What is not given counts as stored, and may be missing where the attribute came later
        // (flows/required-attribute partial-old-product).
        let isEmpty = try given.map { $0.value == nil } ?? (stored(attribute.code) == nil)
        if isEmpty { throw Self.empty(attribute.label ?? attribute.code) }
    }

    private static func empty(_ label: String) -> MagentoError {
        .invalid("The \"\(label)\" attribute value is empty. Set the attribute and try again.")
    }

    private func checkNumber(_ attribute: Attribute, _ values: [Value]) throws {
        guard attribute.frontendInput == "price", attribute.code != "price",
            let value = values.first(where: { $0.attribute.id == attribute.id })?.value?.number, value < 0
        else { return }
        throw MagentoError.invalid("Please enter a number 0 or greater in this field.")
    }

    private func checkUnique(_ attribute: Attribute, _ values: [Value]) throws {
        guard attribute.isUnique, let value = values.first(where: { $0.attribute.id == attribute.id })?.value,
            try attribute.isTaken(value, except: product.id, in: database)
        else { return }
        throw MagentoError.invalid(
            "The value of the \"\(attribute.label ?? attribute.code)\" attribute isn't unique. "
                + "Set a unique value and try again.")
    }
}
