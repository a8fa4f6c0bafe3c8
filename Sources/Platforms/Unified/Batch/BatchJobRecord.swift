import Simulator

/// A batch that was handed in.
struct BatchJobRecord: Record {
    static let table = Table<BatchJobRecord>(
        "batch_job", constraints: ["CHECK (json_valid(given))"], indexes: ["store_key, is_claimed, created_at"])
    var id = 0
    var storeKey = ""
    /// With `.batch` at its end.
    var method = ""
    var createdAt = Instant(seconds: 0)
    /// nil while it waits.
    var processedAt: Instant?
    /// The parameters, `payload` among them.
    var given = JSONObject()
    /// Whether somebody has begun to process it.
    var isClaimed = false
    /// The items of `batch.job.result`.
    var items = JSONValue.array([])

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("job_id", &id, .key)
        column("store_key", &storeKey)
        column("method", &method)
        column("created_at", &createdAt)
        column("processed_at", &processedAt)
        column("is_claimed", &isClaimed)
        column("given", &given)
        column("items", &items)
    }
}

/// What `batch.job.list` shows of it; `pending` and `processed` are the states that were captured.
extension BatchJobRecord: Payload {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", String(id))
            json.member("method", method)
            json.member("status", processedAt == nil ? "pending" : "processed")
            json.member("created_time", UnifiedDate(createdAt))
            json.member("processed_time", processedAt.map { UnifiedDate($0) })
        }
    }
}

extension BatchJobRecord {

    /// What `batch.job.result` shows of it.
    var result: JSONObject {
        let items = items.array ?? []
        return [
            "job_id": .int(Int64(id)), "job_name": .string(method), "items_processed": .int(Int64(items.count)),
            "items_succeed": .int(Int64(items.count { $0["status"] == "success" })), "items": .array(items),
        ]
    }
}
