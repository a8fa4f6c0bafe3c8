import Simulator

/// Creating, changing and deleting product attributes.
enum AttributeSave {
    static let parameters = [
        Parameter.required("attribute", .object(AttributeInput.type)), .beside("attributeCode", .string),
    ]

    static func save(_ call: Invocation) throws -> Answer {
        var fields = (call.input.fields("attribute") ?? Fields()).members
        // The code in the path wins over the body's (attributes/crud).
        if let code = call.input["attributeCode"], !code.isNull { fields["attribute_code"] = code }
        let given = Fields(fields)
        let attribute =
            given.int("attribute_id") ?? 0 != 0
            ? try change(given, call) : try create(given, call)
        return try AttributeEndpoints.answer(attribute, as: .single, call)
    }

    /// A request with `attribute_id` means the attribute that has the code, whatever the number.
    private static func change(_ fields: Fields, _ call: Invocation) throws -> Attribute {
        let code = fields.text("attribute_code") ?? ""
        var attribute = try AttributeEndpoints.find(code, in: call.database)
        let stored = try Attribute.find(id: attribute.id, in: call.database)
        attribute.code = stored?.code ?? attribute.code
        AttributeInput.apply(fields, to: &attribute)
        try saveOptions(fields, of: &attribute, call)
        try attribute.save(in: call.database)
        try saveLabels(fields, of: attribute, call)
        return attribute
    }

    private static func create(_ fields: Fields, _ call: Invocation) throws -> Attribute {
        let labels = AttributeInput.storeLabels(fields.fieldsList("frontend_labels"))
        let label = fields.text("default_frontend_label") ?? ""
        guard !label.isEmpty || !labels.isEmpty else { throw MagentoError.required(["frontend_label"]) }
        let first = fields.fieldsList("frontend_labels")?.last { $0.int("store_id") == 0 }?.text("label")
        let standard = label.isEmpty ? first ?? "" : label
        guard !standard.isEmpty else { throw invalid("frontend_label", .null) }
        var attribute = Attribute(code: try code(fields, label: standard))
        guard let storage = fields.text("frontend_input").flatMap(AttributeStorage.init(input:)) else {
            throw invalid("frontend_input", fields["frontend_input"] ?? .null)
        }
        try checkCode(attribute.code, in: call.database)
        attribute.id = try call.visit.ids.take("eav_attribute")
        (attribute.backendType, attribute.backendModel) = (storage.backendType, storage.backendModel)
        (attribute.frontendInput, attribute.sourceModel) = (storage.input, storage.sourceModel)
        attribute.applyTo = storage.applyTo
        AttributeInput.apply(fields, to: &attribute)
        if attribute.label == nil { attribute.label = labels.first { $0.store == 0 }?.label }
        try saveOptions(fields, of: &attribute, call)
        try attribute.save(in: call.database)
        try saveLabels(fields, of: attribute, call)
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
        if try Attribute.find(code, in: database) != nil {
            throw MagentoError.invalid("%1 already exists.", ["Attribute with the same code"])
        }
    }

    private static func invalid(_ field: String, _ value: JSONValue) -> MagentoError {
        .invalid(
            "Invalid value of \"%value\" provided for the %fieldName field.",
            ["fieldName": .string(field), "value": value])
    }

    // MARK: Parts

    private static func saveOptions(_ fields: Fields, of attribute: inout Attribute, _ call: Invocation) throws {
        guard let options = fields.fieldsList("options"), attribute.usesOptionTable else { return }
        // Saving options writes which of them is the default, be it none (flows/attribute-to-product).
        if !options.isEmpty { attribute.defaultValue = "" }
        for (place, option) in options.prefix(10_000).enumerated() {
            let label = option.text("label") ?? ""
            let labels = AttributeInput.storeLabels(option.fieldsList("store_labels"))
            var id = option.text("value").flatMap(Int.init) ?? 0
            if id != 0, let known = try AttributeOption.find(id, in: call.database), known.attribute == attribute.id {
                try known.save(label: label, storeLabels: labels, in: call.database)
            } else if label.isEmpty || label == " " {
                continue
            } else {
                id = try call.visit.ids.take("eav_attribute_option")
                try AttributeOption(id: id, attribute: attribute.id, sortOrder: option.int("sort_order") ?? place)
                    .save(label: label, storeLabels: labels, in: call.database)
            }
            if option.bool("is_default") == true { attribute.defaultValue = String(id) }
        }
    }

    /// A label for a store view that does not exist breaks a foreign key (attributes/crud).
    private static func saveLabels(_ fields: Fields, of attribute: Attribute, _ call: Invocation) throws {
        for label in AttributeInput.storeLabels(fields.fieldsList("frontend_labels")) {
            guard try label.store == 0 || StoreView.find(label.store, in: call.database) != nil else {
                throw InternalFailure("SQLSTATE[23000]: Integrity constraint violation: 1452")
            }
            try AttributeLabel(attribute: attribute.id, store: label.store, label: label.label)
                .save(in: call.database)
        }
    }

    // MARK: Deleting

    static func delete(_ call: Invocation) throws -> Answer {
        let attribute = try AttributeEndpoints.find(call)
        guard attribute.isUserDefined else { throw MagentoError.invalid("The system attribute can't be deleted.") }
        if try ConfigurableOption.exists("WHERE attribute_id = ?", attribute.id, in: call.database) {
            throw MagentoError.invalid("This attribute is used in configurable products.")
        }
        try attribute.delete(in: call.database)
        return .yes
    }
}
