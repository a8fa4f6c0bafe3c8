import Testing

@testable import WooCommerce

@Suite struct CartPartsTests {
    @Test func keysAreThoseOfTheImitatedSystem() {
        #expect(CartItem.makeKey(product: 16, variation: 0, attributes: []) == "c74d97b01eae257e44aa9d5bade97baf")
        let sorted = [
            CartAttribute(name: "attribute_logo", value: "No"), CartAttribute(name: "attribute_pa_color", value: "red"),
        ]
        let key = CartItem.makeKey(product: 13, variation: 29, attributes: sorted)
        #expect(key == "654c49a99b86f12083f184dd69adb9a4")
        let classic = CartItem.makeKey(product: 13, variation: 29, attributes: sorted.reversed())
        #expect(classic == "e03e407f41901484125496b5ec69a76f")
    }

    @Test(arguments: [
        ("10.00", "10"), ("5 + ( 2 * [qty] )", "11"), ("10 + [fee percent=\"10\" min_fee=\"4\"]", "14.5"),
        ("[cost] / 9", "5"), ("10 *", "10"), ("", "0"), ("1 / 0", "0"), ("((((", "0"), ("-2 + [qty]", "1"),
        ("[fee percent=\"50\" max_fee=\"3\"]", "3"), ("nonsense", "0"), ("10,5", "10.5"),
    ])
    func costsOfFlatRates(text: String, cost: String) {
        let basis = CostExpression.Basis(quantity: Amount(3), cost: Amount(45))
        #expect(CostExpression(text: text).value(basis).description == cost)
    }

    @Test func deepFormulasEnd() {
        let text = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
        let basis = CostExpression.Basis(quantity: Amount(1), cost: Amount(1))
        #expect(CostExpression(text: text).value(basis) == .zero)
    }

    @Test(arguments: [
        ("sw1a1aa", "GB", "SW1A 1AA", true), ("100011234", "US", "10001-1234", true), ("ABC", "US", "ABC", false),
        ("1000001", "JP", "100-0001", true), ("1012ab", "NL", "1012 AB", true), ("d02x285", "IE", "D02 X285", true),
        ("01310100", "BR", "01310-100", true), ("k1a0b1", "CA", "K1A 0B1", true),
        ("nonsense", "GB", "NONSE NSE", false),
        ("10115", "DE", "10115", true), ("00115", "DE", "00115", false), ("x", "FJ", "X", true),
    ])
    func postcodes(text: String, country: String, spelled: String, isValid: Bool) {
        #expect(Postcode.formatted(text, country) == spelled)
        #expect(Postcode.isValid(spelled, country) == isValid)
    }

    @Test func ratesOfAPlace() {
        let table = TaxTable([
            TaxRate(id: 1, rate: Amount(20), name: "VAT"),
            TaxRate(id: 2, country: "US", state: "CA", rate: Amount(9), name: "CA"),
            TaxRate(id: 3, country: "US", state: "CA", postcodes: ["90000...90999"], rate: Amount(10), name: "LA"),
            TaxRate(id: 4, country: "US", rate: Amount(1), name: "Second", priority: 2),
            TaxRate(id: 5, rate: Amount(5), name: "Reduced", taxClass: "reduced-rate"),
        ])
        func ids(_ taxClass: String, _ country: String, _ state: String = "", _ postcode: String = "") -> [Int] {
            table.rates(for: taxClass, at: TaxLocation(country: country, state: state, postcode: postcode)).map(\.id)
        }
        #expect(ids("", "DE") == [1])
        #expect(ids("", "US", "CA", "94105") == [2, 4])
        #expect(ids("", "US", "CA", "90210") == [3, 4])
        #expect(ids("reduced-rate", "US", "CA") == [5])
        #expect(ids("", "") == [])
        #expect(ids("zero-rate", "US") == [])
    }

    @Test func whoMayUseACoupon() {
        var coupon = Coupon(id: 1, code: "vip", kind: .percent, amount: Amount(30))
        #expect(coupon.allows(email: ""))
        coupon.emails = ["vip@example.com", "*@club.example"]
        #expect(coupon.allows(email: "VIP@example.com"))
        #expect(coupon.allows(email: "ann@club.example"))
        #expect(!coupon.allows(email: "@club.example"))
        #expect(!coupon.allows(email: "ann@example.com"))
    }

    @Test func quantitiesKeepTheirLimits() {
        var product = Product()
        product.stockSource = .own
        product.stockQuantity = 5
        let limits = QuantityLimits(StockView(product, parent: nil, managesStock: true, lowStock: 2))
        #expect(limits.maximum == 5)
        #expect(limits.normalized(9) == 5)
        #expect(limits.refusal(Amount(6), name: "Mug")?.code == "invalid_quantity")
        #expect(limits.refusal(Amount(5), name: "Mug") == nil)
        product.isSoldIndividually = true
        let one = QuantityLimits(StockView(product, parent: nil, managesStock: true, lowStock: 2))
        #expect(one.refusal(Amount(1), name: "Mug")?.code == "readonly_quantity")
        let stepped = QuantityLimits(
            StockView(Product(), parent: nil, managesStock: true, lowStock: 2),
            rule: Extensions.Quantity(minimum: 4, maximum: 12, multipleOf: 2))
        #expect(stepped.starting(1) == 4)
        #expect(
            stepped.refusal(Amount(5), name: "Ink")?.message
                == "The quantity of &quot;Ink&quot; must be a multiple of 2")
    }
}
