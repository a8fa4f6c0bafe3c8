import Simulator
import Testing

@testable import WooCommerce

/// When a review's stars count (`WC_REST_Product_Reviews_Controller::create_item`).
@Suite struct ReviewCountTests {
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

    private func answer(_ method: String, _ path: String, _ body: String = "") throws -> JSONValue {
        try JSONParser.parse(shop.answer(method, "/wp-json/wc\(path)", headers, body: body).body)
    }

    @Test func theStarsOfANewReviewWaitForTheNextCount() throws {
        let product = try answer("POST", "/v3/products", "{\"name\":\"Chair\"}")["id"]?.int ?? 0
        for (name, stars) in [("Ann", 5), ("Bea", 3)] {
            let body = """
                {"product_id":\(product),"review":"\(name) says","reviewer":"\(name)",
                "reviewer_email":"\(name)@example.com","rating":\(stars)}
                """
            #expect(try answer("POST", "/v3/products/reviews", body)["rating"]?.int == stars)
        }
        let shown = try answer("GET", "/v3/products/\(product)")
        #expect(shown["average_rating"] == "5.00")
        #expect(shown["rating_count"] == 1)
    }

    @Test func reviewsBelowAProductAreThoseOfOlderVersions() throws {
        let body = "{\"review\":\"Fine\",\"name\":\"Ann\",\"email\":\"ann@example.com\",\"rating\":4}"
        let made = try answer("POST", "/v2/products/16/reviews", body)
        #expect(made["name"] == "Ann")
        #expect(
            made.object?.keys == [
                "id", "date_created", "date_created_gmt", "review", "rating", "name", "email", "verified", "_links",
            ])
        let id = made["id"]?.int ?? 0
        #expect(try answer("GET", "/v1/products/16/reviews/\(id)")["date_created_gmt"] == nil)
        #expect(
            try answer("GET", "/v2/products/13/reviews/\(id)")["code"] == "woocommerce_rest_product_review_invalid_id")
        #expect(try answer("DELETE", "/v2/products/16/reviews/\(id)")["id"]?.int == id)
        #expect(try answer("DELETE", "/v2/products/16/reviews/\(id)")["code"] == "rest_already_trashed")
    }
}
