import Simulator

/// The lists of inventory: flat tables, found by search criteria.
enum InventoryLists {
    // MARK: Sources

    private static let sources = Listing(
        from: "inventory_source", key: "source_code",
        columns: columns(
            text: [
                "source_code", "name", "email", "contact_name", "description", "country_id", "region", "city", "street",
                "postcode", "phone", "fax", "frontend_name", "frontend_description",
            ],
            numbers: [
                "enabled", "latitude", "longitude", "region_id", "use_default_carrier_config",
                "is_pickup_location_active",
            ]))

    /// GET /V1/inventory/sources
    static func sources(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try sources.page(criteria, in: call.visit)
        let found = try page.texts.compactMap { try SourceRecord.find($0, in: call.database) }
        return Answer.list(found, criteria: criteria, total: page.total) { $0.write(SourcePayload.json($1)) }
    }

    // MARK: Stocks

    private static let stocks = Listing(
        from: "inventory_stock", key: "stock_id", columns: columns(text: ["name"], numbers: ["stock_id"]))

    /// GET /V1/inventory/stocks
    static func stocks(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try stocks.page(criteria, in: call.visit)
        let found = try page.ids.compactMap { try StockRecord.find($0, in: call.database) }
        return Answer.list(found, criteria: criteria, total: page.total) { $0.write(StockPayload.json($1)) }
    }

    // MARK: Links

    private static let links = Listing(
        from: "inventory_source_stock_link", key: "link_id",
        columns: columns(text: ["source_code"], numbers: ["link_id", "stock_id", "priority"]))

    /// GET /V1/inventory/stock-source-links
    static func links(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let page = try links.page(criteria, in: call.visit)
        let found = try rows(
            page.ids, "link_id, stock_id, source_code, priority", "inventory_source_stock_link", call.database
        ) { StockSourceLink(stock: $0.int(1), source: $0.text(2), priority: $0.int(3)) }
        return Answer.list(found, criteria: criteria, total: page.total) {
            $0.write(StockSourceLinkEndpoints.json($1))
        }
    }

    // MARK: Source items

    private static let sourceItemColumns = columns(
        text: ["sku", "source_code"], numbers: ["source_item_id", "quantity", "status"])
    private static let sourceItems = Listing(
        from: "inventory_source_item", key: "source_item_id", columns: sourceItemColumns)
    /// The order of the index that the database takes when SKUs are asked for (orders/invoice-ship-refund).
    private static let sourceItemsOfSKUs = Listing(
        from: "inventory_source_item", key: "source_item_id", order: "sku, source_code, quantity",
        columns: sourceItemColumns)

    /// GET /V1/inventory/source-items
    static func sourceItems(_ call: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(call)
        let list = asksForSKUs(criteria) ? sourceItemsOfSKUs : sourceItems
        let page = try list.page(criteria, in: call.visit)
        let found = try rows(
            page.ids, "source_item_id, \(SourceItemRecord.columns)", "inventory_source_item", call.database
        ) { SourceItem(sku: $0.text(1), source: $0.text(2), quantity: $0.double(3), status: $0.int(4)) }
        return Answer.list(found, criteria: criteria, total: page.total) {
            $0.write(SourceItemEndpoints.json($1))
        }
    }

    private static func asksForSKUs(_ criteria: SearchCriteria) -> Bool {
        criteria.groups.contains { group in
            !group.isEmpty
                && group.allSatisfy { filter in
                    filter.field == "sku" && ["eq", "in", "like"].contains(filter.condition ?? "eq")
                        && filter.value?.hasPrefix("%") != true
                }
        }
    }

    // MARK: Helpers

    private static func columns(text: [String], numbers: [String]) -> [String: ListColumn] {
        var columns: [String: ListColumn] = [:]
        for name in text { columns[name] = ListColumn(name, .text) }
        for name in numbers { columns[name] = ListColumn(name, .number) }
        return columns
    }

    /// The rows of a page in the page's order; the key is the first column.
    private static func rows<Item>(
        _ ids: [Int], _ columns: String, _ table: String, _ database: Database, read: (Row) -> Item
    ) throws -> [Item] {
        let key = columns.prefix { $0 != "," }
        let found = try database.all(
            "SELECT \(columns) FROM \(table) WHERE \(key) IN (SELECT value FROM json_each(?))",
            JSONWriter.text(.array(ids.map { JSONValue($0) }))
        ) { ($0.int(0), read($0)) }
        let byID = Dictionary(found, uniquingKeysWith: { $1 })
        return ids.compactMap { byID[$0] }
    }
}
