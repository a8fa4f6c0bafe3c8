import Simulator

/// Changes of source items, with the legacy stock item kept in step with the default source.
enum SourceItems {
    /// Writes items, new or not.
    ///
    /// - Throws: ``MagentoError`` where a source does not exist.
    static func save(_ items: [SourceItem], in visit: Visit) throws {
        for item in items {
            try write(item, in: visit)
        }
        for item in items where isDefault(item.source) {
            try LegacyStock.follow(item, in: visit.database)
        }
    }

    /// Writes one item and leaves the legacy stock item alone.
    static func write(_ item: SourceItem, in visit: Visit) throws {
        guard try SourceRecord.find(item.source, in: visit.database) != nil else {
            throw MagentoError.couldNotSave("Could not save Source Item")
        }
        try SourceItemRecord.save(item, id: visit.ids.take(SourceItemRecord.counter), in: visit.database)
    }

    /// Takes an item away; what does not exist is no failure.
    static func delete(_ sku: String, at source: String, in database: Database) throws {
        try SourceItemRecord.delete(sku, at: source, in: database)
        if isDefault(source) { try LegacyStock.empty(sku, in: database) }
    }

    /// Takes pieces out of a source, as a shipment does, or puts them back with a negative count.
    ///
    /// A source that is left without a piece is out of stock, unless the product's stock is not managed.
    static func deduct(_ quantity: Double, of sku: String, from source: String, in visit: Visit) throws {
        guard var item = try SourceItemRecord.find(sku, at: source, in: visit.database) else { return }
        item.quantity -= quantity
        let managed = try LegacyStock.item(ofSKU: sku, in: visit.database)?.managesStock ?? true
        if managed, item.quantity <= 0 { item.status = SourceItem.Status.outOfStock }
        try save([item], in: visit)
    }

    private static func isDefault(_ source: String) -> Bool {
        source.lowercased() == Source.defaultCode
    }
}
