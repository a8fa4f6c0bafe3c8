import Simulator
import Testing

@testable import WooCommerce

/// What the shop's database says of products and orders where no recording shows it.
@Suite struct RestListTests {
    private let shop: TestRoom

    init() throws { shop = try TestRoom() }

    private func answer(_ method: String, _ path: String, body: String = "") throws -> JSONValue {
        let pair = "ck_a1\(String(repeating: "0", count: 38)):cs_a1\(String(repeating: "0", count: 38))"
        var headers: Headers = [
            "Authorization": "Basic \(Base64.encode(Array(pair.utf8)))", "X-Forwarded-Proto": "https",
        ]
        if !body.isEmpty { headers["Content-Type"] = "application/json" }
        return try JSONParser.parse(shop.answer(method, "/wp-json/wc/v3\(path)", headers, body: body).body)
    }

    @Test func variationOfADraftAddsItsValuesToThePlainAddress() throws {
        let product = try answer(
            "POST", "/products",
            body: """
                {"name": "Cap", "type": "variable", "status": "draft",
                 "attributes": [{"name": "Size", "variation": true, "options": ["Extra large"]}]}
                """)
        let id = try #require(product["id"]?.int)
        let variation = try answer(
            "POST", "/products/\(id)/variations",
            body: #"{"attributes": [{"name": "Size", "option": "Extra large"}]}"#)
        let address = "https://store.local/?post_type=product&p=\(id)"
        #expect(product["permalink"]?.string == address)
        #expect(variation["permalink"]?.string == "\(address)&attribute_size=Extra+large")
    }

    @Test func productOfTheFutureHasThePlainAddress() throws {
        let product = try answer(
            "POST", "/products", body: #"{"name": "Soon", "status": "publish", "date_created": "2035-01-01T00:00:00"}"#)
        #expect(product["status"] == "future")
        #expect(product["permalink"]?.string == "https://store.local/?post_type=product&p=\(product["id"]?.int ?? 0)")
    }

    @Test func searchForOrdersTakesSignsOfPatternsAsTheyAre() throws {
        #expect(try answer("GET", "/orders").array?.isEmpty == false)
        #expect(try answer("GET", "/orders?search=%25%25") == [])
        #expect(try answer("GET", "/orders?search=_____") == [])
    }
}
