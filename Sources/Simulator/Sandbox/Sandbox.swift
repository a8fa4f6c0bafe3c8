/// A named set of shops with one clock, one source of chance, one fault plan and one journal.
public final class Sandbox: Sendable {
    /// The name, e.g. `default`.
    public let name: String
    /// The template it was made from, e.g. `baseline` or `baseline+fees`.
    public let template: TemplateName
    /// The snapshot that it was made from, and goes back to; nil for its template.
    public let snapshot: Snapshot?
    /// From when on it is gone, by the machine's time; nil for never.
    public let expires: Instant?
    /// Its shops.
    public let shops: [Shop]
    /// Its time.
    public let clock: SandboxClock
    /// Its chance.
    public let random: RandomSource
    /// Its failures.
    public let faults: FaultPlan
    /// Whether its shops have something to send.
    public let outbox = Outbox()
    /// What it was asked.
    public let journal: Journal
    private let hasHosts: Bool
    /// Whether any of its shops asks other servers.
    let converses: Bool

    init(
        name: String, template: TemplateName, snapshot: Snapshot? = nil, expires: Instant? = nil, shops: [Shop],
        clock: SandboxClock, random: RandomSource, journal: Journal, faults: FaultPlan
    ) {
        self.name = name
        self.template = template
        self.snapshot = snapshot
        self.expires = expires
        self.shops = shops
        self.clock = clock
        self.random = random
        self.journal = journal
        converses = shops.contains { $0.platform.converses }
        self.faults = faults
        hasHosts = shops.contains { $0.settings.mounts.contains { $0.host != nil } }
    }

    /// The shop whose mount fits a request best, and that mount; nil where none does.
    ///
    /// - Parameter path: the raw path below the sandbox's prefix.
    func shop(for request: Request, path: Substring) -> (shop: Shop, mount: Mount)? {
        let host = hasHosts ? request.hostName : nil
        var best: (shop: Shop, mount: Mount)?
        for shop in shops {
            for mount in shop.settings.mounts
            where mount.rank >= best?.mount.rank ?? 0 && mount.claims(path, host: host, port: request.shopPort) {
                best = (shop, mount)
            }
        }
        return best
    }

    /// A room's way into a shop, under the shop's lock. What fell due since the last visit is done first.
    ///
    /// - Parameter address: where the shop lives; nil where nobody called it.
    func visit<T>(_ shop: Shop, at address: ShopAddress? = nil, _ body: (Visit) throws -> T) throws -> T {
        try shop.store.withDatabase { database in
            let visit = Visit(
                database: database, now: clock.now, random: random, ids: IdSequences(database), shop: shop.settings,
                address: address, sandbox: name, outbox: outbox)
            try Agenda.catchUp(shop.platform, in: visit)
            return try body(visit)
        }
    }
}
