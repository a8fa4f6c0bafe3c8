import Testing

@testable import WooCommerce

@Suite struct AmountTests {
    @Test(arguments: [
        ("12.5abc", "12.5"), ("", "0"), ("abc", "0"), (" 7", "7"), ("-0.5", "-0.5"), ("1e3", "1000"), (".5", "0.5"),
        ("1.5-2", "1.5"), ("--5", "0"), ("3.333", "3.333"),
    ])
    func readsWhatPHPReads(text: String, spelled: String) {
        #expect(Amount(text).description == spelled)
    }

    @Test func halvesGoTheWayOfTheRule() {
        #expect(Amount("166.5").rounded() == Amount(167))
        #expect(Amount("166.5").rounded(0, .halfDown) == Amount(166))
        #expect(Amount("-166.5").rounded() == Amount(-167))
        #expect(Amount("-166.5").rounded(0, .halfDown) == Amount(-166))
        #expect(Amount("9.995").fixed(2) == "10.00")
    }

    @Test func sumsAndProductsWithWholeNumbersAreExact() {
        var chance = Chance(seed: 1)
        for _ in 0..<2000 {
            let (one, other) = (chance.number(below: 1_000_000), chance.number(below: 1_000_000))
            let count = chance.number(below: 1000)
            let (left, right) = (Amount(digits: one, places: 4), Amount(digits: other, places: 4))
            #expect(left + right == Amount(digits: one + other, places: 4))
            #expect(left - right + right == left)
            #expect(left * Amount(count) == Amount(digits: one * count, places: 4))
        }
    }

    @Test func roundingIsNeverFurtherThanHalfAUnit() {
        var chance = Chance(seed: 2)
        for _ in 0..<2000 {
            let amount = Amount(digits: chance.number(below: 1_000_000_000) - 500_000_000, places: 5)
            for rule in [RoundingRule.halfUp, .halfDown] {
                let rounded = amount.rounded(2, rule)
                #expect((rounded - amount).magnitude <= Amount("0.005"))
                #expect(rounded.rounded(2, rule) == rounded)
            }
        }
    }

    @Test func nothingOverflows() {
        let huge = Amount(Int.max) * Amount(Int.max)
        #expect(huge > .zero)
        #expect(huge + huge >= huge)
        #expect(-huge < .zero)
        #expect(huge.whole == Int.max)
        #expect(huge / Amount.zero == .zero)
        #expect(!huge.fixed(2).isEmpty)
        #expect(Amount(.infinity) > .zero)
        #expect(Amount(.nan) == .zero)
    }
}

/// A repeatable source of test data.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 1) % limit
    }

    mutating func flip() -> Bool { number(below: 2) == 0 }
}
