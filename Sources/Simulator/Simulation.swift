/// The life of a request, without sockets: a ``Request`` in, a ``Reply`` out.
///
/// Read ``answer(_:)`` first. Synchronous: a request is one atomic step of its shop.
public final class Simulation: Sendable {
    /// The sandboxes.
    public let sandboxes: SandboxRegistry
    /// The host names that shops have.
    private let hosts: Set<String>

    /// A simulation over sandboxes.
    public init(_ sandboxes: SandboxRegistry) {
        self.sandboxes = sandboxes
        hosts = sandboxes.library.hosts
    }

    /// The sandbox that a request is for.
    public func sandbox(of request: Request) -> Sandbox? { sandboxes[Address(request, hosts: hosts).sandbox] }

    /// Whether answering a request may wait for other servers: then it is not to be answered on an event loop.
    public func mayWait(_ request: Request) -> Bool {
        let address = Address(request, hosts: hosts)
        guard let sandbox = sandboxes[address.sandbox], sandbox.converses else { return false }
        return sandbox.shop(for: request, path: address.path)?.shop.platform.converses ?? false
    }

    /// Finds sandbox and shop, lets the shop answer, writes the journal.
    public func answer(_ request: Request) -> Reply { answer(request, because: nil) }

    /// - Parameter cause: what makes a shop of this server ask another; nil for a client's request.
    func answer(_ request: Request, because cause: Journal.Cause?) -> Reply {
        let address = Address(request, hosts: hosts)
        guard let sandbox = sandboxes[address.sandbox] else { return Nowhere.sandbox(address.sandbox) }
        let at = sandbox.clock.now
        let found = sandbox.shop(for: request, path: address.path)
        let reply: Reply
        if FrontPage.isMeant(request, path: address.path, found?.mount) {
            reply = FrontPage.reply(sandbox, to: request)
        } else if let (shop, mount) = found {
            let call = Call(request, basePath: address.prefix + mount.basePath)
            let own = shop.platform.converses ? sandbox.journal.cause(call) : nil
            reply =
                own.map { converse(call, shop.platform, shop, sandbox, $0) }
                ?? serve(call, shop.platform, shop, sandbox)
            sandbox.journal.add(
                at: at, shop: shop.settings.name, request: request, reply: reply, because: cause ?? own?.itself)
            return reply
        } else {
            reply = Nowhere.shop(sandbox, asCalledBy: request)
        }
        sandbox.journal.add(at: at, shop: nil, request: request, reply: reply, because: cause)
        return reply
    }

    private func serve(_ call: Call, _ platform: some Platform, _ shop: Shop, _ sandbox: Sandbox) -> Reply {
        do {
            return try sandbox.visit(shop, at: ShopAddress(of: call, shop.settings)) { visit in
                do {
                    try sandbox.faults.strike(.before, call.request)
                    let reply = try platform.answer(call, in: visit)
                    try sandbox.faults.strike(.after, call.request)
                    return reply
                } catch {
                    return platform.reply(to: error, for: call, in: visit)
                }
            }
        } catch {
            return Nowhere.storage(error)
        }
    }

    /// The same in steps, for a room that asks other servers: what it needs of its own shop it gets in short visits.
    private func converse(
        _ call: Call, _ platform: some Platform, _ shop: Shop, _ sandbox: Sandbox, _ cause: Journal.Cause
    ) -> Reply {
        let address = ShopAddress(of: call, shop.settings)
        do {
            do {
                let (match, caller) = try sandbox.visit(shop, at: address) { visit in
                    try sandbox.faults.strike(.before, call.request)
                    let match = try platform.match(call, in: visit)
                    return (match, try platform.admitted(call, match, visit))
                }
                let conversation = Conversation(
                    now: sandbox.clock.now, address: address, request: call.request, own: shop, sandbox: sandbox,
                    simulation: self, cause: cause)
                let reply = try platform.converse(call, matching: match, as: caller, in: conversation)
                try sandbox.faults.strike(.after, call.request)
                return reply
            } catch {
                return try sandbox.visit(shop, at: address) { platform.reply(to: error, for: call, in: $0) }
            }
        } catch {
            return Nowhere.storage(error)
        }
    }

    /// Does a room's control action in a sandbox, in the shop of that name or the first that knows it; nil where none does.
    public func control(
        _ path: [String], body: JSONValue, in sandbox: Sandbox, shop name: String? = nil
    ) throws -> JSONValue? {
        for shop in sandbox.shops where name == nil || shop.settings.name == name {
            let answer = try sandbox.visit(shop) { visit in
                try visit.database.transaction { try shop.platform.control(path, body: body, in: visit) }
            }
            if let answer { return answer }
        }
        return nil
    }
}

extension Platform {
    /// Route, caller, work: the middle of a request's life, also used by rooms whose requests hold requests (batches).
    ///
    /// Two transactions: what `admit` writes stays whatever happens later; what `handle` writes stays only if it returns
    /// or throws ``Kept``. Ids that were taken stay taken.
    public func answer(_ call: Call, in visit: Visit) throws -> Reply {
        let match = try match(call, in: visit)
        let caller = try admitted(call, match, visit)
        do {
            return try visit.database.transaction { try handle(call, matching: match, as: caller, in: visit) }
        } catch let kept as Kept {
            throw kept.error
        }
    }

    fileprivate func admitted(_ call: Call, _ match: Match, _ visit: Visit) throws -> Caller {
        do {
            return try visit.database.transaction {
                do { return try admit(call, to: match, in: visit) } catch { throw Kept(error) }
            }
        } catch let kept as Kept {
            throw kept.error
        }
    }
}
