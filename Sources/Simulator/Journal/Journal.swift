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
        /// What was noted beside.
        public let remark: Remark

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

    /// What is noted beside a request and its answer.
    public struct Remark: Hashable, Sendable {
        /// Why its signature was refused.
        public var diagnosis: SignatureDiagnosis?
        /// The fault rule that struck.
        public var fault: String?

        init(diagnosis: SignatureDiagnosis? = nil, fault: String? = nil) {
            self.diagnosis = diagnosis
            self.fault = fault
        }
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
        var evicted = 0
        var waiters: [Int: Waiter] = [:]
        var nextWaiter = 1
    }

    private struct Waiter {
        var missing: Int
        let fits: @Sendable (Entry) -> Bool
        let done: @Sendable () -> Void
    }

    private let limits: Limits
    private let state = NIOLockedValueBox(State())

    /// How many may wait for requests at once.
    public static let mostWaiters = 100

    /// An empty journal.
    public init(_ limits: Limits = Limits()) { self.limits = limits }

    /// Adds an entry and drops the oldest ones beyond the limits.
    func add(
        at: Instant, shop: String?, request: Request, reply: Reply, remark: Remark = Remark(),
        because cause: Cause? = nil
    ) {
        let served: [Waiter] = state.withLockedValue { state in
            let entry = Entry(
                number: state.next, at: at, shop: shop, request: request, reply: reply, cause: cause,
                remark: remark)
            state.next += 1
            state.bytes += entry.size
            state.entries.append(entry)
            trim(&state)
            return state.waiters.isEmpty ? [] : Self.serve(&state, entry)
        }
        for waiter in served { waiter.done() }
    }

    /// Takes the waiters that have what they wait for out of the list.
    private static func serve(_ state: inout State, _ entry: Entry) -> [Waiter] {
        var served: [Waiter] = []
        for (id, waiter) in state.waiters where waiter.fits(entry) {
            state.waiters[id]?.missing -= 1
            if waiter.missing <= 1, let done = state.waiters.removeValue(forKey: id) { served.append(done) }
        }
        return served
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
            state.evicted += 1
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

    /// The entry of that number; nil where it was dropped or never was.
    public func entry(_ number: Int) -> Entry? {
        state.withLockedValue { state in state.entries[state.head...].first { $0.number == number } }
    }

    /// How many entries were dropped because there was no room, since the journal was last cleared.
    public var evicted: Int { state.withLockedValue { $0.evicted } }

    /// Forgets everything; numbers go on.
    public func clear() {
        state.withLockedValue { state in
            state.entries = []
            state.head = 0
            state.bytes = 0
            state.evicted = 0
        }
    }

    /// Forgets entries by their numbers; tells how many there were.
    public func remove(_ numbers: Set<Int>) -> Int {
        state.withLockedValue { state in
            let kept = state.entries[state.head...].filter { !numbers.contains($0.number) }
            let removed = state.entries.count - state.head - kept.count
            state.entries = kept
            state.head = 0
            state.bytes = kept.reduce(0) { $0 + $1.size }
            return removed
        }
    }

    /// Waits for so many more fitting entries behind the entry `number`.
    ///
    /// - Parameter done: called once, outside any lock.
    /// - Returns: what ``stopWaiting(_:)`` takes; nil where too many wait already.
    public func wait(
        for count: Int, behind number: Int, fitting fits: @escaping @Sendable (Entry) -> Bool,
        done: @escaping @Sendable () -> Void
    ) -> Int? {
        let (id, isDone): (Int?, Bool) = state.withLockedValue { state in
            guard state.waiters.count < Self.mostWaiters else { return (nil, false) }
            let missing = count - state.entries[state.head...].count { $0.number > number && fits($0) }
            let id = state.nextWaiter
            state.nextWaiter += 1
            if missing > 0 { state.waiters[id] = Waiter(missing: missing, fits: fits, done: done) }
            return (id, missing <= 0)
        }
        if isDone { done() }
        return id
    }

    /// Forgets who waits; true where they still waited.
    public func stopWaiting(_ id: Int) -> Bool {
        state.withLockedValue { $0.waiters.removeValue(forKey: id) != nil }
    }

    /// What the same read got before a shop's last write; nil where it was not asked before.
    func staleReply(to request: Request, of shop: String) -> Reply? {
        state.withLockedValue { state in
            let mine = state.entries[state.head...].filter { $0.shop == shop }
            guard let write = mine.last(where: { !["GET", "HEAD", "OPTIONS"].contains($0.request.method) }) else {
                return nil
            }
            return mine.last { entry in
                entry.number < write.number && entry.request.method == request.method
                    && entry.request.target == request.target && entry.reply.status < 300
            }?.reply
        }
    }
}
