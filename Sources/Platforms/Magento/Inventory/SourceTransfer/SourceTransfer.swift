import Simulator

/// Moves pieces between sources. Only products with pieces of their own take part; unknown SKUs are left out.
struct SourceTransfer {
    /// Pieces of a SKU to move.
    struct Move: Hashable, Sendable {
        var sku: String
        var quantity: Double
    }

    let visit: Visit

    private var database: Database { visit.database }

    /// Gives sources an empty item of each product; existing ones stay as they are.
    func assign(_ skus: [String], to sources: [String]) throws -> Int {
        var count = 0
        for product in try products(skus) {
            for source in sources where try SourceItem.find(product.sku, at: source, in: database) == nil {
                try write(product.sku, at: source, quantity: 0, status: SourceItem.Status.outOfStock)
                count += 1
            }
        }
        return count
    }

    /// Takes the items of SKUs out of sources.
    func unassign(_ skus: [String], from sources: [String]) throws -> Int {
        var count = 0
        for sku in skus {
            for source in sources where try SourceItem.delete(sku, at: source, in: database) { count += 1 }
            if sources.contains(Source.defaultCode) { try LegacyStock.empty(sku, in: database) }
        }
        return count
    }

    /// Adds all pieces of the origin to the destination, with the origin's status, and empties the origin.
    func transfer(_ skus: [String], from origin: String, to destination: String, unassigns: Bool) throws {
        for product in try products(skus) {
            let here = try SourceItem.find(product.sku, at: origin, in: database)
            let there = try SourceItem.find(product.sku, at: destination, in: database)
            if here != nil || there == nil {
                try write(
                    product.sku, at: destination, quantity: (here?.quantity ?? 0) + (there?.quantity ?? 0),
                    status: here?.status ?? SourceItem.Status.outOfStock)
            }
            if unassigns {
                try SourceItem.delete(product.sku, at: origin, in: database)
            } else if here != nil {
                try write(product.sku, at: origin, quantity: 0, status: SourceItem.Status.outOfStock)
            }
            if origin == Source.defaultCode { try LegacyStock.empty(product.sku, in: database) }
            if destination == Source.defaultCode { try align(product.sku) }
        }
    }

    /// Moves some pieces between two existing items; the destination is in stock then.
    func move(_ move: Move, from origin: String, to destination: String) throws {
        guard let here = try SourceItem.find(move.sku, at: origin, in: database),
            let there = try SourceItem.find(move.sku, at: destination, in: database)
        else { return }
        try write(move.sku, at: origin, quantity: here.quantity - move.quantity, status: here.status)
        try write(
            move.sku, at: destination, quantity: there.quantity + move.quantity, status: SourceItem.Status.inStock)
        if [origin, destination].contains(Source.defaultCode) { try align(move.sku) }
    }

    /// The products of SKUs, each once.
    private func products(_ skus: [String]) throws -> [StockedProduct] {
        var seen: Set<Int> = []
        return try skus.compactMap { try StockedProduct.find($0, in: database) }
            .filter { $0.isCounted && seen.insert($0.id).inserted }
    }

    private func write(_ sku: String, at source: String, quantity: Double, status: Int) throws {
        try SourceItems.write(SourceItem(sku: sku, source: source, quantity: quantity, status: status), in: visit)
    }

    /// Copies the default source item to the legacy stock item as it is.
    private func align(_ sku: String) throws {
        guard let product = try StockedProduct.find(sku, in: database),
            let item = try SourceItem.find(sku, at: Source.defaultCode, in: database)
        else { return }
        try StockItem.set(
            quantity: item.quantity, isInStock: item.status == SourceItem.Status.inStock, product: product.id,
            in: database)
    }
}
