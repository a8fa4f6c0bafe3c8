import Simulator

/// What the routes of invoices, shipments and credit memos do alike.
protocol OrderDocumentEndpoints {
    associatedtype Document: OrderDocument
}

extension OrderDocumentEndpoints {
    /// GET /V1/invoices/:id and the like.
    static func get(_ call: Invocation) throws -> Answer { .write(try document(call)) }

    /// The document that the path names.
    static func document(_ call: Invocation) throws -> Document {
        try Document.get(call.input.int("id") ?? 0, in: call.database)
    }

    /// POST /V1/invoices/:id/emails and the like: the mail is noted as sent.
    static func email(_ call: Invocation) throws -> Answer {
        var row = try document(call).row
        (row.head.emailSent, row.head.updatedAt) = (1, call.visit.now.sql)
        try row.update(in: call.database)
        return .yes
    }

    /// GET /V1/invoices/:id/comments and the like.
    static func comments(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        return .comments(try DocumentComment<Document.Row>.all(under: [id], in: call.database)[id] ?? [], of: id)
    }

    /// POST /V1/invoices/comments and the like: the body names the document; the answer has no moment.
    static func comment(_ call: Invocation) throws -> Answer {
        var comment = DocumentComment<Document.Row>()
        comment.take(call.input.fields("entity") ?? Fields(), except: ["entity_id"])
        guard let parent = comment.parentID, !(comment.comment ?? "").isEmpty,
            try Document.Row.find(parent, in: call.database) != nil
        else { throw MagentoError.couldNotSave("Could not save the \(Document.Row.kind.rawValue) comment.") }
        comment.id = try call.visit.ids.take(DocumentComment<Document.Row>.table.name)
        let shown = comment
        comment.createdAt = comment.createdAt ?? call.visit.now.sql
        try comment.insert(into: call.database)
        return .write(shown)
    }
}
