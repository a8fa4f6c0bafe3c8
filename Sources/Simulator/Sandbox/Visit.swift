/// Everything a room may use while it answers one request: nothing is ambient.
public struct Visit {
    /// The shop's database.
    public let database: Database
    /// The sandbox's time when the request came in; the same through the whole request.
    public let now: Instant
    /// The sandbox's source of chance.
    public let random: RandomSource
    /// Next ids, in the imitated system's way: an id handed out is gone, also when the request fails.
    public let ids: IdSequences
    /// The shop's settings.
    public let shop: ShopSettings
    /// Where the shop lives, as the client sees it.
    public let address: ShopAddress
    /// The sandbox's name.
    public let sandbox: String
    /// Where a room says that it has something to send.
    public let outbox: Outbox

    /// A visit, made by ``Simulation`` and by tests.
    public init(
        database: Database, now: Instant, random: RandomSource, ids: IdSequences, shop: ShopSettings,
        address: ShopAddress? = nil, sandbox: String, outbox: Outbox = Outbox()
    ) {
        self.outbox = outbox
        self.address = address ?? ShopAddress(shop.url ?? shop.baseURL)
        self.database = database
        self.now = now
        self.random = random
        self.ids = ids
        self.shop = shop
        self.sandbox = sandbox
    }
}
