import Simulator

/// An order or a refund with its items and meta data, as the shop stores it.
struct Order: Record {
    /// What the row is: both share ids and tables.
    enum Kind: String, ColumnValue {
        case order = "shop_order"
        case refund = "shop_order_refund"
    }

    var id = 0
    var kind = Kind.order
    /// The order that a refund belongs to, else 0.
    var parentID = 0
    /// Without `wc-`, e.g. `on-hold`.
    var status = "pending"
    var currency = ""
    var pricesIncludeTax = false
    var created: Instant?
    var modified: Instant?
    var completed: Instant?
    var paid: Instant?
    /// 0 for a guest.
    var customerID = 0
    var key = ""
    var totals = OrderTotals()
    var billing = Address()
    var shipping = Address()
    var paymentMethod = ""
    var paymentMethodTitle = ""
    var transactionID = ""
    var ipAddress = ""
    var userAgent = ""
    var createdVia = ""
    var note = ""
    var cartHash = ""
    /// Whether its stock was taken from the products.
    var isStockReduced = false
    /// Whether its coupons were counted as used.
    var areCouponsCounted = false
    /// Whether its pieces were counted in the products' total sales.
    var areSalesCounted = false
    var refund: RefundDetails?
    var items: [OrderItem] = []
    var meta: [OrderMeta] = []

    /// The items of a kind, in the order of their ids.
    func items(_ kind: OrderItem.Kind) -> [OrderItem] { items.filter { $0.kind == kind } }

    /// The value of the first meta entry of that name.
    func meta(_ key: String) -> String? { meta.first { $0.key == key }?.value.string }

    /// Sets a meta entry: replaces the first of that name or adds one.
    mutating func setMeta(_ key: String, _ value: String) {
        if let index = meta.firstIndex(where: { $0.key == key }) {
            meta[index].value = .string(value)
        } else {
            meta.append(OrderMeta(key: key, value: .string(value)))
        }
    }
}

/// The sums of an order, in the order's currency.
struct OrderTotals: Hashable, Sendable {
    var discount = Amount.zero
    var discountTax = Amount.zero
    var shipping = Amount.zero
    var shippingTax = Amount.zero
    /// Tax on lines and fees.
    var cartTax = Amount.zero
    var total = Amount.zero

    /// All taxes.
    var tax: Amount { cartTax + shippingTax }
}

/// What a refund knows beyond an order.
struct RefundDetails: Hashable, Sendable {
    var amount = Amount.zero
    var reason = ""
    /// The user who refunded.
    var by = 0
    /// Whether the gateway paid it back.
    var isPaid = false
}

/// A custom field of an order or an item; id 0 until it is stored.
struct OrderMeta: Hashable, Sendable {
    var id = 0
    var key = ""
    var value = JSONValue.null
}
