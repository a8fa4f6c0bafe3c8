import Simulator

/// `/V1/creditmemo`, `/V1/creditmemos`, `/V1/order/:orderId/refund` and `/V1/invoice/:invoiceId/refund`.
enum CreditmemoEndpoints: OrderDocumentEndpoints {
    typealias Document = SalesCreditmemo

    private static let takesWish = [
        Parameter.optional("notify", .bool, false), .optional("appendComment", .bool, false),
        .optional("comment", .object(CreditmemoTypes.wantedComment)),
        .optional("arguments", .object(CreditmemoTypes.arguments)),
    ]
    static let takesRefund =
        [Parameter.required("orderId", .int), .wantedItems(CreditmemoTypes.wantedItem)] + takesWish
    static let takesInvoiceRefund =
        [
            Parameter.required("invoiceId", .int), .wantedItems(CreditmemoTypes.wantedItem),
            .optional("isOnline", .bool, false),
        ] + takesWish

    /// GET /V1/creditmemos
    static let list = Listing(of: Creditmemo.self, fields: ListColumn.dates(of: "sales_creditmemo"))
        .handler(for: SalesCreditmemo.self)

    /// POST /V1/order/:orderId/refund: once the order is found, what works out the memo starts a session
    /// (memo-by-order-with-adjustments).
    static func refund(_ call: Invocation) throws -> Answer {
        let order = try SalesOrder.get(call.input.int("orderId") ?? 0, in: call.database)
        return try call.inSession {
            .value(.string(String(try Refunding(visit: call.visit).refund(order, try wish(call)))))
        }
    }

    /// POST /V1/invoice/:invoiceId/refund
    static func refundInvoice(_ call: Invocation) throws -> Answer {
        let invoice = try SalesInvoice.get(call.input.int("invoiceId") ?? 0, in: call.database)
        return try call.inSession {
            .value(.string(String(try Refunding(visit: call.visit).refund(invoice, try wish(call)))))
        }
    }

    private static func wish(_ call: Invocation) throws -> Refunding.Wish {
        let wanted = WantedDocument(input: call.input)
        let arguments = call.input.fields("arguments")
        func amount(_ name: String) -> SalesAmount? { arguments?.double(name).map(SalesAmount.init) }
        return Refunding.Wish(
            quantities: try wanted.quantities(),
            arguments: CreditmemoDraft.Arguments(
                shipping: amount("shipping_amount"), adjustmentPositive: amount("adjustment_positive"),
                adjustmentNegative: amount("adjustment_negative")),
            returned: arguments?.fields("extension_attributes")?.ints("return_to_stock_items"),
            comment: wanted.comment, notifies: wanted.notifies)
    }

    /// PUT /V1/creditmemo/:id: no credit memo can be cancelled, whether it exists or not.
    static func cancel(_ call: Invocation) throws -> Answer {
        throw MagentoError.invalid("You can not cancel Credit Memo")
    }

    static let takesComment = [
        Parameter.required("id", .string), .required("entity", .object(CreditmemoTypes.comment)),
    ]
}
