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
        guard try Source.find(item.source, in: visit.database) != nil else {
            throw MagentoError.couldNotSave("Could not save Source Item")
        }
        // Every save takes an id; an item that exists keeps its own, and the spelling of its SKU.
        let id = try visit.ids.take(SourceItem.counter)
        var stored =
            try SourceItem.find(item.sku, at: item.source, in: visit.database)
            ?? SourceItem(id: id, sku: item.sku, source: item.source)
        stored.quantity = Decimal4.rounded(item.quantity)
        stored.status = item.status
        try stored.save(in: visit.database)
        try SoldOut.settle(stored, in: visit.database)
    }

    /// Takes an item away; what does not exist is no failure.
    static func delete(_ sku: String, at source: String, in database: Database) throws {
        try SourceItem.delete(sku, at: source, in: database)
        if isDefault(source) { try LegacyStock.empty(sku, in: database) }
    }

    private static func isDefault(_ source: String) -> Bool {
        source.lowercased() == Source.defaultCode
    }
}
