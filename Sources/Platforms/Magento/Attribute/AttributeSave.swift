import Simulator

/// Creating, changing and deleting product attributes.
enum AttributeSave {
    static let parameters = [
        Parameter.required("attribute", .object(AttributeInput.type)), .beside("attributeCode", .string),
    ]

    static func save(_ invocation: Invocation) throws -> Answer {
        var fields = (invocation.input.fields("attribute") ?? Fields()).members
        // The code in the path wins over the body's (attributes/crud).
        if let code = invocation.input["attributeCode"], !code.isNull { fields["attribute_code"] = code }
        let given = Fields(fields)
        let attribute =
            given.int("attribute_id") ?? 0 != 0
            ? try change(given, invocation) : try create(given, invocation)
        let payload = try AttributePayload(attribute, store: invocation.scope.storeID, in: invocation.database)
        return .write { payload.writeCatalog(to: &$0, isSingle: true) }
    }

    /// A request with `attribute_id` means the attribute that has the code, whatever the number.
    private static func change(_ fields: Fields, _ invocation: Invocation) throws -> Attribute {
        let code = fields.text("attribute_code") ?? ""
        var attribute = try AttributeEndpoints.find(code, in: invocation.database)
        let stored = try AttributeRecord.find(id: attribute.id, in: invocation.database)
        attribute.code = stored?.code ?? attribute.code
        AttributeInput.apply(fields, to: &attribute)
        try saveOptions(fields, of: &attribute, invocation)
        try AttributeRecord.save(attribute, in: invocation.database)
        try saveLabels(fields, of: attribute, invocation)
        return attribute
    }

    private static func create(_ fields: Fields, _ invocation: Invocation) throws -> Attribute {
        let labels = AttributeInput.storeLabels(fields.fieldsList("frontend_labels"))
        let label = fields.text("default_frontend_label") ?? ""
        guard !label.isEmpty || !labels.isEmpty else { throw MagentoError.required(["frontend_label"]) }
        var attribute = Attribute(code: try code(fields, label: label.isEmpty ? labels[0].label : label))
        guard let storage = fields.text("frontend_input").flatMap(AttributeStorage.init(input:)) else {
            throw invalid("frontend_input", fields["frontend_input"] ?? .null)
        }
        try checkCode(attribute.code, in: invocation.database)
        attribute.id = try invocation.visit.ids.take("eav_attribute")
        (attribute.backendType, attribute.backendModel) = (storage.backendType, storage.backendModel)
        (attribute.frontendInput, attribute.sourceModel) = (storage.input, storage.sourceModel)
        attribute.applyTo = storage.applyTo
        AttributeInput.apply(fields, to: &attribute)
        if attribute.label == nil { attribute.label = labels.first { $0.store == 0 }?.label }
        try saveOptions(fields, of: &attribute, invocation)
        try AttributeRecord.save(attribute, in: invocation.database)
        try saveLabels(fields, of: attribute, invocation)
        return attribute
    }

    // MARK: Code

    private static func code(_ fields: Fields, label: String) throws -> String {
        if let code = fields.text("attribute_code"), !code.isEmpty {
            guard isValid(code) else { throw invalid("attribute_code", .string(code)) }
            return code
        }
        return String(UrlKey.make(label).map { $0 == "-" ? "_" : $0 }.prefix(60))
    }

    private static func isValid(_ code: String) -> Bool {
        guard let first = code.utf8.first, first.isLowercase else { return false }
        return code.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "_") }
    }

    private static func checkCode(_ code: String, in database: Database) throws {
        if code.hasPrefix("container_") {
            throw MagentoError.invalid(
                "\"container_\" prefix is reserved by the system and cannot be used in attribute code names.")
        }
        guard (1...60).contains(code.utf8.count) else {
            throw MagentoError.invalid("An attribute code must not be less than 1 and more than 60 characters.")
        }
        if try AttributeRecord.find(code, in: database) != nil {
            throw MagentoError.invalid("%1 already exists.", ["Attribute with the same code"])
        }
    }

    private static func invalid(_ field: String, _ value: JSONValue) -> MagentoError {
        .invalid(
            "Invalid value of \"%value\" provided for the %fieldName field.",
            ["fieldName": .string(field), "value": value])
    }

    // MARK: Parts

    private static func saveOptions(_ fields: Fields, of attribute: inout Attribute, _ invocation: Invocation) throws {
        guard let options = fields.fieldsList("options"), OptionRecord.usesTable(attribute) else { return }
        for (place, option) in options.prefix(10_000).enumerated() {
            let label = option.text("label") ?? ""
            let labels = AttributeInput.storeLabels(option.fieldsList("store_labels"))
            var id = option.text("value").flatMap(Int.init) ?? 0
            if id != 0, try OptionRecord.attribute(ofOption: id, in: invocation.database) == attribute.id {
                try OptionRecord.save(label: label, storeLabels: labels, of: id, in: invocation.database)
            } else if label.isEmpty || label == " " {
                continue
            } else {
                id = try invocation.visit.ids.take("eav_attribute_option")
                try OptionRecord.add(
                    label: label, storeLabels: labels, sortOrder: option.int("sort_order") ?? place, to: attribute.id,
                    id: id, in: invocation.database)
            }
            if option.bool("is_default") == true { attribute.defaultValue = String(id) }
        }
    }

    /// A label for a store view that does not exist breaks a foreign key (attributes/crud).
    private static func saveLabels(_ fields: Fields, of attribute: Attribute, _ invocation: Invocation) throws {
        for label in AttributeInput.storeLabels(fields.fieldsList("frontend_labels")) {
            guard try label.store == 0 || StoreRecord.view(id: label.store, in: invocation.database) != nil else {
                throw InternalFailure("SQLSTATE[23000]: Integrity constraint violation: 1452")
            }
            try AttributeRecord.save(
                label: label.label, store: label.store, of: attribute.id, in: invocation.database)
        }
    }

    // MARK: Deleting

    static func delete(_ invocation: Invocation) throws -> Answer {
        let attribute = try AttributeEndpoints.find(invocation)
        guard attribute.isUserDefined else { throw MagentoError.invalid("The system attribute can't be deleted.") }
        if try ConfigurableRecord.uses(attribute.id, in: invocation.database) {
            throw MagentoError.invalid("This attribute is used in configurable products.")
        }
        try AttributeRecord.delete(attribute, in: invocation.database)
        return .yes
    }
}
