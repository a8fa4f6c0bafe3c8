import Simulator

/// A sum of sources that sells through sales channels.
struct Stock: Record, Hashable {
    static let table = Table<Stock>("inventory_stock")
    /// The stock that the legacy stock item stands for.
    static let defaultID = 1

    var id = 0
    /// Unique; upper and lower case are the same.
    var name = ""
    /// Rows of a table of their own.
    var channels: [SalesChannel] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("stock_id", &id, .key)
        column("name", &name, [.unique, .ignoringCase])
    }

    /// `stocks.json`: the answer of GET /V1/inventory/stocks, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("stocks.json", fixtures).entities {
            let stock = Stock(id: try entity.int("stock_id"), name: try entity.text("name"))
            try stock.insert(into: database)
            let channels = StockPayload.channels(Fields(entity.value.object ?? JSONObject()))
            try SalesChannel.replace(channels ?? [], of: stock.id, in: database)
        }
    }
}

/// Where goods are sold, usually a website. A channel sells from one stock at a time.
struct SalesChannel: Record, Hashable {
    static let table = Table<SalesChannel>(
        "inventory_stock_sales_channel", indexes: ["stock_id"], isClustered: true)
    static let website = "website"

    var type = ""
    var code = ""
    var stock = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("type", &type, [.key, .ignoringCase])
        column("code", &code, [.key, .ignoringCase])
        column("stock_id", &stock)
    }

    /// Makes these the channels of a stock; they leave the stocks they sold from before.
    static func replace(_ channels: [SalesChannel], of stock: Int, in database: Database) throws {
        try deleteAll("WHERE stock_id = ?", stock, in: database)
        for channel in channels {
            try SalesChannel(type: channel.type, code: channel.code, stock: stock).save(in: database)
        }
    }
}

extension Stock {
    /// The stocks with their channels.
    static func complete(_ stocks: [Stock], in database: Database) throws -> [Stock] {
        let channels = try SalesChannel.all(
            "WHERE stock_id IN (SELECT value FROM json_each(?)) ORDER BY type, code", JSONList(stocks.map(\.id)),
            in: database)
        let byStock = Dictionary(grouping: channels, by: \.stock)
        return stocks.map { Stock(id: $0.id, name: $0.name, channels: byStock[$0.id] ?? []) }
    }

    /// Takes a stock away with its links.
    static func remove(_ id: Int, in database: Database) throws {
        try StockSourceLink.deleteAll("WHERE stock_id = ?", id, in: database)
        try delete(id, in: database)
    }
}
