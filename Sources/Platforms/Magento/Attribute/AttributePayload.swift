import Simulator

/// Attributes as REST answers show them.
struct AttributePayload: Payload {
    /// Single products' attributes say more than lists and categories, those of a set less.
    enum Form {
        case single, listed, ofSet
    }

    let attribute: Attribute
    let form: Form
    let options: [SourceOption]
    let labels: [AttributeLabel]

    /// Attributes with the labels of a store view.
    static func all(_ attributes: [Attribute], as form: Form, for call: Invocation) throws -> [AttributePayload] {
        let options = try Attribute.options(of: attributes, store: call.scope.storeID, in: call.database)
        let wanted = AnyOf(attributes.map(\.id))
        let labels = Dictionary(
            grouping: try AttributeLabel.all(
                "WHERE attribute_id \(wanted.sql) ORDER BY attribute_id, store_id", wanted.keys, in: call.database),
            by: \.attribute)
        return attributes.map {
            AttributePayload(attribute: $0, form: form, options: options[$0.id] ?? [], labels: labels[$0.id] ?? [])
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            if form == .ofSet { return writeCommon(to: &json) }
            if form == .single { json.member("extension_attributes", ["is_pagebuilder_enabled": false]) }
            for flag in AttributeFlag.allCases {
                write(flag, to: &json)
                if flag == .position {
                    json.member("apply_to") { $0.array(of: attribute.applyTo) { $0.write($1) } }
                }
            }
            json.member("scope", attribute.scope.name)
            writeCommon(to: &json)
        }
    }

    private func write(_ flag: AttributeFlag, to json: inout JSONWriter) {
        let value = attribute[flag]
        switch flag.spelling {
        case .bool: json.member(flag.name, value != 0)
        case .int: json.member(flag.name, value)
        case .text: json.member(flag.name, String(value))
        }
    }

    /// Lists of a set show what is stored; elsewhere a select without a source says which one it uses
    /// (attribute-sets/lists).
    private func writeCommon(to json: inout JSONWriter) {
        json.member("attribute_id", attribute.id)
        json.member("attribute_code", attribute.code)
        json.member("frontend_input", attribute.frontendInput)
        json.member("entity_type_id", String(attribute.entityType))
        json.member("is_required", attribute.isRequired)
        json.member("options", options)
        json.member("is_user_defined", attribute.isUserDefined)
        if let label = attribute.label { json.member("default_frontend_label", label) }
        json.member("frontend_labels") { json in
            json.array(of: labels) { json, label in
                json.object {
                    $0.member("store_id", label.store)
                    $0.member("label", label.label)
                }
            }
        }
        if let note = attribute.note { json.member("note", note) }
        json.member("backend_type", attribute.backendType)
        if let model = attribute.backendModel { json.member("backend_model", model) }
        let source = attribute.sourceModel ?? (attribute.frontendInput == "select" ? Attribute.tableSource : nil)
        if let model = form == .ofSet ? attribute.sourceModel : source { json.member("source_model", model) }
        if let value = attribute.defaultValue { json.member("default_value", value) }
        json.member("is_unique", attribute.isUnique ? "1" : "0")
        if let name = attribute.frontendClass { json.member("frontend_class", name) }
        json.member("validation_rules") { $0.array { _ in } }
    }
}

extension SourceOption: Payload {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("label", label)
            json.member("value", choice)
            if isDefault { json.member("is_default", true) }
        }
    }
}
