import Testing

@testable import Magento

@Suite("URL keys") struct UrlKeyTests {
    @Test(
        "a name becomes lower-case words",
        arguments: [
            ("Blue Moon Lamp", "blue-moon-lamp"),
            ("My KEY with Ümlaut & spaces/slash", "my-key-with-umlaut-spaces-slash"),
            ("Ünï \"quoted\" <b>&amp; ' name", "uni-quoted-b-and-name"), ("  --  ", ""), ("日本", ""),
            ("Straße & Œuvre", "strasse-oeuvre"),
        ])
    func words(_ name: String, _ key: String) { #expect(UrlKey.make(name) == key) }

    @Test("a key of a key is itself") func idempotent() {
        for name in ["Steel Canteen 1 L", "a@b", "Größe 50%"] {
            let key = UrlKey.make(name)
            #expect(UrlKey.make(key) == key)
        }
    }
}

@Suite("Decimals") struct Decimal6Tests {
    @Test(
        "six places, rounded",
        arguments: [
            (89.95, "89.950000"), (0.0, "0.000000"), (9.9999999, "10.000000"), (-1.5, "-1.500000"),
            (0.0000004, "0.000000"), (-0.0000001, "0.000000"),
        ])
    func places(_ value: Double, _ text: String) { #expect(Decimal6.text(value) == text) }

    @Test("what the column cannot hold becomes its largest value") func limits() {
        #expect(Decimal6.stored(1e300) == Decimal6.stored(.infinity))
        #expect(Decimal6.stored(.nan) == 0)
        #expect(Decimal6.stored(-1e300) < -9e13)
        #expect(Decimal6.text(1e300) == "0.000000")
    }
}
