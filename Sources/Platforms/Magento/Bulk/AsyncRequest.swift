import Crypto
import Simulator

/// `/async/V1/…` and `/async/bulk/V1/…`: checks the input at once, puts operations into the queue, answers 202.
struct AsyncRequest {
    let visit: Visit
    let match: RouteMatch
    let caller: Caller

    /// - Parameter inputs: the raw arguments of each operation, under its key.
    /// - Throws: what the input processor finds wrong with any of them; then nothing is queued.
    func schedule(_ inputs: [(key: Int, input: JSONObject)], route: Route) throws -> Answer {
        for (_, input) in inputs { _ = try InputProcessor(visit: visit).arguments(route.takes, from: input) }
        let uuid = visit.random.uuid()
        let topic = Self.topic(route)
        var bulk = Bulk(
            uuid: uuid, description: "Topic \(topic)", operationCount: inputs.count, startTime: visit.now.sql)
        bulk.caller = caller.identity
        try bulk.insert(into: visit.database)
        let items = try inputs.map { key, input in
            let data = serialized(input)
            let id = try Operation(key: key, bulk: uuid, topic: topic, data: data).insert(into: visit.database)
            try OperationQueue(visit: visit).put(operation: id, route: route, store: match.scope.storeID)
            return ["id": JSONValue(key), "data_hash": .string(try hash(data)), "status": "accepted"] as JSONValue
        }
        return .value(["bulk_uuid": .string(uuid), "request_items": .array(items), "errors": false])
    }

    /// e.g. `async.magento.catalog.api.productrepositoryinterface.save.post`.
    static func topic(_ route: Route) -> String { "async.\(route.service).\(route.method.rawValue)".lowercased() }

    private func serialized(_ input: JSONObject) -> String {
        let arguments: JSONValue = input.isEmpty ? .array([]) : .object(input)
        return JSONWriter.text([
            "entity_id": nil, "entity_link": "", "meta_information": .string(JSONWriter.text(arguments)),
            "store_id": .string(String(match.scope.storeID)),
        ])
    }

    /// Sums are keyed with the shop's own secret.
    private func hash(_ data: String) throws -> String {
        let key = SymmetricKey(data: Array(try CryptKey.read(in: visit.database).utf8))
        return Hex.encode(HMAC<SHA256>.authenticationCode(for: Array(data.utf8), using: key))
    }
}
