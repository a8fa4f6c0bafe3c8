extension FaultPlan {
    /// One kind of failure: which requests it strikes, and what it does to them.
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
        /// Which requests it may strike.
        public var match: Match
        /// What happens to them.
        public var effect: Effect
        /// When.
        public var moment: Moment
        /// Which of the requests that match it strikes.
        public var turn: Turn
        /// How many requests it has struck.
        public internal(set) var struck = 0
        /// How many requests have matched.
        var seen = 0
        /// For a limit of requests: when the window that is counted in began, and how many came since.
        var window: (start: Int64, count: Int) = (0, 0)

        /// A rule.
        public init(
            id: String, match: Match = Match(), effect: Effect, moment: Moment = .before, turn: Turn = Turn()
        ) {
            self.id = id
            self.match = match
            self.effect = effect
            self.moment = moment
            self.turn = turn
        }

        /// A rule that answers with a status.
        public init(
            id: String, method: String? = nil, path: String = "**", status: Int, moment: Moment = .before,
            remaining: Int? = nil
        ) {
            self.init(
                id: id, match: Match(method: method, path: path), effect: Effect(status: status), moment: moment,
                turn: Turn(remaining: remaining))
        }

        /// Rules are told apart by what they are, not by what they have done.
        public static func == (one: Rule, other: Rule) -> Bool {
            one.id == other.id && one.match == other.match && one.effect == other.effect && one.moment == other.moment
                && one.turn == other.turn
        }

        /// As `==`.
        public func hash(into hasher: inout Hasher) { hasher.combine(id) }
    }

    /// Which requests a rule may strike.
    public struct Match: Hashable, Sendable {
        /// The name of a shop or of its platform, nil for any.
        public var shop: String?
        /// The method, nil for any.
        public var method: String?
        /// The raw path; `*` stands for anything within a segment, `**` for anything.
        public var path: String
        /// Header fields and patterns of their values, where `*` stands for anything.
        public var headers: [String: String]

        /// A choice of requests.
        public init(
            shop: String? = nil, method: String? = nil, path: String = "**", headers: [String: String] = [:]
        ) {
            self.shop = shop
            self.method = method
            self.path = path
            self.headers = headers
        }
    }

    /// Which of the requests that match are struck.
    public struct Turn: Hashable, Sendable {
        /// How many more it strikes, nil for all.
        public var remaining: Int?
        /// How many it lets pass first.
        public var after: Int
        /// Only every so many-th of the rest.
        public var every: Int
        /// How likely it strikes: 0 never does.
        public var probability: Double
        /// The sandbox's time from which on it does not strike any more; nil for never.
        public var until: Instant?

        /// A choice of turns.
        public init(
            remaining: Int? = nil, after: Int = 0, every: Int = 1, probability: Double = 1, until: Instant? = nil
        ) {
            self.remaining = remaining
            self.after = after
            self.every = every
            self.probability = probability
            self.until = until
        }
    }

    /// What happens to a request.
    public struct Effect: Hashable, Sendable {
        /// Answered with this status, worded by the platform.
        public var status: Int?
        /// Seconds for `Retry-After`.
        public var retryAfter: Int64?
        /// Answered with a status (429 unless ``status`` says another) beyond so many requests in so many seconds.
        public var limit: Limit?
        /// How long the answer waits.
        public var latency: Latency?
        /// What happens to the answer on its way.
        public var mishap: Delivery.Mishap?
        /// Whether a read gets what the same request got before the last write.
        public var isStale: Bool

        /// An effect.
        public init(
            status: Int? = nil, retryAfter: Int64? = nil, limit: Limit? = nil, latency: Latency? = nil,
            mishap: Delivery.Mishap? = nil, isStale: Bool = false
        ) {
            self.status = status
            self.retryAfter = retryAfter
            self.limit = limit
            self.latency = latency
            self.mishap = mishap
            self.isStale = isStale
        }

        /// Whether it is about an answer of the shop, so that the work has to be done.
        public var needsAnswer: Bool {
            guard status == nil, limit == nil else { return false }
            return switch mishap {
            case nil, .truncated, .dribbled, .duplicated: true
            default: false
            }
        }
    }

    /// So many requests in so many seconds.
    public struct Limit: Hashable, Sendable {
        /// How many requests are let through.
        public var requests: Int
        /// In how many of the sandbox's seconds.
        public var seconds: Int64

        /// A limit.
        public init(requests: Int, seconds: Int64) {
            self.requests = requests
            self.seconds = seconds
        }
    }

    /// How long an answer waits, in milliseconds.
    public enum Latency: Hashable, Sendable {
        case fixed(Int64)
        case uniform(Int64, Int64)
        /// Half of them wait longer than `median`; `sigma` is the deviation of the logarithm.
        case lognormal(median: Double, sigma: Double)
    }
}
