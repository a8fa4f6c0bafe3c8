import Simulator

/// Where a Magento keeps its goods: whether it has sources at all, and which of them sell on a website.
struct MagentoInventory: Sendable {
    let sources: [JSONValue]
    let stocks: [JSONValue]
    let links: [JSONValue]
    /// Whether there are sources; without the modules all is in the stock item.
    let hasSources: Bool

    /// Reads modules, then sources, stocks and what links them, as the published trace does.
    init(_ client: NativeClient) throws {
        let modules = try client.get("/rest/V1/modules").body.array ?? []
        hasSources = modules.contains("Magento_InventoryApi")
        guard hasSources else {
            (sources, stocks, links) = ([], [], [])
            return
        }
        sources = try client.get("/rest/V1/inventory/sources").body.items("items")
        stocks = try client.get("/rest/V1/inventory/stocks").body.items("items")
        var criteria = MagentoCriteria(spelling: .snake)
        criteria.require("stock_id", "in", stocks.compactMap { $0.text("stock_id") }.joined(separator: ","))
        links = try client.get("/rest/V1/inventory/stock-source-links" + criteria.query).body.items("items")
    }

    /// The source that gets a new product's goods: of those that sell on a website, the one that comes first.
    ///
    /// - Parameter website: asked for the website's code, where goods are sold on more than one.
    func source(ofWebsite website: () throws -> String?) throws -> String? {
        let channels = stocks.map { stock in
            (stock["extension_attributes"]?.items("sales_channels") ?? []).filter { $0.text("type") == "website" }
                .compactMap { $0.text("code") }
        }
        let codes = Set(channels.joined())
        guard let code = codes.count > 1 ? try website() : codes.first,
            let stock = zip(stocks, channels).first(where: { $1.contains(code) })?.0.integer("stock_id")
        else { return nil }
        let enabled = Set(sources.filter { $0.flag("enabled") ?? true }.compactMap { $0.text("source_code") })
        return links.filter { $0.integer("stock_id") == stock && enabled.contains($0.text("source_code") ?? "") }
            .min { ($0.integer("priority") ?? 0) < ($1.integer("priority") ?? 0) }?.text("source_code")
    }

    /// The place of a source in its stock's order.
    func priority(of source: String) -> Int? {
        links.first { $0.text("source_code") == source }?.integer("priority")
    }
}
