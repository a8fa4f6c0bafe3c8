import Simulator

/// A coupon as the shop owner made it.
struct Coupon: Hashable, Sendable {
    /// How a discount is worked out.
    enum Kind: String, Sendable {
        /// A percentage of each fitting line.
        case percent
        /// An amount off every fitting piece.
        case fixedProduct = "fixed_product"
        /// An amount off the cart, spread over its pieces.
        case fixedCart = "fixed_cart"
    }

    /// The post id.
    var id: Int
    /// As stored: what customers type may differ in case.
    var code: String
    /// How the discount is worked out.
    var kind: Kind
    /// Percent, or currency units.
    var amount: Amount
    /// The moment after which it is refused.
    var expires: Instant?
    /// How often it was used.
    var usageCount = 0
    /// How often it may be used by all; 0 for no limit.
    var usageLimit = 0
    /// How often by one customer; 0 for no limit.
    var usageLimitPerUser = 0
    /// To how many pieces it applies; 0 for no limit.
    var limitToItems = 0
    /// Whether it refuses other coupons beside it.
    var isIndividual = false
    /// Whether it unlocks free shipping.
    var givesFreeShipping = false
    /// Whether products on sale are left out.
    var excludesSaleItems = false
    /// The cart's least subtotal; 0 for none.
    var minimum = Amount.zero
    /// The cart's largest subtotal; 0 for none.
    var maximum = Amount.zero
    /// Products it is for; empty for all.
    var products: [Int] = []
    /// Products it is not for.
    var excludedProducts: [Int] = []
    /// Categories it is for; empty for all.
    var categories: [Int] = []
    /// Categories it is not for.
    var excludedCategories: [Int] = []
    /// E-mail addresses, also with `*`, that may use it; empty for all.
    var emails: [String] = []
    /// Who used it: user ids and e-mail addresses.
    var usedBy: [String] = []
}

/// What a coupon looks at in a product.
struct CouponTarget: Hashable, Sendable {
    /// The product's or variation's id.
    var id: Int
    /// The variable product's id; 0 for other products.
    var parent = 0
    /// Its categories and its parent's.
    var categories: [Int] = []
    /// Whether it is on sale now.
    var isOnSale = false
    /// The name, for refusals.
    var name = ""
}

extension Profile {
    /// A coupon's code as this version spells it.
    func couponCode(_ code: String) -> String { lowersCouponCodes ? code.lowercased() : code }
}

extension Coupon {
    /// Whether it works line by line, on the lines it is for.
    var isForProducts: Bool { kind != .fixedCart }

    /// Whether a line gets the discount. A coupon on the whole cart discounts every line.
    func discounts(_ target: CouponTarget) -> Bool { !isForProducts || fits(target) }

    /// Whether a product is among those it is for.
    func fits(_ target: CouponTarget) -> Bool {
        guard isForProducts else { return false }
        let ids = [target.id, target.parent]
        let isListed = products.contains(where: ids.contains) || categories.contains(where: target.categories.contains)
        let isOpen = products.isEmpty && categories.isEmpty
        guard isListed || isOpen else { return false }
        guard !excludedProducts.contains(where: ids.contains) else { return false }
        guard !excludedCategories.contains(where: target.categories.contains) else { return false }
        return !(excludesSaleItems && target.isOnSale)
    }

    /// Whether an address is among those that may use it.
    func allows(email: String) -> Bool {
        guard !emails.isEmpty else { return true }
        let address = email.lowercased()
        return emails.contains { Self.matches(address, $0.lowercased()) }
    }

    /// `*` stands for one or more letters (checkout/coupon-email-mismatch).
    private static func matches(_ address: String, _ pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return address == pattern }
        guard address.hasPrefix(first) else { return false }
        var rest = address.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let hit = rest.dropFirst().firstRange(of: part) else { return false }
            rest = rest[hit.upperBound...]
        }
        return rest.count > last.count && rest.hasSuffix(last)
    }

    /// The order in which coupons are worked out: product coupons, percentages, cart coupons; smaller ones first.
    static func calculationOrder(_ one: Coupon, _ other: Coupon) -> Bool {
        if one.rank != other.rank { return one.rank < other.rank }
        if one.limitToItems != other.limitToItems { return one.limitToItems < other.limitToItems }
        if one.amount != other.amount { return one.amount < other.amount }
        return one.id > other.id
    }

    private var rank: Int {
        switch kind {
        case .fixedProduct: 1
        case .percent: 2
        case .fixedCart: 3
        }
    }
}
