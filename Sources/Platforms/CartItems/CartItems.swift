public import Simulator

/// The plain cart-items API: carts by id, items in them, and nothing else.
///
/// `GET|POST /api/cart/{cart_id}/items`, `PUT|DELETE /api/cart/{cart_id}/items/{item_id}`. Answers hold the whole cart:
/// `{"status": "success", "data": [{"item_id", "name", "quantity", "price"}]}`; prices have two decimals. The document speaks
/// of an API key and prints calls without one: anybody may call, unless the option `api-key` names one.
public struct CartItems: Platform {
    /// A platform.
    public init() {}

    /// The room's name.
    public let name = "cart-items"
    /// The only one.
    public let versions = ["1"]
    /// Where its carts are.
    public let roots = ["/api/cart"]

    /// Tables, then `carts.json`.
    public func prepare(_ database: Database, for shop: ShopSettings, from fixtures: FixtureFolder) throws {
        try database.execute(CartRecord.table.schema + CartItemRecord.table.schema)
        try CartSeed.load(from: fixtures, into: database)
    }

    /// Finds the row of ``CartRoutes/table`` and the ids in the path.
    public func match(_ call: Call, in visit: Visit) throws -> CartMatch { try CartRoutes.match(call) }

    /// Anybody may call, or who has the key.
    public func admit(_ call: Call, to match: CartMatch, in visit: Visit) throws {
        guard let key = visit.shop.options["api-key"], !key.isEmpty else { return }
        guard CartKey.given(in: call) == key else { throw CartError.noKey }
    }

    /// The key that callers must have; nobody needs one where it is not set.
    public var switches: [ShopSwitch] { [ShopSwitch("api-key", "text")] }

    /// Does the work of the route.
    public func handle(_ call: Call, matching match: CartMatch, as caller: Void, in visit: Visit) throws -> Reply {
        try match.route.handler(match, call, visit.database)
    }

    /// `{"status": "error", "message": …}` with 400, 401, 404, 405 or 500.
    public func reply(to error: any Error, for call: Call, in visit: Visit) -> Reply { CartAnswer.error(error) }

    /// The four routes.
    public var routes: [RouteSummary] {
        CartRoutes.table.map { RouteSummary(method: $0.method, path: $0.path, access: "anonymous", level: .exact) }
    }
}
