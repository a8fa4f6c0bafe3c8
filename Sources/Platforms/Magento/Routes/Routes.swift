import Simulator

/// The route table: all 415 routes of the imitated system.
enum Routes {
    static let all: [Route] =
        CatalogRoutes.rows + CategoryRoutes.rows + AttributeRoutes.rows + ProductTypeRoutes.rows + InventoryRoutes.rows
        + CartRoutes.rows + MyCartRoutes.rows + GuestCartRoutes.rows + SalesRoutes.rows + SalesRuleRoutes.rows
        + TaxRoutes.rows + CustomerRoutes.rows + ContentRoutes.rows + SystemRoutes.rows + TwoFactorRoutes.rows

    /// The same rows, ready to be matched.
    static let tree = RouteTree(all)
}
