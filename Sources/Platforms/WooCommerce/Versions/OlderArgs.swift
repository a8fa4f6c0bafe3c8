import Simulator

/// The declared parameters of an older version's route, made of those of `wc/v3`.
///
/// What items consist of is declared by the version's schema, as in the real controllers
/// (`get_endpoint_args_for_item_schema`); what lists take was less.
struct OlderArgs {
    let version: OlderVersion
    let path: String

    /// The parameters of an endpoint.
    func of(_ endpoint: Endpoint) -> [Arg] {
        switch endpoint.methods.first {
        case "GET": path.hasSuffix(")") ? endpoint.args : list(endpoint.args)
        case "DELETE": endpoint.args
        default: written(endpoint.args, isNew: endpoint.methods == Endpoint.creatable)
        }
    }

    // MARK: Items

    private func written(_ args: [Arg], isNew: Bool) -> [Arg] {
        let path = path.hasSuffix("/batch") ? String(path.dropLast("/batch".count)) : path
        guard let older = RestSchemas.declared(version.rawValue, path) else { return args }
        let newer = RestSchemas.declared("wc/v3", path) ?? [:]
        let kept = args.filter { arg in
            older[arg.name].map { $0["readonly"] != true } ?? (newer[arg.name] == nil)
        }
        let names = Set(kept.map(\.name))
        let added = older.pairs.filter { !names.contains($0.key) && $0.value["readonly"] != true }
        return kept + added.map { arg($0.key, $0.value, isNew: isNew) }
    }

    /// A parameter as a schema declares it.
    private func arg(_ name: String, _ property: JSONValue, isNew: Bool) -> Arg {
        let declared = RestSchemas.adjusted(property).object ?? [:]
        let keywords = declared.without("description", "context", "required")
        return Arg(name, nil, validated: true, isNew ? keywords : keywords.without("default"))
    }

    // MARK: Lists

    private static let statesOfOrders = ["any", "trash"] + OrderArgs.statuses

    private func list(_ args: [Arg]) -> [Arg] {
        let (added, dropped) = changes
        let names = Set(dropped + added.map(\.name))
        return args.filter { !names.contains($0.name) } + added
    }

    /// What lists took otherwise.
    private var changes: (added: [Arg], dropped: [String]) {
        switch path {
        case "/products" where version == .v2:
            return (RestProductArgs.suggested, newFilters)
        case "/products/(?P<product_id>[\\d]+)/variations":
            return (
                RestProductArgs.suggested.filter { $0.name != "brand" }, newFilters + ["has_price", "attributes"]
            )
        case "/orders" where version == .v2:
            return ([Arg.choice("status", Self.statesOfOrders).or("any")], ["created_via"])
        case "/orders":
            return (
                [.filter, Arg.choice("status", Self.statesOfOrders).or("any")],
                dates + ["created_via", "order_item_display_meta"]
            )
        case "/products":
            let kept: Set = [
                "context", "page", "per_page", "search", "after", "before", "exclude", "include", "offset", "order",
                "slug", "status", "type", "category", "tag", "shipping_class", "attribute", "attribute_term", "sku",
            ]
            let names = RestProductArgs.list.map(\.name)
            let orders = Arg.choice("orderby", ["date", "id", "include", "title", "slug"]).or("date")
            return ([.filter, orders], names.filter { !kept.contains($0) })
        case "/coupons" where version == .v1: return ([.filter], dates)
        default: return ([], [])
        }
    }

    private let newFilters = [
        "stock_status", "virtual", "downloadable", "include_status", "exclude_status", "search_sku",
        "search_name_or_sku", "include_types", "exclude_types",
    ]
    private let dates = [
        "modified_after", "modified_before", "dates_are_gmt", "parent", "parent_exclude", "include_meta",
        "exclude_meta",
    ]

    init(version: OlderVersion, path: String) {
        self.version = version
        self.path = path
    }
}

extension Arg {
    /// Conditions of WordPress' own queries, which lists of the first version took.
    fileprivate static let filter = Arg("filter", "object")
}
