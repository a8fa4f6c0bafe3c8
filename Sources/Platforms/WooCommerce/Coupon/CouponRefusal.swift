import Simulator

/// Why a coupon is refused.
enum CouponRefusal: Error, Hashable, Sendable {
    case unknown
    case usedUp
    /// Guests are told to try again: an order in the making may hold the last use.
    case usedUpForGuest
    case expired
    /// The least spend, as the shop writes prices.
    case belowMinimum(String)
    /// The largest spend, as the shop writes prices.
    case aboveMaximum(String)
    case notApplicable
    case notForSaleItems
    /// Products in the cart that the coupon excludes.
    case excludedProducts([String])
    /// Categories of products in the cart that the coupon excludes.
    case excludedCategories([String])
    /// The billing address' e-mail is not among those allowed.
    case notForEmail

    /// The text for people about a coupon, plain.
    func message(_ code: String, _ profile: Profile) -> String {
        switch self {
        case .unknown: profile.unknownCoupon.replacing("%s", with: code)
        case .usedUp: "Usage limit for coupon \"\(code)\" has been reached."
        case .usedUpForGuest:
            """
            Usage limit for coupon "\(code)" has been reached. Please try again after some time, or contact us for help.
            """
        case .expired: "Coupon \"\(code)\" has expired."
        case .belowMinimum(let price): "The minimum spend for coupon \"\(code)\" is \(price)."
        case .aboveMaximum(let price): "The maximum spend for coupon \"\(code)\" is \(price)."
        case .notApplicable: "Sorry, coupon \"\(code)\" is not applicable to selected products."
        case .notForSaleItems: "Sorry, coupon \"\(code)\" is not valid for sale items."
        case .excludedProducts(let names):
            "Sorry, coupon \"\(code)\" is not applicable to the products: \(names.joined(separator: ", "))."
        case .excludedCategories(let names):
            "Sorry, coupon \"\(code)\" is not applicable to the categories: \(names.joined(separator: ", "))."
        case .notForEmail: "Please enter a valid email at checkout to use coupon code \"\(code)\"."
        }
    }

    /// The texts for the places where a coupon can be typed in, of the one refusal that differs between them
    /// (coupons/email-restricted).
    func details(_ code: String, _ profile: Profile) -> JSONObject {
        guard self == .notForEmail else { return [:] }
        return [
            "cart": .string(Self.escaped(message(code, profile))),
            "checkout": .string(Self.escaped("Please enter a valid email to use coupon code \"\(code)\".")),
        ]
    }

    /// Quotes as entities, as refusals carry them; entities stay.
    static func escaped(_ message: String) -> String {
        HTMLText.withEntities(HTMLText.withoutTags(message)).replacing("\"", with: "&quot;")
    }
}
