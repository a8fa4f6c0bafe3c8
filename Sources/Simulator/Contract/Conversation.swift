/// What a room may use that answers by asking other servers: outside any lock and any transaction.
///
/// The room's own database is there for one short ``step(_:)`` at a time. What happens between two steps may wait for a
/// socket, and other requests of the same shop are answered meanwhile.
public struct Conversation: Sendable {
    /// The sandbox's time when the request came in.
    public let now: Instant
    /// The address that the room was called by.
    public let address: ShopAddress
    /// The request that all this is for.
    public let request: Request
    let own: Shop
    let sandbox: Sandbox
    let simulation: Simulation
    let cause: Journal.Cause

    /// The sandbox's source of chance.
    public var random: RandomSource { sandbox.random }

    /// The room's settings.
    public var shop: ShopSettings { own.settings }

    /// One step in the room's own database: all of it stays, or, when it throws, none of it (see ``Kept``).
    public func step<T>(_ body: (Visit) throws -> T) throws -> T {
        do {
            return try sandbox.visit(own, at: address) { visit in try visit.database.transaction { try body(visit) } }
        } catch let kept as Kept {
            throw kept.error
        }
    }

    /// The shop of that name, or else the first of the platform of that name, in the same sandbox.
    public func neighbour(_ name: String) throws -> Neighbour? {
        let others = sandbox.shops.filter { $0 !== own }
        let named = others.first { $0.settings.name == name } ?? others.first { $0.platform.name == name }
        guard let shop = named else { return nil }
        let mount = shop.settings.mounts.first ?? Mount()
        return Neighbour(
            platform: shop.platform.name, url: ShopPlace(of: shop, below: sandbox.prefix, asCalledBy: request).url,
            basePath: sandbox.prefix + mount.basePath, port: mount.port,
            credentials: try shop.credentials())
    }

    /// Whether an address is one of the server that was called.
    public func isHere(_ other: ShopAddress) -> Bool {
        other.scheme == address.scheme && other.authority == address.authority
    }

    /// Asks a shop of this server the way a client's request would go, with lock, faults and journal of its own.
    public func ask(_ request: Request) -> Reply { simulation.answer(request, because: cause) }

    /// Notes in the journal what a server elsewhere was asked and what it answered.
    ///
    /// - Parameters:
    ///   - server: scheme and authority.
    ///   - reply: nil where there was none.
    public func note(_ request: Request, to server: String, _ reply: Reply?) {
        var cause = cause
        cause.server = server
        sandbox.journal.add(
            at: sandbox.clock.now, shop: nil, request: request, reply: reply ?? Reply(status: 0), because: cause)
    }
}

/// A shop of the same sandbox, as a client finds it.
public struct Neighbour: Sendable {
    /// The platform's name.
    public let platform: String
    /// Its address, which signatures cover.
    public let url: String
    /// The path in front of its own, on this server.
    public let basePath: String
    /// The shop's own port that requests must come in at; nil for the server's.
    public let port: Int?
    /// The content of its fixtures' `credentials.json`.
    public let credentials: JSONValue
}
