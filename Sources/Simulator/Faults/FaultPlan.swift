import NIOConcurrencyHelpers

/// Failures that a sandbox is told to make.
public final class FaultPlan: Sendable {
    /// One kind of failure.
    public struct Rule: Hashable, Sendable {
        /// Whether the shop did its work before the failure.
        public enum Moment: String, Sendable {
            /// The request fails and nothing was done.
            case before
            /// The work is done, then the answer is lost.
            case after
        }
        /// The name to remove it by.
        public var id: String
        /// The method, nil for any.
        public var method: String?
        /// The raw path; `*` stands for anything within a segment, `**` for anything.
        public var path: String
        /// The status to answer with, worded by the platform.
        public var status: Int
        /// When.
        public var moment: Moment
        /// How many more requests it strikes, nil for all.
        public var remaining: Int?

        /// A rule.
        public init(
            id: String, method: String? = nil, path: String = "**", status: Int, moment: Moment = .before,
            remaining: Int? = nil
        ) {
            self.id = id
            self.method = method
            self.path = path
            self.status = status
            self.moment = moment
            self.remaining = remaining
        }
    }

    private let state = NIOLockedValueBox<[Rule]>([])

    /// A plan without rules.
    public init() {}

    /// The rules in the order they are tried.
    public var rules: [Rule] { state.withLockedValue { $0 } }

    /// Adds a rule, in place of one with the same id.
    public func add(_ rule: Rule) {
        state.withLockedValue { rules in
            rules.removeAll { $0.id == rule.id }
            rules.append(rule)
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

    /// Throws ``InjectedFault`` when a rule strikes, and counts it.
    func strike(_ moment: Rule.Moment, _ request: Request) throws(InjectedFault) {
        let status: Int? = state.withLockedValue { rules in
            guard let index = rules.firstIndex(where: { $0.moment == moment && $0.matches(request) }) else {
                return nil
            }
            if let remaining = rules[index].remaining { rules[index].remaining = remaining - 1 }
            return rules[index].status
        }
        if let status { throw InjectedFault(status: status) }
    }
}

extension FaultPlan.Rule {
    fileprivate func matches(_ request: Request) -> Bool {
        guard remaining != 0, method == nil || method == request.method else { return false }
        return Glob.matches(path, String(request.path))
    }
}

/// Path patterns with `*` (within a segment) and `**` (across segments).
enum Glob {
    /// Walks back to the last star only, so the cost is at most pattern times text.
    static func matches(_ pattern: String, _ text: String) -> Bool {
        let pattern = Array(pattern.utf8)
        let text = Array(text.utf8)
        var (p, t) = (0, 0)
        var retry: (pattern: Int, text: Int, crosses: Bool)?
        while t < text.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                let crosses = p + 1 < pattern.count && pattern[p + 1] == UInt8(ascii: "*")
                p += crosses ? 2 : 1
                retry = (p, t, crosses)
            } else if p < pattern.count, pattern[p] == text[t] {
                (p, t) = (p + 1, t + 1)
            } else if let back = retry, back.crosses || text[back.text] != UInt8(ascii: "/") {
                retry = (back.pattern, back.text + 1, back.crosses)
                (p, t) = (back.pattern, back.text + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
