import Simulator

/// Loads attributes and their options: `product-attributes.json`, `category-attributes.json`,
/// `product-attribute-options.json`.
enum AttributeSeed {
    static func load(_ fixtures: FixtureFolder, into database: Database, stores: [String: Int]) throws {
        for file in ["product-attributes.json", "category-attributes.json"] {
            for element in try fixtures.list(file) {
                let attribute = try attribute(element, file: file)
                try attribute.save(in: database)
                try loadOptions(element["options"]?.array ?? [], of: attribute, into: database)
                for label in element["frontend_labels"]?.array ?? [] {
                    try AttributeLabel(
                        attribute: attribute.id, store: label["store_id"]?.int ?? 0,
                        label: label["label"]?.string ?? ""
                    ).save(in: database)
                }
            }
        }
        try loadStoreLabels(fixtures, into: database, stores: stores)
    }

    private static func attribute(_ element: JSONValue, file: String) throws -> Attribute {
        guard let code = element["attribute_code"]?.string, let id = element["attribute_id"]?.int else {
            throw FixtureMistake(
                file: file, entity: element["attribute_code"]?.string ?? "an attribute",
                field: "attribute_id", problem: "every attribute needs attribute_id and attribute_code")
        }
        var attribute = Attribute(code: code)
        attribute.id = id
        attribute.entityType = Int(element["entity_type_id"]?.string ?? "") ?? EntityType.product
        attribute.backendType = element["backend_type"]?.string ?? "static"
        attribute.frontendInput = element["frontend_input"]?.string
        attribute.label = element["default_frontend_label"]?.string
        attribute.note = element["note"]?.string
        attribute.isRequired = element["is_required"]?.bool ?? false
        attribute.isUserDefined = element["is_user_defined"]?.bool ?? false
        attribute.isUnique = element["is_unique"]?.string == "1"
        attribute.defaultValue = element["default_value"]?.string
        attribute.sourceModel = element["source_model"]?.string
        attribute.backendModel = element["backend_model"]?.string
        attribute.frontendClass = element["frontend_class"]?.string
        attribute.scope = element["scope"]?.string.flatMap(Attribute.Scope.init(name:)) ?? .store
        attribute.applyTo = (element["apply_to"]?.array ?? []).compactMap(\.string)
        for flag in AttributeFlag.allCases { attribute[flag] = number(element[flag.name]) }
        return attribute
    }

    private static func number(_ value: JSONValue?) -> Int {
        switch value {
        case .bool(let flag): flag ? 1 : 0
        case .string(let text): Int(text) ?? 0
        default: value?.int ?? 0
        }
    }

    private static func loadOptions(_ options: [JSONValue], of attribute: Attribute, into database: Database) throws {
        for (place, option) in options.enumerated() {
            let label = option["label"]?.string ?? ""
            let value = option["value"]?.string ?? ""
            if !attribute.usesOptionTable {
                try SourceOption(
                    attribute: attribute.id, place: place, label: label, choice: value,
                    isDefault: option["is_default"]?.bool ?? false
                ).insert(into: database)
            } else if let id = Int(value) {
                try AttributeOption(id: id, attribute: attribute.id, sortOrder: place).save(label: label, in: database)
            }
        }
    }

    /// Labels that differ from the global ones become labels of the store.
    private static func loadStoreLabels(
        _ fixtures: FixtureFolder, into database: Database, stores: [String: Int]
    ) throws {
        guard let lists = try fixtures.json("product-attribute-options.json")?.object else { return }
        let global = lists["all"]
        for (code, attributes) in lists {
            guard let store = stores[code], store != 0 else { continue }
            for (attribute, options) in attributes.object ?? [:] where options != global?[attribute] {
                for option in options.array ?? [] {
                    guard let id = Int(option["value"]?.string ?? ""), let label = option["label"]?.string,
                        try AttributeOption.find(id, in: database) != nil
                    else { continue }
                    try OptionLabel(option: id, store: store, label: label).save(in: database)
                }
            }
        }
    }
}
