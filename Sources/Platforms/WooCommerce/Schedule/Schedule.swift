import Simulator

/// What WordPress's cron does in a shop when its time has come.
struct Schedule {
    let visit: Visit

    private static let tasks: [any ScheduledTask] = [UnpaidOrders(), ScheduledSales(), ExpiredDrafts()]

    /// The next moment at which one of them has something to do.
    func nextDue() throws -> Instant? { try Self.tasks.compactMap { try $0.due(in: visit) }.min() }

    /// Does what is due; webhooks hear of it.
    func run() throws {
        let scope = Scope(Call(Request(method: "GET", target: "/wp-cron.php")), visit, restPath: nil)
        for task in Self.tasks where try task.due(in: visit).map({ $0 <= visit.now }) ?? false {
            try task.run(in: scope)
        }
        try WebhookQueue(visit: visit).add(scope.events)
    }
}

/// Something that cron does.
protocol ScheduledTask: Sendable {
    /// When there is something to do next; nil where there is nothing.
    func due(in visit: Visit) throws -> Instant?
    /// Does it.
    func run(in scope: Scope) throws
}

extension Instant {
    /// The first midnight at or after this moment, in a place so many seconds east of UTC.
    func nextMidnight(offset: Int64 = 0) -> Instant {
        let day: Int64 = 86_400
        let local = (microseconds + 999_999) / 1_000_000 + offset
        return Instant(seconds: (local + day - 1) / day * day - offset)
    }
}
