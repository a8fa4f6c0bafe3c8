import Simulator

/// `/V1/invoices` and `/V1/order/:orderId/invoice`.
enum InvoiceEndpoints {
    static let takesInvoice = [
        Parameter.required("orderId", .int), .optional("capture", .bool, false),
        .wantedItems(InvoiceTypes.wantedItem), .optional("notify", .bool, false),
        .optional("appendComment", .bool, false), .optional("comment", .object(InvoiceTypes.wantedComment)),
        .optional("arguments", .object(InvoiceTypes.arguments)),
    ]

    /// GET /V1/invoices
    static let list = Listing(of: Invoice.self, fields: ListColumn.dates(of: "sales_invoice"))
        .handler(for: SalesInvoice.self)

    /// GET /V1/invoices/:id
    static func get(_ call: Invocation) throws -> Answer { .write(try invoice(call)) }

    private static func invoice(_ call: Invocation) throws -> SalesInvoice {
        try SalesInvoice.get(call.input.int("id") ?? 0, in: call.database)
    }

    /// POST /V1/order/:orderId/invoice
    static func create(_ call: Invocation) throws -> Answer {
        let wanted = WantedDocument(input: call.input)
        let id = try Invoicing(visit: call.visit).invoice(
            call.input.int("orderId") ?? 0,
            Invoicing.Wish(
                quantities: wanted.quantities(), comment: wanted.comment, notifies: wanted.notifies))
        return .value(.string(String(id)))
    }

    /// POST /V1/invoices/:id/capture: offline methods have nothing to capture.
    static func capture(_ call: Invocation) throws -> Answer {
        _ = try invoice(call)
        throw MagentoError.invalid("The capture action is not available.")
    }

    /// POST /V1/invoices/:id/void
    static func void(_ call: Invocation) throws -> Answer {
        _ = try invoice(call)
        throw MagentoError.invalid("The void action is not available.")
    }

    /// POST /V1/invoices/:id/emails: the mail is noted as sent.
    static func email(_ call: Invocation) throws -> Answer {
        var invoice = try invoice(call).invoice
        (invoice.emailSent, invoice.updatedAt) = (1, call.visit.now.sql)
        try invoice.update(in: call.database)
        return .yes
    }

    // MARK: Comments

    static let takesComment = [Parameter.required("entity", .object(InvoiceTypes.comment))]

    /// GET /V1/invoices/:id/comments
    static func comments(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        return .comments(
            try InvoiceComment.all("WHERE parent_id = ? ORDER BY entity_id", id, in: call.database), of: id)
    }

    /// POST /V1/invoices/comments: the answer has no moment.
    static func comment(_ call: Invocation) throws -> Answer {
        var comment = InvoiceComment()
        comment.take(call.input.fields("entity") ?? Fields(), except: ["entity_id"])
        guard let parent = comment.parentID, !(comment.comment ?? "").isEmpty,
            try Invoice.find(parent, in: call.database) != nil
        else { throw MagentoError.couldNotSave("Could not save the invoice comment.") }
        comment.id = try call.visit.ids.take(InvoiceComment.counter)
        let shown = comment
        comment.createdAt = comment.createdAt ?? call.visit.now.sql
        try comment.insert(into: call.database)
        return .write(shown)
    }

    // MARK: Raw invoices

    static let takesRaw = [Parameter.required("entity", .object(InvoiceTypes.invoice))]

    /// POST /V1/invoices/: a row as it was sent; neither sums nor the order change (invoice-states-and-capture).
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("entity") ?? Fields()
        guard let items = given.fieldsList("items") else { throw ApplicationCrash() }
        guard let order = try Order.find(given.int("order_id") ?? 0, in: call.database) else {
            throw InternalFailure(
                "SQLSTATE[23000]: Integrity constraint violation: 1452 Cannot add or update a child row")
        }
        var invoice = SalesInvoice()
        invoice.invoice.take(given, except: ["entity_id", "created_at", "updated_at"])
        invoice.items = items.map { fields in
            var item = InvoiceItem()
            item.take(fields, except: ["entity_id", "parent_id"])
            return item
        }
        try invoice.insert(in: call.visit, store: invoice.invoice.storeID ?? order.storeID ?? 0)
        return .write(invoice)
    }
}
