import Simulator
import Testing

@testable import Magento

/// Orders that are fetched at a source.
@Suite struct PickupTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
        try ConfigValue(path: "carriers/instore/active", value: "1").save(in: shop.database)
    }

    /// Opens a source for whoever fetches something.
    private func open(_ code: String) throws -> Source {
        var source = try #require(try Source.find(code, in: shop.database))
        source.isPickupLocation = true
        (source.street, source.city, source.frontendName) = ("1 Quay", "Reno", "The Quay")
        try source.save(in: shop.database)
        return source
    }

    private func cart(to source: Source?) throws -> Cart {
        var cart = try Cart.open(customer: nil, store: 1, in: shop.visit)
        let product = try #require(try ProductView.find("rope-10m", store: 1, in: shop.database))
        _ = try cart.add(product, ItemChoice(), qty: 1, in: shop.visit)
        cart.shipping.place = QuotePlace(
            email: "g@example.com", firstname: "Gil", lastname: "Guest", street: source?.street ?? "2 Elsewhere",
            city: source?.city ?? "Reno", region: source?.region, regionID: source?.regionID,
            postcode: source?.postcode ?? "89501", country: source?.countryID ?? "US", telephone: "555")
        cart.billing.place = cart.shipping.place
        cart.shipping.sameAsBilling = false
        cart.payment = QuotePayment(quote: cart.quote.id, method: "checkmo")
        cart.shipping.collectsRates = true
        cart.shipping.shippingMethod = PickupLocation.method
        cart.shipping.pickupLocation = source?.code
        try cart.collectTotals(in: shop.visit)
        return cart
    }

    @Test func pickupIsOfferedWhereThereIsALocation() throws {
        #expect(try !cart(to: nil).rates.contains { $0.code == PickupLocation.method })
        let source = try open("us-warehouse")
        let cart = try cart(to: source)
        #expect(cart.rates.contains { $0.code == PickupLocation.method })
        #expect(cart.shipping.shippingDescription?.hasSuffix(" - The Quay") == true)
    }

    @Test func anOrderIsFetchedWhereItsAddressIs() throws {
        let source = try open("us-warehouse")
        let validation = QuoteValidation(visit: shop.visit)
        try validation.check(cart(to: source))
        var elsewhere = try cart(to: source)
        elsewhere.shipping.place.street = "2 Elsewhere"
        var nowhere = try cart(to: source)
        nowhere.shipping.pickupLocation = nil
        for (cart, words) in [
            (elsewhere, "Pickup Location Address does not match Shipping Address for In-Store Pickup Quote."),
            (nowhere, "Quote does not have Pickup Location assigned."),
        ] {
            let error = try #require(throws: MagentoError.self) { try validation.check(cart) }
            #expect(error.message == words)
        }
    }

    @Test func aNoticeSendsTheOrderFromItsLocation() throws {
        _ = try open("us-warehouse")
        let id = try PlacedOrder.place("rope-10m", 2, in: shop)
        let notice = PickupNotice(visit: shop.visit)
        #expect(try notice.problem(id) == "Could not save a shipment, see error log for details")
        try OrderPickup(order: id, location: "us-warehouse").insert(into: shop.database)
        #expect(try notice.problem(id) == nil)
        let shipment = try #require(try Shipment.first("WHERE order_id = ?", id, in: shop.database))
        #expect(shipment.source == "us-warehouse")
        let history = try SalesOrder.get(id, in: shop.database).histories
        #expect(history.first?.comment?.hasPrefix("Order notified for pickup at: ") == true)
    }
}
