import Simulator

/// `/V1/orders`: reading.
enum OrderEndpoints {
    static func get(_ call: Invocation) throws -> Answer {
        guard call.input.int("id") ?? 0 != 0 else {
            throw MagentoError.invalid("An ID is needed. Set the ID and try again.")
        }
        return try DocumentEndpoints.orders.get(call)
    }

    /// The status of an order, as a text.
    static func status(_ call: Invocation) throws -> Answer {
        .value(try DocumentEndpoints.orders.get(call).value()["status"] ?? .null)
    }
}

/// What hangs on credit memos and shipments.
enum SalesDocumentEndpoints {
    /// No credit memo can be cancelled, whether it exists or not.
    static func cancelCreditmemo(_ call: Invocation) throws -> Answer {
        throw MagentoError.invalid("You can not cancel Credit Memo")
    }

    /// Taking away a number of a parcel that does not exist is a success.
    static func deleteTrack(_ call: Invocation) throws -> Answer {
        let exists = try call.database.has(
            """
            SELECT 1 FROM rest_document d, json_each(d.content, '$.tracks') t
            WHERE d.kind = 'shipment' AND json_extract(t.value, '$.entity_id') = ?
            """, call.input.int("id"))
        guard !exists else { throw NotBuilt(call.route) }
        return .yes
    }
}
