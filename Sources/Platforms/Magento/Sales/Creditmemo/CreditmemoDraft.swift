import Simulator

/// A credit memo that is being made of an order.
struct CreditmemoDraft {
    /// A line with the line of the order whose money it gives back.
    struct Line {
        var ordered: OrderItem
        var item: CreditmemoItem

        var quantity: SalesAmount { item.line.qty.orZero }
    }

    /// What a client asks for beside the lines, in the currency of the books.
    struct Arguments {
        /// nil for all that is left of the shipping.
        var shipping: SalesAmount?
        var adjustmentPositive: SalesAmount?
        var adjustmentNegative: SalesAmount?
    }

    let order: SalesOrder
    let arguments: Arguments
    var memo = Creditmemo()
    var lines: [Line] = []

    /// A memo of some lines, or of all that is left where no line is named (CreditmemoFactory::createByOrder).
    ///
    /// - Parameter invoice: the invoice that it gives back, whose lines it is held to.
    /// - Throws: ``MagentoError`` for more pieces, or more shipping, than is left.
    init(
        _ order: SalesOrder, wanted: [Int: SalesAmount], _ arguments: Arguments, of invoice: SalesInvoice? = nil
    ) throws {
        self.order = order
        self.arguments = arguments
        for item in order.items where Self.isGivenBack(item, wanted, order) {
            let billed = invoice?.items.first { $0.line.orderItemID == item.id }
            if invoice != nil, billed == nil { continue }
            var quantity = Self.quantity(item, wanted, order)
            if let billed { quantity = min(quantity, billed.line.qty.orZero) }
            let counted = item.counted(quantity)
            guard counted <= order.quantityToRefund(item) || order.isDummy(item) else {
                throw MagentoError.invalid(
                    "We found an invalid quantity to refund item \"%1\".", [JSONValue(item.name)])
            }
            lines.append(Line(ordered: item, item: Self.item(item, counted)))
        }
        copyOrder()
        try collectTotals()
    }

    private static func isGivenBack(_ item: OrderItem, _ wanted: [Int: SalesAmount], _ order: SalesOrder) -> Bool {
        guard order.isDummy(item) else { return true }
        let others = order.hasChildren(item) ? order.children(of: item) : order.parent(of: item).map { [$0] } ?? []
        return wanted.isEmpty ? !others.isEmpty : others.contains { (wanted[$0.id] ?? .zero) > .zero }
    }

    private static func quantity(_ item: OrderItem, _ wanted: [Int: SalesAmount], _ order: SalesOrder) -> SalesAmount {
        guard order.isDummy(item) else {
            return wanted[item.id] ?? (wanted.isEmpty ? order.quantityToRefund(item) : .zero)
        }
        let whole: SalesAmount
        if let parent = item.parentItemID, let named = wanted[parent] {
            whole = named
        } else if item.productType == "bundle" {
            whole = item.qtyInvoiced.orZero
        } else {
            whole = order.parent(of: item).map(order.quantityToRefund) ?? SalesAmount(1)
        }
        return order.selectionQuantity(item).map { SalesAmount($0.value * whole.value) } ?? whole
    }

    private static func item(_ item: OrderItem, _ quantity: SalesAmount) -> CreditmemoItem {
        CreditmemoItem(
            line: DocumentLine(item, quantity, description: item.description), baseCost: item.baseCost,
            sums: LineSums(price: item.sums.price, priceInclTax: item.sums.priceInclTax))
    }

    /// What a memo takes over from its order.
    private mutating func copyOrder() {
        memo.head = DocumentHead(of: order)
        memo.currencies = order.order.currencies
        memo.discountDescription = order.order.discountDescription
    }

    // MARK: What is wrong with it

    /// What keeps the memo from being made, in sentences (Validation\CanRefund, Creditmemo\Validation\TotalsValidator).
    var problems: [String] {
        var problems: [String] = []
        let row = order.order
        let refusing = [OrderState.review, OrderState.held, OrderState.canceled, OrderState.closed]
        if refusing.contains(row.state ?? "") {
            problems.append("A creditmemo can not be created when an order has a status of \(row.status ?? "")")
        } else if row.totalPaid.own.orZero.rounded == row.totalRefunded.own.orZero {
            problems.append("The order does not allow a creditmemo to be created.")
        }
        let refunded = row.totalRefunded.base.orZero + memo.sums.grandTotal.base.orZero
        if refunded.rounded > row.totalPaid.base.orZero.rounded {
            let left = row.totalPaid.base.orZero - row.totalRefunded.base.orZero
            problems.append("The most money available to refund is \(PriceText.number(left)).")
        }
        return problems
    }
}
