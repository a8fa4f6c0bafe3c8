import Simulator

/// Loads `terms.json`, what else is known of the terms from their own files, and `attributes.json`.
enum TermSeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        try loadAttributes(database, fixtures)
        let details = try details(fixtures)
        for term in try fixtures.list("terms.json") {
            guard let id = term["term_id"]?.int, let taxonomy = term["taxonomy"]?.string else {
                throw FixtureMistake(
                    file: "terms.json", entity: "", field: "term_id", problem: "every term needs term_id and taxonomy")
            }
            let detail = details[id]
            let seeded = Term(
                id: id, taxonomy: taxonomy, name: term["name"]?.string ?? "", slug: term["slug"]?.string ?? "",
                description: detail?["description"]?.string ?? "", parentID: term["parent"]?.int ?? 0,
                menuOrder: detail?["menu_order"]?.int ?? 0, place: id, imageID: detail?["image"]?["id"]?.int ?? 0,
                display: detail?["display"]?.string ?? "default", count: term["count"]?.int ?? 0)
            try seeded.insert(into: database)
        }
        if let standard = try Term.find("uncategorized", taxonomy: "product_cat", in: database) {
            try OptionRecord.set("default_product_cat", String(standard.id), in: database)
        }
    }

    /// Descriptions, images and the like by the term's id.
    private static func details(_ fixtures: FixtureFolder) throws -> [Int: JSONValue] {
        var all: [JSONValue] = []
        for file in ["categories.json", "tags.json", "brands.json", "shipping_classes.json"] {
            all += try fixtures.list(file)
        }
        for (_, terms) in try fixtures.json("attribute_terms.json")?.object ?? [:] { all += terms.array ?? [] }
        return Dictionary(all.compactMap { term in term["id"]?.int.map { ($0, term) } }) { first, _ in first }
    }

    private static func loadAttributes(_ database: Database, _ fixtures: FixtureFolder) throws {
        for attribute in try fixtures.list("attributes.json") {
            let seeded = ShopAttribute(
                id: attribute["id"]?.int ?? 0, name: attribute["name"]?.string ?? "",
                taxonomy: attribute["slug"]?.string ?? "", type: attribute["type"]?.string ?? "select",
                orderBy: attribute["order_by"]?.string ?? "menu_order",
                hasArchives: attribute["has_archives"]?.bool ?? false)
            try seeded.insert(into: database)
        }
    }
}
