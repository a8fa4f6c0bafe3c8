import Simulator

/// Reads a WooCommerce over `wc/v3`: settings and what products hang on first, products, then people.
struct WooCommercePull: PullPlatform {
    func steps(_ options: PullOptions) -> [PullStep] {
        var steps =
            WooCommerceSettings.steps + terms + [
                PullStep("products", WooCommerceProducts.page),
                PullStep("coupons") { task, number in
                    try Self.page("coupons", task, number) { $0.body(without: Self.couponsOwn(options)) }
                },
            ]
        if options.customers { steps += WooCommercePeople.customers }
        if options.orders { steps.append(WooCommercePeople.orders) }
        return steps
    }

    // MARK: Terms

    private var terms: [PullStep] {
        [
            PullStep("attributes") { task, number in
                try Self.page("products/attributes", task, number) { attribute in
                    let terms = try Self.all("products/attributes/\(attribute["id"]?.int ?? 0)/terms", task)
                    let bodies = terms.map { $0.body(without: Self.counted) }
                    return attribute.body(without: ["_links"]).with("terms", .array(bodies))
                }
            },
            term("categories", "products/categories"), term("tags", "products/tags"),
            term("brands", "products/brands"), term("shipping_classes", "products/shipping_classes"),
        ]
    }

    private func term(_ name: String, _ path: String) -> PullStep {
        PullStep(name, arrange: { LayerOrder.parentsFirst($0, parent: "parent") }) { task, number in
            try Self.page(path, task, number) { term in
                try term.changing("image") { try WooCommerceImages.body($0, task) }.body(without: Self.counted)
            }
        }
    }

    private static let counted: Set = ["count", "_links"]

    /// What a coupon says of those who used it, and of whom it is for.
    private static func couponsOwn(_ options: PullOptions) -> Set<String> {
        let own: Set = [
            "_links", "usage_count", "used_by", "date_created_gmt", "date_modified", "date_modified_gmt",
            "date_expires_gmt",
        ]
        return options.isAsIs ? own : own.union(["email_restrictions"])
    }

    // MARK: Pages

    /// A page of a collection, in the order of ids; another follows as long as the shop links to it.
    static func page(
        _ path: String, _ task: PullTask, _ number: Int, query: String = "", _ body: (JSONValue) throws -> JSONValue
    ) throws -> PullPage {
        let mark = query.isEmpty ? "" : "&\(query)"
        let target = "/wp-json/wc/v3/\(path)?per_page=\(task.options.page)&page=\(number)\(mark)"
        let answer = try task.client.json(target)
        let elements = answer.body.array ?? []
        // A collection that is shown whole on every page never links to another.
        let links = answer.headers.all("link").joined(separator: ",")
        return PullPage(
            bodies: try elements.map(body), hasNext: links.contains("rel=\"next\"") && !elements.isEmpty,
            read: elements.count, total: answer.headers["x-wp-total"].flatMap(Int.init))
    }

    /// Every element of a collection.
    static func all(_ path: String, _ task: PullTask, query: String = "") throws -> [JSONValue] {
        var found: [JSONValue] = []
        var number = 1
        while true {
            let page = try page(path, task, number, query: query) { $0 }
            found += page.bodies
            if !page.hasNext { return found }
            number += 1
        }
    }
}
