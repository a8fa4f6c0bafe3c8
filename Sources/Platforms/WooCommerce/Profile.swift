import Simulator

/// What tells one version of WooCommerce from another, by name. Nothing else asks for a version.
///
/// Seen by replaying recordings of 9.9.5 on 10.0.2 with the same data (captures woocommerce, VERSIONS.md), and explained by
/// both sources.
struct Profile: Hashable, Sendable {
    /// The versions that can be imitated, the usual one first.
    static let versions = ["9.9.5", "10.0.2"]
    /// The version of WordPress below all of them.
    static let wordPress = "6.9"

    /// As orders, status pages and webhooks name it.
    let version: String
    private let isTen: Bool

    /// The profile of a shop: `10.0.2`, or 9.9.5 for anything else.
    init(_ shop: ShopSettings) {
        version = shop.profile
        isTen = shop.profile == "10.0.2"
    }

    // MARK: Orders

    /// Whether taxes within items are rounded and padded as other amounts are, instead of being shown as they were worked
    /// out (`get_order_item_data`).
    var roundsTaxesOfItems: Bool { isTen }
    /// Whether a new order that is refused once it was stored stays as a draft that the refusal names.
    var keepsRefusedOrders: Bool { isTen }

    /// What the one public property of an order object holds, which is all that hooks tell of it (`WC_Order::$refunds`).
    var refundsOfOrderObject: JSONValue { isTen ? [] : .null }

    // MARK: Coupons

    /// Whether codes are in lower case, wherever they come from (`wc_format_coupon_code`).
    var lowersCouponCodes: Bool { isTen }
    /// Whether lost cents go to the lines with the dearest pieces first, instead of the dearest lines
    /// (`WC_Discounts::sort_by_price`).
    var sharesCentsByPriceOfPieces: Bool { isTen }
    /// What is said of a code that no coupon has; the code stands for `%s`.
    var unknownCoupon: String {
        isTen ? "Coupon \"%s\" cannot be applied because it does not exist." : "Coupon \"%s\" does not exist!"
    }
    /// What is said of a discount below nothing.
    var invalidDiscount: String { isTen ? "Invalid discount amount." : "Invalid discount amount" }
    /// Whether a largest spend below the least one is refused (`WC_Coupon::set_maximum_amount`).
    var comparesSpends: Bool { isTen }

    // MARK: Customers

    /// Whether every route of a customer who is not there refuses before anything else, in the same words
    /// (`Users::get_user_in_current_site`).
    var looksForCustomersFirst: Bool { isTen }

    // MARK: Products

    /// Whether amounts of a range of prices are hidden from screen readers, which get a sentence.
    var spellsPriceRanges: Bool { isTen }
    /// Whether the stock of a variable product is told, instead of nothing as long as a variation can be had.
    var tellsStockOfVariableProducts: Bool { isTen }
    /// Whether what may be ordered at once is limited by stock that is counted even where more may be ordered.
    var limitsBackordersByStock: Bool { isTen }

    // MARK: Cart and checkout

    /// Whether a product that is added without a number is added as often as it has to be at least, also to a line that is
    /// there already.
    var addsLeastQuantity: Bool { isTen }
    /// Whether less than one piece cannot be added.
    var refusesNoQuantity: Bool { isTen }
    /// Whether the refusal of an unknown product names its id.
    var namesUnknownProducts: Bool { isTen }
    /// Whether a checkout may name no payment method, so that the handler refuses it and not the parameter's check.
    var takesEmptyPaymentMethod: Bool { isTen }
    /// Whether an order that costs nothing has no payment method.
    var clearsUnneededPaymentMethod: Bool { isTen }
    /// Whether the first rate that is no pickup is chosen where nobody chose, and none where there are only pickups beside
    /// methods of shipping (`wc_get_default_shipping_method_for_package`).
    var prefersShippingToPickup: Bool { isTen }
    /// Whether the hash of a draft's shipping covers what the rates are, and not only which were chosen.
    var hashesShippingRates: Bool { isTen }

    // MARK: The shop

    /// Whether there is a point of sale, with settings and e-mails of its own, and an e-mail that tells customers of
    /// cancelled orders.
    var hasPointOfSale: Bool { isTen }
    /// What Turkey is called.
    var nameOfTurkey: String { isTen ? "Türkiye" : "Turkey" }
}

extension Scope {
    /// What the shop's version does.
    var profile: Profile { Profile(visit.shop) }
}
