import PHP
import Simulator

/// The sums of a credit memo, collected one after the other (Sales\Model\Order\Creditmemo\Total): subtotal, discount,
/// shipping, tax, adjustments.
extension CreditmemoDraft {
    mutating func collectTotals() throws {
        var rounding = DeltaRounding()
        memo.sums.grandTotal = .zero
        collectSubtotal(&rounding)
        let shipping = try shippingToRefund()
        collectDiscount(&rounding, shipping)
        memo.sums.shipping = shipping
        memo.sums.grandTotal += shipping
        collectTax(&rounding)
        collectAdjustments()
    }

    private var isLast: Bool {
        lines.isEmpty ? !order.items.contains { order.quantityToRefund($0) > .zero } : lines.allSatisfy(isLast)
    }

    private func isLast(_ line: Line) -> Bool { line.quantity == order.quantityToRefund(line.ordered) }

    private func share(
        _ rest: SalesMoney, for line: Line, _ rounding: inout DeltaRounding, isNegative: Bool = false
    ) -> SalesMoney {
        if isLast(line) { return rest }
        let left = line.ordered.qtyInvoiced.orZero - line.ordered.qtyRefunded.orZero
        return rounding.share(rest, line.quantity, of: left, isNegative: isNegative)
    }

    private mutating func collectSubtotal(_ rounding: inout DeltaRounding) {
        var (sum, gross) = (SalesMoney.zero, SalesMoney.zero)
        for place in lines.indices where !order.isDummy(lines[place].ordered) {
            let (line, ordered) = (lines[place], lines[place].ordered)
            lines[place].item.sums.rowTotal = share(ordered.rowInvoiced - ordered.amountRefunded, for: line, &rounding)
            lines[place].item.fixedTaxes.applied = "[]"
            lines[place].item.fixedTaxes.rowAmount = SalesMoney(own: .zero)
            lines[place].item.fixedTaxes.rowDisposition = .zero
            sum += lines[place].item.sums.rowTotal
            guard ordered.sums.rowTotalInclTax.isSome else { continue }
            lines[place].item.sums.rowTotalInclTax = rounding.share(
                ordered.sums.rowTotalInclTax, line.quantity, of: ordered.qtyOrdered.orZero, including: true)
            gross += lines[place].item.sums.rowTotalInclTax
        }
        memo.sums.subtotal = sum
        memo.sums.subtotalInclTax = gross
        memo.sums.grandTotal += sum
    }

    private mutating func collectDiscount(_ rounding: inout DeltaRounding, _ shipping: SalesMoney) {
        var sum = part(of: order.order.shippingDiscount, for: shipping)
        for place in lines.indices where !order.isDummy(lines[place].ordered) {
            let (line, ordered) = (lines[place], lines[place].ordered)
            guard ordered.discountInvoiced.isSome, !ordered.qtyInvoiced.orZero.isZero else { continue }
            let discount = share(
                ordered.discountInvoiced - ordered.discountRefunded, for: line, &rounding, isNegative: true)
            lines[place].item.sums.discount = discount
            sum += discount
        }
        memo.sums.discount = -sum
        memo.sums.grandTotal += memo.sums.discount
    }

    /// The part of something of the shipping that goes with so much of it.
    private func part(of sum: SalesMoney, for shipping: SalesMoney) -> SalesMoney {
        let whole = order.order.sums.shipping
        return SalesMoney(
            base: SalesAmount(sum.base.orZero.share(shipping.base.orZero, of: whole.base.orZero)),
            own: SalesAmount(sum.own.orZero.share(shipping.own.orZero, of: whole.own.orZero)))
    }

    /// How much of the shipping is given back: what was asked for, or all that is left.
    ///
    /// - Throws: ``MagentoError`` for more than is left.
    private mutating func shippingToRefund() throws -> SalesMoney {
        let row = order.order
        let left = row.sums.shipping - row.shippingRefunded
        guard let wish = arguments.shipping?.rounded else {
            memo.sums.shippingInclTax = (left + row.sums.shippingTax - row.shippingTaxRefunded).mapped(\.rounded)
            return left
        }
        // The discount on the shipping is looked for first (Creditmemo\Total\Discount).
        guard wish.isZero || row.sums.shipping.base.orZero > .zero else {
            throw MagentoError.invalid("You can not refund shipping if there is no shipping amount.")
        }
        guard wish <= left.base.orZero.rounded else {
            throw MagentoError.invalid(
                "Maximum shipping amount allowed to refund is: %1",
                [.string(PriceText.format(left.base.orZero, row.currencies.base ?? ""))])
        }
        let whole = row.sums.shipping.base.orZero
        let ratio = whole > .zero ? wish.value / whole.value : 0
        memo.sums.shippingInclTax = row.sums.shippingInclTax.mapped { SalesAmount(PHP.round($0.value * ratio, 2)) }
        if wish >= left.base.orZero { return left }
        return row.sums.shipping.mapped { SalesAmount(PHP.round($0.value * ratio, 2)) }
    }

    private mutating func collectTax(_ rounding: inout DeltaRounding) {
        var (tax, compensation) = (SalesMoney.zero, SalesMoney.zero)
        for place in lines.indices {
            let (line, ordered) = (lines[place], lines[place].ordered)
            guard !order.isDummy(ordered), line.quantity > .zero, !ordered.qtyInvoiced.orZero.isZero else { continue }
            lines[place].item.sums.tax = share(ordered.taxInvoiced - ordered.taxRefunded, for: line, &rounding)
            lines[place].item.sums.taxCompensation = share(
                ordered.taxCompensationInvoiced - ordered.taxCompensationRefunded, for: line, &rounding)
            tax += lines[place].item.sums.tax
            compensation += lines[place].item.sums.taxCompensation
        }
        let row = order.order
        let isAllShipping = memo.sums.shipping.base == (row.sums.shipping - row.shippingRefunded).base
        memo.sums.shippingTax =
            isAllShipping
            ? row.sums.shippingTax - row.shippingTaxRefunded : shippingPart(of: row.sums.shippingTax)
        tax += memo.sums.shippingTax
        if !isAllShipping { compensation += shippingPart(of: row.sums.shippingTaxCompensation) }
        let allowed = row.taxInvoiced - row.taxRefunded
        let allowedCompensation =
            row.taxCompensationInvoiced + row.sums.shippingTaxCompensation - row.taxCompensationRefunded
        let takesRest = isLast && (isAllShipping || !row.sums.shippingTax.isSome)
        memo.sums.tax = takesRest ? allowed : .least(allowed, tax)
        memo.sums.taxCompensation = takesRest ? allowedCompensation : .least(allowedCompensation, compensation)
        memo.sums.grandTotal += memo.sums.tax + memo.sums.taxCompensation
    }

    private func shippingPart(of sum: SalesMoney) -> SalesMoney {
        part(of: sum, for: memo.sums.shipping).mapped(\.rounded)
    }

    /// What is given or kept beside the goods; asked for in the currency of the books.
    private mutating func collectAdjustments() {
        let rate = order.order.currencies.baseToOrder?.value ?? 1
        func money(_ base: SalesAmount?) -> SalesMoney? {
            base.map { SalesMoney(base: $0.rounded, own: SalesAmount(PHP.round($0.rounded.value * rate, 2))) }
        }
        let (positive, negative) = (money(arguments.adjustmentPositive), money(arguments.adjustmentNegative))
        memo.adjustmentPositive = positive ?? SalesMoney()
        memo.adjustmentNegative = negative ?? SalesMoney()
        memo.adjustment = (positive ?? .zero) - (negative ?? .zero)
        memo.sums.grandTotal += memo.adjustment
    }
}
