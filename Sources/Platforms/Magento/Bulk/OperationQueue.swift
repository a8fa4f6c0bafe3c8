import Simulator

/// The queue of asynchronous operations and its consumer.
///
/// Setting `consumers` of the shop: `held` (operations wait until the control API runs the consumer), or the seconds
/// after which they run by themselves on the sandbox's clock.
struct OperationQueue {
    let visit: Visit

    /// The consumer of all asynchronous topics.
    static let consumer = "async.operations.all"
    /// How long operations wait where the setting says nothing, in seconds.
    static let usualDelay: Int64 = 5

    /// Puts an operation at the end of the queue.
    func put(operation: Int, route: Route, store: Int) throws {
        try visit.database.run(
            "INSERT INTO queue_message (operation_id, consumer, due_at, route, store_id) VALUES (?, ?, ?, ?, ?)",
            operation, Self.consumer, due, "\(route.method.rawValue) \(route.path)", store)
    }

    private var due: Int64? {
        let setting = visit.shop.options["consumers"]
        if setting == "held" { return nil }
        return visit.now.seconds + (setting.flatMap { Int64($0) } ?? Self.usualDelay)
    }

    /// Runs what is due by the sandbox's clock.
    func runDue() throws {
        let isDue = try visit.database.first(
            "SELECT 1 FROM queue_message WHERE due_at <= ? LIMIT 1", visit.now.seconds
        ) { _ in true }
        guard isDue != nil else { return }
        try visit.database.transaction { _ = try run(consumer: Self.consumer, limit: 10_000, until: visit.now) }
    }

    /// Handles messages in their order and gives how many were handled.
    ///
    /// A PHP error ends the consumer: its message is gone, the operation stays open for ever, and the messages behind
    /// it wait for the next run (async/bulk-put-delete).
    func run(consumer: String, limit: Int, until moment: Instant? = nil) throws -> Int {
        var handled = 0
        while handled < limit, let message = try next(consumer, until: moment) {
            try visit.database.run("DELETE FROM queue_message WHERE id = ?", message.id)
            handled += 1
            guard try handle(message) else { break }
        }
        return handled
    }

    private struct Message {
        let id: Int
        let operation: Int
        let route: String
        let store: Int
    }

    private func next(_ consumer: String, until moment: Instant?) throws -> Message? {
        try visit.database.first(
            """
            SELECT id, operation_id, route, store_id FROM queue_message
            WHERE consumer = ? AND (? OR due_at <= ?) ORDER BY id LIMIT 1
            """, consumer, moment == nil, moment?.seconds ?? 0
        ) { Message(id: $0.int(0), operation: $0.int(1), route: $0.text(2), store: $0.int(3)) }
    }

    /// False where the consumer died of it.
    private func handle(_ message: Message) throws -> Bool {
        guard let operation = try OperationRecord.operation(message.operation, in: visit.database),
            let route = Routes.all.first(where: { "\($0.method.rawValue) \($0.path)" == message.route })
        else { return true }
        do {
            let answer = try visit.database.transaction { try execute(operation, route, store: message.store) }
            try OperationRecord.complete(
                operation.id, result: String(decoding: answer.json, as: UTF8.self),
                message: "Service execution success \(ServiceModels.method(route))", in: visit.database)
        } catch is ApplicationCrash {
            return false
        } catch {
            try fail(operation, (error as? Kept)?.error ?? error)
        }
        return true
    }

    private func execute(_ operation: OperationRecord.Operation, _ route: Route, store: Int) throws -> Answer {
        guard let handler = route.handler else { throw NotBuilt(route) }
        let data = try JSONParser.parse(operation.data ?? "{}")
        let input = try JSONParser.parse(data["meta_information"]?.string ?? "{}").object ?? JSONObject()
        let caller = Caller(
            identity: try BulkRecord.caller(of: operation.bulk, in: visit.database), startsSession: false)
        return try handler(
            Invocation(
                visit: visit, route: route, scope: try StoreScopes(visit: visit).scope(id: store), caller: caller,
                input: try InputProcessor(visit: visit).arguments(route.takes, from: input)))
    }

    private func fail(_ operation: OperationRecord.Operation, _ error: any Error) throws {
        let message =
            switch error {
            case let error as MagentoError: MagentoError.Part(message: error.message, parameters: error.parameters).text
            case let error as InternalFailure: error.message
            case let error as NotBuilt: "\(error.route) is not built in this simulator."
            default: "\(error)"
            }
        try OperationRecord.fail(operation.id, message: message, code: 0, in: visit.database)
    }
}
