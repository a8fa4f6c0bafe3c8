import Simulator

/// What a credit memo does to the stock. Pieces that come back count first as those that were not sent yet: their
/// promise ends, and no source has more. Only what is beyond that goes back to the sources that it left
/// (memo-by-order-with-adjustments). Pieces that do not come back leave their sources, as if they had been sent
/// (refund-unshipped-keeps-reservations).
struct CreditmemoStock {
    let stock: SalesStock
    /// With the memo already in its account.
    let order: SalesOrder
    let draft: CreditmemoDraft

    /// A SKU that is given back.
    private struct Refunded {
        var sku: String
        var quantity = 0.0
        /// What was billed and not given back before.
        var processed = 0.0
    }

    /// What a source has lost of a SKU to the order.
    private struct Deducted {
        var source: String
        var sku: String
        var quantity: Double
    }

    func settle(returned: Set<Int>) throws {
        let number = try stock.stock(of: order)
        try giveBack(returned, number)
        try takeOut(returned, number)
    }

    // MARK: What comes back (InventorySales\Model\ReturnProcessor\ProcessRefundItems)

    private func giveBack(_ returned: Set<Int>, _ number: Int) throws {
        let refunded = try refunded { returned.contains($0.id) }
        guard !refunded.isEmpty else { return }
        var deducted = try deductions(returned)
        var promised: [SalesStock.Pieces] = []
        var back: [Deducted] = []
        for item in refunded {
            let split = Self.split(item, deducted)
            if split.toStock > 0 { promised.append(SalesStock.Pieces(sku: item.sku, quantity: split.toStock)) }
            var open = split.toSource
            for place in deducted.indices where deducted[place].sku == item.sku && open >= 0.000_000_1 {
                let taken = min(deducted[place].quantity, open)
                back.append(Deducted(source: deducted[place].source, sku: item.sku, quantity: taken))
                deducted[place].quantity -= taken
                open -= taken
            }
        }
        for piece in back {
            do {
                try stock.deduct(
                    [SalesStock.Pieces(sku: piece.sku, quantity: -piece.quantity)], from: piece.source, in: number)
            } catch is SalesStock.NotThere {
                throw MagentoError.invalid("Could not save a Creditmemo, see error log for details")
            }
        }
        try stock.reserve(promised, .refunded, order: order, in: number)
    }

    /// How much of what is given back goes to sources, and how much was only promised.
    private static func split(_ item: Refunded, _ deducted: [Deducted]) -> (toSource: Double, toStock: Double) {
        let sent = deducted.filter { $0.sku == item.sku }.reduce(0) { $0 + $1.quantity }
        let unsent = item.processed - sent
        let toSource = unsent > 0 ? item.quantity - unsent : item.quantity
        return (toSource, toSource > 0 ? item.quantity - toSource : item.quantity)
    }

    // MARK: What does not (InventorySales\Model\ReturnProcessor\DeductSourceItemQuantityOnRefund)

    private func takeOut(_ returned: Set<Int>, _ number: Int) throws {
        let lines = draft.lines.filter {
            $0.quantity > .zero && !returned.contains($0.ordered.id) && $0.ordered.isVirtual != 1
        }
        let ids = Set(lines.map(\.ordered.id))
        let refunded = try refunded { ids.contains($0.id) }
            .filter { try StockedProduct.find($0.sku, in: stock.visit.database) != nil }
        guard !refunded.isEmpty else { return }
        let deducted = try deductions(ids)
        let pieces = refunded.map { item in
            let split = Self.split(item, deducted)
            let unsent = split.toSource > 0 ? item.quantity - split.toSource : item.quantity
            return SalesStock.Pieces(sku: item.sku, quantity: unsent)
        }
        do {
            try stock.sendByPriority(pieces, .refunded, order: order, in: number)
        } catch is SalesStock.NotThere {
            throw MagentoError.invalid("Could not save a Creditmemo, see error log for details")
        }
    }

    // MARK: What happened before

    private func refunded(_ isMeant: (OrderItem) -> Bool) throws -> [Refunded] {
        var refunded: [Refunded] = []
        for line in draft.lines where line.quantity > .zero && isMeant(line.ordered) {
            guard let item = order.item(line.ordered.id) else { continue }
            let sku = try stock.sku(of: item, in: order)
            guard try stock.isCounted(item, sku: sku) else { continue }
            let place = refunded.firstIndex { $0.sku == sku } ?? refunded.endIndex
            if place == refunded.endIndex { refunded.append(Refunded(sku: sku)) }
            refunded[place].quantity += line.quantity.value
            refunded[place].processed += item.qtyInvoiced.number - item.qtyRefunded.number + line.quantity.value
        }
        return refunded
    }

    /// What left sources for the order: by its shipments, and by the invoices of what is not sent.
    private func deductions(_ lines: Set<Int>) throws -> [Deducted] {
        var deducted: [Deducted] = []
        func add(_ source: String, _ sku: String, _ quantity: Double) {
            if let place = deducted.firstIndex(where: { $0.source == source && $0.sku == sku }) {
                deducted[place].quantity += quantity
            } else {
                deducted.append(Deducted(source: source, sku: sku, quantity: quantity))
            }
        }
        for shipment in try SalesShipment.all(of: order.id, in: stock.visit.database) {
            for piece in try stock.pieces(of: shipment, in: order) {
                add(shipment.row.source ?? "", piece.sku, piece.quantity)
            }
        }
        for item in order.items where item.isVirtual == 1 && !order.isDummy(item) {
            guard lines.contains(item.id) || item.parentItemID.map(lines.contains) ?? false else { continue }
            let sku = try stock.sku(of: item, in: order)
            add(try foremostSource(of: sku), sku, item.qtyInvoiced.number)
        }
        return try byPriority(deducted)
    }

    /// The source with the highest priority that has an item of a SKU.
    private func foremostSource(of sku: String) throws -> String {
        let items = try SourceItem.all(
            "JOIN inventory_source_stock_link l USING (source_code) WHERE sku = ? AND l.stock_id = ? ORDER BY l.priority",
            Product.trimmed(sku), stock.stock(of: order), in: stock.visit.database)
        return items.first?.source ?? Source.defaultCode
    }

    /// The sources by their priority in the stock; of a SKU that left several, all of it counts as the first one's
    /// (InventoryShipping\Model\ReturnProcessor\GetShippedItemsPerSourceByPriority).
    private func byPriority(_ deducted: [Deducted]) throws -> [Deducted] {
        let links = try StockSourceLink.all(
            "WHERE stock_id = ? ORDER BY priority", stock.stock(of: order), in: stock.visit.database)
        let ranks = Dictionary(
            links.enumerated().map { ($0.element.source.lowercased(), $0.offset) }, uniquingKeysWith: { $1 })
        func rank(_ item: Deducted) -> Int { ranks[item.source.lowercased()] ?? Int.max }
        let sorted = deducted.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        var grouped: [Deducted] = []
        for item in sorted.map(\.element) {
            if let place = grouped.firstIndex(where: { $0.sku == item.sku }) {
                grouped[place].quantity += item.quantity
            } else {
                grouped.append(item)
            }
        }
        return grouped
    }
}
