import Simulator
import Testing

@testable import Magento

/// What orders and their documents do to the stock.
@Suite struct StockThroughOrdersTests {
    /// Whatever is ordered, canceled, billed, sent and given back: what the ledger still promises is what orders still
    /// have to send, and what sources lost is what was sent, less what came back. Pieces that were given back are not sent
    /// here, though Magento sends them, and counts them twice (refund-unshipped-keeps-reservations).
    @Test(arguments: 1...25) func ledgerSourcesAndOrdersAgree(_ seed: UInt64) throws {
        let shop = try TestShop(seed: seed)
        var generator = SeededGenerator(seed)
        let sku = "rope-10m"
        let sources = ["ua-warehouse", "us-warehouse"]
        let there = try Self.pieces(of: sku, in: shop)
        let promised = try Reservation.balance(of: sku, in: 2, shop.database)
        var orders: [Int] = []
        for _ in 0..<30 {
            switch Int.random(in: 0..<6, using: &generator) {
            case 0:
                orders.append(try PlacedOrder.place(sku, Int.random(in: 1...6, using: &generator), in: shop))
            case 1: if let id = orders.randomElement(using: &generator) { try Self.cancel(id, in: shop) }
            case 2:
                if let id = orders.randomElement(using: &generator) {
                    try? Self.invoice(id, Int.random(in: 1...3, using: &generator), in: shop)
                }
            case 3, 4:
                if let id = orders.randomElement(using: &generator),
                    let source = sources.randomElement(using: &generator)
                {
                    try? Self.ship(id, Int.random(in: 1...3, using: &generator), from: source, in: shop)
                }
            default:
                if let id = orders.randomElement(using: &generator) {
                    try? Self.refund(
                        id, Int.random(in: 1...2, using: &generator), returns: Bool.random(using: &generator), in: shop)
                }
            }
            // What left the stock for good is what the sources lost and the ledger does not promise any more.
            let gone = there - (try Self.pieces(of: sku, in: shop))
            let open = promised - (try Reservation.balance(of: sku, in: 2, shop.database))
            #expect(gone >= 0, "seed \(seed)")
            #expect(gone + open == (try Self.taken(by: orders, in: shop)), "seed \(seed)")
        }
    }

    @Test func aShipmentThatItsSourceCannotMakeLeavesNothingButUsedNumbers() throws {
        let shop = try TestShop()
        let id = try PlacedOrder.place("tarp-2x3", 2, in: shop)
        let before = try shop.visit.ids.peek("sales_shipment")
        let promised = try Reservation.balance(of: "tarp-2x3", in: 2, shop.database)
        #expect(throws: MagentoError.invalid("Could not save a shipment, see error log for details")) {
            try shop.database.transaction { try Self.ship(id, 2, from: "us-warehouse", in: shop) }
        }
        #expect(try SalesShipment.all(of: id, in: shop.database).isEmpty)
        #expect(try Reservation.balance(of: "tarp-2x3", in: 2, shop.database) == promised)
        #expect(try shop.visit.ids.peek("sales_shipment") == before + 1)
    }

    @Test func anOrderOfMoreThanThereIsIsRefusedAndPromisesNothing() throws {
        let shop = try TestShop()
        let promised = try Reservation.balance(of: "stove-mini", in: 2, shop.database)
        #expect(throws: MagentoError.self) { try PlacedOrder.place("stove-mini", 16, in: shop) }
        #expect(try Reservation.balance(of: "stove-mini", in: 2, shop.database) == promised)
    }

    // MARK: Steps

    private static func pieces(of sku: String, in shop: TestShop) throws -> Double {
        try SourceItem.all("WHERE sku = ?", sku, in: shop.database).reduce(0) { $0 + $1.quantity }
    }

    /// What the orders took: what they ordered, less what was canceled and what came back.
    private static func taken(by orders: [Int], in shop: TestShop) throws -> Double {
        try orders.reduce(0) { sum, id in
            let item = try #require(try SalesOrder.get(id, in: shop.database).items.first)
            let back = try SalesCreditmemo.all(of: id, in: shop.database)
                .filter { $0.row.discountDescription == "returned" }
                .reduce(0) { $0 + $1.items.reduce(0) { $0 + $1.line.qty.number } }
            return sum + item.qtyOrdered.number - item.qtyCanceled.number - back
        }
    }

    private static func cancel(_ id: Int, in shop: TestShop) throws {
        var order = try SalesOrder.get(id, in: shop.database)
        guard order.canCancel else { return }
        try OrderCancellation(stock: SalesStock(visit: shop.visit)).cancel(&order)
        try order.save(in: shop.visit)
    }

    private static func line(of id: Int, in shop: TestShop) throws -> Int {
        try #require(try SalesOrder.get(id, in: shop.database).items.first).id
    }

    private static func invoice(_ id: Int, _ count: Int, in shop: TestShop) throws {
        let wish = Invoicing.Wish(quantities: [try line(of: id, in: shop): SalesAmount(Double(count))])
        _ = try Invoicing(visit: shop.visit).invoice(id, wish)
    }

    private static func ship(_ id: Int, _ count: Int, from source: String, in shop: TestShop) throws {
        let item = try #require(try SalesOrder.get(id, in: shop.database).items.first)
        let open = item.qtyOrdered.number - item.qtyShipped.number - item.qtyRefunded.number - item.qtyCanceled.number
        let wish = Shipping.Wish(quantities: [item.id: SalesAmount(min(Double(count), open))], source: source)
        _ = try Shipping(visit: shop.visit).ship(id, wish)
    }

    private static func refund(_ id: Int, _ count: Int, returns: Bool, in shop: TestShop) throws {
        let line = try line(of: id, in: shop)
        let wish = Refunding.Wish(
            quantities: [line: SalesAmount(Double(count))], returned: returns ? [line] : nil)
        let number = try Refunding(visit: shop.visit).refund(SalesOrder.get(id, in: shop.database), wish)
        var memo = try SalesCreditmemo.get(number, in: shop.database).row
        memo.discountDescription = returns ? "returned" : nil
        try memo.update(in: shop.database)
    }
}

/// An order of one product, as a cart would hand it over.
enum PlacedOrder {
    static func place(_ sku: String, _ count: Int, in shop: TestShop) throws -> Int {
        try OrderPlacement.place(try quote(sku, count, in: shop), visit: shop.visit)
    }

    static func quote(_ sku: String, _ count: Int, in shop: TestShop) throws -> SubmittedQuote {
        let product = try shop.product(sku)
        let sum = QuoteAmount(base: 10.37 * Double(count), own: 10.37 * Double(count))
        var item = SubmittedQuote.Item(
            quoteItemID: 1, productID: product.id, sku: sku, name: "Rope", qty: Double(count))
        item.price = QuoteAmount(base: 10.37, own: 10.37)
        item.originalPrice = item.price
        item.rowTotal = sum
        item.priceInclTax = item.price
        item.rowTotalInclTax = sum
        item.storeID = 1
        var quote = SubmittedQuote(quoteID: 99, storeID: 1)
        quote.currencies = SubmittedQuote.Currencies(global: "USD", base: "USD", store: "USD", order: "USD")
        quote.totals.subtotal = sum
        quote.totals.subtotalInclTax = sum
        quote.totals.grandTotal = sum
        quote.totalQty = Double(count)
        quote.itemCount = 1
        quote.customer.email = "someone@example.com"
        quote.payment.method = "checkmo"
        quote.shipping = SubmittedQuote.Address(city: "Oakland", country: "US")
        quote.items = [item]
        return quote
    }
}
