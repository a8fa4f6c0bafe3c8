import Simulator
import Testing

@testable import Magento

/// How conditions of cart price rules compare.
@Suite struct RuleComparisonTests {
    private func holds(_ operation: String, _ value: JSONValue, _ given: JSONValue) -> Bool {
        RuleComparison(operation: operation, value: value).holds(for: .scalar(given))
    }

    @Test func numbersAreComparedAsNumbersAlsoWhereTheyAreTexts() {
        #expect(holds(">=", "50", 50.0))
        #expect(!holds(">", "50", "50.0"))
        #expect(holds("<", "10", 8))
        #expect(holds("==", "12", 12))
    }

    @Test func whatHasNoValueIsNeitherMoreNorLess() {
        for operation in ["<", ">", "<=", ">="] { #expect(!holds(operation, "10", .null)) }
        #expect(holds("!=", "US", .null))
        #expect(!holds("==", "US", .null))
    }

    @Test func textsAreFoundWithinTextsWhateverTheirCase() {
        #expect(holds("{}", "946", "94607"))
        #expect(holds("{}", "rope", "ROPE-10M"))
        #expect(holds("!{}", "946", "73301"))
    }

    @Test func listsAreTextsWithCommas() {
        #expect(holds("()", "tent-2p, rope-10m", "rope-10m"))
        #expect(holds("!()", "tent-2p,rope-10m", "hat-wool"))
        #expect(RuleComparison(operation: "()", value: "3,5").holds(for: .list(["5", "9"])))
    }
}
