import Simulator
import Testing

/// What falls due on the sandbox's clock: no recording waits so long, so that the source of 9.9.5 says what happens.
@Suite struct ScheduleTests {
    private let shop: ShopFront

    init() throws { shop = try ShopFront() }

    private func order(_ via: String, _ product: Int = 102, status: String = "pending") throws -> Int {
        let body = #"""
            {"created_via":"\#(via)","status":"\#(status)","line_items":[{"product_id":\#(product),"quantity":2}]}
            """#
        return try #require(try shop.rest("POST", "orders", body).body["id"]?.int)
    }

    private func value(_ path: String, _ member: String) throws -> JSONValue? {
        try shop.rest("GET", path).body[member]
    }

    private func filledCart() throws -> String {
        let token = try #require(try shop.store("GET", "cart").headers["Cart-Token"])
        let added = try shop.store("POST", "cart/add-item", token: token, #"{"id":100,"quantity":1}"#)
        #expect(added.status == 201)
        return token
    }

    // MARK: Unpaid orders

    @Test func anUnpaidOrderOfTheCheckoutIsCancelledWhenItsTimeHasPassed() throws {
        let id = try order("checkout")
        try shop.wait(seconds: 3600)
        #expect(try value("orders/\(id)", "status") == "pending")
        try shop.wait(seconds: 1)
        #expect(try value("orders/\(id)", "status") == "cancelled")
        let notes = try shop.rest("GET", "orders/\(id)/notes").body.array ?? []
        #expect(
            notes.contains {
                $0["note"] == """
                    Unpaid order cancelled - time limit reached. Order status changed from Pending payment to Cancelled.
                    """
            })
    }

    @Test(arguments: ["store-api", "rest-api"])
    func ordersThatWereMadeElsewhereWaitForEver(_ via: String) throws {
        let id = try order(via)
        try shop.wait(seconds: 90_000)
        #expect(try value("orders/\(id)", "status") == "pending")
    }

    @Test(arguments: ["on-hold", "failed", "processing"])
    func otherStatesAreLeftAlone(_ status: String) throws {
        let id = try order("checkout", status: status)
        try shop.wait(seconds: 90_000)
        #expect(try value("orders/\(id)", "status") == .string(status))
    }

    @Test(arguments: [
        ("settings/products/woocommerce_hold_stock_minutes", ""), ("settings/products/woocommerce_manage_stock", "no"),
    ])
    func withoutHeldStockNothingIsCancelled(_ setting: String, _ value: String) throws {
        _ = try shop.rest("PUT", setting, #"{"value":"\#(value)"}"#)
        let id = try order("checkout")
        try shop.wait(seconds: 90_000)
        #expect(try self.value("orders/\(id)", "status") == "pending")
    }

    /// It took stock while it was on hold, and waits for payment again.
    @Test func aCancelledOrderGivesItsStockBack() throws {
        let id = try order("checkout", status: "on-hold")
        #expect(try value("products/102", "stock_quantity") == 3)
        _ = try shop.rest("PUT", "orders/\(id)", #"{"status":"pending"}"#)
        try shop.wait(seconds: 3601)
        #expect(try value("orders/\(id)", "status") == "cancelled")
        #expect(try value("products/102", "stock_quantity") == 5)
    }

    @Test func webhooksHearOfWhatCronDid() throws {
        let hook = #"{"topic":"order.updated","delivery_url":"http://127.0.0.1:9/"}"#
        _ = try shop.rest("POST", "webhooks", hook)
        let id = try order("checkout")
        _ = try shop.simulation.deliver(in: shop.sandbox, by: Nobody())
        try shop.wait(seconds: 3601)
        try shop.simulation.catchUp(shop.sandbox)
        #expect(try shop.sandbox.outbox.take())
        let waiting = try shop.simulation.deliveries(in: shop.sandbox).filter { $0["state"] == "pending" }
        #expect(waiting.map { $0["arg"] } == [.init(id)])
    }

    /// Answers everything.
    private struct Nobody: Messenger {
        func send(_ message: OutgoingMessage) -> OutgoingOutcome { .answered(200) }
    }

    // MARK: Drafts

    @Test func aDraftThatIsADayOldIsGoneAtMidnight() throws {
        let token = try filledCart()
        let id = try #require(try shop.store("GET", "checkout", token: token).body["order_id"]?.int)
        try shop.wait(seconds: 86_300)
        #expect(try value("orders/\(id)", "status") == "checkout-draft")
        try shop.wait(seconds: 86_400)
        #expect(try shop.rest("GET", "orders/\(id)").status == 404)
    }

    // MARK: Sales

    /// The clock stands at 2026-11-22 02:39:21.
    private func sell(from: String?, to: String?) throws {
        var body: JSONObject = ["sale_price": "11.00"]
        body["date_on_sale_from"] = .init(from)
        body["date_on_sale_to"] = .init(to)
        _ = try shop.rest("PUT", "products/100", JSONWriter.text(.object(body)))
    }

    private func prices() throws -> [JSONValue?] {
        let product = try shop.rest("GET", "products/100").body
        return [product["on_sale"], product["price"], product["sale_price"], product["date_on_sale_from"]]
    }

    @Test func aSaleIsOnAtItsMomentAndCostsLessFromTheNextMidnight() throws {
        try sell(from: "2026-11-22T12:00:00", to: nil)
        #expect(try prices() == [false, "15", "11.00", "2026-11-22T12:00:00"])
        try shop.wait(seconds: 10 * 3600)
        #expect(try prices() == [true, "15", "11.00", "2026-11-22T12:00:00"])
        try shop.wait(seconds: 14 * 3600)
        #expect(try prices() == [true, "11.00", "11.00", .null])
    }

    @Test func aSaleThatEndedLosesItsPriceAtMidnight() throws {
        try sell(from: nil, to: "2026-11-22T12:00:00")
        #expect(try prices() == [true, "11.00", "11.00", .null])
        try shop.wait(seconds: 10 * 3600)
        #expect(try prices() == [false, "11.00", "11.00", .null])
        try shop.wait(seconds: 14 * 3600)
        #expect(try prices() == [false, "15", "", .null])
        #expect(try value("products/100", "date_on_sale_to") == .null)
    }

    @Test func aSaleThatBeganAndEndedWhileNobodyCalledIsOver() throws {
        try sell(from: "2026-11-23T00:00:00", to: "2026-11-24T23:59:59")
        try shop.wait(seconds: 30 * 86_400)
        #expect(try prices() == [false, "15", "11.00", .null])
    }

    @Test func listsAreSortedByThePricesOfASale() throws {
        try sell(from: "2026-11-22T12:00:00", to: nil)
        try shop.wait(seconds: 86_400)
        let found = try shop.store("GET", "products?min_price=1100&max_price=1100").body.array ?? []
        #expect(found.contains { $0["id"] == 100 })
    }

    // MARK: Downloads and counters

    @Test func aDownloadMayBeHadUntilItsDayIsOver() throws {
        _ = try shop.rest("PUT", "products/107", #"{"download_expiry":1}"#)
        let order = #"{"customer_id":2,"status":"completed","line_items":[{"product_id":107,"quantity":1}]}"#
        let id = try #require(try shop.rest("POST", "orders", order).body["id"]?.int)
        let mine = { [shop] in
            try shop.rest("GET", "customers/2/downloads").body.array?.filter { $0["order_id"] == .init(id) }.count
        }
        #expect(try mine() == 1)
        try shop.wait(seconds: 86_400)
        #expect(try mine() == 1)
        try shop.wait(seconds: 86_400)
        #expect(try mine() == 0)
    }

    @Test func aPaidOrderMakesAPayingCustomer() throws {
        let new = #"{"email":"payer@example.com","password":"secret-word-9"}"#
        let customer = try #require(try shop.rest("POST", "customers", new).body["id"]?.int)
        #expect(try value("customers/\(customer)", "is_paying_customer") == false)
        let order = #"{"customer_id":\#(customer),"status":"completed","line_items":[{"product_id":100,"quantity":1}]}"#
        _ = try shop.rest("POST", "orders", order)
        #expect(try value("customers/\(customer)", "is_paying_customer") == true)
    }

    // MARK: Sessions

    @Test func aCartIsForgottenAfterTwoDaysWithoutAChange() throws {
        let token = try filledCart()
        try shop.wait(seconds: 172_799)
        #expect(try shop.store("GET", "cart", token: token).body["items_count"] == 1)
        try shop.wait(seconds: 2)
        #expect(try shop.store("GET", "cart", token: token).body["items_count"] == 0)
    }
}
