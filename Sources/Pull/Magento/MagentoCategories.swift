import Simulator

/// Categories, parents first, each followed by what store views say otherwise.
enum MagentoCategories {
    static let step = PullStep("categories", arrange: arranged) { task, number in
        try MagentoPull.page("/rest/all/V1/categories/list", task, number, sort: "entity_id") { _, items in
            let views = try MagentoStoreValues.all(task, "categories/list", items)
            // The root of all has no body that could be posted.
            return try items.filter { $0["parent_id"]?.int ?? 0 > 0 }.map { category in
                try pictures(category, task)
                let body = category.body(without: shown).changing("custom_attributes") { attributes in
                    .array((attributes.array ?? []).filter { !isDerived($0) })
                }.with("is_active", category["is_active"])
                return ["category": body.with("store_views", MagentoStoreValues.bodies(of: category, views))]
            }
        }
    }

    @Sendable private static func arranged(_ bodies: [JSONValue]) -> [JSONValue] {
        LayerOrder.parentsFirst(bodies, parent: "parent_id") { $0["category"] ?? .null }
    }

    private static let shown: Set = ["created_at", "updated_at", "children", "path", "level", "product_count"]

    /// What follows from where a category stands.
    private static func isDerived(_ attribute: JSONValue) -> Bool {
        ["path", "path_in_store", "children", "children_count", "url_path"].contains(attribute["attribute_code"])
    }

    /// A category's picture: its attribute has an address below the shop's.
    private static func pictures(_ category: JSONValue, _ task: PullTask) throws {
        for attribute in category["custom_attributes"]?.array ?? [] where attribute["attribute_code"] == "image" {
            guard let address = attribute["value"]?.string, let place = address.firstRange(of: "media/catalog/") else {
                continue
            }
            try task.picture(address, to: String(address[place.lowerBound...]))
        }
    }
}
