import Simulator

/// `/V1/creditmemo`, `/V1/creditmemos`, `/V1/order/:orderId/refund` and `/V1/invoice/:invoiceId/refund`.
enum CreditmemoEndpoints {
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

    /// GET /V1/creditmemo/:id
    static func get(_ call: Invocation) throws -> Answer { .write(try memo(call)) }

    private static func memo(_ call: Invocation) throws -> SalesCreditmemo {
        try SalesCreditmemo.get(call.input.int("id") ?? 0, in: call.database)
    }

    /// POST /V1/order/:orderId/refund
    static func refund(_ call: Invocation) throws -> Answer {
        let id = try Refunding(visit: call.visit).refund(order: call.input.int("orderId") ?? 0, try wish(call))
        return .value(.string(String(id)))
    }

    /// POST /V1/invoice/:invoiceId/refund
    static func refundInvoice(_ call: Invocation) throws -> Answer {
        let id = try Refunding(visit: call.visit).refund(invoice: call.input.int("invoiceId") ?? 0, try wish(call))
        return .value(.string(String(id)))
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

    /// POST /V1/creditmemo/:id/emails: the mail is noted as sent.
    static func email(_ call: Invocation) throws -> Answer {
        var memo = try memo(call).memo
        (memo.emailSent, memo.updatedAt) = (1, call.visit.now.sql)
        try memo.update(in: call.database)
        return .yes
    }

    // MARK: Comments

    static let takesComment = [
        Parameter.required("id", .string), .required("entity", .object(CreditmemoTypes.comment)),
    ]

    /// GET /V1/creditmemo/:id/comments
    static func comments(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        return .comments(
            try CreditmemoComment.all("WHERE parent_id = ? ORDER BY entity_id", id, in: call.database), of: id)
    }

    /// POST /V1/creditmemo/:id/comments: the body names the memo; the answer has no moment.
    static func comment(_ call: Invocation) throws -> Answer {
        var comment = CreditmemoComment()
        comment.take(call.input.fields("entity") ?? Fields(), except: ["entity_id"])
        guard let parent = comment.parentID, !(comment.comment ?? "").isEmpty,
            try Creditmemo.find(parent, in: call.database) != nil
        else { throw MagentoError.couldNotSave("Could not save the creditmemo comment.") }
        comment.id = try call.visit.ids.take(CreditmemoComment.counter)
        let shown = comment
        comment.createdAt = comment.createdAt ?? call.visit.now.sql
        try comment.insert(into: call.database)
        return .write(shown)
    }
}
