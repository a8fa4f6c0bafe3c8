/// What the fault plan does to one request.
final class Faults {
    private let call: Call
    private let sandbox: Sandbox
    private let shop: Shop
    private let now: Instant
    /// The fault that the request itself asks for.
    private let own: FaultPlan.Rule?
    /// The rule that struck; nil where none did.
    private(set) var struck: String?

    /// - Parameter listens: whether the request may ask for a fault of its own.
    init(of call: Call, in sandbox: Sandbox, _ shop: Shop, at now: Instant, _ listens: Bool) {
        self.call = call
        self.sandbox = sandbox
        self.shop = shop
        self.now = now
        own = listens ? call.headers["x-sim-fault"].flatMap { FaultPlan.Rule(header: $0) } : nil
    }

    /// The answer to the request: the work is done unless a fault strikes before, and what strikes after sees its answer.
    func answer(wording word: (any Error) -> Reply, doing work: () throws -> Reply) -> Reply {
        if let strike = strike(.before) { return failed(strike, word) }
        let reply: Reply
        do { reply = try work() } catch { reply = word(error) }
        guard let strike = strike(.after) else { return reply }
        return strike.effect.needsAnswer ? delivered(stale(reply, strike), strike) : failed(strike, word)
    }

    private func strike(_ moment: FaultPlan.Rule.Moment) -> FaultPlan.Strike? {
        var strike: FaultPlan.Strike?
        if let own, own.moment == moment {
            strike = FaultPlan.Strike(id: own.id, effect: own.effect)
        } else {
            strike = sandbox.faults.strike(moment, call.request, shop: shop, at: now)
        }
        if let strike { struck = strike.id }
        return strike
    }

    private func failed(_ strike: FaultPlan.Strike, _ word: (any Error) -> Reply) -> Reply {
        let effect = strike.effect
        let retryAfter = effect.retryAfter ?? strike.wait
        let fault = InjectedFault(status: effect.status ?? (effect.limit == nil ? 503 : 429), retryAfter: retryAfter)
        var reply = word(fault)
        if let retryAfter { reply.headers["Retry-After"] = String(retryAfter) }
        return delivered(reply, strike)
    }

    private func delivered(_ reply: Reply, _ strike: FaultPlan.Strike) -> Reply {
        var reply = reply
        let delay = strike.effect.latency.map(sandbox.faults.milliseconds) ?? 0
        if delay > 0 || strike.effect.mishap != nil {
            reply.delivery = Delivery(delay: delay, mishap: strike.effect.mishap)
        }
        return reply
    }

    /// What the same read got before the last write, as a cache or a lagging replica answers; the answer itself where
    /// there is nothing of the kind.
    private func stale(_ reply: Reply, _ strike: FaultPlan.Strike) -> Reply {
        guard strike.effect.isStale else { return reply }
        return sandbox.journal.staleReply(to: call.request, of: shop.settings.name) ?? reply
    }
}
