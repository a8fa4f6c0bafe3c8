import Simulator

/// Reading and listing of documents.
struct DocumentEndpoints: Sendable {
    let kind: DocumentKind
    /// The argument that has a document's number.
    var parameter = "id"
    /// The member that has a document's comments.
    var history = "comments"

    /// One document.
    @Sendable func get(_ invocation: Invocation) throws -> Answer { .bytes(try content(invocation)) }

    /// A page of documents.
    @Sendable func list(_ invocation: Invocation) throws -> Answer {
        let criteria = try SearchCriteria(invocation)
        let page = try kind.listing.page(criteria, in: invocation.visit)
        let found = try page.ids.compactMap { try DocumentRecord.content($0, of: kind, in: invocation.database) }
        return .list(found, criteria: criteria, total: page.total) { $0.raw($1) }
    }

    /// The comments of a document; one that does not exist has none (sweep-unknown/invoices).
    @Sendable func comments(_ invocation: Invocation) throws -> Answer {
        let id = invocation.input.int(parameter) ?? 0
        let content = try DocumentRecord.content(id, of: kind, in: invocation.database)
        let comments = try content.map { try JSONParser.parse($0)[history]?.array ?? [] } ?? []
        let criteria = SearchCriteria(
            groups: [[SearchCriteria.Filter(field: "parent_id", value: String(id), condition: "eq")]])
        return .list(comments, criteria: criteria, total: comments.count) { $0.write($1) }
    }

    /// Takes a document away.
    @Sendable func delete(_ invocation: Invocation) throws -> Answer {
        let (id, shown) = number(invocation)
        guard try DocumentRecord.delete(id, of: kind, in: invocation.database) else { throw kind.missing(shown) }
        return .yes
    }

    /// For routes that are not built: what does not exist is refused all the same.
    @Sendable func gate(_ invocation: Invocation) throws -> Answer {
        _ = try content(invocation)
        throw NotBuilt(invocation.route)
    }

    private func content(_ invocation: Invocation) throws -> [UInt8] {
        let (id, shown) = number(invocation)
        guard let content = try DocumentRecord.content(id, of: kind, in: invocation.database) else {
            throw kind.missing(shown)
        }
        return content
    }

    /// The number, and how a refusal shows it: as it was taken, as a number or as a text.
    private func number(_ invocation: Invocation) -> (id: Int, shown: JSONValue) {
        let given = invocation.input[parameter] ?? .null
        return (given.int ?? Int(given.string ?? "") ?? 0, given)
    }
}

extension DocumentEndpoints {
    static let orders = DocumentEndpoints(kind: .order, history: "status_histories")
    static let ofOrders = DocumentEndpoints(kind: .order, parameter: "orderId")
    static let orderItems = DocumentEndpoints(kind: .orderItem)
    static let invoices = DocumentEndpoints(kind: .invoice)
    static let shipments = DocumentEndpoints(kind: .shipment)
    static let creditmemos = DocumentEndpoints(kind: .creditmemo)
    static let transactions = DocumentEndpoints(kind: .transaction)
    static let carts = DocumentEndpoints(kind: .cart, parameter: "cartId")
    static let pages = DocumentEndpoints(kind: .page, parameter: "pageId")
    static let blocks = DocumentEndpoints(kind: .block, parameter: "blockId")
}
