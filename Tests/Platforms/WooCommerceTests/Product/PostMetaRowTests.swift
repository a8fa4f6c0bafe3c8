import Simulator
import Testing

@testable import WooCommerce

/// How many rows of post meta the real system writes, counted there (`WC_Product_Data_Store_CPT::update_post_meta`).
@Suite struct PostMetaRowTests {
    private let shop: TestRoom
    private let headers: Headers

    init() throws {
        shop = try TestRoom()
        let pair = "ck_a100000000000000000000000000000000000000:cs_a100000000000000000000000000000000000000"
        headers = [
            "Authorization": "Basic \(Base64.encode(Array(pair.utf8)))", "X-Forwarded-Proto": "https",
            "Content-Type": "application/json",
        ]
    }

    /// What a request answers, and how many rows it took.
    private func rows(_ method: String, _ path: String, _ body: String) throws -> (id: Int, count: Int) {
        let query = "SELECT next FROM id_sequence WHERE name = 'postmeta'"
        let before: Int = try shop.database.value(query) ?? 0
        let reply = try shop.answer(method, "/wp-json/wc/v3/products\(path)", headers, body: body)
        let after: Int = try shop.database.value(query) ?? 0
        return (try JSONParser.parse(reply.body)["id"]?.int ?? 0, after - before)
    }

    @Test func productsAndVariationsTakeTheRowsOfTheirProperties() throws {
        let parent = try rows(
            "POST", "",
            """
            {"name":"V","type":"variable","attributes":[{"name":"Size","options":["S","L"],"variation":true},
            {"name":"Col","options":["r"],"variation":true}]}
            """)
        #expect(parent.count == 16)
        let path = "/\(parent.id)/variations"
        let size = { (value: String) in "{\"name\":\"Size\",\"option\":\"\(value)\"}" }
        let first = try rows("POST", path, "{\"regular_price\":\"7\",\"attributes\":[\(size("S"))]}")
        // Its own nineteen, and the parent's only price.
        #expect(first.count == 20)
        let second = try rows(
            "POST", path,
            """
            {"regular_price":"9","sale_price":"5","description":"d",
            "attributes":[\(size("L")),{"name":"Col","option":"r"}]}
            """)
        #expect(second.count == 23)
        #expect(try rows("POST", path, "{}").count == 18)
        // The first change says that there is no picture; each one writes the parent's prices anew.
        #expect(try rows("PUT", "\(path)/\(first.id)", "{\"regular_price\":\"8\"}").count == 3)
        #expect(try rows("PUT", "\(path)/\(first.id)", "{\"sku\":\"abc\"}").count == 3)
        #expect(try rows("PUT", "\(path)/\(first.id)", "{\"manage_stock\":true,\"stock_quantity\":3}").count == 2)
        #expect(try rows("PUT", "\(path)/\(second.id)", "{\"sale_price\":\"\"}").count == 3)
        #expect(try rows("PUT", "/\(parent.id)", "{\"name\":\"V2\"}").count == 0)
        #expect(try rows("DELETE", "\(path)/\(second.id)?force=true", "").count == 1)
    }

    @Test func aBatchWritesTheParentsPricesOnce() throws {
        let parent = try rows(
            "POST", "",
            "{\"name\":\"W\",\"type\":\"variable\",\"attributes\":[{\"name\":\"Size\",\"options\":[\"S\",\"L\",\"M\"],\"variation\":true}]}"
        )
        let made = [("7", "S"), ("8", "L"), ("8", "M")].map { price, size in
            "{\"regular_price\":\"\(price)\",\"attributes\":[{\"name\":\"Size\",\"option\":\"\(size)\"}]}"
        }
        let batch = try rows(
            "POST", "/\(parent.id)/variations/batch", "{\"create\":[\(made.joined(separator: ","))]}")
        #expect(batch.count == 3 * 19 + 2)
    }
}
