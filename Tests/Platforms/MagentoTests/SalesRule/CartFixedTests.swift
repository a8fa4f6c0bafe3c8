import Testing

@testable import Magento

/// An amount for a whole cart, spread over its lines (Magento\SalesRule\Model\Rule\Action\Discount\CartFixed).
@Suite struct CartFixedTests {
    private func line(_ price: Double, _ qty: Double, discount: Double = 0) -> RuleAction.Line {
        func amount(_ value: Double) -> QuoteAmount { QuoteAmount(base: value, own: value) }
        return RuleAction.Line(
            price: amount(price), original: amount(price), qty: qty, discount: amount(discount), percent: 0, rate: 1)
    }

    private func rule(_ amount: Double, forShipping: Bool = false) -> SalesRule {
        var rule = SalesRule(id: 1)
        (rule.action, rule.discount, rule.appliesToShipping) = ("cart_fixed", amount, forShipping)
        return rule
    }

    @Test func linesShareByWhatTheyCostStill() {
        var action = RuleAction(rule(10), itemsBase: 35, itemsLeft: 2)
        #expect(action.apply(to: line(10, 2, discount: 5)).amount.base == 4.29)
        #expect(action.apply(to: line(20, 1)).amount.base == 5.71)
    }

    @Test func aRuleForShippingTooSharesByFullPrices() {
        // Lines of 20 and 20, and a shipping of 10.
        var action = RuleAction(rule(10, forShipping: true), itemsBase: 50, itemsLeft: 2)
        #expect(action.apply(to: line(10, 2, discount: 5)).amount.base == 4)
        #expect(action.apply(to: line(20, 1)).amount.base == 4)
        #expect(action.available == 2)
    }

    @Test func centsThatRoundingLeftGoIntoTheNextLine() {
        var action = RuleAction(rule(10), itemsBase: 30, itemsLeft: 3)
        let amounts = (0..<3).map { _ in action.apply(to: line(10, 1)).amount.base }
        #expect(amounts == [3.33, 3.34, 3.33])
    }

    @Test func noLineGivesMoreThanItCosts() {
        var action = RuleAction(rule(100), itemsBase: 30, itemsLeft: 2)
        #expect(action.apply(to: line(10, 1)).amount.base == 10)
        #expect(action.apply(to: line(20, 1)).amount.base == 20)
    }
}
