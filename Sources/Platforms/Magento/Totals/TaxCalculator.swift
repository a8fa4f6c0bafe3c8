import Simulator

/// How taxes of lines are rounded and where discounts come in (`tax/calculation/…`).
struct TaxRules: Hashable {
    /// What is rounded.
    enum Algorithm: String {
        case unit = "UNIT_BASE_CALCULATION"
        case row = "ROW_BASE_CALCULATION"
        case total = "TOTAL_BASE_CALCULATION"
    }

    var algorithm = Algorithm.total
    var pricesIncludeTax = false
    var shippingIncludesTax = false
    var appliesAfterDiscount = true
    /// Whether discounts are taken off prices with tax.
    var discountsPricesInclTax = false

    init() {}

    init(_ settings: StoreSettings) throws {
        algorithm = Algorithm(rawValue: try settings.text("tax/calculation/algorithm") ?? "") ?? .total
        pricesIncludeTax = try settings.flag("tax/calculation/price_includes_tax")
        shippingIncludesTax = try settings.flag("tax/calculation/shipping_includes_tax")
        appliesAfterDiscount = try settings.flag("tax/calculation/apply_after_discount")
        discountsPricesInclTax = try settings.flag("tax/calculation/discount_tax")
    }
}

/// Works out the taxes of one cart in one currency, line by line: what rounding left over of one line goes into the
/// next where totals are what is rounded (Magento\Tax\Model\Calculation\AbstractAggregateCalculator,
/// UnitBaseCalculator).
struct TaxCalculator {
    /// What is taxed.
    struct Subject {
        var unitPrice = 0.0
        var qty = 1.0
        var discount = 0.0
        var steps: [AppliedTaxes.Step] = []
        /// The rate at the shop's own place, for prices that include it.
        var storePercent = 0.0
        var includesTax = false
    }

    /// What came of it.
    struct Outcome {
        var price = 0.0
        var priceInclTax = 0.0
        var rowTotal = 0.0
        var rowTotalInclTax = 0.0
        var rowTax = 0.0
        var percent = 0.0
        var compensation = 0.0
        /// What each step made.
        var amounts: [Double] = []
    }

    let rules: TaxRules
    /// What rounding left over, by kind of amount and rate.
    private var deltas: [String: Double] = [:]

    init(rules: TaxRules) { self.rules = rules }

    mutating func outcome(of subject: Subject) -> Outcome {
        if rules.algorithm == .unit {
            return subject.includesTax ? unitIncludingTax(subject) : unitExcludingTax(subject)
        }
        return subject.includesTax ? rowIncludingTax(subject) : rowExcludingTax(subject)
    }

    // MARK: Rows

    private mutating func rowExcludingTax(_ subject: Subject) -> Outcome {
        var outcome = Outcome(percent: TaxRates.percent(subject.steps))
        outcome.price = Money.rounded(subject.unitPrice)
        outcome.rowTotal = outcome.price * subject.qty
        var before = 0.0
        for step in subject.steps {
            let full = round(outcome.rowTotal * step.percent / 100, step.id, "before")
            var amount = full
            if rules.appliesAfterDiscount {
                let taxable = max(outcome.rowTotal - subject.discount, 0)
                amount = round(taxable * step.percent / 100, step.id, "regular")
            }
            before += full
            outcome.amounts.append(amount)
        }
        outcome.rowTax = outcome.amounts.reduce(0, +)
        outcome.rowTotalInclTax = outcome.rowTotal + before
        outcome.priceInclTax = subject.qty == 0 ? 0 : Money.rounded(outcome.rowTotalInclTax / subject.qty)
        return outcome
    }

    private mutating func rowIncludingTax(_ subject: Subject) -> Outcome {
        let percent = TaxRates.percent(subject.steps)
        var outcome = Outcome(percent: percent)
        outcome.priceInclTax = priceForBuyer(subject, percent)
        outcome.rowTotalInclTax = outcome.priceInclTax * subject.qty
        let key = "\(percent)"
        let full = round(Self.included(outcome.rowTotalInclTax, percent), key, "included")
        outcome.rowTotal = outcome.rowTotalInclTax - full
        outcome.price = subject.qty == 0 ? 0 : Money.rounded(outcome.rowTotal / subject.qty)
        outcome.rowTax = full
        if rules.appliesAfterDiscount {
            let taxable = max(outcome.rowTotalInclTax - subject.discount, 0)
            outcome.rowTax = round(Self.included(taxable, percent), key, "discounted")
            outcome.compensation = full - outcome.rowTax
        }
        outcome.amounts = Self.shares(of: outcome.rowTax, subject.steps)
        return outcome
    }

    // MARK: Units

    private mutating func unitExcludingTax(_ subject: Subject) -> Outcome {
        var outcome = Outcome(percent: TaxRates.percent(subject.steps))
        outcome.price = Money.rounded(subject.unitPrice)
        outcome.rowTotal = outcome.price * subject.qty
        var before = 0.0
        for step in subject.steps {
            let full = Self.roundedUp(outcome.price * step.percent / 100)
            var amount = full
            if rules.appliesAfterDiscount {
                let share = subject.qty == 0 ? 0 : subject.discount / subject.qty
                amount = Self.roundedUp(max(outcome.price - share, 0) * step.percent / 100)
            }
            before += full
            outcome.amounts.append(amount * subject.qty)
        }
        outcome.rowTax = outcome.amounts.reduce(0, +)
        outcome.priceInclTax = outcome.price + before
        outcome.rowTotalInclTax = outcome.priceInclTax * subject.qty
        return outcome
    }

    private mutating func unitIncludingTax(_ subject: Subject) -> Outcome {
        let percent = TaxRates.percent(subject.steps)
        var outcome = Outcome(percent: percent)
        outcome.priceInclTax = priceForBuyer(subject, percent)
        let full = Money.rounded(Self.included(outcome.priceInclTax, percent))
        outcome.price = outcome.priceInclTax - full
        outcome.rowTotal = outcome.price * subject.qty
        outcome.rowTotalInclTax = outcome.priceInclTax * subject.qty
        var unit = full
        if rules.appliesAfterDiscount {
            let share = subject.qty == 0 ? 0 : subject.discount / subject.qty
            unit = Money.rounded(Self.included(max(outcome.priceInclTax - share, 0), percent))
            outcome.compensation = (full - unit) * subject.qty
        }
        outcome.rowTax = unit * subject.qty
        outcome.amounts = Self.shares(of: outcome.rowTax, subject.steps)
        return outcome
    }

    // MARK: Parts

    /// A price that includes the shop's own tax, with the buyer's tax in its place.
    private func priceForBuyer(_ subject: Subject, _ percent: Double) -> Double {
        let price = Money.rounded(subject.unitPrice)
        guard abs(percent - subject.storePercent) > 0.00001 else { return price }
        let net = price - Self.included(price, subject.storePercent)
        return Money.rounded(net + net * percent / 100)
    }

    private static func included(_ price: Double, _ percent: Double) -> Double {
        price * (1 - 1 / (1 + percent / 100))
    }

    /// A tax split among its steps; the last takes what is left.
    private static func shares(of tax: Double, _ steps: [AppliedTaxes.Step]) -> [Double] {
        let percent = TaxRates.percent(steps)
        var left = tax
        return steps.indices.map { place in
            let share =
                place == steps.count - 1 || percent == 0
                ? left : Money.rounded(tax / percent * steps[place].percent)
            left -= share
            return share
        }
    }

    /// The first amount of its kind, as all amounts of single pieces are: a half is always rounded up.
    private static func roundedUp(_ amount: Double) -> Double {
        amount == 0 ? 0 : Money.rounded(amount + 0.000001)
    }

    private mutating func round(_ amount: Double, _ rate: String, _ kind: String) -> Double {
        guard rules.algorithm == .total else { return Money.rounded(amount) }
        guard amount != 0 else { return amount }
        // A little more than nothing, so that a half is always rounded up.
        let exact = amount + (deltas[kind + rate] ?? 0.000001)
        let rounded = Money.rounded(exact)
        deltas[kind + rate] = exact - rounded
        return rounded
    }
}
