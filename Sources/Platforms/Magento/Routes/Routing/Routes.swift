import Simulator

/// The route table: all 415 routes of the imitated system.
enum Routes {
    static let all: [Route] =
        CatalogRoutes.rows + CategoryRoutes.rows + AttributeRoutes.rows + ProductTypeRoutes.rows + InventoryRoutes.rows
        + CartRoutes.rows + MyCartRoutes.rows + GuestCartRoutes.rows + SalesRoutes.rows + SalesRuleRoutes.rows
        + TaxRoutes.rows + CustomerRoutes.rows + ContentRoutes.rows + SystemRoutes.rows + TwoFactorRoutes.rows

    /// The same rows, ready to be matched.
    static let tree = RouteTree(all)

    /// The same rows under the paths of bulk requests: `:sku` is the word `bySku`.
    static let bulkTree = RouteTree(all) { path in
        path.split(separator: "/").map { segment in
            guard segment.hasPrefix(":") else { return String(segment) }
            let name = segment.dropFirst()
            return "by" + name.prefix(1).uppercased() + name.dropFirst()
        }.joined(separator: "/")
    }
}
