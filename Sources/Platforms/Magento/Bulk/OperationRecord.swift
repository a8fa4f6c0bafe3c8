import Simulator

/// One call of a service method in a bulk, with what became of it.
struct Operation: Record {
    static let table = Table<Operation>("magento_operation", indexes: ["bulk_uuid"])

    /// Values of ``status``.
    enum Status {
        static let complete = 1
        static let failedForGood = 3
        static let open = 4
    }

    var id: Int?
    var key: Int?
    var bulk = ""
    var topic = ""
    /// Kept while the operation is open.
    var data: String?
    var result: String?
    var status = Status.open
    var errorCode: Int?
    var message: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("operation_key", &key)
        column("bulk_uuid", &bulk, .ignoringCase)
        column("topic_name", &topic)
        column("serialized_data", &data)
        column("result_serialized_data", &result)
        column("status", &status)
        column("error_code", &errorCode)
        column("result_message", &message)
    }
}

/// An operation that waits for its consumer.
struct QueueMessage: Record {
    static let table = Table<QueueMessage>("queue_message", indexes: ["due_at"])

    var id: Int?
    var operation = 0
    var consumer = ""
    /// nil for one that waits until the control API runs the consumer.
    var dueAt: Instant?
    /// Method and template of the route.
    var route = ""
    var store = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("operation_id", &operation)
        column("consumer", &consumer)
        column("due_at", &dueAt)
        column("route", &route)
        column("store_id", &store)
    }
}
