import Simulator

/// An amount in the currency of the books and in the currency that the shopper sees.
struct QuoteAmount: Hashable, Sendable {
    var base = 0.0
    var own = 0.0

    static func + (a: QuoteAmount, b: QuoteAmount) -> QuoteAmount {
        QuoteAmount(base: Decimal4.rounded(a.base + b.base), own: Decimal4.rounded(a.own + b.own))
    }

    static func - (a: QuoteAmount, b: QuoteAmount) -> QuoteAmount { a + -b }

    static prefix func - (a: QuoteAmount) -> QuoteAmount { QuoteAmount(base: 0 - a.base, own: 0 - a.own) }

    static func += (a: inout QuoteAmount, b: QuoteAmount) { a = a + b }
}

/// What a cart is at the moment when it becomes an order: everything that the order takes over, worked out and rounded
/// as Magento rounds it, so that placing the order looks nothing up in the cart's tables.
struct SubmittedQuote: Sendable {
    var quoteID = 0
    var storeID = 0
    /// The order's number, where the cart had reserved one.
    var reservedIncrement: String?
    var remoteIP: String?
    var isVirtual = false
    var customer = Customer()
    var currencies = Currencies()
    /// Ids with commas between them.
    var appliedRules: String?
    var coupon: String?
    var discountDescription: String?
    var totals = Totals()
    var weight = 0.0
    /// How many pieces, parents without their children.
    var totalQty = 0.0
    /// How many lines, parents without their children.
    var itemCount = 0
    /// `flatrate_flatrate`; nil for what is not sent.
    var shippingMethod: String?
    var shippingDescription: String?
    var billing = Address()
    /// nil where nothing is sent.
    var shipping: Address?
    var payment = Payment()
    /// Parents stand before their children.
    var items: [Item] = []
    /// One for each rate that was applied.
    var taxes: [AppliedTax] = []
    /// One for each rate of each item, and of the shipping.
    var itemTaxes: [ItemTax] = []
    var giftMessageID: Int?
    /// Where the goods are fetched, for in-store pickup.
    var pickupLocation: String?
}

extension SubmittedQuote {
    /// Who buys.
    struct Customer: Sendable {
        /// nil for a guest.
        var id: Int?
        var isGuest = true
        var email: String?
        var group = 0
        var firstname: String?
        var lastname: String?
        var middlename: String?
        var prefix: String?
        var suffix: String?
        var dob: String?
        var gender: Int?
        var taxvat: String?
        var note: String?
        var noteNotify = 1
    }

    /// Codes and rates as the order shows them.
    struct Currencies: Sendable {
        var global = ""
        var base = ""
        var store = ""
        var order = ""
        var baseToGlobal = 1.0
        var baseToOrder = 1.0
        var storeToBase = 0.0
        var storeToOrder = 0.0
    }

    /// The sums. A discount is below zero.
    struct Totals: Sendable {
        var subtotal = QuoteAmount()
        var subtotalInclTax = QuoteAmount()
        var discount = QuoteAmount()
        var discountTaxCompensation = QuoteAmount()
        var tax = QuoteAmount()
        var shipping = QuoteAmount()
        var shippingInclTax = QuoteAmount()
        var shippingTax = QuoteAmount()
        /// Above zero.
        var shippingDiscount = QuoteAmount()
        var shippingDiscountTaxCompensation = QuoteAmount()
        var grandTotal = QuoteAmount()
    }

    /// An address as the order keeps it.
    struct Address: Sendable {
        var quoteAddressID = 0
        var customerAddressID: Int?
        var customerID: Int?
        var email: String?
        var prefix: String?
        var firstname: String?
        var middlename: String?
        var lastname: String?
        var suffix: String?
        var company: String?
        var street: [String] = []
        var city: String?
        var region: String?
        var regionCode: String?
        var regionID: Int?
        var postcode: String?
        var country: String?
        var telephone: String?
        var fax: String?
        var vatID: String?
    }

    /// How it is paid.
    struct Payment: Sendable {
        var method = ""
        var title = ""
        var poNumber: String?
        /// `method_title` and what the method adds, e.g. `instructions`.
        var additionalInformation: JSONObject = [:]
        /// Whether the cart's row of it was there before this request, and has what the table says where nobody did.
        var isReadBack = false
    }

    /// A line. Amounts of a configurable's child are zero, as the order has them.
    struct Item: Sendable {
        var quoteItemID = 0
        /// Place of the parent in ``SubmittedQuote/items``.
        var parent: Int?
        var productID: Int?
        var sku = ""
        var name = ""
        var type = "simple"
        /// A child's quantity is multiplied by its parent's.
        var qty = 0.0
        var price = QuoteAmount()
        var originalPrice = QuoteAmount()
        var rowTotal = QuoteAmount()
        /// nil where tax was not worked out for the line.
        var priceInclTax: QuoteAmount?
        var rowTotalInclTax: QuoteAmount?
        var discount = QuoteAmount()
        var discountTaxCompensation = QuoteAmount()
        var tax = QuoteAmount()
        var taxPercent = 0.0
        var discountPercent = 0.0
        var weight: Double?
        var rowWeight = 0.0
        var isVirtual = false
        var isQtyDecimal = false
        var noDiscount = false
        /// Whether the line is sent for nothing, 0 or 1.
        var freeShipping = 0
        var appliedRules: String?
        var description: String?
        var additionalData: String?
        var baseCost: Double?
        /// `product_option` as the order's item shows it.
        var productOption: JSONValue?
        var qtyBackordered: Double?
        var storeID = 0
        var giftMessageID: Int?
    }

    /// A rate and what it made of the whole order.
    struct AppliedTax: Sendable {
        var code = ""
        var title = ""
        var percent = 0.0
        var amount = QuoteAmount()
        /// The amount without rounding, `base_real_amount`.
        var baseReal = 0.0
        var priority = 0
        var position = 0
        var process = 0
    }

    /// A rate and what it made of one line or of the shipping.
    struct ItemTax: Sendable {
        /// Place in ``SubmittedQuote/items``; nil for the shipping.
        var item: Int?
        /// `product` or `shipping`.
        var type = "product"
        var code = ""
        var title = ""
        var percent = 0.0
        var amount = QuoteAmount()
    }
}
