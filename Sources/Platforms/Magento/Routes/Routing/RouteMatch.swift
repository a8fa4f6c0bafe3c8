import Simulator

/// What a path means: which kind of request, in which store, and for ordinary calls the row and its parameters.
public struct RouteMatch: Sendable {
    enum Target: Sendable {
        /// An ordinary call, answered at once.
        case call(Route)
        /// `/async/V1/…`: queued, one operation.
        case async(Route)
        /// `/async/bulk/V1/…`: queued, one operation for each element of the body.
        case bulk(Route)
        /// `/schema`: the OpenAPI document.
        case schema(async: Bool)
        /// `/oauth/token/request`.
        case requestToken
        /// `/oauth/token/access`.
        case accessToken
        /// A file below `/media/`, by its path there.
        case media(String)
    }

    let target: Target
    let scope: StoreScope
    /// The path below the store code, e.g. `/V1/products/24-MB01`.
    let path: String
    /// Parameters of the query.
    var query = JSONObject()
    /// Parameters of the path, percent-decoded, in order.
    var parameters: [(name: String, value: String)] = []
    /// The body of a write; `null` where there is none.
    var body = JSONValue.null

    /// The row of a call, queued or not.
    var route: Route? {
        switch target {
        case .call(let route), .async(let route), .bulk(let route): route
        case .schema, .requestToken, .accessToken, .media: nil
        }
    }
}
