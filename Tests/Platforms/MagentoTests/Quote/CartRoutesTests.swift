import Simulator
import Testing

@testable import Magento

/// Which cart a call is about, and whose it may become.
@Suite struct CartRoutesTests {
    private let client: HostileClient

    init() throws { client = try HostileClient() }

    private func answer(_ access: Route.Access, _ method: String, _ path: String, _ body: JSONValue) throws -> Reply {
        let request = client.request(access, method, "/rest/V1/\(path)", body: JSONWriter.bytes(body, style: .plain))
        return try client.send(request).reply
    }

    /// Magento\Quote\Model\Quote\Item\Repository asks for the number before it looks for the cart.
    @Test func aLineWithoutACartIsRefusedByTheMemberThatIsMissing() throws {
        let manage = Route.Access.resource("Magento_Cart::manage")
        for number: JSONValue in [.null, "", "0"] {
            let reply = try answer(
                manage, "POST", "carts/1/items", ["cartItem": ["sku": "trail-mug", "qty": 1, "quote_id": number]])
            #expect(reply.status == 400)
            #expect(try JSONParser.parse(reply.body)["parameters"] == ["fieldName": "quoteId"])
        }
    }

    /// Magento\Quote\Model\GuestCartManagement\Plugin\Authorization compares with the caller, whoever it is.
    @Test func aGuestsCartBecomesTheCallersAlone() throws {
        let cart = try Cart.open(customer: nil, store: 1, in: client.shop.visit)
        try QuoteIDMask(quote: cart.quote.id, name: "mask").insert(into: client.shop.database)
        let maya = try #require(try Customer.first("WHERE email = ?", "maya@example.com", in: client.shop.database))
        let own = try answer(.ownData, "PUT", "guest-carts/mask", ["customerId": JSONValue(maya.id), "storeId": 1])
        #expect(own.status == 200)
        let other = try answer(
            .ownData, "PUT", "guest-carts/mask", ["customerId": JSONValue(maya.id + 1), "storeId": 1])
        #expect(other.status == 400)
        #expect(other.text.contains("You don't have the correct permissions to assign the customer to the cart."))
    }

    /// A number that is too large is infinity for PHP, and an argument like any other.
    @Test func aNumberThatIsTooLargeIsNoMistakeOfTheBody() throws {
        let request = Request(
            method: "POST", target: "/rest/V1/shipment/",
            headers: [
                "Host": "www.stores.local", "Content-Type": "application/json",
                "Authorization": "Bearer " + client.admin,
            ], body: Array(#"{"entity":{"order_id":1e999,"items":[]}}"#.utf8))
        let reply = try client.send(request).reply
        #expect(!reply.text.contains("Decoding error"))
    }

    /// Flat tables keep no empty text where there may be none.
    @Test func anEmptyTextIsKeptAsNone() throws {
        var history = OrderHistory()
        (history.comment, history.status) = ("", "pending")
        #expect(history.withoutEmptyTexts.comment == nil)
        #expect(history.withoutEmptyTexts.status == "pending")
    }

    /// A list of carts reads what belongs to them for all of them at once.
    @Test func cartsAreLoadedTogetherAsAlone() throws {
        let quotes = try Quote.all("ORDER BY entity_id LIMIT 5", in: client.shop.database)
        let together = try Cart.load(quotes, in: client.shop.visit)
        for (quote, cart) in zip(quotes, together) {
            let alone = try Cart.load(quote, in: client.shop.visit)
            #expect(alone.quote.id == cart.quote.id && alone.quote.grandTotal == cart.quote.grandTotal)
            #expect(alone.lines.map(\.item.id) == cart.lines.map(\.item.id))
            #expect(alone.shipping.id == cart.shipping.id)
            #expect(alone.rates.map(\.code) == cart.rates.map(\.code))
        }
    }
}
