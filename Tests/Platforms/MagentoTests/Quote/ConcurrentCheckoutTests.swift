import Foundation
import Simulator
import Testing

/// Many guests at once want the same product.
@Suite struct ConcurrentCheckoutTests {
    private static let sku = "last-pieces"
    private static let pieces = 50
    private static let guests = 200

    @Test func everyPieceIsSoldOnceAndNoMore() throws {
        let shop = try ShopFront()
        try Self.makeProduct(in: shop)
        let outcomes = Outcomes()
        DispatchQueue.concurrentPerform(iterations: Self.guests) { number in
            outcomes.add(Result { try shop.buy(Self.sku, 1, as: "ann\(number)@example.com") })
        }
        let all = try outcomes.all.map { try $0.get() }
        #expect(all.filter { $0.status == 200 }.count == Self.pieces)
        let refused = all.filter { $0.status != 200 }
        #expect(refused.count == Self.guests - Self.pieces)
        // A full shelf is refused when the piece is put into the cart, or when the order is placed.
        for answer in refused { #expect(Self.isRefusal(answer), "\(answer)") }
        let orders = Set(all.filter { $0.status == 200 }.compactMap { $0.body.string ?? $0.body.int.map(String.init) })
        #expect(orders.count == Self.pieces)
        let left = try shop.admin("GET", "inventory/get-product-salable-quantity/\(Self.sku)/2")
        #expect(left.body.double == 0)
        #expect(try Self.piecesOrdered(in: shop) == Self.pieces)
        // Nothing has left its source: it is promised.
        #expect(try Self.pieces(in: shop) == Self.pieces)
    }

    private static func makeProduct(in shop: ShopFront) throws {
        let made = try shop.admin(
            "POST", "products",
            [
                "product": [
                    "sku": .string(sku), "name": "Last Pieces", "price": 5, "attribute_set_id": 4, "status": 1,
                    "visibility": 4, "type_id": "simple", "weight": 1, "extension_attributes": ["website_ids": [1]],
                ]
            ])
        #expect(made.status == 200)
        let stocked = try shop.admin(
            "POST", "inventory/source-items",
            [
                "sourceItems": [
                    ["sku": .string(sku), "source_code": "us-warehouse", "quantity": JSONValue(pieces), "status": 1]
                ]
            ])
        #expect(stocked.status == 200)
    }

    private static func isRefusal(_ answer: ShopFront.Answer) -> Bool {
        let texts = [
            "The requested qty is not available", "Product that you are trying to add is not available.",
            "Not all of your products are available in the requested quantity.",
            "Some of the products are out of stock.", "There are no source items with the in stock status",
        ]
        let message = answer.body["message"]?.string ?? ""
        return answer.status == 400 && texts.contains { message.contains($0) }
    }

    private static func piecesOrdered(in shop: ShopFront) throws -> Int {
        let filter =
            "searchCriteria[filter_groups][0][filters][0][field]=sku"
            + "&searchCriteria[filter_groups][0][filters][0][value]=\(sku)"
        let items = try shop.admin("GET", "orders/items?\(filter)").body["items"]?.array ?? []
        return items.reduce(0) { $0 + ($1["qty_ordered"]?.int ?? 0) }
    }

    private static func pieces(in shop: ShopFront) throws -> Int {
        let filter =
            "searchCriteria[filter_groups][0][filters][0][field]=sku"
            + "&searchCriteria[filter_groups][0][filters][0][value]=\(sku)"
        let items = try shop.admin("GET", "inventory/source-items?\(filter)").body["items"]?.array ?? []
        return items.reduce(0) { $0 + ($1["quantity"]?.int ?? 0) }
    }
}

/// Collects what threads found.
private final class Outcomes: @unchecked Sendable {
    private let lock = NSLock()
    private var found: [Result<ShopFront.Answer, any Error>] = []

    var all: [Result<ShopFront.Answer, any Error>] { lock.withLock { found } }

    func add(_ outcome: Result<ShopFront.Answer, any Error>) { lock.withLock { found.append(outcome) } }
}
