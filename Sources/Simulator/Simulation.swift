/// The life of a request, without sockets: a ``Request`` in, a ``Reply`` out.
///
/// Read ``answer(_:)`` first. Synchronous: a request is one atomic step of its shop.
public final class Simulation: Sendable {
    /// The sandboxes.
    public let sandboxes: SandboxRegistry
    /// Whether answers may say what the real systems do not: diagnoses of signatures; and requests may ask for faults.
    let hints: Bool
    /// The host names that shops have.
    private let hosts: Set<String>

    /// A simulation over sandboxes.
    public init(_ sandboxes: SandboxRegistry, hints: Bool = false) {
        self.sandboxes = sandboxes
        self.hints = hints
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
            let served =
                own.map { converse(call, shop.platform, shop, sandbox, $0) }
                ?? serve(call, shop.platform, shop, sandbox)
            sandbox.journal.add(
                at: at, shop: shop.settings.name, request: request, reply: served.reply, remark: served.remark,
                because: cause ?? own?.itself)
            return served.reply
        } else {
            reply = Nowhere.shop(sandbox, asCalledBy: request)
        }
        sandbox.journal.add(at: at, shop: nil, request: request, reply: reply, because: cause)
        return reply
    }

    /// An answer, and what the journal says of it beside.
    private typealias Served = (reply: Reply, remark: Journal.Remark)

    private func serve(_ call: Call, _ platform: some Platform, _ shop: Shop, _ sandbox: Sandbox) -> Served {
        do {
            return try sandbox.visit(shop, at: ShopAddress(of: call, shop.settings)) { visit in
                let faults = Faults(of: call, in: sandbox, shop, at: visit.now, hints)
                var reply = faults.answer { error in
                    platform.reply(to: error, for: call, in: visit)
                } doing: {
                    try platform.answer(call, in: visit)
                }
                let diagnosis = try platform.diagnosis(of: reply, to: call, in: visit)
                if hints, let diagnosis { reply.headers["X-Sim-OAuth-Diagnosis"] = diagnosis.line }
                return (reply, Journal.Remark(diagnosis: diagnosis, fault: faults.struck))
            }
        } catch {
            return (Nowhere.storage(error), Journal.Remark())
        }
    }

    /// What a request's signature claims in the shop that it is for; nil where nobody signed, or nobody checks.
    public func signature(of request: Request) throws -> SignatureClaim? {
        let address = Address(request, hosts: hosts)
        guard let sandbox = sandboxes[address.sandbox],
            let (shop, mount) = sandbox.shop(for: request, path: address.path)
        else { return nil }
        let call = Call(request, basePath: address.prefix + mount.basePath)
        return try sandbox.visit(shop, at: ShopAddress(of: call, shop.settings)) { visit in
            try shop.platform.signature(of: call, in: visit)
        }
    }

    /// The same in steps, for a room that asks other servers: what it needs of its own shop it gets in short visits.
    private func converse(
        _ call: Call, _ platform: some Platform, _ shop: Shop, _ sandbox: Sandbox, _ cause: Journal.Cause
    ) -> Served {
        let address = ShopAddress(of: call, shop.settings)
        let faults = Faults(of: call, in: sandbox, shop, at: sandbox.clock.now, hints)
        let reply = faults.answer { error in
            do {
                return try sandbox.visit(shop, at: address) { platform.reply(to: error, for: call, in: $0) }
            } catch {
                return Nowhere.storage(error)
            }
        } doing: {
            let (match, caller) = try sandbox.visit(shop, at: address) { visit in
                let match = try platform.match(call, in: visit)
                return (match, try platform.admitted(call, match, visit))
            }
            let conversation = Conversation(
                now: sandbox.clock.now, address: address, request: call.request, own: shop, sandbox: sandbox,
                simulation: self, cause: cause)
            return try platform.converse(call, matching: match, as: caller, in: conversation)
        }
        return (reply, Journal.Remark(fault: faults.struck))
    }

    /// Does what fell due in a sandbox, in the shops that were visited already: others do it when they are.
    public func catchUp(_ sandbox: Sandbox) throws {
        for shop in sandbox.shops where shop.store.isOpen { try sandbox.visit(shop) { _ in } }
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
