import Simulator

/// Reads a Magento over REST: stores and what products hang on first, products, stock, then people.
struct MagentoPull: PullPlatform {
    func steps(_ options: PullOptions) -> [PullStep] {
        var steps =
            stores + taxes + [
                MagentoAttributes.attributes, MagentoAttributes.sets, MagentoCategories.step, MagentoInventory.sources,
                MagentoInventory.stocks, MagentoInventory.links, MagentoProducts.step, MagentoInventory.sourceItems,
            ]
        if options.customers { steps.append(MagentoPeople.customers) }
        if options.orders { steps.append(MagentoPeople.orders) }
        return steps
    }

    // MARK: Stores and taxes

    /// Without a body that one could post: in the form in which they are shown.
    private var stores: [PullStep] {
        [
            Self.list("websites", "store/websites"), Self.list("store_groups", "store/storeGroups"),
            Self.list("store_views", "store/storeViews"),
            PullStep("settings", isOne: true) { task, _ in .whole([Self.settings(try Self.storeConfigs(task))]) },
        ]
    }

    private static func list(_ name: String, _ path: String) -> PullStep {
        PullStep(name) { task, _ in .whole(try task.client.json("/rest/V1/\(path)").body.array ?? []) }
    }

    /// What the shop says of its store views: all settings that REST shows.
    static func storeConfigs(_ task: PullTask) throws -> [JSONValue] {
        try task.once("/rest/V1/store/storeConfigs").array ?? []
    }

    private static let paths = [
        ("locale", "general/locale/code"), ("timezone", "general/locale/timezone"),
        ("weight_unit", "general/locale/weight_unit"), ("base_currency_code", "currency/options/base"),
        ("default_display_currency_code", "currency/options/default"),
    ]

    /// By store view and path; addresses are the new shop's own.
    private static func settings(_ configs: [JSONValue]) -> JSONValue {
        .object(
            JSONObject(
                configs.map { config in
                    let values = paths.compactMap { member, path in config[member].map { (path, $0) } }
                    return ("stores:\(config["code"]?.string ?? "")", .object(JSONObject(values)))
                }))
    }

    private var taxes: [PullStep] {
        [
            Self.search("tax_classes", "taxClasses/search", sort: "class_id") { ["taxClass": $0] },
            Self.search("tax_rates", "taxRates/search", sort: "tax_calculation_rate_id") { ["taxRate": $0.body()] },
            Self.search("tax_rules", "taxRules/search", sort: "tax_calculation_rule_id") { ["rule": $0] },
            Self.search("customer_groups", "customerGroups/search", sort: "customer_group_id") { ["group": $0] },
        ]
    }

    private static func search(
        _ name: String, _ path: String, sort: String, _ body: @escaping @Sendable (JSONValue) -> JSONValue
    ) -> PullStep {
        PullStep(name) { task, number in
            try page("/rest/V1/\(path)", task, number, sort: sort) { _, items in items.map(body) }
        }
    }

    // MARK: Pages

    /// A page of a search, in the order of a field that does not change.
    ///
    /// - Parameter bodies: makes bodies of the page's items; it also gets the criteria, to ask for the same items again.
    static func page(
        _ path: String, _ task: PullTask, _ number: Int, sort: String? = nil, filter: [(String, String, String)] = [],
        _ bodies: (String, [JSONValue]) throws -> [JSONValue]
    ) throws -> PullPage {
        let size = task.options.page
        var criteria = criteria(filter, size: size, page: number)
        if let sort {
            criteria += "&searchCriteria[sortOrders][0][field]=\(sort)&searchCriteria[sortOrders][0][direction]=ASC"
        }
        let (items, total) = try items(path, task, criteria)
        // Beyond its end a list begins anew or repeats its last page: the total decides.
        return PullPage(
            bodies: try bodies(criteria, items), hasNext: number * size < total ?? 0, read: items.count, total: total)
    }

    /// The items that criteria choose, and how many all pages of them hold.
    static func items(
        _ path: String, _ task: PullTask, _ criteria: String
    ) throws -> (items: [JSONValue], total: Int?) {
        // Brackets are no characters of a query by the letter, and some servers in front insist.
        let query = criteria.replacing("[", with: "%5B").replacing("]", with: "%5D")
        let answer = try task.client.json("\(path)?\(query)").body
        return (answer["items"]?.array ?? [], answer["total_count"]?.int)
    }

    /// Every item of a search.
    static func all(
        _ path: String, _ task: PullTask, filter: [(String, String, String)] = []
    ) throws -> [JSONValue] {
        var found: [JSONValue] = []
        var number = 1
        while true {
            let page = try page(path, task, number, filter: filter) { $1 }
            found += page.bodies
            if !page.hasNext { return found }
            number += 1
        }
    }

    private static func criteria(_ filter: [(String, String, String)], size: Int, page: Int) -> String {
        var criteria = "searchCriteria[pageSize]=\(size)&searchCriteria[currentPage]=\(page)"
        for (place, (field, condition, value)) in filter.enumerated() {
            let group = "searchCriteria[filterGroups][\(place)][filters][0]"
            criteria += "&\(group)[field]=\(field)&\(group)[conditionType]=\(condition)"
            criteria += "&\(group)[value]=\(PercentEncoding.encode(value))"
        }
        return criteria
    }

    /// Codes and numbers of store views, without the administrators'.
    static func storeViews(_ task: PullTask) throws -> [(code: String, id: Int)] {
        try task.folder.bodies("store_views.json").compactMap { view in
            guard let code = view["code"]?.string, let id = view["id"]?.int, id > 0 else { return nil }
            return (code, id)
        }
    }
}
