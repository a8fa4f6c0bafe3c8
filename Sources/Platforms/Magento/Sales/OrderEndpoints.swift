import Simulator

/// `/V1/orders`: reading.
enum OrderEndpoints {
    @Sendable static func get(_ invocation: Invocation) throws -> Answer {
        let id = invocation.input.int("id") ?? 0
        guard id != 0 else { throw MagentoError.invalid("An ID is needed. Set the ID and try again.") }
        guard let content = try OrderRecord.content(id, in: invocation.database) else {
            throw MagentoError.notFound(
                "The entity that was requested doesn't exist. Verify the entity and try again.")
        }
        return .bytes(content)
    }

    @Sendable static func list(_ invocation: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(invocation)
        let page = try OrderRecord.listing.page(criteria, in: invocation.visit)
        let orders = try page.ids.compactMap { try OrderRecord.content($0, in: invocation.database) }
        return .list(orders, criteria: criteria, total: page.total) { $0.raw($1) }
    }
}
