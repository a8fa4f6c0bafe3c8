import Simulator

/// The sums of an invoice, collected one after the other (Sales\Model\Order\Invoice\Total): subtotal, discount, shipping,
/// tax. The last invoice takes what is left, so that parts add up to the whole.
extension InvoiceDraft {
    mutating func collectTotals() {
        var rounding = DeltaRounding()
        invoice.sums.grandTotal = .zero
        collectSubtotal(&rounding)
        collectDiscount(&rounding)
        collectShipping()
        collectTax(&rounding)
    }

    private var isLast: Bool { lines.allSatisfy(isLast) }

    private func isLast(_ line: Line) -> Bool { line.quantity == order.quantityToInvoice(line.ordered) }

    /// The part of something of a line that falls to this invoice: all of the rest to the last, else its share.
    private func share(
        _ rest: SalesMoney, for line: Line, _ rounding: inout DeltaRounding, isNegative: Bool = false
    ) -> SalesMoney {
        if isLast(line) { return rest }
        let left = line.ordered.qtyOrdered.orZero - line.ordered.qtyInvoiced.orZero
        return rounding.share(rest, line.quantity, of: left, isNegative: isNegative)
    }

    private mutating func collectSubtotal(_ rounding: inout DeltaRounding) {
        var sum = SalesMoney.zero
        var gross = SalesMoney.zero
        for place in lines.indices where !order.isDummy(lines[place].ordered) {
            let (line, ordered) = (lines[place], lines[place].ordered)
            let row = share(ordered.sums.rowTotal - ordered.rowInvoiced, for: line, &rounding)
            lines[place].item.sums.rowTotal = row
            sum += row
            guard ordered.sums.rowTotalInclTax.isSome else { continue }
            let grossRow = rounding.share(
                ordered.sums.rowTotalInclTax, line.quantity, of: ordered.qtyOrdered.orZero, including: true)
            lines[place].item.sums.rowTotalInclTax = grossRow
            gross += grossRow
        }
        let allowed = order.order.sums.subtotal - order.order.subtotalInvoiced
        invoice.sums.subtotal = isLast ? allowed : .least(allowed, sum)
        invoice.sums.subtotalInclTax = gross
        invoice.sums.grandTotal += invoice.sums.subtotal
    }

    private mutating func collectDiscount(_ rounding: inout DeltaRounding) {
        // The discount on the shipping goes with the first invoice that has a discount.
        var sum = earlier.contains { $0.row.sums.discount.isSome } ? .zero : order.order.shippingDiscount + .zero
        for place in lines.indices where !order.isDummy(lines[place].ordered) {
            let (line, ordered) = (lines[place], lines[place].ordered)
            guard ordered.sums.discount.isSome, !ordered.qtyOrdered.orZero.isZero else { continue }
            let discount = share(
                ordered.sums.discount - ordered.discountInvoiced, for: line, &rounding, isNegative: true)
            lines[place].item.sums.discount = discount
            sum += discount
        }
        invoice.sums.discount = -sum
        invoice.sums.grandTotal += invoice.sums.discount
    }

    /// Whether the shipping is billed by this invoice: by the first that was not canceled.
    private var billsShipping: Bool {
        !earlier.contains { $0.row.sums.shipping.isSome && $0.row.state != SalesInvoice.State.canceled }
    }

    private mutating func collectShipping() {
        let row = order.order
        guard row.sums.shipping.isSome, billsShipping else { return }
        invoice.sums.shipping = row.sums.shipping
        invoice.sums.shippingInclTax = row.sums.shippingInclTax
        invoice.sums.grandTotal += row.sums.shipping
    }

    private mutating func collectTax(_ rounding: inout DeltaRounding) {
        var (tax, compensation) = (SalesMoney.zero, SalesMoney.zero)
        for place in lines.indices {
            let (line, ordered) = (lines[place], lines[place].ordered)
            // A tax of nothing is a tax (tax-for-an-own-region).
            guard !order.isDummy(ordered), line.quantity > .zero, !ordered.qtyOrdered.orZero.isZero,
                ordered.sums.tax.own != nil || ordered.sums.taxCompensation.own != nil
            else { continue }
            lines[place].item.sums.tax = share(ordered.sums.tax - ordered.taxInvoiced, for: line, &rounding)
            lines[place].item.sums.taxCompensation = share(
                ordered.sums.taxCompensation - ordered.taxCompensationInvoiced, for: line, &rounding)
            tax += lines[place].item.sums.tax
            compensation += lines[place].item.sums.taxCompensation
        }
        let row = order.order
        if billsShipping {
            tax += row.sums.shippingTax
            compensation += row.sums.shippingTaxCompensation
            invoice.sums.shippingTax = row.sums.shippingTax
            invoice.sums.shippingTaxCompensation = row.sums.shippingTaxCompensation
        }
        let allowed = row.sums.tax - row.taxInvoiced
        let allowedCompensation =
            row.sums.taxCompensation + row.sums.shippingTaxCompensation - row.taxCompensationInvoiced
        invoice.sums.tax = isLast ? allowed : .least(allowed, tax)
        invoice.sums.taxCompensation = isLast ? allowedCompensation : .least(allowedCompensation, compensation)
        invoice.sums.grandTotal += invoice.sums.tax + invoice.sums.taxCompensation
    }
}
