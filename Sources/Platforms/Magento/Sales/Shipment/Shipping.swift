import Simulator

/// Sends what was ordered (Sales\Model\ShipOrder).
struct Shipping {
    /// What a client asks for.
    struct Wish {
        var quantities: [Int: SalesAmount] = [:]
        var source: String?
        var tracks: [ShipmentTrack] = []
        var comment: WantedComment?
        var notifies = false
    }

    /// A line that leaves.
    private struct Line {
        var item: OrderItem
        var quantity: SalesAmount
        /// Whether it goes with its whole, and has no line of its own on the shipment.
        var isHidden: Bool
    }

    let visit: Visit

    /// - Returns: the shipment's number.
    func ship(_ id: Int, _ wish: Wish) throws -> Int {
        var order = try SalesOrder.get(id, in: visit.database)
        let lines = lines(of: order, wish.quantities)
        let problems = problems(order, lines) + trackProblems(wish.tracks)
        guard problems.isEmpty else {
            throw MagentoError.invalid(
                "Shipment Document Validation Error(s):\n" + problems.joined(separator: "\n"))
        }
        var shipment = try document(order, lines, wish)
        try shipment.takeNumbers(in: visit, store: order.order.storeID ?? 0)
        do {
            try send(lines, from: shipment.row.source ?? "", of: order)
        } catch is SalesStock.NotThere {
            throw MagentoError.invalid("Could not save a shipment, see error log for details")
        }
        try shipment.insert(in: visit)
        for line in lines where line.quantity > .zero {
            order.change(line.item.id) { $0.qtyShipped = $0.qtyShipped.orZero + line.quantity }
        }
        order.enter(order.resolvedState(isInProgress: true))
        try order.save(in: visit)
        return shipment.row.head.id
    }

    private func send(_ lines: [Line], from source: String, of order: SalesOrder) throws {
        let stock = SalesStock(visit: visit)
        let visible = lines.filter { !$0.isHidden && $0.quantity > .zero }.map { ($0.item, $0.quantity) }
        try stock.send(
            try stock.pieces(of: visible, in: order), from: source, .shipped, order: order,
            in: try stock.stock(of: order))
    }

    // MARK: Which lines, and how many (ShipmentFactory::prepareItems)

    private func lines(of order: SalesOrder, _ wanted: [Int: SalesAmount]) -> [Line] {
        let wanted = wanted.isEmpty ? everything(order) : wanted
        let lines = order.items.compactMap { item -> Line? in
            guard isSent(item, wanted, order), let quantity = quantity(item, wanted, order) else { return nil }
            let isPart = order.parent(of: item) != nil && !order.isShippedSeparately(item)
            return Line(item: item, quantity: item.counted(quantity), isHidden: isPart || item.isVirtual == 1)
        }
        // A bundle that is sent in parts goes with any of them.
        return lines.filter { line in
            !(order.hasChildren(line.item) && line.item.isShippedSeparately)
                || lines.contains { $0.item.parentItemID == line.item.id }
        }
    }

    private func everything(_ order: SalesOrder) -> [Int: SalesAmount] {
        var wanted: [Int: SalesAmount] = [:]
        for item in order.items where item.isVirtual != 1 {
            if order.parent(of: item) == nil || order.isShippedSeparately(item) {
                wanted[item.id] = item.qtyOrdered.orZero
            }
        }
        return wanted
    }

    private func isSent(_ item: OrderItem, _ wanted: [Int: SalesAmount], _ order: SalesOrder) -> Bool {
        if item.isVirtual == 1 || (item.lockedDoShip ?? 0) != 0 { return false }
        guard order.isDummyInShipment(item) else {
            return order.quantityToShip(item) > .zero && (wanted[item.id] ?? .zero) > .zero
        }
        if order.hasChildren(item) { return true }
        return item.parentItemID.map { (wanted[$0] ?? .zero) > .zero } ?? false
    }

    private func quantity(_ item: OrderItem, _ wanted: [Int: SalesAmount], _ order: SalesOrder) -> SalesAmount? {
        guard order.isDummyInShipment(item) else {
            return wanted[item.id].map { min($0, order.quantityToShip(item)) }
        }
        guard let parent = item.parentItemID, let whole = wanted[parent] else { return SalesAmount(1) }
        guard let selection = order.selectionQuantity(item) else { return .zero }
        return min(SalesAmount(selection.value * whole.value), order.simpleQuantityToShip(item))
    }

    // MARK: What is wrong with it

    private func problems(_ order: SalesOrder, _ lines: [Line]) -> [String] {
        var problems: [String] = []
        let refusing = [OrderState.review, OrderState.held, OrderState.canceled]
        if refusing.contains(order.order.state ?? "") || order.order.isVirtual == 1 {
            problems.append("A shipment cannot be created when an order has a status of \(order.order.status ?? "")")
        } else if !order.hasItemsToShip {
            problems.append("The order does not allow a shipment to be created.")
        }
        if !lines.contains(where: { !$0.isHidden && $0.quantity > .zero }) {
            problems.append("You can't create a shipment without products.")
        }
        return problems
    }

    private func trackProblems(_ tracks: [ShipmentTrack]) -> [String] {
        let isNameless = tracks.contains { ($0.trackNumber ?? "").isEmpty }
        return isNameless ? ["Please enter a tracking number."] : []
    }

    // MARK: The document

    private func document(_ order: SalesOrder, _ lines: [Line], _ wish: Wish) throws -> SalesShipment {
        let source = try wish.source ?? standardSource(order)
        var shipment = SalesShipment(
            row: Shipment(head: DocumentHead(of: order), customerID: order.order.customerID, source: source),
            tracks: wish.tracks, comments: wish.comment.map { [$0.row()] } ?? [])
        shipment.row.head.emailSent = wish.notifies ? 1 : nil
        for line in lines where !line.isHidden && line.quantity > .zero {
            let item = line.item
            shipment.items.append(
                ShipmentItem(
                    line: DocumentLine(item, line.quantity), price: item.sums.price.own, weight: item.weight))
        }
        shipment.row.totalQty = lines.reduce(.zero) { sum, line in
            order.isDummyInShipment(line.item) ? sum : sum.orZero + line.quantity
        }
        return shipment
    }

    /// Where goods leave if nobody says: the stock's only source, else the default one
    /// (AssignSourceCodeToShipmentPlugin).
    private func standardSource(_ order: SalesOrder) throws -> String {
        let sources = try StockSourceLink.all(
            "WHERE stock_id = ? ORDER BY priority", SalesStock(visit: visit).stock(of: order), in: visit.database)
        return sources.count == 1 ? sources[0].source : Source.defaultCode
    }
}
