import Simulator

/// The room's routes.
enum CartRoutes {
    struct Route: Sendable {
        let method: String
        let path: String
        let handler: @Sendable (CartMatch, Call, Database) throws -> Reply
    }

    static let table: [Route] = [
        Route(method: "GET", path: "/api/cart/{cart_id}/items", handler: CartEndpoints.list),
        Route(method: "POST", path: "/api/cart/{cart_id}/items", handler: CartEndpoints.add),
        Route(method: "PUT", path: "/api/cart/{cart_id}/items/{item_id}", handler: CartEndpoints.update),
        Route(method: "DELETE", path: "/api/cart/{cart_id}/items/{item_id}", handler: CartEndpoints.remove),
    ]

    static func match(_ call: Call) throws -> CartMatch {
        let segments = call.path.split(separator: "/", omittingEmptySubsequences: true).map {
            PercentEncoding.decode($0)
        }
        guard segments.count == 4 || segments.count == 5, segments[0] == "api", segments[1] == "cart",
            segments[3] == "items"
        else { throw CartError.noRoute }
        let wanted = segments.count == 5 ? "/api/cart/{cart_id}/items/{item_id}" : "/api/cart/{cart_id}/items"
        guard let route = table.first(where: { $0.path == wanted && $0.method == call.method }) else {
            throw CartError.methodNotAllowed(table.filter { $0.path == wanted }.map(\.method))
        }
        return CartMatch(route: route, cart: segments[2], item: segments.count == 5 ? segments[4] : nil)
    }
}

/// A route and the ids in the path.
public struct CartMatch: Sendable {
    let route: CartRoutes.Route
    /// The cart's id, decoded.
    let cart: String
    /// The item's id as written; nil where the route has none.
    let item: String?
}
