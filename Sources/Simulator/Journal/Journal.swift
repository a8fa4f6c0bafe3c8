import NIOConcurrencyHelpers

/// What a sandbox was asked and what it answered, newest last, bounded by count and by bytes.
public final class Journal: Sendable {
    /// One request and its answer. Bodies share memory with the originals.
    public struct Entry: Sendable {
        /// Counts up from 1 in each sandbox; gaps mean that older entries were dropped.
        public let number: Int
        /// The sandbox's time when the request came in.
        public let at: Instant
        /// The shop's name; nil when no shop claimed the path.
        public let shop: String?
        /// The request; its headers hold secrets, see ``Redaction``.
        public let request: Request
        /// The answer; status 0 where a server elsewhere gave none.
        public let reply: Reply
        /// The conversation that it belongs to; nil for a request that made nobody ask anybody.
        public let cause: Cause?

        var size: Int { request.target.utf8.count + request.body.count + reply.body.count + 512 }
    }

    /// Why a shop asks another one.
    public struct Cause: Hashable, Sendable {
        /// Shared by a request and everything that was asked because of it.
        public let conversation: Int
        /// Method and path of the request that began it; nil in that request's own entry.
        public var call: String?
        /// Scheme and authority of a server elsewhere; nil for this one.
        public var server: String?

        /// In the entry of the request that began the conversation.
        var itself: Cause { Cause(conversation: conversation) }
    }

    /// How much is kept.
    public struct Limits: Hashable, Sendable {
        /// Entries.
        public var count: Int
        /// Bytes of targets and bodies, with an allowance for headers.
        public var bytes: Int

        /// Limits; the defaults are 10,000 entries and 64 MiB.
        public init(count: Int = 10_000, bytes: Int = 64 << 20) {
            self.count = count
            self.bytes = bytes
        }
    }

    private struct State {
        var entries: [Entry] = []
        var head = 0
        var bytes = 0
        var next = 1
        var conversations = 0
    }

    private let limits: Limits
    private let state = NIOLockedValueBox(State())

    /// An empty journal.
    public init(_ limits: Limits = Limits()) { self.limits = limits }

    /// Adds an entry and drops the oldest ones beyond the limits.
    func add(at: Instant, shop: String?, request: Request, reply: Reply, because cause: Cause? = nil) {
        state.withLockedValue { state in
            let entry = Entry(number: state.next, at: at, shop: shop, request: request, reply: reply, cause: cause)
            state.next += 1
            state.bytes += entry.size
            state.entries.append(entry)
            trim(&state)
        }
    }

    /// Begins a conversation.
    func cause(_ call: Call) -> Cause {
        state.withLockedValue { state in
            state.conversations += 1
            return Cause(conversation: state.conversations, call: "\(call.method) \(call.path)")
        }
    }

    private func trim(_ state: inout State) {
        while state.entries.count - state.head > limits.count || state.bytes > limits.bytes,
            state.head < state.entries.count
        {
            state.bytes -= state.entries[state.head].size
            state.head += 1
        }
        if state.head > 1024, state.head * 2 > state.entries.count {
            state.entries.removeFirst(state.head)
            state.head = 0
        }
    }

    /// The entries kept, oldest first.
    ///
    /// - Parameters:
    ///   - since: only entries with a higher number.
    ///   - limit: at most so many, the newest.
    public func entries(since: Int = 0, limit: Int = .max) -> [Entry] {
        state.withLockedValue { state in
            Array(state.entries[state.head...].filter { $0.number > since }.suffix(limit))
        }
    }

    /// Forgets everything; numbers go on.
    public func clear() {
        state.withLockedValue { state in
            state.entries = []
            state.head = 0
            state.bytes = 0
        }
    }
}

/// Header fields as they may be shown: names and signatures stay, secrets go.
public enum Redaction {
    private static let secret: Set<String> = [
        "authorization", "cookie", "set-cookie", "cart-token", "x-wp-nonce", "nonce", "proxy-authorization",
        "x-api-key", "x-store-key",
    ]

    /// The value to show for a header field.
    public static func value(of field: Headers.Field) -> String {
        guard secret.contains(field.name.lowercased()) else { return field.value }
        let scheme = field.value.split(separator: " ", maxSplits: 1)
        return scheme.count == 2 && field.name.lowercased() == "authorization"
            ? "\(scheme[0]) (redacted)" : "(redacted)"
    }

    private static let secretParameters: Set<String> = [
        "consumer_secret", "oauth_signature", "oauth_token", "oauth_verifier", "_wpnonce", "api_key", "store_key",
    ]

    /// A raw request target as it may be shown.
    public static func target(_ target: String) -> String {
        guard let mark = target.firstIndex(of: "?") else { return target }
        let pairs = target[target.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
        let shown = pairs.map { pair -> Substring in
            let name = pair.prefix { $0 != "=" }
            return secretParameters.contains(name.lowercased()) ? name + "=(redacted)" : pair
        }
        return target[...mark] + shown.joined(separator: "&")
    }
}
