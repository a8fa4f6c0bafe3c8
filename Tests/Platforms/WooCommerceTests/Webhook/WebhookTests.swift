import Simulator
import Testing

@testable import WooCommerce

/// What webhooks send: recorded with a receiver (captures woocommerce-webhooks), which scenarios have no place for.
@Suite struct WebhookTests {
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

    @discardableResult
    private func answer(_ method: String, _ path: String, _ body: String = "") throws -> JSONValue {
        try JSONParser.parse(shop.answer(method, "/wp-json/wc/v3\(path)", headers, body: body).body)
    }

    private func listen(_ topic: String, _ address: String = "http://127.0.0.1:9/hook") throws -> Int {
        let body = #"{"topic":"\#(topic)","delivery_url":"\#(address)","secret":"a&amp;b"}"#
        return try #require(try answer("POST", "/webhooks", body)["id"]?.int)
    }

    /// What is sent, with a receiver that always answers the same.
    private func run(_ status: Int = 200) throws -> [OutgoingMessage] {
        var messages: [OutgoingMessage] = []
        while let message = try WooCommerce().nextMessage(in: shop.visit()) {
            messages.append(message)
            try WooCommerce().note(.answered(status), of: message, in: shop.visit())
        }
        return messages
    }

    private func deliveries(_ status: Int = 200) throws -> [OutgoingMessage] {
        try run(status).filter { $0.headers["x-wc-webhook-topic"] != nil }
    }

    @Test func aNewWebhookPingsItsAddressUnsigned() throws {
        let id = try listen("product.updated")
        let ping = try #require(try run().first)
        #expect(ping.body == Array("webhook_id=\(id)".utf8))
        #expect(ping.patience == 5)
        #expect(ping.headers["content-type"] == "application/x-www-form-urlencoded")
        #expect(ping.headers["x-wc-webhook-signature"] == nil)
        _ = try answer("PUT", "/webhooks/\(id)", #"{"name":"Renamed"}"#)
        #expect(try run().isEmpty)
    }

    @Test func anAddressThatNeverAnsweredIsPingedAtEverySave() throws {
        let id = try listen("product.updated")
        #expect(try run(500).count == 1)
        _ = try answer("PUT", "/webhooks/\(id)", #"{"name":"Renamed"}"#)
        #expect(try run(500).count == 1)
    }

    @Test func aDeliveryIsSignedWithTheDecodedSecret() throws {
        let id = try listen("product.updated")
        _ = try run()
        try answer("PUT", "/products/100", #"{"name":"Told"}"#)
        let delivery = try #require(try deliveries().first)
        let body = String(decoding: delivery.body, as: UTF8.self)
        let signature = Base64.encode(SecretKeys.hmacSHA256(body, key: "a&b"))
        #expect(delivery.headers["x-wc-webhook-signature"] == signature)
        #expect(delivery.headers["x-wc-webhook-id"] == String(id))
        #expect(delivery.headers["x-wc-webhook-source"] == "https://store.local/")
        #expect(try JSONParser.parse(delivery.body)["name"] == "Told")
    }

    @Test func whatWaitsIsNotQueuedAgainAndShowsTheLaterState() throws {
        _ = try listen("product.updated")
        _ = try run()
        try answer("PUT", "/products/100", #"{"name":"First"}"#)
        try answer("PUT", "/products/100", #"{"name":"Second"}"#)
        let sent = try deliveries()
        #expect(sent.count == 1)
        #expect(try JSONParser.parse(sent[0].body)["name"] == "Second")
    }

    @Test func trashingAProductTellsOfACouponToo() throws {
        _ = try listen("product.deleted")
        _ = try listen("coupon.deleted")
        _ = try run()
        try answer("DELETE", "/products/100")
        let sent = try deliveries()
        #expect(sent.compactMap { $0.headers["x-wc-webhook-topic"] } == ["coupon.deleted", "product.deleted"])
        #expect(sent.allSatisfy { $0.body == Array(#"{"id":100}"#.utf8) })
    }

    @Test func aNewOrderIsCreatedAndUpdated() throws {
        _ = try listen("order.created")
        _ = try listen("order.updated")
        _ = try run()
        try answer("POST", "/orders", #"{"line_items":[{"product_id":100,"quantity":1}]}"#)
        #expect(
            try deliveries().compactMap { $0.headers["x-wc-webhook-topic"] } == ["order.created", "order.updated"])
    }

    @Test func whatIsRefusedTellsNothing() throws {
        _ = try listen("product.created")
        _ = try run()
        try answer("POST", "/products/batch", #"{"create":[{"sku":"woo-beanie"},{"name":"Kept"}]}"#)
        #expect(try deliveries().count == 1)
    }

    @Test func theSeventhFailureInARowSwitchesAWebhookOff() throws {
        let id = try listen("product.updated")
        _ = try run()
        for turn in 1...7 {
            try answer("PUT", "/products/100", #"{"name":"Turn \#(turn)"}"#)
            #expect(try deliveries(500).count == 1)
            #expect(try answer("GET", "/webhooks/\(id)")["status"] == (turn < 7 ? "active" : "disabled"))
        }
        try answer("PUT", "/products/100", #"{"name":"Quiet"}"#)
        #expect(try deliveries().isEmpty)
        let shown = try WooCommerce().deliveries(in: shop.visit())
        #expect(shown.count == 8)
        #expect(shown.last?["status"] == 500)
    }

    @Test(arguments: ["http://example.com/hook", "http://10.0.0.1/hook", "http://127.0.0.1.example.com/"])
    func otherMachinesAreNotCalled(_ address: String) throws {
        _ = try listen("product.updated", address)
        #expect(try run().isEmpty)
        let failure = try WooCommerce().deliveries(in: shop.visit()).first?["failure"]?.string
        #expect(failure?.contains("webhook-hosts") == true)
    }

    @Test(arguments: [
        ("Product.Updated", ""), ("customer.restored", "customer.restored"), ("product.updated.x", "product.updated.x"),
        ("action.wc_x", "action.wc_x"),
    ])
    func topicsThatPassTheCheck(_ topic: String, _ kept: String) throws {
        let id = try listen(topic)
        #expect(try answer("GET", "/webhooks/\(id)")["topic"] == .string(kept))
    }

    @Test(arguments: ["foo.bar", "product", "action.foo", "action.woocommerce_login_credentials", "shop_order.created"])
    func topicsThatDoNot(_ topic: String) throws {
        let body = #"{"topic":"\#(topic)","delivery_url":"http://127.0.0.1:9/"}"#
        #expect(try answer("POST", "/webhooks", body)["code"] == "woocommerce_rest_shop_webhook_invalid_topic")
    }
}
