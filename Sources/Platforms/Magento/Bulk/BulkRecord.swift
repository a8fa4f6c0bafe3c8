import Simulator

/// A bulk of queued operations.
struct Bulk: Record {
    static let table = Table<Bulk>("magento_bulk")

    var id: Int?
    var uuid = ""
    var userID: Int?
    var userType = 1
    var description = ""
    var operationCount = 0
    var startTime = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("id", &id, .key)
        column("uuid", &uuid, [.unique, .ignoringCase])
        column("user_id", &userID)
        column("user_type", &userType)
        column("description", &description)
        column("operation_count", &operationCount)
        column("start_time", &startTime)
    }

    /// The bulk of that id, nil where there is none.
    static func find(uuid: String, in database: Database) throws -> Bulk? {
        try first("WHERE uuid = ?", uuid, in: database)
    }

    /// Who started it; the numbers stand for kinds of users.
    var caller: Caller.Identity {
        get {
            switch userType {
            case 1: .integration(userID ?? 0)
            case 2: .admin(userID ?? 0)
            case 3: .customer(userID ?? 0)
            default: .nobody
            }
        }
        set {
            (userType, userID) =
                switch newValue {
                case .integration(let id): (1, id)
                case .admin(let id): (2, id)
                case .customer(let id): (3, id)
                case .nobody: (4, nil)
                }
        }
    }

    /// Loads operations that were handled before.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("bulks.json", fixtures).entities {
            let (uuid, topic) = (try entity.text("bulk_uuid"), try entity.text("topic_name"))
            let start = entity.value["extension_attributes"]?["start_time"]?.string ?? ""
            var bulk =
                try find(uuid: uuid, in: database)
                ?? Bulk(uuid: uuid, description: "Topic \(topic)", startTime: start)
            bulk.operationCount += 1
            if try !bulk.update(in: database) { try bulk.insert(into: database) }
            try Operation(
                key: entity.value["id"]?.int, bulk: uuid, topic: topic, data: entity.value["serialized_data"]?.string,
                result: entity.value["result_serialized_data"]?.string, status: entity.int("status"),
                errorCode: entity.value["error_code"]?.int, message: entity.value["result_message"]?.string
            ).insert(into: database)
        }
    }
}
