import Simulator
import Testing

/// What 10.0.2 answers otherwise than 9.9.5: a test for each row of captures woocommerce, VERSIONS.md. Every test asks both.
@Suite struct ProfileTests {
    private let old: ShopFront
    private let new: ShopFront

    init() throws {
        (old, new) = (try ShopFront(), try ShopFront(version: "10.0.2"))
    }

    /// Both answers to the same question, the older version's first.
    private func both<Value>(_ ask: (ShopFront) throws -> Value) throws -> (Value, Value) {
        (try ask(old), try ask(new))
    }

    private func expect(
        _ first: JSONValue, _ second: JSONValue, _ location: SourceLocation = #_sourceLocation,
        _ ask: (ShopFront) throws -> JSONValue?
    ) throws {
        let answers = try both(ask)
        #expect(answers.0 == first, "9.9.5", sourceLocation: location)
        #expect(answers.1 == second, "10.0.2", sourceLocation: location)
    }

    private func cart(_ shop: ShopFront) throws -> String {
        try #require(try shop.store("GET", "cart").headers["Cart-Token"])
    }

    // MARK: Orders

    @Test func ordersNameTheVersion() throws {
        try expect("9.9.5", "10.0.2") { try $0.rest("GET", "orders/200").body["version"] }
        try expect("9.9.5", "10.0.2") { try $0.rest("GET", "system_status").body["environment"]?["version"] }
    }

    @Test func taxesOfItemsHaveThePlacesThatWereAskedFor() throws {
        let order = #"""
            {"billing":{"country":"US","state":"CA","postcode":"94105"},"line_items":[{"product_id":102,"quantity":1}],
             "shipping_lines":[{"method_id":"flat_rate","total":"10.00"}]}
            """#
        let (plain, rounded) = try both { shop in
            let id = try shop.rest("POST", "orders", order).body["id"]?.int ?? 0
            let body = try shop.rest("GET", "orders/\(id)?dp=1").body
            return try #require(body["line_items"]?[0]?["taxes"]?[0]?["total"]?.string)
        }
        #expect(plain != rounded)
        #expect(rounded.split(separator: ".").last?.count == 1)
        #expect(Double(rounded).map { abs($0 - (Double(plain) ?? 0)) < 0.06 } == true)
    }

    @Test func anOrderThatItsCouponSpoilsStaysAsADraft() throws {
        let order = #"{"line_items":[{"product_id":100,"quantity":1}],"coupon_lines":[{"code":"no-such-code"}]}"#
        let (gone, kept) = try both { try $0.rest("POST", "orders", order).body }
        #expect(gone["data"] == ["status": 400])
        #expect(gone["message"] == "Coupon &quot;no-such-code&quot; does not exist!")
        #expect(kept["message"] == "Coupon &quot;no-such-code&quot; cannot be applied because it does not exist.")
        let id = try #require(kept["data"]?["new_draft_order_id"]?.int)
        #expect(kept["data"]?["status"] == 400)
        #expect(try new.rest("GET", "orders/\(id)").body["status"] == "checkout-draft")
        #expect(try old.rest("GET", "orders/\(id)").status == 404)
    }

    // MARK: Coupons

    @Test func codesAreInLowerCase() throws {
        try expect("Spring Deal", "spring deal") {
            try $0.rest("POST", "coupons", #"{"code":"Spring Deal","amount":"2.00"}"#).body["code"]
        }
        let (typed, lowered) = try both { shop in
            let token = try cart(shop)
            _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":100,"quantity":1}"#)
            let body = try shop.store("POST", "cart/apply-coupon", token: token, #"{"code":"CART5"}"#).body
            return [body["coupons"]?[0]?["code"], body["coupons"]?[0]?["totals"]?["total_discount"]]
        }
        #expect(typed == ["CART5", "0"])
        #expect(lowered == ["cart5", "500"])
    }

    /// Yarn, mug and ink as in coupons/rounding, where two cents are lost.
    @Test func lostCentsGoToTheDearestPieces() throws {
        let (byLine, byPiece) = try both { shop in
            let token = try cart(shop)
            for item in [#"{"id":127,"quantity":3}"#, #"{"id":102,"quantity":1}"#, #"{"id":103,"quantity":7}"#] {
                _ = try shop.store("POST", "cart/add-item", token: token, item)
            }
            let body = try shop.store("POST", "cart/apply-coupon", token: token, #"{"code":"third"}"#).body
            return (body["items"]?.array ?? []).map { $0["totals"]?["line_total"] }
        }
        #expect(byLine == ["667", "667", "1515"])
        #expect(byPiece == ["666", "666", "1517"])
    }

    @Test func anInvalidDiscountIsRefusedWithAFullStop() throws {
        try expect("Invalid discount amount", "Invalid discount amount.") {
            try $0.rest("POST", "coupons", #"{"code":"less","amount":"-2"}"#).body["message"]
        }
    }

    // MARK: Customers

    @Test func customersWhoAreNotThereAreRefusedInTheSameWords() throws {
        for (method, status, body) in [("GET", 404, nil), ("PUT", 400, "{}"), ("DELETE", 400, nil)] {
            let path = method == "DELETE" ? "customers/99999?force=true" : "customers/99999"
            let (before, after) = try both { try $0.rest(method, path, body) }
            #expect(before.status == status)
            #expect(before.body["code"] == "woocommerce_rest_invalid_id")
            #expect(before.headers["allow"] != nil)
            #expect(after.status == 404)
            #expect(after.body["code"] == "wc_user_invalid_id")
            #expect(after.headers["allow"] == nil)
        }
    }

    @Test func aDeletedCustomerHasNoMethods() throws {
        let (before, after) = try both { shop in
            let new = #"{"email":"gone@example.com","password":"secret-word-9"}"#
            let id = try shop.rest("POST", "customers", new).body["id"]?.int ?? 0
            return try shop.rest("DELETE", "customers/\(id)?force=true")
        }
        #expect(before.body["_links"]?["self"]?[0]?["targetHints"] != nil)
        #expect(after.body["_links"]?["self"]?[0]?["targetHints"] == nil)
        #expect(after.headers["allow"] == nil)
    }

    // MARK: Products

    @Test func rangesOfPricesAreSpelledForScreenReaders() throws {
        let (plain, spelled) = try both { try $0.rest("GET", "products/13").body["price_html"]?.string ?? "" }
        #expect(!plain.contains("aria-hidden"))
        #expect(spelled.contains("<span aria-hidden=\"true\">&ndash;</span>"))
        #expect(spelled.contains("<span class=\"woocommerce-Price-amount amount\" aria-hidden=\"true\"><bdi>"))
        #expect(spelled.contains("<span class=\"screen-reader-text\">Price range: "))
    }

    @Test func stockOfAVariableProductIsTold() throws {
        try expect(["text": "", "class": ""], ["text": "8 in stock", "class": "in-stock"]) {
            try $0.store("GET", "products/120").body["stock_availability"]
        }
    }

    @Test func whatMayBeOrderedFollowsStockEvenWithBackorders() throws {
        try expect(9999, 2) { try $0.store("GET", "products/105").body["add_to_cart"]?["maximum"] }
    }

    // MARK: Cart and checkout

    @Test func addingWithoutANumberAddsOneToALineThatIsThere() throws {
        try expect(1, 2) { shop in
            let token = try cart(shop)
            _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":100,"quantity":1}"#)
            return try shop.store("POST", "cart/add-item", token: token, #"{"id":100}"#).body["items_count"]
        }
    }

    @Test func lessThanOnePieceCannotBeAdded() throws {
        let (before, after) = try both { shop in
            try shop.store("POST", "cart/add-item", token: try cart(shop), #"{"id":100,"quantity":0}"#)
        }
        #expect(before.status == 201)
        #expect(after.status == 400)
        #expect(after.body["code"] == "woocommerce_rest_product_invalid_quantity")
    }

    @Test func anUnknownProductIsNamed() throws {
        try expect(
            "This product cannot be added to the cart.",
            "Product with ID \"999999\" was not found and cannot be added to the cart."
        ) { shop in
            try shop.store("POST", "cart/add-item", token: try cart(shop), #"{"id":999999,"quantity":1}"#).body[
                "message"]
        }
    }

    private let address = #"""
        {"first_name":"Ada","last_name":"Byron","address_1":"1 Main Street","city":"San Francisco","state":"CA",
         "postcode":"94105","country":"US","email":"ada@example.com","phone":"5550100"}
        """#

    @Test func aCheckoutMayNameNoPaymentMethodAndKeepsItsAddress() throws {
        let (before, after) = try both { shop in
            let token = try cart(shop)
            _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":100,"quantity":1}"#)
            let body = #"{"billing_address":\#(address),"payment_method":""}"#
            let code = try shop.store("POST", "checkout", token: token, body).body["code"]
            return [code, try shop.store("GET", "cart", token: token).body["billing_address"]?["city"]]
        }
        #expect(before == ["rest_invalid_param", ""])
        #expect(after == ["woocommerce_rest_checkout_missing_payment_method", "San Francisco"])
    }

    @Test func anOrderThatCostsNothingHasNoPaymentMethod() throws {
        try expect("bacs", "") { shop in
            let token = try cart(shop)
            _ = try shop.rest("PUT", "products/108", #"{"regular_price":"0"}"#)
            _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":108,"quantity":1}"#)
            let placed = try shop.store("POST", "checkout", token: token, #"{"billing_address":\#(address)}"#)
            let id = placed.body["order_id"]?.int ?? 0
            return try shop.rest("GET", "orders/\(id)").body["payment_method"]
        }
    }

    @Test func aPickupIsChosenByTheShopperOnly() throws {
        let (before, after) = try both { shop in
            // Nothing but a pickup is left where the shopper is; other places have other methods.
            let token = try cart(shop)
            _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":100,"quantity":1}"#)
            let place = #"{"shipping_address":{"country":"NZ","state":"","city":"Auckland","postcode":"1010"}}"#
            _ = try shop.store("POST", "cart/update-customer", token: token, place)
            for method in try shop.rest("GET", "shipping/zones/0/methods").body.array ?? [] {
                let id = method["instance_id"]?.int ?? 0
                _ = try shop.rest("PUT", "shipping/zones/0/methods/\(id)", #"{"enabled":false}"#)
            }
            _ = try shop.rest("POST", "shipping/zones/0/methods", #"{"method_id":"local_pickup"}"#)
            let body = try shop.store("GET", "cart", token: token).body
            return body["shipping_rates"]?[0]?["shipping_rates"]?.array ?? []
        }
        #expect(before.map { $0["selected"] } == [true])
        #expect(after.map { $0["selected"] } == [false])
        #expect(after.first?["method_id"] == "local_pickup")
    }

    @Test func theHashOfADraftsShippingCoversItsRates() throws {
        let (before, after) = try both { shop in
            let token = try cart(shop)
            _ = try shop.store("POST", "cart/add-item", token: token, #"{"id":100,"quantity":1}"#)
            let id = try shop.store("GET", "checkout", token: token).body["order_id"]?.int ?? 0
            let meta = try shop.rest("GET", "orders/\(id)").body["meta_data"]?.array ?? []
            return meta.first { $0["key"] == "_shipping_hash" }?["value"]
        }
        #expect(before != after)
    }

    // MARK: The shop

    @Test func thereIsAPointOfSale() throws {
        try expect(23, 27) { .init(try $0.rest("GET", "settings").body.array?.count) }
        #expect(try new.rest("GET", "settings/point-of-sale").body.array?.count == 5)
        #expect(
            try new.rest("GET", "settings/advanced/woocommerce_feature_point_of_sale_enabled").body["value"] == "yes")
        let path = "orders/200/actions/send_email"
        let (before, after) = try both { try $0.rest("POST", path, #"{"template_id":"customer_cancelled_order"}"#) }
        #expect(before.body["code"] == "rest_invalid_param")
        #expect(after.body["code"] == "woocommerce_rest_invalid_email_template")
    }

    @Test func turkeyIsCalledOtherwise() throws {
        try expect("Turkey", "Türkiye") { try $0.rest("GET", "data/countries/TR").body["name"] }
        try expect("Turkey", "Türkiye") {
            try $0.rest("GET", "settings/general/woocommerce_specific_allowed_countries").body["options"]?["TR"]
        }
    }
}
