import Simulator

/// Attributes of products, and sets of them.
enum MagentoAttributes {
    /// Those that somebody made: every Magento has the others.
    static let attributes = PullStep("attributes") { task, number in
        try MagentoPull.page(
            "/rest/all/\(path)", task, number, sort: "attribute_code", filter: [("is_user_defined", "eq", "1")]
        ) { criteria, items in
            let labels = try labels(task, criteria, items)
            return items.map { ["attribute": body($0, labels)] }
        }
    }

    private static let path = "V1/products/attributes"

    private static func body(_ attribute: JSONValue, _ labels: [String: [String: [JSONValue]]]) -> JSONValue {
        let known = labels[attribute["attribute_code"]?.string ?? ""] ?? [:]
        let body = attribute.body(without: ["entity_type_id", "validation_rules"])
        guard hasOwnOptions(attribute) else { return body.with("options", nil) }
        let options = (attribute["options"]?.array ?? []).filter { $0["value"]?.string?.isEmpty == false }
        let names = options.map { ($0["label"]?.string ?? "").lowercased() }
        // Places are not shown; without any, options stand by their labels.
        let isPlaced = zip(names, names.dropFirst()).contains { $0 > $1 }
        let standard = attribute["default_value"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        return body.with(
            "options",
            .array(
                options.enumerated().map { place, option in
                    let value = option["value"]?.string ?? ""
                    return option.with("sort_order", isPlaced ? JSONValue(place + 1) : nil)
                        .with("is_default", value == standard ? true : nil)
                        .with("store_labels", known[value].map(JSONValue.array))
                })
        ).body()
    }

    /// Whether its options are rows of its own: those of yes and no, and of other sources in code, cannot be posted.
    private static func hasOwnOptions(_ attribute: JSONValue) -> Bool {
        let source = attribute["source_model"]?.string ?? ""
        return attribute["frontend_input"] != "boolean"
            && (source.isEmpty || source == #"Magento\Eav\Model\Entity\Attribute\Source\Table"#)
    }

    /// What store views call the options of a page's attributes otherwise: by attribute and option. Lists show one view's
    /// labels at a time.
    private static func labels(
        _ task: PullTask, _ criteria: String, _ items: [JSONValue]
    ) throws -> [String: [String: [JSONValue]]] {
        let usual = options(items)
        var labels: [String: [String: [JSONValue]]] = [:]
        for view in try MagentoPull.storeViews(task) {
            let seen = try MagentoPull.items("/rest/\(view.code)/\(path)", task, criteria)
            for (code, options) in options(seen.items) {
                for (value, label) in options where usual[code]?[value] != label {
                    let own: JSONValue = ["store_id": JSONValue(view.id), "label": .string(label)]
                    labels[code, default: [:]][value, default: []].append(own)
                }
            }
        }
        return labels
    }

    private static func options(_ attributes: [JSONValue]) -> [String: [String: String]] {
        Dictionary(
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
