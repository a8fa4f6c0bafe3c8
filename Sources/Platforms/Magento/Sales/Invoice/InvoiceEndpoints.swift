import Simulator

/// `/V1/invoices` and `/V1/order/:orderId/invoice`.
enum InvoiceEndpoints: OrderDocumentEndpoints {
    typealias Document = SalesInvoice

    static let takesInvoice = [
        Parameter.required("orderId", .int), .optional("capture", .bool, false),
        .wantedItems(InvoiceTypes.wantedItem), .optional("notify", .bool, false),
        .optional("appendComment", .bool, false), .optional("comment", .object(InvoiceTypes.wantedComment)),
        .optional("arguments", .object(InvoiceTypes.arguments)),
    ]

    /// GET /V1/invoices
    static let list = Listing(of: Invoice.self, fields: ListColumn.dates(of: "sales_invoice"))
        .handler(for: SalesInvoice.self)

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
        _ = try document(call)
        throw MagentoError.invalid("The capture action is not available.")
    }

    /// POST /V1/invoices/:id/void
    static func void(_ call: Invocation) throws -> Answer {
        _ = try document(call)
        throw MagentoError.invalid("The void action is not available.")
    }

    static let takesComment = [Parameter.required("entity", .object(InvoiceTypes.comment))]

    // MARK: Raw invoices

    static let takesRaw = [Parameter.required("entity", .object(InvoiceTypes.invoice))]

    /// POST /V1/invoices/: a row as it was sent; neither sums nor the order change (invoice-states-and-capture).
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("entity") ?? Fields()
        guard given.list("items") != nil else { throw ApplicationCrash() }
        guard let order = try Order.find(given.int("order_id") ?? 0, in: call.database) else {
            throw InternalFailure(
                "SQLSTATE[23000]: Integrity constraint violation: 1452 Cannot add or update a child row")
        }
        var invoice = SalesInvoice(given, isNew: true)
        try invoice.takeNumbers(in: call.visit, store: invoice.row.head.storeID ?? order.storeID ?? 0)
        try invoice.insert(in: call.visit)
        return .write(invoice)
    }
}
