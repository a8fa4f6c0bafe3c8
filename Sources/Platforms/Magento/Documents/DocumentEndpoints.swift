import Simulator

/// Reading and listing of documents.
struct DocumentEndpoints: Sendable {
    let kind: DocumentKind
    /// The argument that has a document's number.
    var parameter = "id"
    /// The member that has a document's comments.
    var history = "comments"

    /// One document.
    @Sendable func get(_ call: Invocation) throws -> Answer { .write(try content(call)) }

    /// A page of documents.
    @Sendable func list(_ call: Invocation) throws -> Answer {
        try kind.listing.answer(call) { try kind.contents($0.ids, in: call.database) }
    }

    /// The comments of a document; one that does not exist has none (sweep-unknown/invoices).
    @Sendable func comments(_ call: Invocation) throws -> Answer {
        let id = call.input.int(parameter) ?? 0
        let content = try kind.content(id, in: call.database)
        let comments = try content.map { try JSONParser.parse($0.bytes)[history]?.array ?? [] } ?? []
        let criteria = SearchCriteria(
            groups: [[SearchCriteria.Filter(field: "parent_id", value: String(id), condition: "eq")]])
        return .list(comments, criteria: criteria, total: comments.count) { $0.write($1) }
    }

    /// Takes a document away.
    @Sendable func delete(_ call: Invocation) throws -> Answer {
        let (id, shown) = number(call)
        guard try Document.delete(kind.name, id, in: call.database) else { throw kind.missing(shown) }
        return .yes
    }

    /// For routes that are not built: what does not exist is refused all the same.
    @Sendable func gate(_ call: Invocation) throws -> Answer {
        _ = try content(call)
        throw NotBuilt(call.route)
    }

    private func content(_ call: Invocation) throws -> WrittenJSON {
        let (id, shown) = number(call)
        guard let content = try kind.content(id, in: call.database) else {
            throw kind.missing(shown)
        }
        return content
    }

    /// The number, and how a refusal shows it: as it was taken, as a number or as a text.
    private func number(_ call: Invocation) -> (id: Int, shown: JSONValue) {
        let given = call.input[parameter] ?? .null
        return (given.int ?? Int(given.string ?? "") ?? 0, given)
    }
}

extension DocumentEndpoints {
    static let pages = DocumentEndpoints(kind: .page, parameter: "pageId")
    static let blocks = DocumentEndpoints(kind: .block, parameter: "blockId")
}
