import Simulator

/// Attributes of products, and sets of them.
enum MagentoAttributes {
    /// Those that somebody made: every Magento has the others.
    static let attributes = PullStep("attributes") { task, number in
        try MagentoPull.page(
            "/rest/all/V1/products/attributes", task, number, sort: "attribute_code",
            filter: [("is_user_defined", "eq", "1")]
        ) { _, items in
            let views = try MagentoPull.storeViews(task)
            let labels = try labels(task, views)
            return items.map { ["attribute": body($0, labels)] }
        }
    }

    private static func body(_ attribute: JSONValue, _ labels: [String: [String: [JSONValue]]]) -> JSONValue {
        let known = labels[attribute["attribute_code"]?.string ?? ""] ?? [:]
        return attribute.body(without: ["entity_type_id", "validation_rules"]).changing("options") { options in
            .array(
                (options.array ?? []).compactMap { option in
                    guard let value = option["value"]?.string, !value.isEmpty else { return nil }
                    let own = known[value] ?? []
                    return own.isEmpty ? option : option.with("store_labels", .array(own))
                })
        }
    }

    /// What store views call the options otherwise: by attribute and option. Lists show one view's labels at a time.
    private static func labels(
        _ task: PullTask, _ views: [(code: String, id: Int)]
    ) throws -> [String: [String: [JSONValue]]] {
        let filter = [("is_user_defined", "eq", "1")]
        let usual = try options(task, "all", filter)
        var labels: [String: [String: [JSONValue]]] = [:]
        for view in views {
            for (code, options) in try options(task, view.code, filter) {
                for (value, label) in options where usual[code]?[value] != label {
                    let own: JSONValue = ["store_id": JSONValue(view.id), "label": .string(label)]
                    labels[code, default: [:]][value, default: []].append(own)
                }
            }
        }
        return labels
    }

    private static func options(
        _ task: PullTask, _ store: String, _ filter: [(String, String, String)]
    ) throws -> [String: [String: String]] {
        let attributes = try MagentoPull.all("/rest/\(store)/V1/products/attributes", task, filter: filter)
        return Dictionary(
            attributes.map { attribute in
                let options = (attribute["options"]?.array ?? []).map { option in
                    (option["value"]?.string ?? "", option["label"]?.string ?? "")
                }
                return (attribute["attribute_code"]?.string ?? "", Dictionary(options) { $1 })
            }
        ) { $1 }
    }

    /// With their groups and the attributes that somebody made. Which group one of these stands in, REST does not tell: they
    /// stand in the first.
    static let sets = PullStep("attribute_sets") { task, number in
        try MagentoPull.page(
            "/rest/V1/products/attribute-sets/sets/list", task, number, sort: "attribute_set_id"
        ) { _, items in try items.map { try set($0, task) } }
    }

    private static func set(_ set: JSONValue, _ task: PullTask) throws -> JSONValue {
        let id = set["attribute_set_id"]?.int ?? 0
        let made = try task.folder.bodies("attributes.json").compactMap { $0["attribute"]?["attribute_code"] }
        let attributes = try task.client.json("/rest/V1/products/attribute-sets/\(id)/attributes").body.array ?? []
        let own = attributes.compactMap { $0["attribute_code"] }.filter(made.contains)
        let groups = try MagentoPull.all(
            "/rest/V1/products/attribute-sets/groups/list", task, filter: [("attribute_set_id", "eq", "\(id)")])
        let bodies = groups.enumerated().map { place, group -> JSONValue in
            let named: JSONValue = [
                "id": group["attribute_group_id"] ?? .null, "name": group["attribute_group_name"] ?? .null,
            ]
            return place == 0 ? named.with("attributes", .array(own)) : named
        }
        return [
            "attributeSet": set.body(without: ["entity_type_id"]), "skeleton": "Default", "groups": .array(bodies),
        ]
    }
}
