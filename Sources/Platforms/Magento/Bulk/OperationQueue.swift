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
        try QueueMessage(
            operation: operation, consumer: Self.consumer, dueAt: due,
            route: "\(route.method.rawValue) \(route.path)", store: store
        ).insert(into: visit.database)
    }

    /// When a message that is put now runs by itself; nil where it waits for the control API.
    var due: Instant? {
        let setting = visit.shop.options["consumers"]
        if setting == "held" { return nil }
        return visit.now.advanced(seconds: setting.flatMap { Int64($0) } ?? Self.usualDelay)
    }

    /// When the next message runs by itself; nil where none does.
    func nextDue() throws -> Instant? {
        let moments = try [CouponUse.table.name, QueueMessage.table.name].compactMap { table in
            try visit.database.value("SELECT min(due_at) FROM \(table)", as: Instant.self)
        }
        return moments.min()
    }

    /// Runs what is due by the sandbox's clock.
    func runDue() throws {
        _ = try CouponUse.run(limit: 10_000, until: visit.now, in: visit)
        _ = try run(consumer: Self.consumer, limit: 10_000, until: visit.now)
    }

    /// Handles messages in their order and gives how many were handled.
    ///
    /// A PHP error ends the consumer: its message is gone, the operation stays open for ever, and the messages behind
    /// it wait for the next run (async/bulk-put-delete).
    func run(consumer: String, limit: Int, until moment: Instant? = nil) throws -> Int {
        var handled = 0
        while handled < limit, let message = try next(consumer, until: moment) {
            try QueueMessage.delete(message.id, in: visit.database)
            handled += 1
            guard try handle(message) else { break }
        }
        return handled
    }

    private func next(_ consumer: String, until moment: Instant?) throws -> QueueMessage? {
        try QueueMessage.first(
            "WHERE consumer = ? AND (? OR due_at <= ?) ORDER BY id", consumer, moment == nil, moment,
            in: visit.database)
    }

    /// False where the consumer died of it.
    private func handle(_ message: QueueMessage) throws -> Bool {
        guard var operation = try Operation.find(message.operation, in: visit.database),
            let route = Routes.all.first(where: { "\($0.method.rawValue) \($0.path)" == message.route })
        else { return true }
        do {
            operation.result = try visit.database.transaction {
                try execute(operation, route, store: message.store)
            }
            operation.status = Operation.Status.complete
            operation.message = "Service execution success \(ServiceModels.method(route))"
            operation.data = nil
        } catch  where Failure.cause(of: error) is ApplicationCrash {
            return false
        } catch {
            operation.status = Operation.Status.failedForGood
            operation.message = Self.message(of: Failure.cause(of: error))
            operation.errorCode = 0
        }
        try operation.update(in: visit.database)
        return true
    }

    /// What the operation answers, as JSON.
    private func execute(_ operation: Operation, _ route: Route, store: Int) throws -> String {
        guard let handler = route.handler else { throw NotBuilt(route) }
        let data = try JSONParser.parse(operation.data ?? "{}")
        let input = try JSONParser.parse(data["meta_information"]?.string ?? "{}").object ?? JSONObject()
        let bulk = try Bulk.find(uuid: operation.bulk, in: visit.database)
        let answer = try handler(
            Invocation(
                visit: visit, route: route, scope: try StoreScopes(visit: visit).scope(id: store),
                caller: Caller(identity: bulk?.caller ?? .nobody, startsSession: false),
                input: try InputProcessor(visit: visit).arguments(route.takes, from: input)))
        return String(decoding: try answer.bytes(), as: UTF8.self)
    }

    private static func message(of error: any Error) -> String {
        switch error {
        case let error as MagentoError: MagentoError.Part(message: error.message, parameters: error.parameters).text
        case let error as InternalFailure: error.message
        case let error as NotBuilt: "\(error.route) is not built in this simulator."
        default: "\(error)"
        }
    }
}
