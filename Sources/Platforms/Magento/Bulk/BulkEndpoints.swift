import Simulator

/// `/V1/bulk`: what became of queued operations.
enum BulkEndpoints {
    static let byID: [Parameter] = [.required("bulkUuid", .string)]
    static let byStatus: [Parameter] = [.required("bulkUuid", .string), .required("status", .int)]

    private static let listing = Listing(
        from: "magento_operation o LEFT JOIN magento_bulk b ON b.uuid = o.bulk_uuid", key: "o.id",
        columns: [
            "id": ListColumn("o.id", .number), "operation_key": ListColumn("o.operation_key", .number),
            "bulk_uuid": ListColumn("o.bulk_uuid", .text), "topic_name": ListColumn("o.topic_name", .text),
            "serialized_data": ListColumn("o.serialized_data", .text),
            "result_serialized_data": ListColumn("o.result_serialized_data", .text),
            "status": ListColumn("o.status", .number), "error_code": ListColumn("o.error_code", .number),
            "result_message": ListColumn("o.result_message", .text), "uuid": ListColumn("b.uuid", .text),
            "user_id": ListColumn("b.user_id", .number), "user_type": ListColumn("b.user_type", .number),
            "description": ListColumn("b.description", .text),
            "operation_count": ListColumn("b.operation_count", .number),
            "start_time": ListColumn("b.start_time", .date),
        ])

    @Sendable static func list(_ invocation: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(invocation)
        let page = try listing.page(criteria, in: invocation.visit)
        let operations = try page.ids.compactMap { try OperationRecord.operation($0, in: invocation.database) }
        return .list(operations, criteria: criteria, total: page.total) { json, operation in
            json.object { json in
                if let start = operation.startTime {
                    json.member("extension_attributes") { $0.object { $0.member("start_time", start) } }
                }
                writeDetails(operation, to: &json)
            }
        }
    }

    @Sendable static func status(_ invocation: Invocation) throws -> Answer {
        try summary(invocation) { json, operation in
            json.member("id", operation.key)
            writeOutcome(operation, to: &json)
        }
    }

    @Sendable static func detailedStatus(_ invocation: Invocation) throws -> Answer {
        try summary(invocation) { writeDetails($1, to: &$0) }
    }

    @Sendable static func count(_ invocation: Invocation) throws -> Answer {
        let uuid = invocation.input.text("bulkUuid") ?? ""
        let status = invocation.input.int("status") ?? 0
        return .value(JSONValue(try OperationRecord.count(of: uuid, status: status, in: invocation.database)))
    }

    private static func summary(
        _ invocation: Invocation, _ write: (inout JSONWriter, OperationRecord.Operation) -> Void
    ) throws -> Answer {
        let uuid = invocation.input.text("bulkUuid") ?? ""
        guard let bulk = try BulkRecord.bulk(uuid, in: invocation.database) else {
            throw MagentoError.notFound("Bulk uuid %bulkUuid not exist", ["bulkUuid": .string(uuid)])
        }
        let operations = try OperationRecord.all(of: bulk.uuid, in: invocation.database)
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

    private static func writeDetails(_ operation: OperationRecord.Operation, to json: inout JSONWriter) {
        json.member("id", operation.key)
        json.member("bulk_uuid", operation.bulk)
        json.member("topic_name", operation.topic)
        json.member("serialized_data", operation.data)
        json.member("result_serialized_data", operation.result)
        writeOutcome(operation, to: &json)
    }

    private static func writeOutcome(_ operation: OperationRecord.Operation, to json: inout JSONWriter) {
        json.member("status", operation.status)
        json.member("result_message", operation.message)
        json.member("error_code", operation.errorCode)
    }
}
