import Simulator

/// Which stock a sales channel sells from.
enum StockResolver {
    /// What a channel without a stock is answered.
    static let noStock = MagentoError.notFound("No linked stock found")

    /// The stock of a channel; the admin website has the default stock.
    static func stock(for channel: SalesChannel, in database: Database) throws -> Int {
        if channel == SalesChannel(type: SalesChannel.website, code: "admin") { return Stock.defaultID }
        guard let channel = try SalesChannel.find(channel.type, channel.code, in: database) else { throw noStock }
        return channel.stock
    }

    /// The stock of a website, by the website's id; 0 is the admin website.
    static func stock(ofWebsite id: Int, in database: Database) throws -> Int {
        guard id != 0 else { return Stock.defaultID }
        guard let website = try Website.find(id, in: database) else {
            throw MagentoError.notFound(
                "The website with id %1 that was requested wasn't found. Verify the website and try again.",
                [JSONValue(id)])
        }
        return try stock(for: SalesChannel(type: SalesChannel.website, code: website.code), in: database)
    }

    /// Whether there is a website of that code.
    static func knowsWebsite(_ code: String, in database: Database) throws -> Bool {
        try Website.exists("WHERE code = ?", code, in: database)
    }
}
