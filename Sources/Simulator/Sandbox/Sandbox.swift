/// A named set of shops with one clock, one source of chance, one fault plan and one journal.
public final class Sandbox: Sendable {
    /// The name, e.g. `default`.
    public let name: String
    /// The template it was made from, e.g. `baseline` or `baseline+fees`.
    public let template: TemplateName
    /// Its shops.
    public let shops: [Shop]
    /// Its time.
    public let clock: SandboxClock
    /// Its chance.
    public let random: RandomSource
    /// Its failures.
    public let faults = FaultPlan()
    /// Whether its shops have something to send.
    public let outbox = Outbox()
    /// What it was asked.
    public let journal: Journal

    init(
        name: String, template: TemplateName, shops: [Shop], clock: SandboxClock, random: RandomSource, journal: Journal
    ) {
        self.name = name
        self.template = template
        self.shops = shops
        self.clock = clock
        self.random = random
        self.journal = journal
    }

    /// The shop whose mount fits the path best, and the base path to take off; nil where none does.
    func shop(for path: Substring) -> (shop: Shop, mount: Mount)? {
        var best: (shop: Shop, mount: Mount)?
        for shop in shops {
            for mount in shop.settings.mounts where mount.claims(path) && mount.length >= best?.mount.length ?? 0 {
                best = (shop, mount)
            }
        }
        return best
    }

    /// A room's way into a shop, under the shop's lock.
    ///
    /// - Parameter address: where the shop lives; nil where nobody called it.
    func visit<T>(_ shop: Shop, at address: ShopAddress? = nil, _ body: (Visit) throws -> T) throws -> T {
        try shop.store.withDatabase { database in
            let visit = Visit(
                database: database, now: clock.now, random: random, ids: IdSequences(database), shop: shop.settings,
                address: address, sandbox: name, outbox: outbox)
            return try body(visit)
        }
    }
}
