import Simulator

/// Bulks of queued operations, and the queue they wait in.
enum BulkRecord {
    static let schema = """
        CREATE TABLE magento_bulk (
            id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE COLLATE NOCASE, user_id INTEGER,
            user_type INTEGER NOT NULL, description TEXT NOT NULL, operation_count INTEGER NOT NULL,
            start_time TEXT NOT NULL);
        CREATE TABLE magento_operation (
            id INTEGER PRIMARY KEY, operation_key INTEGER, bulk_uuid TEXT NOT NULL COLLATE NOCASE,
            topic_name TEXT NOT NULL, serialized_data TEXT, result_serialized_data TEXT, status INTEGER NOT NULL,
            error_code INTEGER, result_message TEXT);
        CREATE INDEX magento_operation_bulk ON magento_operation (bulk_uuid);
        CREATE TABLE queue_message (
            id INTEGER PRIMARY KEY, operation_id INTEGER NOT NULL, consumer TEXT NOT NULL, due_at INTEGER,
            route TEXT NOT NULL, store_id INTEGER NOT NULL);
        CREATE INDEX queue_message_due ON queue_message (due_at) WHERE due_at IS NOT NULL;
        """

    /// A bulk.
    struct Bulk {
        let uuid: String
        let userID: Int?
        let userType: Int
        let description: String
        let operationCount: Int
        let startTime: String

        init(_ row: Row) {
            uuid = row.text(0)
            userID = row.optionalInt(1)
            userType = row.int(2)
            description = row.text(3)
            operationCount = row.int(4)
            startTime = row.text(5)
        }
    }

    /// Adds a bulk.
    static func insert(
        _ uuid: String, topic: String, caller: Caller.Identity, count: Int, at now: Instant, in database: Database
    ) throws {
        let (type, id) = user(caller)
        try database.run(
            """
            INSERT INTO magento_bulk (uuid, user_id, user_type, description, operation_count, start_time)
            VALUES (?, ?, ?, ?, ?, ?)
            """, uuid, id, type, "Topic \(topic)", count, now.sql)
    }

    /// The numbers that stand for kinds of users.
    private static func user(_ caller: Caller.Identity) -> (type: Int, id: Int?) {
        switch caller {
        case .integration(let id): (1, id)
        case .admin(let id): (2, id)
        case .customer(let id): (3, id)
        case .nobody: (4, nil)
        }
    }

    /// Who started a bulk.
    static func caller(of uuid: String, in database: Database) throws -> Caller.Identity {
        let user = try bulk(uuid, in: database).map { ($0.userType, $0.userID ?? 0) }
        return switch user {
        case (1, let id)?: .integration(id)
        case (2, let id)?: .admin(id)
        case (3, let id)?: .customer(id)
        default: .nobody
        }
    }

    /// The bulk of that id, nil where there is none.
    static func bulk(_ uuid: String, in database: Database) throws -> Bulk? {
        try database.first(
            """
            SELECT uuid, user_id, user_type, description, operation_count, start_time FROM magento_bulk
            WHERE uuid = ?
            """, uuid, read: Bulk.init)
    }
}
