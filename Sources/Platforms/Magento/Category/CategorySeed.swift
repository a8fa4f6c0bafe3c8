import Simulator

/// Loads categories from `categories-all.json`, and what store views see otherwise from `categories-{store code}.json`.
enum CategorySeed {
    static func load(
        _ fixtures: FixtureFolder, into database: Database, stores: [(code: String, id: Int, website: Int)]
    ) throws {
        let all = try Attribute.all(of: EntityType.category, in: database)
        let attributes = Dictionary(all.map { ($0.code, $0) }) { $1 }
        var rewrite = 1_000_000
        for element in try fixtures.list("categories-all.json") {
            let category = try category(element)
            try category.save(in: database)
            for (code, value) in values(element) {
                guard let attribute = attributes[code], attribute.backendType != "static",
                    let stored = try StoredValueInput.value(value, for: attribute)
                else { continue }
                try CategoryValue(category: category.id, attribute: attribute.id, value: stored).save(in: database)
                guard code == "url_path", let path = stored.attributeText else { continue }
                for store in stores where store.id != 0 {
                    try UrlRewrite.save(
                        "\(path).html", store: store.id, of: .category(category.id), id: rewrite, in: database)
                    rewrite += 1
                }
            }
        }
        for store in stores where store.id != 0 {
            try loadStore(fixtures, store: store, attributes: attributes, into: database)
        }
    }

    private static func category(_ element: JSONValue) throws -> Category {
        guard let id = element["id"]?.int, let path = element["path"]?.string else {
            throw FixtureMistake(
                file: "categories-all.json", entity: "category \(element["name"]?.string ?? "")", field: "path",
                problem: "every category needs id and path")
        }
        return Category(
            id: id, parent: element["parent_id"]?.int ?? 0,
            createdAt: element["created_at"]?.string ?? "2024-01-01 00:00:00",
            updatedAt: element["updated_at"]?.string ?? "2024-01-01 00:00:00", path: path,
            position: element["position"]?.int ?? 0, level: element["level"]?.int ?? 0)
    }

    private static func values(_ element: JSONValue) -> [(String, JSONValue)] {
        let members = ["name", "is_active", "include_in_menu", "available_sort_by"].compactMap { name in
            element[name].map { (name, number($0)) }
        }
        return members
            + (element["custom_attributes"]?.array ?? []).compactMap { attribute in
                attribute["attribute_code"]?.string.map { ($0, attribute["value"] ?? .null) }
            }
    }

    private static func number(_ value: JSONValue) -> JSONValue {
        value.bool.map { .int($0 ? 1 : 0) } ?? value
    }

    private static func loadStore(
        _ fixtures: FixtureFolder, store: (code: String, id: Int, website: Int), attributes: [String: Attribute],
        into database: Database
    ) throws {
        for element in try fixtures.list("categories-\(store.code).json") {
            guard let id = element["id"]?.int else { continue }
            let global = try CategoryValue.all(of: [id], store: 0, in: database)[id]
            for (code, value) in values(element) {
                guard let attribute = attributes[code], attribute.backendType != "static", attribute.scope != .global,
                    let stored = try StoredValueInput.value(value, for: attribute),
                    stored != global?.first(where: { $0.code == code })?.value
                else { continue }
                try CategoryValue(category: id, attribute: attribute.id, store: store.id, value: stored)
                    .save(in: database)
            }
        }
    }
}
