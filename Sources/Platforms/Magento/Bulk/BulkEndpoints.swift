import Simulator

/// `/V1/bulk`: what became of queued operations.
enum BulkEndpoints {
    static let byID: [Parameter] = [.required("bulkUuid", .string)]
    static let byStatus: [Parameter] = [.required("bulkUuid", .string), .required("status", .int)]

    static let list = Listing(
        from: "magento_operation LEFT JOIN magento_bulk ON magento_bulk.uuid = magento_operation.bulk_uuid",
        key: "magento_operation.id",
        columns: ListColumns(of: Bulk.self).all.merging(ListColumns(of: Operation.self).all) { $1 }
            .merging(["start_time": ListColumn("magento_bulk.start_time", .date)]) { $1 }
    ).handler(for: ListedOperation.self)

    static func status(_ call: Invocation) throws -> Answer {
        try summary(call) { json, operation in
            json.member("id", operation.key)
            writeOutcome(operation, to: &json)
        }
    }

    static func detailedStatus(_ call: Invocation) throws -> Answer {
        try summary(call) { writeDetails($1, to: &$0) }
    }

    static func count(_ call: Invocation) throws -> Answer {
        let count = try Operation.count(
            "WHERE bulk_uuid = ? AND status = ?", call.input.text("bulkUuid") ?? "", call.input.int("status") ?? 0,
            in: call.database)
        return .value(JSONValue(count))
    }

    private static func summary(
        _ call: Invocation, _ write: @escaping (inout JSONWriter, Operation) -> Void
    ) throws -> Answer {
        let uuid = call.input.text("bulkUuid") ?? ""
        guard let bulk = try Bulk.find(uuid: uuid, in: call.database) else {
            throw MagentoError.notFound("Bulk uuid %bulkUuid not exist", ["bulkUuid": .string(uuid)])
        }
        let operations = try Operation.all("WHERE bulk_uuid = ? ORDER BY id", bulk.uuid, in: call.database)
        return .write { json in
            json.object { json in
                json.member("operations_list") { json in
                    json.array(of: operations) { json, operation in json.object { write(&$0, operation) } }
                }
                json.member("user_type", bulk.userType)
                json.member("bulk_id", bulk.uuid)
                json.member("description", bulk.description)
                json.member("start_time", bulk.startTime)
                json.member("user_id", bulk.userID)
                json.member("operation_count", bulk.operationCount)
            }
        }
    }

    fileprivate static func writeDetails(_ operation: Operation, to json: inout JSONWriter) {
        json.member("id", operation.key)
        json.member("bulk_uuid", operation.bulk)
        json.member("topic_name", operation.topic)
        json.member("serialized_data", operation.data)
        json.member("result_serialized_data", operation.result)
        writeOutcome(operation, to: &json)
    }

    private static func writeOutcome(_ operation: Operation, to json: inout JSONWriter) {
        json.member("status", operation.status)
        json.member("result_message", operation.message)
        json.member("error_code", operation.errorCode)
    }
}

/// An operation as the list shows it: with the time at which its bulk came.
private struct ListedOperation: Listed {
    let operation: Operation
    let startTime: String?

    static func all(of page: Listing.Page, for call: Invocation) throws -> [ListedOperation] {
        let operations = try Operation.find(keys: page.ids, in: call.database)
        let bulks = try Bulk.all(
            "WHERE uuid IN (SELECT value FROM json_each(?))", JSONList(operations.map(\.bulk)), in: call.database)
        let times = Dictionary(bulks.map { ($0.uuid.lowercased(), $0.startTime) }) { $1 }
        return operations.map { ListedOperation(operation: $0, startTime: times[$0.bulk.lowercased()]) }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            if let startTime {
                json.member("extension_attributes") { $0.object { $0.member("start_time", startTime) } }
            }
            BulkEndpoints.writeDetails(operation, to: &json)
        }
    }
}
