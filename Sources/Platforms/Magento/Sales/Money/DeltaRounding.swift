import PHP
import Simulator

/// Rounds the shares of a document so that what one loses the next one gets: Magento's `Math\Calculator`, of which a
/// document has one for each side of its sums (Sales\Model\Order\Invoice::roundPrice).
struct DeltaRounding {
    /// Which sums are rounded together.
    enum Kind: Hashable {
        case regular
        case base
        case including
        case includingBase
    }

    private var deltas: [Kind: Double] = [:]

    /// The sum in cents.
    ///
    /// - Parameter isNegative: whether it is a discount, whose remainder counts the other way round.
    mutating func round(_ price: Double, _ kind: Kind, isNegative: Bool = false) -> SalesAmount {
        guard price != 0 else { return .zero }
        let sign = isNegative ? -1.0 : 1.0
        let open = price + sign * deltas[kind, default: 0]
        let rounded = PHP.round(open, 2)
        deltas[kind] = sign * (open - rounded)
        return SalesAmount(rounded)
    }

    /// `parts` of `whole` of a sum, in cents.
    mutating func share(
        _ sum: SalesMoney, _ parts: SalesAmount, of whole: SalesAmount, including: Bool = false,
        isNegative: Bool = false
    ) -> SalesMoney {
        SalesMoney(
            base: round(
                sum.base.orZero.share(parts, of: whole), including ? .includingBase : .base, isNegative: isNegative),
            own: round(
                sum.own.orZero.share(parts, of: whole), including ? .including : .regular, isNegative: isNegative))
    }
}
