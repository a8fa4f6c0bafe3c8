import Simulator
import Testing

/// Which e-mails would go out (`WC_Emails`): listed by the control API, never sent.
@Suite struct MailroomTests {
    private let shop: ShopFront

    init() throws { shop = try ShopFront() }

    private func mails() throws -> [JSONValue] { try shop.simulation.emails(in: shop.sandbox) }

    private func templates() throws -> [String] { try mails().compactMap { $0["template"]?.string } }

    private func order(_ members: String) throws -> Int {
        let body = #"""
            {"billing":{"email":"ada@example.com"},"line_items":[{"product_id":100,"quantity":1}],\#(members)}
            """#
        return try #require(try shop.rest("POST", "orders", body).body["id"]?.int)
    }

    @Test func aShopStartsWithoutMails() throws {
        #expect(try mails().isEmpty)
    }

    @Test func anOrderInProgressIsToldToOwnerAndCustomer() throws {
        let id = try order(#""status":"processing""#)
        let sent = try mails()
        #expect(sent.map { $0["template"] } == ["new_order", "customer_processing_order"])
        #expect(sent.map { $0["to"] } == ["admin@store.local", "ada@example.com"])
        #expect(sent.map { $0["order"] } == [.init(id), .init(id)])
        #expect(sent.first?["subject"]?.string?.hasSuffix("New order #\(id)") == true)
        #expect(sent.first?["shop"] == "woocommerce")
    }

    @Test func theOwnerHearsOfAnOrderOnce() throws {
        let id = try order(#""status":"on-hold""#)
        for status in ["cancelled", "processing", "completed"] {
            _ = try shop.rest("PUT", "orders/\(id)", #"{"status":"\#(status)"}"#)
        }
        #expect(
            try templates() == [
                "new_order", "customer_on_hold_order", "cancelled_order", "customer_processing_order",
                "customer_completed_order",
            ])
    }

    @Test func anOrderThatNobodyPaidIsCancelledQuietly() throws {
        let id = try order(#""created_via":"checkout""#)
        try shop.wait(seconds: 3601)
        #expect(try shop.rest("GET", "orders/\(id)").body["status"] == "cancelled")
        #expect(try mails().isEmpty)
    }

    @Test func refundsSayWhetherMoneyIsLeft() throws {
        let id = try order(#""status":"processing""#)
        let total = try #require(try shop.rest("GET", "orders/\(id)").body["total"]?.string.flatMap(Double.init))
        for amount in [5, total - 5] {
            _ = try shop.rest("POST", "orders/\(id)/refunds", #"{"amount":"\#(amount)","api_refund":false}"#)
        }
        #expect(
            try templates().suffix(2) == ["customer_partially_refunded_order", "customer_refunded_order"])
    }

    @Test func stockThatRunsOutIsToldOnTheWay() throws {
        let items = #"[{"product_id":134,"quantity":1}]"#
        for _ in 1...3 {
            _ = try shop.rest("POST", "orders", #"{"status":"processing","line_items":\#(items)}"#)
        }
        let stock = try mails().filter { $0["product"] == 134 }.map { $0["template"] }
        #expect(stock == ["low_stock", "low_stock", "no_stock"])
    }

    @Test func newAccountsAndNotesToCustomersAreTold() throws {
        _ = try shop.rest("POST", "customers", #"{"email":"new@example.com","password":"secret-word-9"}"#)
        let id = try order(#""status":"pending""#)
        _ = try shop.rest("POST", "orders/\(id)/notes", #"{"note":"Soon.","customer_note":true}"#)
        _ = try shop.rest("POST", "orders/\(id)/notes", #"{"note":"Internal."}"#)
        #expect(try templates() == ["customer_new_account", "customer_note"])
    }

    @Test func whatIsRefusedIsNotTold() throws {
        let body = #"{"status":"processing","coupon_lines":[{"code":"no-such-code"}],"line_items":[]}"#
        #expect(try shop.rest("POST", "orders", body).status == 400)
        #expect(try mails().isEmpty)
    }
}
