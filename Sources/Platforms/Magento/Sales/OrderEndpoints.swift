import Simulator

/// `/V1/orders`: reading.
enum OrderEndpoints {
    @Sendable static func get(_ invocation: Invocation) throws -> Answer {
        guard invocation.input.int("id") ?? 0 != 0 else {
            throw MagentoError.invalid("An ID is needed. Set the ID and try again.")
        }
        return try DocumentEndpoints.orders.get(invocation)
    }

    /// The status of an order, as a text.
    @Sendable static func status(_ invocation: Invocation) throws -> Answer {
        .value(try DocumentEndpoints.orders.get(invocation).value()["status"] ?? .null)
    }
}

/// What hangs on credit memos and shipments.
enum SalesDocumentEndpoints {
    /// No credit memo can be cancelled, whether it exists or not.
    @Sendable static func cancelCreditmemo(_ invocation: Invocation) throws -> Answer {
        throw MagentoError.invalid("You can not cancel Credit Memo")
    }

    /// Taking away a number of a parcel that does not exist is a success.
    @Sendable static func deleteTrack(_ invocation: Invocation) throws -> Answer {
        let exists = try invocation.database.first(
            """
            SELECT 1 FROM rest_document d, json_each(d.content, '$.tracks') t
            WHERE d.kind = 'shipment' AND json_extract(t.value, '$.entity_id') = ?
            """, invocation.input.int("id")
        ) { _ in true }
        guard exists == nil else { throw NotBuilt(invocation.route) }
        return .yes
    }
}
