import Simulator

/// One line of an order: something bought, a tax, a way of shipping, a fee or a coupon.
struct OrderItem: Record {
    /// The kinds, as `woocommerce_order_items` names them.
    enum Kind: String, ColumnValue {
        case line = "line_item"
        case tax, shipping, fee, coupon

        /// How many rows of item meta the real system writes for one item before custom fields: ids of meta entries
        /// count on from there (rest-v3/orders-create).
        var ownMetaCount: Int {
            switch self {
            case .line: 9
            case .tax, .fee: 6
            case .shipping: 5
            case .coupon: 2
            }
        }
    }

    var id = 0
    /// The order it belongs to, once it is stored.
    var orderID = 0
    var kind = Kind.line
    /// The product's name, the tax' code, the method's title, the fee's name or the coupon's code.
    var name = ""
    var productID = 0
    var variationID = 0
    var quantity = 1
    var taxClass = ""
    /// `taxable` or `none`, of shipping and fees.
    var taxStatus = "taxable"
    /// Before coupons, of lines.
    var subtotal = Amount.zero
    var subtotalTax = Amount.zero
    /// The line's or fee's amount, the shipping cost, the coupon's discount, the tax on lines and fees.
    var total = Amount.zero
    /// The tax on `total`; of a tax item the tax on shipping, of a coupon the discount's tax.
    var totalTax = Amount.zero
    /// Tax by rate id: on `total` and, for lines, on `subtotal`.
    var taxes: [OrderItemTax] = []
    /// The shipping method, e.g. `flat_rate`; the tax' label.
    var method = ""
    /// The shipping method's instance, "" where unknown; the tax rate's id.
    var instance = ""
    var isCompound = false
    /// The tax rate in percent.
    var percent = Amount.zero
    /// The fee's amount as it was entered, "" where it was not.
    var amount = ""
    var meta: [OrderMeta] = []

    /// An empty line.
    init() {}

    /// An empty item.
    init(_ kind: Kind) { self.kind = kind }

    /// The id that stock and prices go by: the variation's, else the product's.
    var soldID: Int { variationID > 0 ? variationID : productID }

    /// The rate id of a tax item.
    var rateID: Int { Int(instance) ?? 0 }

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

/// The tax that one rate puts on an item.
struct OrderItemTax: Hashable, Sendable {
    var rate: Int
    var total: Amount?
    /// nil for shipping and fees, which have no subtotal.
    var subtotal: Amount?
}
