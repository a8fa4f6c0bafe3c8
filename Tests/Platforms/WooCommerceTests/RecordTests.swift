import Simulator
import Testing

@testable import WooCommerce

/// Entities in the database: what is written is what is read.
@Suite struct RecordTests {
    private let room: TestRoom
    private var visit: Visit { room.visit() }

    init() throws { room = try TestRoom() }

    @Test func aProductIsReadAsItWasStored() throws {
        var product = Product()
        product.id = 9001
        product.kind = .variable
        product.name = "Fedora"
        product.stockSource = .own
        product.stockQuantity = 2.5
        product.saleFrom = 7
        product.allowsReviews = false
        product.downloadLimit = 3
        product.imageIDs = [4, 5]
        product.metaData = [["id": 1, "key": "k", "value": "v"]]
        product.attributes = [
            ProductAttribute(
                id: 0, name: "Logo", taxonomy: "Logo", position: 1, isVisible: true, isForVariations: true,
                options: ["Yes", "No"])
        ]
        product.defaultAttributes = [VariationAttribute(key: "logo", value: "Yes")]
        try product.store(in: visit.database)
        #expect(try Product.find(9001, in: visit.database) == product)
    }

    @Test func anOrderIsReadAsItWasStored() throws {
        var order = Order()
        order.billing[.email] = "ada@example.com"
        order.refund = RefundDetails(amount: Amount("1.25"), reason: "broken", by: 1, isPaid: true)
        order.meta = [OrderMeta(key: "gift", value: ["wrapped": true])]
        var item = OrderItem(.line)
        item.total = Amount("12.345678")
        item.taxes = [OrderItemTax(rate: 1, total: Amount(2), subtotal: nil)]
        item.meta = [OrderMeta(key: "Logo", value: "Yes")]
        order.items = [item]
        let store = OrderStore(visit: visit)
        try store.save(&order)
        let read = try #require(try store.order(order.id))
        #expect(read.billing == order.billing && read.refund == order.refund && read.meta == order.meta)
        #expect(read.items.first?.taxes == item.taxes && read.items.first?.total == item.total)
        #expect(read.items.first?.meta.first?.value == "Yes" && read.items.first?.meta.first?.id != 0)
        order.items = []
        try store.save(&order)
        #expect(try OrderItem.count("WHERE order_id = ?", order.id, in: visit.database) == 0)
        try store.delete(order.id)
        #expect(try store.order(order.id) == nil)
        #expect(try OrderMetaRecord.count("WHERE order_id = ?", order.id, in: visit.database) == 0)
    }

    @Test func optionsReadTogetherAreThoseReadAlone() throws {
        let (together, alone) = (Options(visit.database), Options(visit.database))
        try together.read(["woocommerce_currency", "no-such-option"])
        #expect(try together["woocommerce_currency"] == alone["woocommerce_currency"])
        #expect(try together.optional("no-such-option") == nil)
    }

    @Test func fieldsArePickedFromWhatWouldBeWritten() throws {
        let path = "/wp-json/wc/store/v1/products/16"
        let whole = try JSONParser.parse(try room.answer("GET", path).body)
        let picked = try JSONParser.parse(try room.answer("GET", path + "?_fields=id,prices,images").body)
        #expect(picked["prices"] == whole["prices"] && picked["images"] == whole["images"])
        #expect(picked.object?.keys == ["id", "prices", "images"])
    }
}
