import Simulator

/// Services of other companies that the shop could be connected to, and is not.
enum ConnectedServices {
    static let link = ObjectType(
        "Magento.Analytics.Api.Data.LinkInterface", ["url": .string, "initialization_vector": .string])
    static let authorization = ObjectType(
        "PayPal.Braintree.Api.Data.AuthDataInterface",
        [
            "client_token?": .string, "display_name": .string, "action_success": .string, "logged_in": .bool,
            "store_code": .string,
        ])

    /// GET /V1/analytics/link: no report was ever written.
    static func report(_ call: Invocation) throws -> Answer {
        throw MagentoError.notFound("File is not ready yet.")
    }

    /// GET /V1/applepay/auth: without an account there is no token; nobody counts as signed in, customers neither.
    static func applePay(_ call: Invocation) throws -> Answer {
        let code = try StoreView.find(call.scope.storeID, in: call.database)?.code
        let base = call.visit.address.by("https").url
        return .value([
            "client_token": "", "display_name": "Store",
            "action_success": .string("\(base)/index.php/checkout/onepage/success/"), "logged_in": false,
            "store_code": JSONValue(code),
        ])
    }
}
