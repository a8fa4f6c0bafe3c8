import Simulator

/// What orders and their documents do to the stock: reservations when pieces are promised and given back, deductions
/// from sources when they leave.
struct SalesStock {
    /// Pieces of a SKU.
    struct Pieces: Hashable {
        var sku: String
        var quantity: Double
    }

    /// What made a reservation, as its metadata say.
    enum Event: String {
        case placed = "order_placed"
        case canceled = "order_canceled"
        case invoiced = "invoice_created"
        case shipped = "shipment_created"
        case refunded = "creditmemo_created"
    }

    /// Pieces cannot leave a source that has not got them; worded by whoever sends them.
    struct NotThere: Error {}

    let visit: Visit

    /// The stock that an order's website sells from.
    func stock(of order: SalesOrder) throws -> Int {
        let view =
            try StoreView.find(order.order.storeID ?? 0, in: visit.database)
            ?? StoreView.standard(in: visit.database)
        return try StockResolver.stock(ofWebsite: view.websiteID, in: visit.database)
    }

    // MARK: Lines and SKUs

    /// The SKU that a line takes from the stock: the product's own, which may have changed since and has no options in
    /// it; a configurable product's line takes its variant's.
    func sku(of item: OrderItem, in order: SalesOrder) throws -> String {
        let subject = item.productType == "configurable" ? order.children(of: item).first ?? item : item
        if let id = subject.productID, let product = try StockedProduct.find(ids: [id], in: visit.database).first {
            return product.sku
        }
        return item.sku ?? ""
    }

    /// Whether a line's product has pieces of its own; lines that do not say are taken by their SKU.
    func isCounted(_ item: OrderItem, sku: String) throws -> Bool {
        if let type = item.productType { return type == "grouped" || StockedProduct.countedTypes.contains(type) }
        return try StockedProduct.find(sku, in: visit.database)?.isCounted ?? false
    }

    /// Whether the product of a line is still there, whose pieces alone leave a source.
    func isProductThere(_ item: OrderItem) throws -> Bool {
        guard let id = item.productID else { return false }
        return try !StockedProduct.find(ids: [id], in: visit.database).isEmpty
    }

    /// Equal SKUs together, in the order in which they came.
    static func grouped(_ pieces: [Pieces]) -> [Pieces] {
        var groups: [Pieces] = []
        for piece in pieces {
            if let place = groups.firstIndex(where: { $0.sku == piece.sku }) {
                groups[place].quantity = Decimal4.rounded(groups[place].quantity + piece.quantity)
            } else {
                groups.append(piece)
            }
        }
        return groups
    }

    // MARK: Reservations

    /// Writes reservations for what is managed; composite products have none.
    func reserve(_ pieces: [Pieces], _ event: Event, order: SalesOrder, in stock: Int) throws {
        for piece in pieces {
            let product = try StockedProduct.find(piece.sku, in: visit.database)
            guard product?.isCounted ?? true, try managesStock(piece.sku, in: stock) else { continue }
            try Reservation(
                id: visit.ids.take("inventory_reservation"), stock: stock, sku: piece.sku,
                quantity: Decimal4.rounded(piece.quantity), metadata: metadata(event, order)
            ).insert(into: visit.database)
        }
    }

    private func managesStock(_ sku: String, in stock: Int) throws -> Bool {
        guard try StockedProduct.find(sku, in: visit.database) != nil else { return StockItem.fresh.managesStock }
        do {
            return try Salability.configuration(of: sku, in: stock, visit.database).managesStock
        } catch is Salability.NotAssigned {
            throw MagentoError.invalid("The requested sku is not assigned to given stock.")
        }
    }

    private func metadata(_ event: Event, _ order: SalesOrder) -> String {
        // The order has no number yet when it is placed.
        let id = event == .placed ? "" : String(order.id)
        return JSONWriter.text([
            "event_type": .string(event.rawValue), "object_type": "order", "object_id": .string(id),
            "object_increment_id": .string(order.order.incrementID ?? ""),
        ])
    }

    // MARK: Sources

    /// Takes pieces out of a source, or puts them back where the quantity is negative.
    ///
    /// - Throws: ``NotThere`` where the source has not got them, or the stock does not know them.
    func deduct(_ pieces: [Pieces], from source: String, in stock: Int) throws {
        var changed: [SourceItem] = []
        for piece in pieces {
            do {
                guard try Salability.configuration(of: piece.sku, in: stock, visit.database).managesStock else {
                    continue
                }
            } catch is Salability.NotAssigned {
                throw NotThere()
            }
            guard var item = try SourceItem.find(piece.sku, at: source, in: visit.database),
                item.quantity - piece.quantity >= 0
            else { throw NotThere() }
            item.quantity = Decimal4.rounded(item.quantity - piece.quantity)
            changed.append(item)
        }
        // The status stays, also where nothing is left (full-cycle-with-every-number).
        for item in changed {
            try item.update(in: visit.database)
            try SoldOut.settle(item, in: visit.database)
            if item.source.lowercased() == Source.defaultCode {
                try LegacyStock.follow(item, in: visit.database)
            }
        }
    }

    /// Takes pieces out of a source and balances what was reserved for them.
    func send(_ pieces: [Pieces], from source: String, _ event: Event, order: SalesOrder, in stock: Int) throws {
        guard !pieces.isEmpty else { return }
        try deduct(pieces, from: source, in: stock)
        try reserve(pieces, event, order: order, in: stock)
    }

    /// Takes pieces out of the stock's sources by their priority, as far as they have them.
    func sendByPriority(_ pieces: [Pieces], _ event: Event, order: SalesOrder, in stock: Int) throws {
        let wanted = pieces.map { SourceSelection.Wanted(sku: $0.sku, quantity: $0.quantity) }
        let picks = try SourceSelection.plan(wanted, from: stock, in: visit.database).picks
        var sources: [String] = []
        for pick in picks where pick.quantity >= 0.000_001 && !sources.contains(pick.source) {
            sources.append(pick.source)
        }
        for source in sources {
            let taken = picks.filter { $0.source == source && $0.quantity >= 0.000_001 }
            try send(
                taken.map { Pieces(sku: $0.sku, quantity: $0.quantity) }, from: source, event, order: order, in: stock)
        }
    }
}
