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
