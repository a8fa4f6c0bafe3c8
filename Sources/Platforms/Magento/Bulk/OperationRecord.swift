import Simulator

/// Operations: one call of a service method each, with what became of it.
enum OperationRecord {
    /// What became of an operation.
    enum Status: Int, Sendable {
        case complete = 1
        case failedForGood = 3
        case open = 4
    }

    /// An operation.
    struct Operation {
        let id: Int
        let key: Int?
        let bulk: String
        let topic: String
        let data: String?
        let result: String?
        let status: Int
        let errorCode: Int?
        let message: String?
        let startTime: String?

        init(_ row: Row) {
            id = row.int(0)
            key = row.optionalInt(1)
            bulk = row.text(2)
            topic = row.text(3)
            data = row.optionalText(4)
            result = row.optionalText(5)
            status = row.int(6)
            errorCode = row.optionalInt(7)
            message = row.optionalText(8)
            startTime = row.optionalText(9)
        }
    }

    private static let query = """
        SELECT o.id, o.operation_key, o.bulk_uuid, o.topic_name, o.serialized_data, o.result_serialized_data, o.status,
            o.error_code, o.result_message, b.start_time
        FROM magento_operation o LEFT JOIN magento_bulk b ON b.uuid = o.bulk_uuid
        """

    /// The operations of a bulk in order.
    static func all(of bulk: String, in database: Database) throws -> [Operation] {
        try database.all("\(query) WHERE o.bulk_uuid = ? ORDER BY o.id", bulk, read: Operation.init)
    }

    /// The operation of an id.
    static func operation(_ id: Int, in database: Database) throws -> Operation? {
        try database.first("\(query) WHERE o.id = ?", id, read: Operation.init)
    }

    /// How many operations of a bulk have a status.
    static func count(of bulk: String, status: Int, in database: Database) throws -> Int {
        try database.first(
            "SELECT count(*) FROM magento_operation WHERE bulk_uuid = ? AND status = ?", bulk, status
        ) { $0.int(0) } ?? 0
    }

    /// Adds an open operation and gives its id.
    static func insert(key: Int, bulk: String, topic: String, data: String, in database: Database) throws -> Int {
        try database.run(
            """
            INSERT INTO magento_operation (operation_key, bulk_uuid, topic_name, serialized_data, status)
            VALUES (?, ?, ?, ?, ?)
            """, key, bulk, topic, data, Status.open.rawValue)
        return database.lastInsertedID
    }

    /// Writes down a success; the data is kept no longer.
    static func complete(_ id: Int, result: String, message: String, in database: Database) throws {
        try database.run(
            """
            UPDATE magento_operation SET status = ?, serialized_data = NULL, result_serialized_data = ?,
                result_message = ? WHERE id = ?
            """, Status.complete.rawValue, result, message, id)
    }

    /// Writes down a failure.
    static func fail(_ id: Int, message: String, code: Int, in database: Database) throws {
        try database.run(
            "UPDATE magento_operation SET status = ?, result_message = ?, error_code = ? WHERE id = ?",
            Status.failedForGood.rawValue, message, code, id)
    }
}
