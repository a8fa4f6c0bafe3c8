import Simulator

/// Loads `attribute-sets.json`, `attribute-groups.json` and `attribute-set-attributes.json`.
enum AttributeSetSeed {
    static func load(_ fixtures: FixtureFolder, into database: Database) throws {
        for element in try fixtures.list("attribute-sets.json") {
            guard let id = element["attribute_set_id"]?.int, let name = element["attribute_set_name"]?.string else {
                throw FixtureMistake(
                    file: "attribute-sets.json", entity: "a set", field: "attribute_set_id",
                    problem: "every set needs attribute_set_id and attribute_set_name")
            }
            try AttributeSet(
                id: id, entityType: element["entity_type_id"]?.int ?? EntityType.product, name: name,
                sortOrder: element["sort_order"]?.int ?? 0
            ).save(in: database)
        }
        for (place, element) in try fixtures.list("attribute-groups.json").enumerated() {
            let id = element["attribute_group_id"]?.string.flatMap(Int.init) ?? element["attribute_group_id"]?.int
            guard let id, let set = element["attribute_set_id"]?.int else {
                throw FixtureMistake(
                    file: "attribute-groups.json", entity: "element \(place)", field: "attribute_group_id",
                    problem: "every group needs attribute_group_id and attribute_set_id")
            }
            try AttributeGroup(
                id: id, set: set, name: element["attribute_group_name"]?.string,
                sortOrder: element["sort_order"]?.int ?? place
            ).save(in: database)
        }
        try loadPlaces(fixtures, into: database)
    }

    private static func loadPlaces(_ fixtures: FixtureFolder, into database: Database) throws {
        guard let sets = try fixtures.json("attribute-set-attributes.json")?.object else { return }
        for (set, attributes) in sets {
            for (place, element) in (attributes.array ?? []).enumerated() {
                guard let set = Int(set), let id = element["attribute_id"]?.int,
                    let code = element["attribute_code"]?.string
                else {
                    throw FixtureMistake(
                        file: "attribute-set-attributes.json", entity: "set \(set), element \(place)",
                        field: "attribute_id", problem: "every place needs attribute_id and attribute_code")
                }
                try AttributePlace(
                    set: set, attribute: id, group: element["attribute_group_id"]?.int ?? 0, code: code,
                    sortOrder: element["sort_order"]?.int ?? place, place: place
                ).save(in: database)
            }
        }
    }
}
