import Simulator
import Testing

@testable import Magento

/// The sums of invoices and credit memos.
@Suite struct DocumentSumsTests {
    /// However an order is billed and given back in parts, the parts add up to the whole.
    @Test(arguments: 1...25) func partsAddUpToTheOrder(_ seed: UInt64) throws {
        let shop = try TestShop(seed: seed)
        var generator = SeededGenerator(seed)
        let id = try Self.place(Int.random(in: 2...9, using: &generator), in: shop, &generator)
        let line = try #require(try SalesOrder.get(id, in: shop.database).items.first)
        var left = Int(line.qtyOrdered.number)
        while left > 0 {
            let count = Int.random(in: 1...left, using: &generator)
            _ = try Invoicing(visit: shop.visit).invoice(
                id, Invoicing.Wish(quantities: [line.id: SalesAmount(Double(count))]))
            left -= count
        }
        let billed = try SalesOrder.get(id, in: shop.database).order
        #expect(billed.totalInvoiced == billed.sums.grandTotal)
        #expect(billed.taxInvoiced == billed.sums.tax)
        #expect(billed.discountInvoiced == billed.sums.discount)
        #expect(billed.totalPaid == billed.sums.grandTotal)
        left = Int(line.qtyOrdered.number)
        while left > 0 {
            let count = Int.random(in: 1...left, using: &generator)
            _ = try Refunding(visit: shop.visit).refund(
                SalesOrder.get(id, in: shop.database), Refunding.Wish(quantities: [line.id: SalesAmount(Double(count))])
            )
            left -= count
        }
        let refunded = try SalesOrder.get(id, in: shop.database)
        #expect(refunded.order.totalRefunded == billed.sums.grandTotal)
        #expect(refunded.order.taxRefunded == billed.sums.tax)
        #expect(refunded.order.shippingRefunded == billed.sums.shipping)
        #expect(refunded.order.state == OrderState.closed)
        #expect(refunded.due.own == .zero)
    }

    @Test func theWholeIsInvoicedAtOnceWhereNoLineIsNamed() throws {
        let shop = try TestShop()
        let id = try PlacedOrder.place("rope-10m", 4, in: shop)
        let invoice = try SalesInvoice.get(
            try Invoicing(visit: shop.visit).invoice(id, Invoicing.Wish()), in: shop.database)
        #expect(invoice.row.totalQty == SalesAmount(4))
        #expect(invoice.row.sums.grandTotal.own == SalesAmount(41.48))
        #expect(throws: MagentoError.self) { try Invoicing(visit: shop.visit).invoice(id, Invoicing.Wish()) }
    }

    /// The discount on the shipping is looked for before the shipping itself (Creditmemo\Total\Discount).
    @Test func shippingThatCostNothingIsNotGivenBack() throws {
        let shop = try TestShop()
        let id = try PlacedOrder.place("rope-10m", 2, in: shop)
        _ = try Invoicing(visit: shop.visit).invoice(id, Invoicing.Wish())
        let order = try SalesOrder.get(id, in: shop.database)
        var wish = Refunding.Wish()
        wish.arguments.shipping = SalesAmount(5)
        #expect(throws: MagentoError.invalid("You can not refund shipping if there is no shipping amount.")) {
            try Refunding(visit: shop.visit).refund(order, wish)
        }
        wish.arguments.shipping = .zero
        #expect(try Refunding(visit: shop.visit).refund(order, wish) > 0)
    }

    @Test func anOrderOfNothingIsRefusedByItsNumber() throws {
        let shop = try TestShop()
        #expect(throws: MagentoError.invalid("An ID is needed. Set the ID and try again.")) {
            try SalesOrder.get(0, in: shop.database)
        }
        #expect(throws: MagentoError.noEntity) { try SalesOrder.get(999, in: shop.database) }
    }

    private static func place(
        _ count: Int, in shop: TestShop, _ generator: inout SeededGenerator
    ) throws -> Int {
        var quote = try PlacedOrder.quote("rope-10m", count, in: shop)
        func amount(_ cents: Int) -> QuoteAmount { QuoteAmount(base: Double(cents) / 100, own: Double(cents) / 100) }
        let row = Int(quote.items[0].rowTotal.own * 100)
        let (tax, discount) = (
            Int.random(in: 1...row / 5, using: &generator), Int.random(in: 1...row / 3, using: &generator)
        )
        let shipping = Int.random(in: 1...2000, using: &generator)
        quote.items[0].tax = amount(tax)
        quote.items[0].discount = amount(discount)
        quote.items[0].rowTotal = amount(row)
        quote.totals.subtotal = amount(row)
        quote.totals.tax = amount(tax)
        quote.totals.discount = amount(-discount)
        quote.totals.shipping = amount(shipping)
        quote.totals.shippingInclTax = amount(shipping)
        quote.totals.grandTotal = amount(row + tax - discount + shipping)
        return try OrderPlacement.place(quote, visit: shop.visit)
    }
}
