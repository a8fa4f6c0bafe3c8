import PHP

extension Currency {
    /// Minor units as the Store API writes them: a whole number as a text, rounded half up.
    func text(_ minorUnits: Amount) -> String { minorUnits.fixed(0) }

    /// Currency units as minor units.
    func minor(_ amount: Amount) -> Amount { amount.shifted(by: decimals) }

    /// Minor units as currency units.
    func major(_ minorUnits: Amount) -> Amount { minorUnits.shifted(by: -decimals) }

    /// A price in a sentence, with entities but without tags: `&#036;100.00`.
    func sentence(_ amount: Amount) -> String { HTMLEntities.normalize(plain(amount.fixed(decimals))) }
}

extension Amount {
    /// A number as WooCommerce reads what clients type (`wc_format_decimal`): everything but digits, minus signs and the
    /// last point is left out, so `10%` is 10 and `1e1` is 11 (rest-v3-orders/fee-lines 09, line-amounts-at-creation 09).
    init(decimal text: String) {
        let number = Amount.decimalText(text)
        self = PHP.isNumeric(number) ? Amount(number) : .zero
    }

    /// The same as a text, with as many places as were typed (rest-v3-products/prices-and-taxes 02, 04).
    static func decimalText(_ text: String) -> String {
        let point = text.lastIndex(of: ".")
        let kept = text.indices.filter { index in
            let character = text[index]
            return character == "-" || (character.isASCII && character.isNumber) || index == point
        }
        return String(kept.map { text[$0] })
    }
}
