internal import Glibc
import NIOConcurrencyHelpers

/// Failures that a sandbox is told to make.
public final class FaultPlan: Sendable {
    private let state = NIOLockedValueBox<[Rule]>([])
    private let random: RandomSource

    /// How many rules a sandbox may have.
    public static let limit = 1000

    /// A plan without rules.
    ///
    /// - Parameter random: decides where a rule strikes by chance; its own, so that ids do not change by it.
    public init(random: RandomSource = RandomSource(seed: 1)) { self.random = random }

    /// The rules in the order they are tried.
    public var rules: [Rule] { state.withLockedValue { $0 } }

    /// Adds a rule, in place of one with the same id; false where there are too many.
    @discardableResult
    public func add(_ rule: Rule) -> Bool {
        state.withLockedValue { rules in
            rules.removeAll { $0.id == rule.id }
            guard rules.count < Self.limit else { return false }
            rules.append(rule)
            return true
        }
    }

    /// Adds a rule under the first free name; nil where there are too many.
    public func add(naming make: (String) -> Rule) -> Rule? {
        state.withLockedValue { rules in
            guard rules.count < Self.limit else { return nil }
            let taken = Set(rules.map(\.id))
            var number = rules.count + 1
            while taken.contains("fault-\(number)") { number += 1 }
            let rule = make("fault-\(number)")
            rules.append(rule)
            return rule
        }
    }

    /// Removes a rule; false where there is none of that id.
    public func remove(_ id: String) -> Bool {
        state.withLockedValue { rules in
            let before = rules.count
            rules.removeAll { $0.id == id }
            return rules.count < before
        }
    }

    /// Removes all rules.
    public func clear() { state.withLockedValue { $0 = [] } }

    /// What a rule does to a request.
    struct Strike: Sendable {
        /// The rule.
        let id: String
        let effect: Effect
        /// The sandbox's seconds until a limit's window is over.
        var wait: Int64?
    }

    /// The first rule that strikes a request, which it counts; nil where none does.
    func strike(_ moment: Rule.Moment, _ request: Request, shop: Shop, at now: Instant) -> Strike? {
        state.withLockedValue { rules in
            for place in rules.indices where rules[place].moment == moment {
                if let strike = rules[place].strikes(request, shop: shop, at: now, random) { return strike }
            }
            return nil
        }
    }

    /// How long the answer of a strike waits.
    func milliseconds(_ latency: Latency) -> Int64 {
        switch latency {
        case .fixed(let milliseconds): min(milliseconds, Delivery.longest)
        case .uniform(let shortest, let longest):
            min(Int64(random.number(in: Int(shortest)...Int(max(shortest, longest)))), Delivery.longest)
        case .lognormal(let median, let sigma):
            Int64(min(median * exp(sigma * normal()), Double(Delivery.longest)))
        }
    }

    /// Box and Muller's way to a normal deviate.
    private func normal() -> Double {
        let (one, other) = (unit(), unit())
        return (-2 * log(one)).squareRoot() * cos(2 * .pi * other)
    }

    /// Above 0, at most 1.
    private func unit() -> Double { Self.unit(random) }

    fileprivate static func unit(_ random: RandomSource) -> Double { (Double(random.next() >> 11) + 1) / 0x1p53 }
}

extension FaultPlan.Rule {
    /// Whether it is this request's turn; counts it.
    fileprivate mutating func strikes(
        _ request: Request, shop: Shop, at now: Instant, _ random: RandomSource
    ) -> FaultPlan.Strike? {
        guard turn.remaining != 0, match.fits(request, shop), turn.until.map({ now < $0 }) ?? true else { return nil }
        seen += 1
        guard seen > turn.after, (seen - turn.after - 1) % max(1, turn.every) == 0, turn.probability > 0 else {
            return nil
        }
        if turn.probability < 1, FaultPlan.unit(random) > turn.probability { return nil }
        var wait: Int64?
        if let limit = effect.limit {
            guard let left = exceeds(limit, at: now) else { return nil }
            wait = left
        }
        if let remaining = turn.remaining { turn.remaining = remaining - 1 }
        struck += 1
        return FaultPlan.Strike(id: id, effect: effect, wait: wait)
    }

    /// The seconds until the window is over, where a limit is used up.
    private mutating func exceeds(_ limit: FaultPlan.Limit, at now: Instant) -> Int64? {
        if now.seconds < window.start || now.seconds >= window.start + limit.seconds { window = (now.seconds, 0) }
        window.count += 1
        return window.count > limit.requests ? window.start + limit.seconds - now.seconds : nil
    }
}

extension FaultPlan.Match {
    fileprivate func fits(_ request: Request, _ target: Shop) -> Bool {
        if let method, method != request.method { return false }
        if let shop, shop != target.settings.name, shop != target.platform.name { return false }
        let holds = headers.allSatisfy { name, pattern in
            request.headers.all(name).contains { Glob.matches(pattern.replacing("*", with: "**"), $0) }
        }
        return holds && (path == "**" || Glob.matches(path, String(request.path)))
    }
}
