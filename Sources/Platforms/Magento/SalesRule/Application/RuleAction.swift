import PHP
import Simulator

/// What a cart price rule takes off a line (Magento\SalesRule\Model\Rule\Action\Discount).
struct RuleAction {
    let rule: SalesRule
    /// Of all lines that the rule is for, and how many of them are still to come.
    var itemsBase: Double
    var itemsLeft: Int
    /// What the rule still gives, in the currency of the books.
    var available: Double
    /// What rounding left over.
    private var delta = Self.nothing

    init(_ rule: SalesRule, itemsBase: Double, itemsLeft: Int) {
        self.rule = rule
        self.itemsBase = itemsBase
        self.itemsLeft = itemsLeft
        available = rule.discount
    }

    /// A line as the rule sees it.
    struct Line {
        var price: QuoteAmount
        var original: QuoteAmount
        var qty: Double
        /// What other rules took off, and how many percent of it.
        var discount: QuoteAmount
        var percent: Double
        /// What one unit of the books is for the shopper.
        var rate: Double
    }

    /// What was taken off.
    struct Outcome {
        var amount = QuoteAmount()
        var original = QuoteAmount()
        var percent: Double?
        /// How many pieces the rule looked at: it takes no more off than they cost (fixed-per-item).
        var qty = 0.0
    }

    /// How many pieces the rule looks at: not more than its limit, and whole steps of percentages.
    private func quantity(_ line: Line) -> Double {
        let most = rule.discountQuantity ?? 0
        let qty = most == 0 ? line.qty : min(line.qty, most)
        let step = Double(rule.discountStep)
        let isStepped = ["by_percent", "to_percent", "by_fixed"].contains(rule.action ?? "")
        return isStepped && step != 0 ? (qty / step).rounded(.down) * step : qty
    }

    mutating func apply(to line: Line) -> Outcome {
        let qty = quantity(line)
        var outcome = outcome(of: line, qty)
        outcome.qty = qty
        return outcome
    }

    private mutating func outcome(of line: Line, _ qty: Double) -> Outcome {
        switch rule.action {
        case "by_percent": return percent(min(100, rule.discount), line, qty)
        case "to_percent": return percent(max(0, 100 - rule.discount), line, qty)
        case "by_fixed": return Outcome(amount: QuoteAmount(base: rule.discount, own: rule.discount * line.rate) * qty)
        case "to_fixed": return toFixed(line, qty)
        case "buy_x_get_y": return buyXGetY(line, qty)
        case "cart_fixed": return cartFixed(line, qty)
        default: return Outcome()
        }
    }

    private func percent(_ percent: Double, _ line: Line, _ qty: Double) -> Outcome {
        let share = percent / 100
        var outcome = Outcome(
            amount: QuoteAmount(
                base: (qty * line.price.base - line.discount.base) * share,
                own: (qty * line.price.own - line.discount.own) * share),
            original: QuoteAmount(
                base: (qty * line.original.base - line.discount.base) * share,
                own: (qty * line.original.own - line.discount.own) * share))
        let most = rule.discountQuantity ?? 0
        if most == 0 || most >= qty { outcome.percent = min(100, line.percent + percent) }
        return outcome
    }

    private func toFixed(_ line: Line, _ qty: Double) -> Outcome {
        let target = QuoteAmount(base: rule.discount, own: rule.discount * line.rate)
        func left(_ price: QuoteAmount) -> QuoteAmount {
            QuoteAmount(base: qty * (price.base - target.base), own: qty * (price.own - target.own))
        }
        return Outcome(amount: left(line.price), original: left(line.original))
    }

    /// Of each full group of X and Y pieces Y are free, and what is more than X of the rest; nothing without a step or
    /// where Y is more than X (buy-x-get-y).
    private func buyXGetY(_ line: Line, _ qty: Double) -> Outcome {
        let x = Double(rule.discountStep)
        let y = rule.discount
        guard x != 0, y <= x else { return Outcome() }
        let periods = (qty / (x + y)).rounded(.down)
        let rest = qty - periods * (x + y)
        let free = periods * y + max(0, rest - x)
        return Outcome(amount: line.price * free, original: line.original * free)
    }

    /// The line's share of an amount for the whole cart; cents that rounding left over go into the next line. What other
    /// rules took off counts, unless the rule is for shipping too.
    private mutating func cartFixed(_ line: Line, _ qty: Double) -> Outcome {
        guard available > 0, qty > 0 else { return Outcome() }
        let whole = line.price.base * qty
        let left = rule.appliesToShipping ? whole : whole - line.discount.base
        // What other rules took off already has nothing left to take off but rounding.
        let share = itemsBase == 0 || abs(left) < 0.00005 ? 0 : left / itemsBase
        let amount = round(rule.discount * share)
        let base = Money.rounded(min(whole, amount))
        let own = amount * line.rate
        if itemsLeft <= 1 { delta = Self.nothing } else { itemsLeft -= 1 }
        available -= base
        if available <= 0 { delta = Self.nothing }
        return Outcome(
            amount: QuoteAmount(base: base, own: Money.rounded(min(line.price.own * qty, own))),
            original: QuoteAmount(
                base: Money.rounded(line.original.base), own: min(line.original.own * qty, own)))
    }

    /// A little more than nothing, so that a half is always rounded up (SalesRule\Model\DeltaPriceRound).
    private static let nothing = 0.000001

    private mutating func round(_ amount: Double) -> Double {
        guard amount != 0 else { return amount }
        let exact = amount + delta
        let rounded = Money.rounded(exact)
        delta = exact - rounded
        return rounded
    }
}
