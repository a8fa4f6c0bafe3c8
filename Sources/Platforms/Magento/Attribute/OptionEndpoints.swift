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

    static func add(_ invocation: Invocation) throws -> Answer {
        let attribute = try withOptions(invocation)
        let option = invocation.input.fields("option") ?? Fields()
        let label = try label(of: option)
        try refuseTaken(label, attribute, except: 0, invocation.database)
        let id = try invocation.visit.ids.take("eav_attribute_option")
        try OptionRecord.add(
            label: label, storeLabels: AttributeInput.storeLabels(option.fieldsList("store_labels")),
            sortOrder: option.int("sort_order") ?? 0, to: attribute.id, id: id, in: invocation.database)
        if option.bool("is_default") == true { try setDefault(id, of: attribute, invocation.database) }
        return .value(.string(String(id)))
    }

    static func update(_ invocation: Invocation) throws -> Answer {
        let attribute = try withOptions(invocation)
        let id = invocation.input.int("optionId") ?? 0
        try check(String(id), belongsTo: attribute, invocation.database)
        let option = invocation.input.fields("option") ?? Fields()
        let label = try label(of: option)
        try refuseTaken(label, attribute, except: id, invocation.database)
        try OptionRecord.save(
            label: label, storeLabels: AttributeInput.storeLabels(option.fieldsList("store_labels")), of: id,
            in: invocation.database)
        if let order = option.int("sort_order") {
            try invocation.database.run(
                "UPDATE eav_attribute_option SET sort_order = ? WHERE option_id = ?", order, id)
        }
        if option.bool("is_default") == true { try setDefault(id, of: attribute, invocation.database) }
        return .yes
    }

    static func delete(_ invocation: Invocation) throws -> Answer {
        let attribute = try withOptions(invocation)
        let id = invocation.input.text("optionId") ?? ""
        try check(id, belongsTo: attribute, invocation.database)
        if let number = Int(id) { try OptionRecord.delete(number, in: invocation.database) }
        return .yes
    }

    // MARK: Checks

    private static func withOptions(_ invocation: Invocation) throws -> Attribute {
        let attribute = try AttributeEndpoints.find(invocation)
        guard OptionRecord.usesTable(attribute) || attribute.sourceModel != nil else {
            throw MagentoError.invalid("The \"%1\" attribute doesn't work with options.", [.string(attribute.code)])
        }
        return attribute
    }

    private static func label(of option: Fields) throws -> String {
        let label = option.text("label") ?? ""
        guard label.contains(where: { $0 != " " }) else {
            throw MagentoError.invalid("The attribute option label is empty. Enter the value and try again.")
        }
        return label
    }

    private static func refuseTaken(_ label: String, _ attribute: Attribute, except id: Int, _ database: Database)
        throws
    {
        let options = try OptionRecord.options(of: attribute, store: 0, in: database)
        if options.contains(where: { $0.label.lowercased() == label.lowercased() && $0.value != String(id) }) {
            throw MagentoError.invalid(
                "Admin store attribute option label \"%1\" is already exists.", [.string(label)])
        }
    }

    private static func check(_ id: String, belongsTo attribute: Attribute, _ database: Database) throws {
        let options = try OptionRecord.options(of: attribute, store: 0, in: database)
        guard options.contains(where: { $0.value == id && !id.isEmpty }) else {
            throw MagentoError.notFound(
                "The \"%1\" attribute doesn't include an option with \"%2\" ID.",
                [.string(attribute.code), .string(id)])
        }
    }

    private static func setDefault(_ id: Int, of attribute: Attribute, _ database: Database) throws {
        try database.run(
            "UPDATE eav_attribute SET default_value = ? WHERE attribute_id = ?", String(id), attribute.id)
    }
}
