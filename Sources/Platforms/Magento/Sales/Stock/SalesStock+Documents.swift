import Simulator

/// What each kind of document takes from the stock or gives back to it.
extension SalesStock {
    // MARK: Orders

    /// What an order that is being placed promises (InventorySales\AppendReservationsAfterOrderPlacementPlugin).
    ///
    /// - Throws: ``MagentoError`` where a stock has not got so many.
    func place(_ order: SalesOrder) throws {
        let stock = try stock(of: order)
        let products = try StockedProduct.find(ids: order.items.compactMap(\.productID), in: visit.database)
        let byID = Dictionary(products.map { ($0.id, $0) }) { first, _ in first }
        let pieces = Self.grouped(
            order.items.compactMap { item in
                guard let id = item.productID, let product = byID[id], product.isCounted else { return nil }
                return Pieces(sku: product.sku, quantity: item.qtyOrdered.number)
            })
        for piece in pieces {
            let check = SalabilityCheck(
                sku: piece.sku, stock: stock, quantity: piece.quantity, database: visit.database)
            if let failure = try check.failuresInOrder().last { throw MagentoError.invalid(failure.message) }
        }
        try reserve(pieces.map { Pieces(sku: $0.sku, quantity: -$0.quantity) }, .placed, order: order, in: stock)
    }

    /// Gives back what a line that is being canceled had promised (GetItemsToCancelFromOrderItem).
    func cancel(_ item: OrderItem, of order: SalesOrder) throws {
        guard !order.isDummyInShipment(item) else { return }
        var pieces: [Pieces] = []
        if order.hasChildren(item) {
            for part in order.children(of: item) {
                if let selection = order.selectionQuantity(part) {
                    let shipped = selection.value * item.qtyShipped.number
                    let open = part.qtyOrdered.number - max(shipped, part.qtyInvoiced.number) - part.qtyCanceled.number
                    pieces.append(Pieces(sku: try sku(of: part, in: order), quantity: open))
                } else {
                    pieces.append(Pieces(sku: try sku(of: item, in: order), quantity: open(item)))
                }
            }
        } else {
            pieces = [Pieces(sku: try sku(of: item, in: order), quantity: open(item))]
        }
        try reserve(
            Self.grouped(pieces.filter { $0.quantity != 0 }), .canceled, order: order, in: stock(of: order))
    }

    private func open(_ item: OrderItem) -> Double {
        item.qtyOrdered.number - max(item.qtyShipped.number, item.qtyInvoiced.number) - item.qtyCanceled.number
    }

    // MARK: Invoices

    /// What is not sent leaves its sources when it is billed (InventoryShipping\VirtualSourceDeductionProcessor).
    func deductVirtual(_ draft: InvoiceDraft, of order: SalesOrder) throws {
        let lines = draft.lines.filter {
            $0.quantity > .zero && $0.ordered.isVirtual == 1 && !order.isDummy($0.ordered)
        }
        guard !lines.isEmpty else { return }
        let pieces = try lines.map {
            Pieces(sku: try sku(of: $0.ordered, in: order), quantity: $0.ordered.counted($0.quantity).value)
        }
        do {
            try sendByPriority(Self.grouped(pieces), .invoiced, order: order, in: stock(of: order))
        } catch is NotThere {
            throw MagentoError.invalid("Could not save an invoice, see error log for details")
        }
    }

    // MARK: Shipments

    /// What leaves with a shipment.
    func pieces(of shipment: SalesShipment, in order: SalesOrder) throws -> [Pieces] {
        let lines = shipment.items.compactMap { item in
            item.line.orderItemID.flatMap(order.item).map { ($0, item.line.qty.orZero) }
        }
        return try pieces(of: lines, in: order)
    }

    /// What leaves with a shipment's lines (InventoryShipping\GetItemsToDeductFromShipment).
    func pieces(of lines: [(item: OrderItem, quantity: SalesAmount)], in order: SalesOrder) throws -> [Pieces] {
        var pieces: [Pieces] = []
        for (item, quantity) in lines where try isProductThere(item) {
            guard order.hasChildren(item) else {
                pieces.append(
                    Pieces(sku: try sku(of: item, in: order), quantity: item.counted(quantity).value))
                continue
            }
            if order.isDummyInShipment(item) { continue }
            for part in order.children(of: item) where part.isVirtual != 1 && (part.lockedDoShip ?? 0) == 0 {
                if let selection = order.selectionQuantity(part) {
                    let count = SalesAmount(selection.value * quantity.value)
                    pieces.append(Pieces(sku: try sku(of: part, in: order), quantity: part.counted(count).value))
                } else {
                    pieces.append(Pieces(sku: try sku(of: item, in: order), quantity: item.counted(quantity).value))
                }
            }
        }
        return Self.grouped(pieces)
    }
}
