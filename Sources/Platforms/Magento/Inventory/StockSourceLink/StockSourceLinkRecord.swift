import Simulator

/// A source's place in a stock.
struct StockSourceLink: Record, Listed, Hashable {
    static let table = Table<StockSourceLink>(
        "inventory_source_stock_link", constraints: ["UNIQUE (stock_id, source_code)"], indexes: ["source_code"])

    var id = 0
    var stock = 0
    var source = ""
    /// 1 is the most important.
    var priority = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("link_id", &id, .key)
        column("stock_id", &stock)
        column("source_code", &source, .ignoringCase)
        column("priority", &priority)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("stock_id", stock)
            json.member("source_code", source)
            json.member("priority", priority)
        }
    }

    static func find(stock: Int, source: String, in database: Database) throws -> StockSourceLink? {
        try first("WHERE stock_id = ? AND source_code = ?", stock, source, in: database)
    }

    /// `stock-source-links.json`: the answer of GET /V1/inventory/stock-source-links, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for (place, entity) in try FixtureList("stock-source-links.json", fixtures).entities.enumerated() {
            try StockSourceLink(
                id: place + 1, stock: entity.int("stock_id"), source: entity.text("source_code"),
                priority: entity.int("priority")
            ).insert(into: database)
        }
    }
}
