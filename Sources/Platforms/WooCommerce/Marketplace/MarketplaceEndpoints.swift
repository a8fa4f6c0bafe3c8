import PHP
import Simulator

/// `/wc/v3/marketplace`: what WooCommerce.com sells (`WC_Helper_Subscriptions_API`, `WC_Helper_Admin`).
///
/// The shop is not connected to WooCommerce.com and calls nobody, so that it has no subscriptions and every question to
/// it fails as in a shop whose outgoing requests are blocked.
enum MarketplaceEndpoints {
    static let rows: [Route] = [
        row("/featured", Endpoint(["GET"], do: { _ in unreachable })),
        row("/refresh", Endpoint(["POST"], do: { _ in sent([]) })),
        row("/subscriptions", Endpoint(["GET"], do: { _ in sent([]) })),
        row("/subscriptions/connect", Endpoint(["POST"], args: key, do: { _ in unknown })),
        row("/subscriptions/activate-plugin", Endpoint(["POST"], args: key, do: { _ in unknown })),
        row("/subscriptions/disconnect", Endpoint(["POST"], args: key, do: { _ in unknown })),
        row("/subscriptions/activate", Endpoint(["POST"], args: key, do: { _ in missing })),
        row("/subscriptions/install-url", Endpoint(["GET"], args: key, do: { _ in missing })),
        row("/create-order", Endpoint(["POST"], args: [product], do: { _ in nothing })),
    ]

    /// `/wc/v1/marketplace/product-preview`, the one route that only the oldest version has.
    static let preview = Route(
        "wc/v1", "/marketplace/product-preview",
        [
            Endpoint(["GET"], permission: permit) { request in
                request["product_id"]?.phpInt ?? 0 == 0 ? failed("Missing product ID", status: 400) : unreachable
            }
        ])

    private static func row(_ path: String, _ endpoint: Endpoint) -> Route {
        var endpoint = endpoint
        endpoint.permission = permit
        return Route("wc/v3", "/marketplace\(path)", [endpoint])
    }

    private static let key = [Arg("product_key", "string", required: true)]

    /// A product's id, which has to be a number as JSON knows it.
    private static let product: Arg = {
        var arg = Arg("product_id", nil, required: true, sanitizer: .raw)
        arg.check = { value, _ in
            guard case .int = value else { throw SchemaFault.unexplained }
        }
        return arg
    }()

    private static func permit(_ request: RestRequest) throws {
        let user = request.scope.identity.user
        guard user?.managesShop != true else { return }
        throw RestError("rest_forbidden", "Sorry, you are not allowed to do that.", status: user == nil ? 401 : 403)
    }

    // MARK: Answers

    private static let unreachable = failed("A valid URL was not provided.", status: 200)
    private static let unknown = failed("Subscription not found", status: 400)
    private static let missing = failed("We couldn't find a subscription for this product.", status: 400)

    /// The answer of a server that could not be asked has neither status nor body.
    private static let nothing: RestResponse = {
        var response = RestResponse(.null)
        response.body = .empty
        return response
    }()

    /// `wp_send_json_error`.
    private static func failed(_ message: String, status: Int) -> RestResponse {
        sent(["success": false, "data": ["message": .string(message)]], status: status)
    }

    private static func sent(_ value: JSONValue, status: Int = 200) -> RestResponse {
        var response = RestResponse(value, status: status)
        response.isSentAtOnce = true
        return response
    }
}
