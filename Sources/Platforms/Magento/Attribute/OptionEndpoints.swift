import Simulator

/// `/V1/products/attributes/:attributeCode/options…`, writing side.
enum OptionEndpoints {
    static let addParameters = [
        AttributeEndpoints.codeParameter, Parameter.required("option", .object(AttributeInput.optionType)),
    ]
    static let updateParameters = [
        AttributeEndpoints.codeParameter, Parameter.required("optionId", .int),
        Parameter.required("option", .object(AttributeInput.optionType)),
    ]
    static let deleteParameters = [AttributeEndpoints.codeParameter, Parameter.required("optionId", .string)]

    /// Answers the new number; nothing for a source that has no place for it, such as yes and no.
    static func add(_ call: Invocation) throws -> Answer {
        let attribute = try withOptions(call)
        let option = call.input.fields("option") ?? Fields()
        let label = try label(of: option)
        guard try taken(label, attribute, call.database) == nil else {
            throw MagentoError.invalid(
                "Admin store attribute option label \"%1\" is already exists.", [JSONValue(option.text("label"))])
        }
        let id = try call.visit.ids.take("eav_attribute_option")
        try AttributeOption(id: id, attribute: attribute.id, sortOrder: option.int("sort_order") ?? 0)
            .save(
                label: label, storeLabels: AttributeInput.storeLabels(option.fieldsList("store_labels")),
                in: call.database)
        try setDefault(option.bool("is_default") == true ? id : nil, of: attribute, call.database)
        return .value(.string(attribute.usesOptionTable ? String(id) : ""))
    }

    /// What is not given falls back: labels of store views go, and the option moves to the front.
    static func update(_ call: Invocation) throws -> Answer {
        let attribute = try withOptions(call)
        let id = call.input.int("optionId") ?? 0
        guard id != 0 else { throw MagentoError.invalid("The option id is empty. Enter the value and try again.") }
        let option = call.input.fields("option") ?? Fields()
        let label = try label(of: option)
        guard try attribute.options(store: 0, in: call.database).contains(where: { $0.choice == String(id) }) else {
            throw MagentoError.invalid(
                "The '%1' attribute doesn't include an option id '%2'.", [.string(attribute.code), JSONValue(id)])
        }
        if let other = try taken(label, attribute, call.database), !["", "0", String(id)].contains(other) {
            throw MagentoError.invalid(
                "Admin store attribute option label '%1' is already exists.", [JSONValue(option.text("label"))])
        }
        // Yes and no have the numbers 1 and 0, which are no rows.
        if var known = try AttributeOption.find(id, in: call.database) {
            known.sortOrder = option.int("sort_order") ?? 0
            try known.save(
                label: label, storeLabels: AttributeInput.storeLabels(option.fieldsList("store_labels")),
                in: call.database)
        }
        try setDefault(option.bool("is_default") == true ? id : nil, of: attribute, call.database)
        return .yes
    }

    static func delete(_ call: Invocation) throws -> Answer {
        let attribute = try withOptions(call)
        let id = call.input.text("optionId") ?? ""
        try check(id, belongsTo: attribute, call.database)
        if let number = Int(id), attribute.usesOptionTable {
            try AttributeOption.remove(number, in: call.database)
            try attribute.clear(option: number, in: call.database)
            try setDefault(nil, of: attribute, call.database)
        }
        return .yes
    }

    // MARK: Checks

    private static func withOptions(_ call: Invocation) throws -> Attribute {
        let attribute = try AttributeEndpoints.find(call)
        guard attribute.usesOptionTable || attribute.sourceModel != nil else {
            throw MagentoError.invalid("The \"%1\" attribute doesn't work with options.", [.string(attribute.code)])
        }
        return attribute
    }

    private static func label(of option: Fields) throws -> String {
        let label = (option.text("label") ?? "").trimmingSpaces()
        guard !label.isEmpty else {
            throw MagentoError.invalid("The attribute option label is empty. Enter the value and try again.")
        }
        return label
    }

    /// The value of the option that a text means, by label or by value; nil where it means none.
    private static func taken(_ label: String, _ attribute: Attribute, _ database: Database) throws -> String? {
        try attribute.options(store: 0, in: database)
            .first { $0.label.lowercased() == label.lowercased() || $0.choice == label }?.choice
    }

    private static func check(_ id: String, belongsTo attribute: Attribute, _ database: Database) throws {
        let options = try attribute.options(store: 0, in: database)
        guard options.contains(where: { $0.choice == id && !id.isEmpty }) else {
            throw MagentoError.notFound(
                "The \"%1\" attribute doesn't include an option with \"%2\" ID.",
                [.string(attribute.code), .string(id)])
        }
    }

    /// Whenever an option is written, the default is: without one it becomes empty (attributes/options attribute-after).
    private static func setDefault(_ id: Int?, of attribute: Attribute, _ database: Database) throws {
        guard attribute.usesOptionTable || id != nil else { return }
        try database.run(
            "UPDATE eav_attribute SET default_value = ? WHERE attribute_id = ?", id.map(String.init) ?? "",
            attribute.id)
    }
}
