import Simulator

/// Finds what a layer names: sets, groups, classes, websites by name or code, categories by path, options by label.
struct LayerNames {
    let database: Database

    /// The number that a reference means: itself, or that of the row with such a name.
    ///
    /// - Parameter find: looks a name up.
    func id(
        _ reference: JSONValue?, _ what: String, _ entity: Layer.Entity, _ field: String,
        _ find: (String) throws -> Int?
    ) throws -> JSONValue? {
        guard let name = reference?.string, Int(name) == nil else { return reference }
        guard let id = try find(name) else { throw entity.mistake(field, "there is no \(what) \"\(name)\"") }
        return .int(Int64(id))
    }

    /// A list of references as numbers.
    func ids(
        _ references: JSONValue?, _ what: String, _ entity: Layer.Entity, _ field: String,
        _ find: (String) throws -> Int?
    ) throws -> JSONValue? {
        guard let list = references?.array else { return references }
        return .array(try list.map { try id($0, what, entity, field, find) ?? .null })
    }

    func attributeSet(_ name: String) throws -> Int? {
        try AttributeSet.find(name: name, of: EntityType.product, in: database)?.id
    }

    func website(_ code: String) throws -> Int? { try Website.first("WHERE code = ?", code, in: database)?.id }

    func customerGroup(_ code: String) throws -> Int? { try CustomerGroup.find(code: code, in: database)?.id }

    func taxRate(_ code: String) throws -> Int? { try TaxRate.first("WHERE code = ?", code, in: database)?.id }

    /// The tax class of a name and of a type, `PRODUCT` or `CUSTOMER`.
    func taxClass(_ type: String) -> (String) throws -> Int? {
        { name in
            try TaxClass.first("WHERE class_name = ? AND class_type = ?", name, type, in: database)?.id
        }
    }

    /// The category at a path of names below a store's root category, `Gear/Mugs`; the root's own name may stand first.
    func category(_ path: String) throws -> Int? {
        let names = path.split(separator: "/").map(String.init)
        let roots = try Category.all("WHERE level = 1 ORDER BY position", in: database).map(\.id)
        for root in roots {
            if let id = try descend(names[...], from: root) { return id }
        }
        return try descend(names[...], among: roots)
    }

    private func descend(_ names: ArraySlice<String>, from parent: Int) throws -> Int? {
        guard !names.isEmpty else { return parent }
        return try descend(
            names, among: Category.all("WHERE parent_id = ? ORDER BY position", parent, in: database).map(\.id))
    }

    private func descend(_ names: ArraySlice<String>, among categories: [Int]) throws -> Int? {
        guard let name = names.first else { return nil }
        let values = try CategoryValue.all(of: categories, store: 0, in: database)
        let found = categories.first { id in
            values[id]?.contains { $0.code == "name" && $0.value.attributeText == name } ?? false
        }
        return try found.flatMap { try descend(names.dropFirst(), from: $0) }
    }

    /// The value of an attribute that has options: texts that are an option's label mean the option.
    func option(_ value: JSONValue, of code: String) throws -> JSONValue {
        guard let attribute = try Attribute.find(code, in: database),
            ["select", "multiselect", "boolean"].contains(attribute.frontendInput ?? "")
        else { return value }
        let options = try attribute.options(store: 0, in: database)
        func choice(_ value: JSONValue) -> JSONValue {
            guard let text = value.string, !options.contains(where: { $0.choice == text }) else { return value }
            return options.first { $0.label == text }.map { .string($0.choice) } ?? value
        }
        guard let list = value.array else { return choice(value) }
        return .string(list.map { choice($0).string ?? JSONWriter.text($0, style: .plain) }.joined(separator: ","))
    }
}
