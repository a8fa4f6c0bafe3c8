import Simulator

/// An answer that is given again to whoever repeats a call with its `idempotency_key`.
struct RepetitionRecord: Record {
    static let table = Table<RepetitionRecord>("repetition", isClustered: true)
    /// The store's key, or the account's for its own methods.
    var caller = ""
    var method = ""
    var key = ""
    var answeredAt = Instant(seconds: 0)
    var body: [UInt8] = []

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("caller", &caller, .key)
        column("method", &method, .key)
        column("idempotency_key", &key, .key)
        column("answered_at", &answeredAt)
        column("body", &body)
    }
}

/// Answers a call whose `idempotency_key` was seen before as it was answered then, and does nothing.
struct Repetition {
    private let method: String
    private let caller: String
    private let conversation: Conversation

    init(_ method: String, _ caller: UnifiedCaller, _ conversation: Conversation) {
        self.method = method
        self.caller = caller.store?.key ?? caller.apiKey
        self.conversation = conversation
    }

    /// For so many seconds an answer is repeated.
    private static let lifetime: Int64 = 15 * 60

    /// What fails is not kept and may be tried again.
    func once(_ parameters: Parameters, _ body: () throws -> [UInt8]) throws -> [UInt8] {
        guard let key = parameters.filled("idempotency_key") else { return try body() }
        let known = try conversation.step { visit in
            let oldest = visit.now.advanced(seconds: -Self.lifetime)
            try RepetitionRecord.deleteAll("WHERE answered_at < ?", oldest, in: visit.database)
            return try RepetitionRecord.find(caller, method, key, in: visit.database)
        }
        if let known { return known.body }
        let bytes = try body()
        try conversation.step { visit in
            let record = RepetitionRecord(
                caller: caller, method: method, key: key, answeredAt: visit.now, body: bytes)
            try record.save(in: visit.database)
        }
        return bytes
    }
}
