/// What shops do by themselves when their time has come: consumers of queues, sales that begin and end, orders that nobody
/// paid.
///
/// Nothing runs in the background. Whoever comes into a shop, be it a request, the control API or a run of deliveries,
/// finds done what fell due since the last visit, at the time of the visit: so do the real systems when nobody called them
/// for a while.
enum Agenda {
    /// How often one visit looks again, since what was done may make other things due.
    private static let rounds = 1000

    /// Does what is due by the visit's time.
    static func catchUp(_ platform: some Platform, in visit: Visit) throws {
        var before: Instant?
        for _ in 0..<rounds {
            // What is due at the same moment again did not get done: it waits for the next visit.
            guard let due = try next(platform, in: visit), due <= visit.now, due != before else { return }
            before = due
            try visit.database.transaction { try platform.runDue(in: visit) }
        }
    }

    /// The next moment, looked up again only after something was written.
    private static func next(_ platform: some Platform, in visit: Visit) throws -> Instant? {
        let database = visit.database
        if let known = database.nextDue, known.writes == database.writes { return known.moment }
        let moment = try platform.nextDue(in: visit)
        database.nextDue = (database.writes, moment)
        return moment
    }
}
