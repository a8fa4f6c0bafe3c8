import PHP
import Simulator

/// What cart price rules take off a cart (Magento\SalesRule\Model\Quote\Discount, Validator, RulesApplier).
struct DiscountCollector {
    let visit: Visit
    let rules: [SalesRule]
    private let kind: WritableKeyPath<Cart, QuoteAddress>
    /// Rules whose conditions hold, as they were found first.
    private var valid: [Int: Bool] = [:]
    private var actions: [Int: RuleAction] = [:]
    /// What rounding percentages left over, by percentage.
    private var deltas: [Double: QuoteAmount] = [:]
    private var labels: [(rule: Int, label: String)] = []
    private var applied: [Int] = []
    private var usesCoupon = false
    private var couponLabel: String?

    init(_ cart: Cart, _ kind: WritableKeyPath<Cart, QuoteAddress>, visit: Visit) throws {
        self.visit = visit
        self.kind = kind
        rules = cart.lines.isEmpty ? [] : try RuleSelection(cart, in: visit).rules
    }

    // MARK: Lines

    mutating func collectItems(_ cart: inout Cart, _ totals: inout AddressTotals) throws {
        cart[keyPath: kind].totals.discount = QuoteAmount()
        for place in cart.lines.indices {
            cart.lines[place].item.discount = QuoteAmount()
            cart.lines[place].item.discountPercent = 0
            cart.lines[place].discounts = []
        }
        for rule in rules where try isValid(rule, cart) {
            let lines = try lines(of: rule, cart)
            prepare(rule, lines, cart)
            for place in lines { try apply(rule, to: place, &cart) }
            if rule.stopsProcessing, !lines.isEmpty { break }
        }
        for place in cart.priced { totals.discount = totals.discount - cart.lines[place].item.discount }
        finish(&cart, &totals)
    }

    private func lines(of rule: SalesRule, _ cart: Cart) throws -> [Int] {
        let conditions = RuleCondition(cart: cart, address: cart[keyPath: kind])
        return try cart.priced.filter { place in
            try !cart.lines[place].item.noDiscount && conditions.holds(rule.actionCondition, for: place)
        }
    }

    private mutating func isValid(_ rule: SalesRule, _ cart: Cart) throws -> Bool {
        if let known = valid[rule.id] { return known }
        let holds = try RuleCondition(cart: cart, address: cart[keyPath: kind]).holds(rule.condition)
        valid[rule.id] = holds
        return holds
    }

    /// An amount for the whole cart is spread over what its lines cost still; if the rule is for shipping too, over what
    /// they cost without discounts, and over shipping that was chosen (Rule\Action\Discount\CartFixed).
    private mutating func prepare(_ rule: SalesRule, _ lines: [Int], _ cart: Cart) {
        let address = cart[keyPath: kind]
        var base = lines.reduce(0) { sum, place in
            let item = cart.lines[place].item
            let qty = rule.discountQuantity.map { $0 == 0 ? cart.totalQty(place) : min($0, cart.totalQty(place)) }
            let discount = rule.appliesToShipping ? 0 : item.discount.base
            return sum + item.unitPrice.base * (qty ?? cart.totalQty(place)) - discount
        }
        if rule.appliesToShipping, address.shippingMethod?.isEmpty == false { base += address.totals.shipping.base }
        actions[rule.id] = RuleAction(rule, itemsBase: base, itemsLeft: lines.count)
    }

    private mutating func apply(_ rule: SalesRule, to place: Int, _ cart: inout Cart) throws {
        guard var action = actions[rule.id] else { return }
        var item = cart.lines[place].item
        let qty = cart.totalQty(place)
        let outcome = action.apply(
            to: RuleAction.Line(
                price: item.unitPrice, original: item.originalPrice, qty: qty, discount: item.discount,
                percent: item.discountPercent, rate: cart.quote.baseToQuoteRate))
        actions[rule.id] = action
        if let percent = outcome.percent { item.discountPercent = percent }
        let rounded = fix(outcome.amount, item)
        let most = item.unitPrice * outcome.qty
        let total = QuoteAmount.least(item.discount + rounded, most).fourPlaces
        let taken = total - item.discount
        item.discount = total
        item.appliedRules = Self.merged(item.appliedRules, rule.id)
        cart.lines[place].item = item
        let found = RuleDiscount(
            rule: rule.id, label: label(of: rule, cart) ?? "Discount", amount: taken, original: outcome.original)
        if taken != QuoteAmount() { cart.lines[place].discounts.append(found) }
        note(rule, cart)
    }

    /// Cents that rounding left over of lines with the same percentage go into the next one.
    private mutating func fix(_ amount: QuoteAmount, _ item: QuoteItem) -> QuoteAmount {
        guard item.discountPercent != 0, item.rowTotal.own > 0 else { return amount.rounded }
        let delta = deltas[item.discountPercent] ?? QuoteAmount()
        let exact = QuoteAmount(base: amount.base + delta.base, own: amount.own + delta.own)
        // What rounding gave too much before never makes a discount negative.
        let cents = exact.rounded
        let rounded = QuoteAmount(
            base: amount.base < 0 ? cents.base : max(0, cents.base),
            own: amount.own < 0 ? cents.own : max(0, cents.own))
        deltas[item.discountPercent] = QuoteAmount(base: exact.base - rounded.base, own: exact.own - rounded.own)
        return rounded
    }

    private mutating func note(_ rule: SalesRule, _ cart: Cart) {
        if !applied.contains(rule.id) { applied.append(rule.id) }
        if rule.couponType != SalesRule.CouponType.none { usesCoupon = true }
        guard !labels.contains(where: { $0.rule == rule.id }) else { return }
        if let label = label(of: rule, cart) {
            labels.append((rule.id, label))
            if rule.couponType != SalesRule.CouponType.none { couponLabel = label }
        } else if usesCoupon, let code = cart.quote.coupon {
            let description = rule.description ?? ""
            labels.append((rule.id, description.isEmpty ? code : description))
        }
    }

    /// What the store view calls the rule, or what all do.
    private func label(of rule: SalesRule, _ cart: Cart) -> String? {
        let labels = rule.labels.array ?? []
        func named(_ store: Int) -> String? {
            labels.first { $0["store_id"]?.int == store }?["store_label"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        }
        return named(cart.quote.store) ?? named(0)
    }

    /// Notes labels and rules; a coupon that no rule worked for goes away.
    private mutating func finish(_ cart: inout Cart, _ totals: inout AddressTotals) {
        var seen: Set<String> = []
        let names = labels.map(\.label).filter { seen.insert($0).inserted }
        totals.discountDescription = names.isEmpty ? nil : names.joined(separator: ", ")
        totals.couponLabel = couponLabel
        totals.subtotalWithDiscount = totals.subtotal + totals.discount
        cart[keyPath: kind].totals.discount = totals.discount
        cart.quote.appliedRules = applied.isEmpty ? nil : applied.map(String.init).joined(separator: ",")
        if !usesCoupon { cart.quote.coupon = nil }
    }

    static func merged(_ ids: String?, _ id: Int) -> String {
        let known = (ids ?? "").split(separator: ",").map(String.init)
        return (known.contains(String(id)) ? known : known + [String(id)]).joined(separator: ",")
    }

    // MARK: Shipping

    /// Rules that are for shipping too (Magento\SalesRule\Model\Quote\Address\Total\ShippingDiscount).
    mutating func collectShipping(_ cart: inout Cart, _ totals: inout AddressTotals) throws {
        guard totals.shipping.own != 0 else { return }
        for rule in rules where rule.appliesToShipping {
            guard try isValid(rule, cart) else { continue }
            let taken = shippingDiscount(rule, cart, totals)
            totals.shippingDiscount = QuoteAmount.least(totals.shippingDiscount + taken, totals.shipping).fourPlaces
            note(rule, cart)
            if rule.stopsProcessing { break }
        }
        totals.discount = totals.discount - totals.shippingDiscount
        finish(&cart, &totals)
        totals.subtotalWithDiscount = totals.subtotal + totals.discount + totals.shippingDiscount
    }

    private func shippingDiscount(_ rule: SalesRule, _ cart: Cart, _ totals: AddressTotals) -> QuoteAmount {
        let left = totals.shipping - totals.shippingDiscount
        let rate = cart.quote.baseToQuoteRate
        switch rule.action {
        case "by_percent": return left * (min(100, rule.discount) / 100)
        case "to_percent": return left * (max(0, 100 - rule.discount) / 100)
        case "by_fixed": return QuoteAmount(base: rule.discount, own: rule.discount * rate)
        case "to_fixed":
            return QuoteAmount(
                base: totals.shipping.base - rule.discount, own: totals.shipping.own - rule.discount * rate)
        case "cart_fixed":
            guard actions[rule.id].map({ $0.available > 0 }) ?? true else { return QuoteAmount() }
            let whole = totals.subtotal.base + totals.shipping.base
            let amount = whole == 0 ? 0 : Money.rounded(rule.discount * left.own / whole)
            return QuoteAmount(base: amount, own: amount)
        default: return QuoteAmount()
        }
    }
}

extension QuoteAmount {
    /// Four places, as columns keep amounts.
    var fourPlaces: QuoteAmount { QuoteAmount(base: Decimal4.rounded(base), own: Decimal4.rounded(own)) }
}
