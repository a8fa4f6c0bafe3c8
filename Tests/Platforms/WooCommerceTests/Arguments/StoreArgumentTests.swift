import Simulator
import Testing

@testable import WooCommerce

/// Every parameter that the Store API's routes declare: an object where none is wanted is refused by name, or the
/// parameter stands here with the reason why it takes anything.
@Suite struct StoreArgumentTests {
    /// By name, for every route that has them.
    private static let takesAnything: [String: String] = [
        "exclude": "wp_parse_id_list without a check", "include": "wp_parse_id_list without a check",
        "parent": "wp_parse_id_list without a check", "parent_exclude": "wp_parse_id_list without a check",
        "rating": "wp_parse_id_list without a check", "extensions": "no extension declares fields",
        "data": "any object is right", "billing_address": "unknown fields are left out",
        "shipping_address": "unknown fields are left out", "additional_fields": "unknown fields are left out",
    ]

    private func path(_ route: Route) -> String {
        var path = route.pattern.text
        for (pattern, value) in [
            ("(?P<id>[\\d]+)", "1"), ("(?P<attribute_id>[\\d]+)", "1"),
            ("(?P<key>[\\w-]{32})", String(repeating: "0", count: 32)),
            ("(?P<code>[\\w-]+)", "nope"), ("(?P<identifier>[\\w-]+)", "nope"), ("(?P<slug>[\\S]+)", "nope"),
        ] { path = path.replacing(pattern, with: value) }
        return "/wp-json\(path)"
    }

    @Test func everyDeclaredParameterIsRefusedByNameOrTakesAnything() throws {
        let shop = try TestRoom()
        var count = 0
        for route in StoreRoutes.rows("wc/store/v1") where !route.pattern.text.hasSuffix("/batch") {
            for endpoint in route.endpoints {
                for arg in endpoint.args where Self.takesAnything[arg.name] == nil && arg.name != "namespace" {
                    // `absint` without a check makes a number of anything (cart/add-item).
                    if case .positive = arg.sanitizer, !arg.isValidated { continue }
                    count += 1
                    let refusal = try refusal(of: arg, endpoint, route, shop)
                    #expect(refusal != nil, "\(endpoint.methods) \(route.pattern.text): \(arg.name)")
                }
            }
        }
        #expect(count > 100)
    }

    /// What is said about an object in place of a parameter.
    private func refusal(of arg: Arg, _ endpoint: Endpoint, _ route: Route, _ shop: TestRoom) throws -> JSONValue? {
        let method = endpoint.methods[0]
        let reply: Reply
        if method == "GET" {
            reply = try shop.answer(method, "\(path(route))?\(arg.name)[a][b]=1")
        } else {
            var body = JSONObject(endpoint.args.filter(\.isRequired).map { ($0.name, JSONValue.object([:])) })
            body[arg.name] = ["a": ["b": 1]]
            let text = JSONWriter.text(.object(body), style: .plain)
            reply = try shop.answer(method, path(route), ["Content-Type": "application/json"], body: text)
        }
        return try JSONParser.parse(reply.body)["data"]?["params"]?[arg.name]
    }
}
