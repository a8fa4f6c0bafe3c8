import Foundation
import Simulator
import Testing

/// Many shoppers at once want the same product.
@Suite struct ConcurrentCheckoutTests {
    private static let product = 126
    private static let stock = 50
    private static let shoppers = 200

    @Test func stockIsSoldOnceAndNeverMore() throws {
        let shop = try ShopFront()
        let first = try shop.rest("PUT", "products/\(Self.product)", #"{"stock_quantity":\#(Self.stock)}"#)
        #expect(first.body["stock_quantity"]?.int == Self.stock)
        let outcomes = Outcomes()
        DispatchQueue.concurrentPerform(iterations: Self.shoppers) { number in
            outcomes.add(Result { try Self.shop(as: number, in: shop) })
        }
        let all = try outcomes.all.map { try $0.get() }
        let sold = all.filter { $0 == .bought }.count
        #expect(sold == Self.stock)
        #expect(all.filter { $0 == .refused }.count == Self.shoppers - Self.stock)
        #expect(all.count == Self.shoppers)

        let left = try shop.rest("GET", "products/\(Self.product)").body
        #expect(left["stock_quantity"]?.int == 0)
        #expect(left["stock_status"]?.string == "outofstock")
        #expect(left["total_sales"]?.int == Self.stock)
        #expect(try Self.piecesOrdered(in: shop) == Self.stock)
    }

    fileprivate enum Outcome: Equatable, Sendable { case bought, refused, unknown(String) }

    /// Fetches a cart, fills it and places the order; every answer must have a form that was recorded.
    private static func shop(as number: Int, in shop: ShopFront) throws -> Outcome {
        let token = try #require(try shop.store("GET", "cart").headers["Cart-Token"])
        let added = try shop.store("POST", "cart/add-item", token: token, #"{"id":\#(product),"quantity":1}"#)
        guard added.status == 201 else { return isRefusalOfItem(added) ? .refused : .unknown("\(added)") }
        let placed = try shop.store("POST", "checkout", token: token, order(number))
        if isOrder(placed) { return .bought }
        return isRefusalOfOrder(placed) ? .refused : .unknown("\(placed)")
    }

    private static func order(_ number: Int) -> String {
        let address = """
            "first_name":"Ann","last_name":"Lee","address_1":"\(number) Main St","city":"Austin","state":"TX",\
            "postcode":"73301","country":"US"
            """
        let method = ["bacs", "cheque", "cod"][number % 3]
        return """
            {"billing_address":{\(address),"email":"ann\(number)@example.com","phone":"5550123"},\
            "shipping_address":{\(address)},"payment_method":"\(method)"}
            """
    }

    /// As recorded in checkout/place-bacs, place-cheque and place-cod.
    private static func isOrder(_ answer: ShopFront.Answer) -> Bool {
        let status = answer.body["status"]?.string
        return answer.status == 200 && (status == "on-hold" || status == "processing")
            && answer.body["payment_result"]?["payment_status"]?.string == "success"
    }

    /// As recorded in stock/*: an item that is out of stock cannot be put into a cart.
    private static func isRefusalOfItem(_ answer: ShopFront.Answer) -> Bool {
        let name = "You cannot add &quot;Last Piece&quot; to the cart because the product is out of stock."
        return answer.status == 400 && answer.body["code"]?.string == "woocommerce_rest_product_out_of_stock"
            && answer.body["message"]?.string == name
    }

    /// As recorded in checkout/two-shoppers-last-piece: the second of two shoppers learns it at checkout.
    private static func isRefusalOfOrder(_ answer: ShopFront.Answer) -> Bool {
        let text = #""Last Piece" is out of stock and cannot be purchased. Please remove it from your cart."#
        return answer.status == 409 && answer.body["code"]?.string == "woocommerce_rest_product_out_of_stock"
            && answer.body["message"]?.string == text && answer.body["data"]?["cart"] != nil
    }

    /// Pieces of the product in all orders since the baseline's.
    private static func piecesOrdered(in shop: ShopFront) throws -> Int {
        var pieces = 0
        for page in 1...5 {
            let orders = try shop.rest("GET", "orders?product=\(product)&per_page=100&page=\(page)").body.array ?? []
            for order in orders where order["billing"]?["email"]?.string?.hasPrefix("ann") == true {
                for line in order["line_items"]?.array ?? [] where line["product_id"]?.int == product {
                    pieces += line["quantity"]?.int ?? 0
                }
            }
        }
        return pieces
    }
}

/// Collects what threads found.
private final class Outcomes: @unchecked Sendable {
    private let lock = NSLock()
    private var found: [Result<ConcurrentCheckoutTests.Outcome, any Error>] = []

    var all: [Result<ConcurrentCheckoutTests.Outcome, any Error>] { lock.withLock { found } }

    func add(_ outcome: Result<ConcurrentCheckoutTests.Outcome, any Error>) { lock.withLock { found.append(outcome) } }
}
