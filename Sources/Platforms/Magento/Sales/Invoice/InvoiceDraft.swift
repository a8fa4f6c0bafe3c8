import Simulator

/// An invoice that is being made of an order.
struct InvoiceDraft {
    /// A line with the line of the order that it bills.
    struct Line {
        var ordered: OrderItem
        var item: InvoiceItem

        var quantity: SalesAmount { item.line.qty.orZero }
    }

    let order: SalesOrder
    /// The order's earlier invoices.
    let earlier: [SalesInvoice]
    var invoice = Invoice()
    var lines: [Line] = []

    /// An invoice of some lines, or of all that is left where no line is named (Service\InvoiceService::prepareInvoice).
    ///
    /// - Throws: ``MagentoError`` for more pieces than are left.
    init(_ order: SalesOrder, wanted: [Int: SalesAmount], earlier: [SalesInvoice]) throws {
        self.order = order
        self.earlier = earlier
        let quantities = Self.complete(wanted, order)
        for item in order.items where Self.isBilled(item, quantities, order) {
            let quantity = quantities[item.id] ?? Self.fallback(item, isAll: wanted.isEmpty, order)
            lines.append(Line(ordered: item, item: try Self.item(item, item.counted(quantity), order)))
            invoice.totalQty = invoice.totalQty.orZero + quantity
        }
        copyOrder()
        collectTotals()
    }

    // MARK: Which lines, and how many

    /// Gives parts the quantities that follow from their wholes'.
    private static func complete(_ wanted: [Int: SalesAmount], _ order: SalesOrder) -> [Int: SalesAmount] {
        var quantities = wanted
        for item in order.items {
            if let quantity = quantities[item.id] {
                for part in order.children(of: item) where quantities[part.id] == nil {
                    guard let selection = order.selectionQuantity(part) else { continue }
                    quantities[part.id] = SalesAmount(selection.value * quantity.value)
                }
            } else if let parent = item.parentItemID, let quantity = quantities[parent] {
                quantities[item.id] = quantity
            }
        }
        return quantities
    }

    private static func isBilled(_ item: OrderItem, _ quantities: [Int: SalesAmount], _ order: SalesOrder) -> Bool {
        if (item.lockedDoInvoice ?? 0) != 0 { return false }
        guard order.isDummy(item) else { return order.quantityToInvoice(item) > .zero }
        let others = order.hasChildren(item) ? order.children(of: item) : order.parent(of: item).map { [$0] } ?? []
        return others.contains { other in
            quantities.isEmpty ? order.quantityToInvoice(other) > .zero : (quantities[other.id] ?? .zero) > .zero
        }
    }

    private static func fallback(_ item: OrderItem, isAll: Bool, _ order: SalesOrder) -> SalesAmount {
        if order.isDummy(item) { return item.qtyOrdered.orZero.isZero ? SalesAmount(1) : item.qtyOrdered.orZero }
        return isAll ? order.quantityToInvoice(item) : .zero
    }

    private static func item(_ item: OrderItem, _ quantity: SalesAmount, _ order: SalesOrder) throws -> InvoiceItem {
        guard quantity <= order.quantityToInvoice(item) || order.isDummy(item) else {
            throw MagentoError.invalid(
                "We found an invalid quantity to invoice item \"%1\".", [JSONValue(item.name)])
        }
        return InvoiceItem(
            line: DocumentLine(item, quantity, description: item.description), baseCost: item.baseCost,
            sums: LineSums(price: item.sums.price, priceInclTax: item.sums.priceInclTax))
    }

    /// What an invoice takes over from its order.
    private mutating func copyOrder() {
        invoice.head = DocumentHead(of: order)
        invoice.currencies = order.order.currencies
        invoice.discountDescription = order.order.discountDescription
    }

    // MARK: What is wrong with it

    /// What keeps the invoice from being made, in sentences (Invoice\InvoiceQuantityValidator, Validation\CanInvoice).
    var problems: [String] {
        var problems: [String] = []
        if lines.reduce(SalesAmount.zero, { $0 + $1.quantity }) <= .zero {
            problems.append("The invoice can't be created without products. Add products and try again.")
        }
        let refusing = [
            OrderState.review, OrderState.held, OrderState.canceled, OrderState.complete, OrderState.closed,
        ]
        if refusing.contains(order.order.state ?? "") {
            problems.append("An invoice cannot be created when an order has a status of \(order.order.status ?? "")")
        } else if !order.hasItemsToInvoice {
            problems.append("The order does not allow an invoice to be created.")
        }
        return problems
    }
}
