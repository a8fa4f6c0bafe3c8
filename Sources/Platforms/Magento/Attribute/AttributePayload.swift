import Simulator

/// Attributes as REST answers show them.
struct AttributePayload {
    let attribute: Attribute
    let options: [SourceOption]
    let labels: [AttributeLabel]

    /// Attributes with the labels of a store view.
    static func all(_ attributes: [Attribute], store: Int, in database: Database) throws -> [AttributePayload] {
        let options = try Attribute.options(of: attributes, store: store, in: database)
        let wanted = AnyOf(attributes.map(\.id))
        let labels = Dictionary(
            grouping: try AttributeLabel.all(
                "WHERE attribute_id \(wanted.sql) ORDER BY attribute_id, store_id", wanted.keys, in: database),
            by: \.attribute)
        return attributes.map {
            AttributePayload(attribute: $0, options: options[$0.id] ?? [], labels: labels[$0.id] ?? [])
        }
    }

    /// A catalogue attribute; single products' attributes say more than lists and categories.
    func writeCatalog(to json: inout JSONWriter, isSingle: Bool) {
        json.object { json in
            if isSingle { json.member("extension_attributes", ["is_pagebuilder_enabled": false]) }
            for flag in AttributeFlag.allCases {
                write(flag, to: &json)
                if flag == .position {
                    json.member("apply_to") { $0.array(of: attribute.applyTo) { $0.write($1) } }
                }
            }
            json.member("scope", attribute.scope.name)
            writeCommon(to: &json, isCatalog: true)
        }
    }

    /// An attribute as an attribute set lists it.
    func writePlain(to json: inout JSONWriter) {
        json.object { writeCommon(to: &$0, isCatalog: false) }
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
    private func writeCommon(to json: inout JSONWriter, isCatalog: Bool) {
        json.member("attribute_id", attribute.id)
        json.member("attribute_code", attribute.code)
        json.member("frontend_input", attribute.frontendInput)
        json.member("entity_type_id", String(attribute.entityType))
        json.member("is_required", attribute.isRequired)
        json.member("options") { $0.array(of: options) { Self.write($1, to: &$0) } }
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
        if let model = isCatalog ? source : attribute.sourceModel { json.member("source_model", model) }
        if let value = attribute.defaultValue { json.member("default_value", value) }
        json.member("is_unique", attribute.isUnique ? "1" : "0")
        if let name = attribute.frontendClass { json.member("frontend_class", name) }
        json.member("validation_rules") { $0.array { _ in } }
    }

    /// An option.
    static func write(_ option: SourceOption, to json: inout JSONWriter) {
        json.object { json in
            json.member("label", option.label)
            json.member("value", option.value)
            if option.isDefault { json.member("is_default", true) }
        }
    }
}
