import Simulator

/// An address of a cart, with what was worked out for it: the billing address carries the sums of a cart that is not
/// sent anywhere, the shipping address those of any other.
struct QuoteAddress: Record {
    static let table = Table<QuoteAddress>("quote_address", indexes: ["quote_id"])

    /// What it is for.
    enum Kind: String, ColumnValue {
        case billing, shipping
    }

    var id = 0
    var quote = 0
    var kind = Kind.billing
    var place = QuotePlace()
    var customer: Int?
    var customerAddress: Int?
    var savesInAddressBook = false
    var sameAsBilling = false
    /// Whether offers of shipping are asked for at the next collecting of totals.
    var collectsRates = false
    var shippingMethod: String?
    var shippingDescription: String?
    var freeShipping = false
    var weight = 0.0
    var totals = AddressTotals()
    var pickupLocation: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("address_id", &id, .key)
        column("quote_id", &quote)
        column("address_type", &kind)
        place.columns(&column)
        column("customer_id", &customer)
        column("customer_address_id", &customerAddress)
        column("save_in_address_book", &savesInAddressBook)
        column("same_as_billing", &sameAsBilling)
        column("collect_shipping_rates", &collectsRates)
        column("shipping_method", &shippingMethod)
        column("shipping_description", &shippingDescription)
        column("free_shipping", &freeShipping)
        column("weight", &weight)
        totals.columns(&column)
        column("pickup_location_code", &pickupLocation)
    }
}

/// Who lives where.
struct QuotePlace: Hashable, Sendable {
    var email: String?
    var prefix: String?
    var firstname: String?
    var middlename: String?
    var lastname: String?
    var suffix: String?
    var company: String?
    /// Lines of the street, one to a line.
    var street: String?
    var city: String?
    var region: String?
    var regionID: Int?
    var postcode: String?
    var country: String?
    var telephone: String?
    var fax: String?
    var vatID: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("email", &email)
        column("prefix", &prefix)
        column("firstname", &firstname)
        column("middlename", &middlename)
        column("lastname", &lastname)
        column("suffix", &suffix)
        column("company", &company)
        column("street", &street)
        column("city", &city)
        column("region", &region)
        column("region_id", &regionID)
        column("postcode", &postcode)
        column("country_id", &country)
        column("telephone", &telephone)
        column("fax", &fax)
        column("vat_id", &vatID)
    }

    /// The lines of the street; one that is empty where there are none.
    var streetLines: [String] {
        (street ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

/// What a cart comes to at one of its addresses, in both currencies.
struct AddressTotals: Hashable, Sendable {
    var subtotal = QuoteAmount()
    var subtotalInclTax = QuoteAmount()
    var subtotalWithDiscount = QuoteAmount()
    var discount = QuoteAmount()
    var discountTaxCompensation = QuoteAmount()
    var tax = QuoteAmount()
    var shipping = QuoteAmount()
    var shippingInclTax = QuoteAmount()
    var shippingTax = QuoteAmount()
    var shippingDiscount = QuoteAmount()
    var shippingDiscountTaxCompensation = QuoteAmount()
    var grandTotal = QuoteAmount()
    var discountDescription: String?
    var couponLabel: String?
    var appliedTaxes = AppliedTaxes()
    var totalQty = 0.0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("subtotal", &subtotal.own)
        column("base_subtotal", &subtotal.base)
        column("subtotal_incl_tax", &subtotalInclTax.own)
        column("base_subtotal_total_incl_tax", &subtotalInclTax.base)
        column("subtotal_with_discount", &subtotalWithDiscount.own)
        column("base_subtotal_with_discount", &subtotalWithDiscount.base)
        column("discount_amount", &discount.own)
        column("base_discount_amount", &discount.base)
        column("discount_tax_compensation_amount", &discountTaxCompensation.own)
        column("base_discount_tax_compensation_amount", &discountTaxCompensation.base)
        column("tax_amount", &tax.own)
        column("base_tax_amount", &tax.base)
        column("shipping_amount", &shipping.own)
        column("base_shipping_amount", &shipping.base)
        column("shipping_incl_tax", &shippingInclTax.own)
        column("base_shipping_incl_tax", &shippingInclTax.base)
        column("shipping_tax_amount", &shippingTax.own)
        column("base_shipping_tax_amount", &shippingTax.base)
        column("shipping_discount_amount", &shippingDiscount.own)
        column("base_shipping_discount_amount", &shippingDiscount.base)
        column("shipping_discount_tax_compensation_amount", &shippingDiscountTaxCompensation.own)
        column("base_shipping_discount_tax_compensation_amnt", &shippingDiscountTaxCompensation.base)
        column("grand_total", &grandTotal.own)
        column("base_grand_total", &grandTotal.base)
        column("discount_description", &discountDescription)
        column("coupon_label", &couponLabel)
        column("applied_taxes", &appliedTaxes)
        column("total_qty", &totalQty)
    }
}

/// The taxes of a cart, by what they are and in the order in which they came.
struct AppliedTaxes: JSONColumn, Hashable, Sendable {
    /// One step of taxing: rates that add up, and what they made.
    struct Step: Hashable, Sendable {
        var id = ""
        var percent = 0.0
        var amount = QuoteAmount()
        var rates: [Rate] = []
    }

    /// A rate within a step.
    struct Rate: Hashable, Sendable {
        var code = ""
        var title = ""
        var percent = 0.0
        var priority = 0
        var position = 0
    }

    var steps: [Step] = []

    init() {}

    var json: JSONValue {
        .array(
            steps.map { step in
                [
                    "id": .string(step.id), "percent": .double(step.percent), "amount": .double(step.amount.own),
                    "base_amount": .double(step.amount.base), "rates": .array(step.rates.map(\.json)),
                ]
            })
    }

    init?(json: JSONValue) {
        guard let elements = json.array else { return nil }
        steps = elements.map { value in
            Step(
                id: value["id"]?.string ?? "", percent: value["percent"]?.double ?? 0,
                amount: QuoteAmount(
                    base: value["base_amount"]?.double ?? 0, own: value["amount"]?.double ?? 0),
                rates: (value["rates"]?.array ?? []).map(Rate.init))
        }
    }

    /// Adds what a step made of an item.
    mutating func add(_ step: Step) {
        if let place = steps.firstIndex(where: { $0.id == step.id }) {
            steps[place].amount += step.amount
        } else {
            steps.append(step)
        }
    }
}

extension AppliedTaxes.Rate {
    fileprivate var json: JSONValue {
        [
            "code": .string(code), "title": .string(title), "percent": .double(percent),
            "priority": JSONValue(priority), "position": JSONValue(position),
        ]
    }

    fileprivate init(_ json: JSONValue) {
        code = json["code"]?.string ?? ""
        title = json["title"]?.string ?? ""
        percent = json["percent"]?.double ?? 0
        priority = json["priority"]?.int ?? 0
        position = json["position"]?.int ?? 0
    }
}
