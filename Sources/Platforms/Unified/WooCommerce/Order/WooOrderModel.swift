import Simulator

/// WooCommerce's orders as unified ones.
struct WooOrderModel {
    private let adapter: WooAdapter
    private let statusNames: [String: String]
    /// Notes of the one order that is shown; none in lists.
    var notes: [JSONValue] = []
    /// Refunds of the one order that is shown.
    var refunds: [JSONValue] = []

    init(_ adapter: WooAdapter, _ statusNames: [String: String]) {
        self.adapter = adapter
        self.statusNames = statusNames
    }

    /// An order.
    func order(_ native: JSONValue, _ call: StoreCall) throws -> Order {
        var order = Order()
        order.id = native.text("id") ?? ""
        order.orderID = native.text("number") ?? order.id
        order.customer = customer(native)
        order.createAt = WooValue.date(native, "date_created_gmt")
        order.modifiedAt = WooValue.date(native, "date_modified_gmt")
        order.finishedTime = WooValue.date(native, "date_completed_gmt")
        if call.shows("currency") { order.currency = try adapter.countries.currency(native.text("currency") ?? "") }
        if call.shows("billing_address", "shipping_address") {
            order.billingAddress = try adapter.countries.address(native["billing"], "billing", id: "1")
            order.shippingAddress = try adapter.countries.address(native["shipping"], "shipping", id: "2")
        }
        order.paymentMethod = native.filled("payment_method_title").map { OrderPaymentMethod(name: $0) }
        order.shippingMethods = native.items("shipping_lines").map {
            OrderShippingMethod(name: $0.text("method_title") ?? "")
        }
        order.shippingMethod = order.shippingMethods.first
        order.status = status(native)
        order.orderProducts = native.items("line_items").map(WooOrderItem.item)
        totals(&order, native)
        order.discounts = native.items("coupon_lines").map { line in
            OrderTotalsNewDiscount(code: line.text("code"), value: line.number("discount") ?? 0)
        }
        order.comment = native.filled("customer_note")
        order.storeID = WooStore.id
        order.refunds = refunds.map(WooRefunds.refund)
        order.customFields = WooValue.meta(native)
        return order
    }

    private func customer(_ native: JSONValue) -> BaseCustomer {
        let id = native.text("customer_id") ?? "0"
        var customer = BaseCustomer()
        customer.id = id == "0" ? "" : id
        customer.email = native["billing"]?.text("email") ?? ""
        customer.firstName = native["billing"]?.filled("first_name")
        customer.lastName = native["billing"]?.filled("last_name")
        customer.phone = native["billing"]?.filled("phone")
        return customer
    }

    private func status(_ native: JSONValue) -> OrderStatus {
        let slug = native.text("status") ?? ""
        var status = OrderStatus(id: slug, name: statusNames[slug] ?? slug)
        status.history = notes.reversed().map { note in
            OrderStatusHistoryItem(
                id: slug, name: status.name, modifiedTime: WooValue.date(note, "date_created_gmt"),
                notify: note.flag("customer_note"), comment: note.text("note"))
        }
        if !refunds.isEmpty { status.refundInfo = WooRefunds.info(refunds) }
        return status
    }

    /// Totals of what was ordered; nothing is taken off for refunds.
    private func totals(_ order: inout Order, _ native: JSONValue) {
        let subtotal = native.items("line_items").reduce(0) { $0 + ($1.number("subtotal") ?? 0) }
        let shipping = native.number("shipping_total") ?? 0
        let (tax, discount) = (native.number("total_tax") ?? 0, native.number("discount_total") ?? 0)
        let total = native.number("total") ?? 0
        order.totals = OrderTotals(total: total, subtotal: subtotal, shipping: shipping, tax: tax, discount: discount)
        order.total = OrderTotal(
            subtotalExTax: subtotal, shippingExTax: shipping, totalDiscount: discount, totalTax: tax, total: total,
            totalPaid: native.filled("date_paid") == nil ? 0 : total)
    }
}

/// Lines of orders.
enum WooOrderItem {
    static func item(_ native: JSONValue) -> OrderItem {
        let quantity = native.number("quantity") ?? 0
        let (subtotal, total) = (native.number("subtotal") ?? 0, native.number("total") ?? 0)
        let tax = native.number("subtotal_tax") ?? 0
        var item = OrderItem()
        item.orderProductID = native.text("id")
        item.productID = native.text("product_id")
        item.model = native.filled("sku")
        item.name = native.text("name") ?? ""
        item.quantity = quantity
        item.price = quantity == 0 ? 0 : money(subtotal / quantity)
        item.priceIncTax = quantity == 0 ? 0 : money((subtotal + tax) / quantity)
        item.totalPrice = total
        item.discountAmount = money(subtotal - total)
        item.taxPercent = subtotal == 0 ? 0 : (tax / subtotal * 10_000).rounded() / 100
        item.taxValue = tax
        item.taxValueAfterDiscount = native.number("total_tax")
        let variation = native.text("variation_id") ?? "0"
        item.variantID = variation == "0" ? nil : variation
        item.options = native.items("meta_data").filter { $0.text("key")?.hasPrefix("_") == false }.map { meta in
            var option = OrderItemOption()
            option.optionID = meta.text("key")
            option.name = meta.text("display_key") ?? ""
            option.value = meta.text("display_value") ?? ""
            return option
        }
        return item
    }

    /// Six places: more come of dividing in binary.
    private static func money(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}
