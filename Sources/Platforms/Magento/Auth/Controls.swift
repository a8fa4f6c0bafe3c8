import Simulator

/// The room's actions of the control API.
struct Controls {
    let visit: Visit

    /// - Parameter path: `magento/consumers/{id}/renew`, or `queues/{consumer}/run`.
    func run(_ path: [String], _ body: JSONValue) throws -> JSONValue? {
        if path.count == 3, path[0] == "queues", path[2] == "run" {
            let limit = body["max"]?.int ?? 1000
            let handled =
                path[1] == CouponUse.consumer
                ? try CouponUse.run(limit: limit, in: visit)
                : try OperationQueue(visit: visit).run(consumer: path[1], limit: limit)
            return ["handled": JSONValue(handled)]
        }
        guard path.count == 4, path[0] == "magento", path[1] == "consumers", path[3] == "renew", let id = Int(path[2])
        else { return nil }
        return ["renewed": .bool(try OAuthConsumer.renew(id, at: visit.now, in: visit.database))]
    }
}
