import Simulator

/// `/V1/orders`: reading.
enum OrderEndpoints {
    @Sendable static func get(_ invocation: Invocation) throws -> Answer {
        let id = invocation.input.int("id") ?? 0
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        return .bytes(try content(id, invocation))
    }

    /// The status of an order, as a text.
    @Sendable static func status(_ invocation: Invocation) throws -> Answer {
        let content = try content(invocation.input.int("id") ?? 0, invocation)
        return .value(try JSONParser.parse(content)["status"] ?? .null)
    }

    private static func content(_ id: Int, _ invocation: Invocation) throws -> [UInt8] {
        guard let content = try OrderRecord.content(id, in: invocation.database) else { throw MagentoError.noEntity }
        return content
    }

    @Sendable static func list(_ invocation: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(invocation)
        let page = try OrderRecord.listing.page(criteria, in: invocation.visit)
        let orders = try page.ids.compactMap { try OrderRecord.content($0, in: invocation.database) }
        return .list(orders, criteria: criteria, total: page.total) { $0.raw($1) }
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
        guard exists == nil else { throw NotBuilt(route: "DELETE /V1/shipment/track/:id") }
        return .yes
    }
}
