import Simulator
import Testing

@testable import WooCommerce

/// What orders leave behind beside their own answer: notes, stock, states. No recording shows all of it.
@Suite struct OrderFlowTests {
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
        try JSONParser.parse(shop.answer(method, "/wp-json/wc/v3\(path)", headers, body: body).body)
    }

    /// An order of four pieces of a product that had ten, and the product's id.
    private func order(_ more: String = "") throws -> (order: JSONValue, id: Int, product: Int) {
        let product = try answer(
            "POST", "/products", #"{"name":"Stool","regular_price":"6","manage_stock":true,"stock_quantity":10}"#)
        let productID = try #require(product["id"]?.int)
        let lines = #"{"status":"processing","line_items":[{"product_id":\#(productID),"quantity":4}]\#(more)}"#
        let order = try answer("POST", "/orders", lines)
        return (order, try #require(order["id"]?.int), productID)
    }

    private func notes(_ order: Int) throws -> [String] {
        try answer("GET", "/orders/\(order)/notes").array?.compactMap { $0["note"]?.string } ?? []
    }

    private func stock(_ product: Int) throws -> Int? {
        try answer("GET", "/products/\(product)")["stock_quantity"]?.int
    }

    @Test func aLineThatChangesMovesStockWithANote() throws {
        let (order, id, product) = try order()
        let line = try #require(order["line_items"]?[0]?["id"]?.int)
        _ = try answer("PUT", "/orders/\(id)", #"{"line_items":[{"id":\#(line),"quantity":7}]}"#)
        #expect(try stock(product) == 3)
        #expect(try notes(id).contains("Adjusted stock: Stool (6&rarr;3)"))
        _ = try answer("PUT", "/orders/\(id)", #"{"line_items":[{"id":\#(line),"quantity":0}]}"#)
        #expect(try stock(product) == 10)
    }

    @Test func aRefundOfTheWholeAmountEndsTheOrder() throws {
        let (order, id, product) = try order()
        let total = try #require(order["total"]?.string)
        let line = try #require(order["line_items"]?[0]?["id"]?.int)
        let lines = #""line_items":[{"id":\#(line),"quantity":4,"refund_total":24}]"#
        _ = try answer("POST", "/orders/\(id)/refunds", #"{"amount":"\#(total)","api_refund":false,\#(lines)}"#)
        #expect(try answer("GET", "/orders/\(id)")["status"] == "refunded")
        #expect(try stock(product) == 10)
        #expect(try notes(id).contains("Item #\(product) stock increased from 6 to 10."))
        #expect(try answer("GET", "/orders/\(id)/refunds").array?.count == 1)
    }

    @Test func anOrderThatIsCalledRefundedGetsARefund() throws {
        let (order, id, _) = try order()
        _ = try answer("PUT", "/orders/\(id)", #"{"status":"refunded"}"#)
        let refund = try answer("GET", "/orders/\(id)/refunds")[0]
        #expect(refund?["amount"] == order["total"])
        #expect(refund?["reason"] == "Order fully refunded.")
    }

    @Test func addressesAreSearchedByTheirValues() throws {
        let (_, id, _) = try order(#","billing":{"first_name":"Quill","last_name":"Sandmark"}"#)
        func found(_ text: String) throws -> [Int] {
            try answer("GET", "/orders?search=\(text)").array?.compactMap { $0["id"]?.int } ?? []
        }
        #expect(try found("Quill%20Sandmark") == [id])
        #expect(try found("first_name") == [])
    }
}
