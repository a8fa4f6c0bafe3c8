import Simulator

/// The sums of an invoice, collected one after the other (Sales\Model\Order\Invoice\Total): subtotal, discount, shipping,
/// tax. The last invoice takes what is left, so that parts add up to the whole.
extension InvoiceDraft {
    mutating func collectTotals() {
        var rounding = DeltaRounding()
        invoice.grandTotal = .zero
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
            let row = share(ordered.rowTotal - ordered.rowInvoiced, for: line, &rounding)
            lines[place].item.rowTotal = row
            sum += row
            guard ordered.rowTotalInclTax.isSome else { continue }
            let grossRow = rounding.share(
                ordered.rowTotalInclTax, line.quantity, of: ordered.qtyOrdered.orZero, including: true)
            lines[place].item.rowTotalInclTax = grossRow
            gross += grossRow
        }
        let allowed = order.order.subtotal - order.order.subtotalInvoiced
        invoice.subtotal = isLast ? allowed : .least(allowed, sum)
        invoice.subtotalInclTax = gross
        invoice.grandTotal += invoice.subtotal
    }

    private mutating func collectDiscount(_ rounding: inout DeltaRounding) {
        // The discount on the shipping goes with the first invoice that has a discount.
        var sum = earlier.contains { $0.invoice.discount.isSome } ? .zero : order.order.shippingDiscount + .zero
        for place in lines.indices where !order.isDummy(lines[place].ordered) {
            let (line, ordered) = (lines[place], lines[place].ordered)
            guard ordered.discount.isSome, !ordered.qtyOrdered.orZero.isZero else { continue }
            let discount = share(ordered.discount - ordered.discountInvoiced, for: line, &rounding, isNegative: true)
            lines[place].item.discount = discount
            sum += discount
        }
        invoice.discount = -sum
        invoice.grandTotal += invoice.discount
    }

    /// Whether the shipping is billed by this invoice: by the first that was not canceled.
    private var billsShipping: Bool {
        !earlier.contains { $0.invoice.shipping.isSome && $0.invoice.state != SalesInvoice.State.canceled }
    }

    private mutating func collectShipping() {
        let row = order.order
        guard row.shipping.isSome, billsShipping else { return }
        invoice.shipping = row.shipping
        invoice.shippingInclTax = row.shippingInclTax
        invoice.grandTotal += row.shipping
    }

    private mutating func collectTax(_ rounding: inout DeltaRounding) {
        var (tax, compensation) = (SalesMoney.zero, SalesMoney.zero)
        for place in lines.indices {
            let (line, ordered) = (lines[place], lines[place].ordered)
            guard !order.isDummy(ordered), line.quantity > .zero, !ordered.qtyOrdered.orZero.isZero,
                ordered.tax.isSome || ordered.taxCompensation.isSome
            else { continue }
            lines[place].item.tax = share(ordered.tax - ordered.taxInvoiced, for: line, &rounding)
            lines[place].item.taxCompensation = share(
                ordered.taxCompensation - ordered.taxCompensationInvoiced, for: line, &rounding)
            tax += lines[place].item.tax
            compensation += lines[place].item.taxCompensation
        }
        let row = order.order
        if billsShipping {
            tax += row.shippingTax
            compensation += row.shippingTaxCompensation
            invoice.shippingTax = row.shippingTax
            invoice.shippingTaxCompensation = row.shippingTaxCompensation
        }
        let allowed = row.tax - row.taxInvoiced
        let allowedCompensation =
            row.taxCompensation + row.shippingTaxCompensation - row.taxCompensationInvoiced
        invoice.tax = isLast ? allowed : .least(allowed, tax)
        invoice.taxCompensation = isLast ? allowedCompensation : .least(allowedCompensation, compensation)
        invoice.grandTotal += invoice.tax + invoice.taxCompensation
    }
}
