public import Simulator

/// How callers of each platform sign, by the platform's name: all that the command line asks for.
public enum Rehearsals {
    /// The rehearsal of a platform; of one that is not here anybody may call.
    public static func of(_ platform: String) -> any Rehearsal { all[platform] ?? Anonymous(path: "/") }

    private static let all: [String: any Rehearsal] = [
        "magento": MagentoRehearsal(), "woocommerce": WooCommerceRehearsal(), "unified": UnifiedRehearsal(),
        "cart-items": Anonymous(path: "/api/cart/1/items"),
    ]
}

/// A shop that anybody may call.
struct Anonymous: Rehearsal {
    let path: String

    func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) -> Request { request }
    func credentials(_ file: JSONValue) -> [Credential] { [] }
    var sampleRequest: SampleRequest { SampleRequest("GET", path) }
}

/// The API2Cart-compatible layer: a caller is `account`, or the name of a store.
struct UnifiedRehearsal: Rehearsal {
    func sign(_ request: Request, as auth: ScenarioAuth, with client: inout ScenarioClient) -> Request {
        guard auth.kind != "none" else { return request }
        var request = request
        request.headers["x-api-key"] = client.credentials["api_key"]?.string
        request.headers["x-store-key"] = client.credentials["stores"]?[auth.kind]?.string
        return request
    }

    func credentials(_ file: JSONValue) -> [Credential] {
        guard let key = file["api_key"]?.string else { return [] }
        let stores = (file["stores"]?.object ?? [:]).map { name, store in
            Credential(name, [("api_key", key), ("store_key", store.string ?? "")])
        }
        return [Credential("account", [("api_key", key)])] + stores
    }

    /// Any method shows the envelope.
    let sampleRequest = SampleRequest("GET", "/v1.1/account.supported_platforms.json", auth: "account")
}
