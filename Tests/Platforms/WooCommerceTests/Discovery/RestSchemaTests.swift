import Simulator
import Testing

@testable import WooCommerce

/// What `OPTIONS` tells of the routes of `wc/v3` and older versions.
@Suite struct RestSchemaTests {
    private let shop: TestRoom

    init() throws { shop = try TestRoom() }

    private func options(_ path: String) throws -> JSONValue {
        try JSONParser.parse(shop.answer("OPTIONS", "/wp-json\(path)").body)
    }

    @Test func everyRouteOfWCv3SaysWhatItAnswersBy() throws {
        let silent = RestRoutes.rows.map(\.pattern.text).filter { path in
            ["marketplace", "layout-templates", "receipt"].allSatisfy { !path.contains($0) } && path != "/wc/v3"
        }
        let scope = Scope(
            Call(Request(method: "OPTIONS", target: "/")), shop.visit(), restPath: "/")
        for route in RestRoutes.rows where silent.contains(route.pattern.text) {
            #expect(try RestSchemas.schema(of: route, scope) != nil, "\(route.pattern.text)")
        }
    }

    @Test func aPropertyTellsDefaultAndChoicesBeforeItsContext() throws {
        let type = try options("/wc/v3/coupons")["schema"]?["properties"]?["discount_type"]
        #expect(type?.object?.keys == ["description", "type", "default", "enum", "context"])
        #expect(type?["enum"] == ["percent", "fixed_cart", "fixed_product"])
    }

    @Test func argumentsShowTheContentThatTheSchemaDeclares() throws {
        let endpoints = try options("/wc/v3/orders")["endpoints"]
        let meta = endpoints?[1]?["args"]?["meta_data"]?["items"]?["properties"]?["value"]
        #expect(meta?["type"] == ["null", "object", "string", "number", "boolean", "integer", "array"])
        let email = endpoints?[1]?["args"]?["billing"]?["properties"]?["email"]
        #expect(email?["format"] == "email")
        #expect(email?["context"] == ["view", "edit"])
    }

    @Test func aBatchTakesWhatItsItemsConsistOf() throws {
        let args = try options("/wc/v3/taxes/batch")["endpoints"]?[0]?["args"]
        #expect(args?["rate"]?["required"] == false)
        #expect(args?["priority"]?["default"] == nil)
        #expect(try options("/wc/v3/taxes/batch")["schema"]?["title"] == "batch")
    }

    @Test func theCurrencyThatOrdersStartWithIsTheShops() throws {
        try OptionRecord.set("woocommerce_currency", "EUR", in: shop.database)
        let currency = try options("/wc/v3/orders")["schema"]?["properties"]?["currency"]
        #expect(currency?["default"] == "EUR")
    }

    @Test func olderVersionsLeaveOutWhatCameLater() throws {
        let (older, oldest) = (try options("/wc/v2/taxes"), try options("/wc/v1/orders/7/notes"))
        #expect(older["schema"]?["properties"]?["postcodes"] == nil)
        #expect(older["endpoints"]?[1]?["args"]?["postcodes"] == nil)
        #expect(oldest["schema"]?["properties"]?.object?.keys == ["id", "date_created", "note", "customer_note"])
        #expect(try options("/wc/v2/products")["endpoints"]?[1]?["args"]?["in_stock"]?["default"] == true)
        #expect(try options("/wc/v2/products")["endpoints"]?[1]?["args"]?["stock_status"] == nil)
    }
}
