import Simulator
import Testing

@testable import WooCommerce

@Suite struct PathTests {
    @Test(arguments: [
        ("/wp-json/wc/store/v1/products/16", 200), ("/wp-json/wc/store/v1/products/16/", 200),
        ("/wp-json/WC/store/v1/products/16", 200), ("/index.php/wp-json/wc/store/v1/products/16", 200),
        ("/?rest_route=/wc/store/v1/products/16", 200), ("/wp-json//wc/store/v1/products/16", 404),
        ("/wp-json/wc/store/v2/products/16", 404), ("/wp-json/wc/store/v1/products/%31%36", 404),
        ("/wp-json/wc/nothing", 404), ("/", 200), ("/nowhere/", 404),
    ])
    func pathsAreReadAsWordPressReadsThem(_ target: String, _ status: Int) throws {
        #expect(try TestRoom().answer("GET", target).status == status)
    }

    @Test func methodsMayBeOverridden() throws {
        let shop = try TestRoom()
        let options = try shop.answer("GET", "/wp-json/wc/store/v1/products/16?_method=OPTIONS")
        #expect(options.text.contains("\"schema\""))
        let head = try shop.answer("HEAD", "/wp-json/wc/store/v1/products/16")
        #expect(head.status == 200 && head.body.isEmpty)
        let deleted = try shop.answer("POST", "/wp-json/wc/store/v1/products/16", ["X-HTTP-Method-Override": "DELETE"])
        #expect(deleted.status == 404)
    }

    @Test func unknownRoutesOfTheRealSystemSaySo() throws {
        let reply = try TestRoom().answer("GET", "/wp-json/wc-analytics/reports")
        #expect(reply.status == 404 && reply.headers["x-sim-unimplemented"] == "true")
    }

    @Test func fieldsArePickedAndAnswersEnveloped() throws {
        let shop = try TestRoom()
        let picked = try shop.answer("GET", "/wp-json/wc/store/v1/products/16?_fields=id,name").text
        #expect(picked == #"{"id":16,"name":"Beanie"}"#)
        // Objects inside are PHP objects, which the filter keeps whole (cart/long-description-fields).
        let whole = try shop.answer("GET", "/wp-json/wc/store/v1/products/16?_fields=prices.price").text
        #expect(whole.hasPrefix(#"{"prices":{"price":"1800","regular_price":"#))
        let envelope = try shop.answer("GET", "/wp-json/wc/store/v1/products/99999?_envelope")
        #expect(envelope.status == 200 && envelope.text.contains(#""status":404"#))
    }
}
