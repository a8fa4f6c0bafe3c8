import Simulator

/// Credit memos that a client sends whole, with the sums that it likes.
enum RawCreditmemo {
    static let takes = [Parameter.required("entity", .object(CreditmemoTypes.creditmemo))]
    static let takesRefund = [
        Parameter.required("creditmemo", .object(CreditmemoTypes.creditmemo)),
        .optional("offlineRequested", .bool, false),
    ]

    /// POST /V1/creditmemo: a row as it was sent; the order does not change.
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("entity") ?? Fields()
        guard given.list("items") != nil else { throw ApplicationCrash() }
        guard let order = try Order.find(given.int("order_id") ?? 0, in: call.database) else {
            throw MagentoError.couldNotSave(MagentoError.noEntity.message)
        }
        var memo = SalesCreditmemo(given, isNew: true)
        try memo.takeNumbers(in: call.visit, store: memo.row.head.storeID ?? order.storeID ?? 0)
        try memo.insert(in: call.visit)
        return .write(memo)
    }

    /// POST /V1/creditmemo/refund: the memo's own sums go into the order's account (Service\CreditmemoService::refund).
    static func refund(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("creditmemo") ?? Fields()
        guard let id = given.int("order_id"), id != 0 else {
            throw MagentoError.notFound("We found an invalid order to refund.")
        }
        var order = try SalesOrder.get(id, in: call.database)
        var memo = SalesCreditmemo(given, isNew: true)
        let row = order.order
        let refunded = row.totalRefunded.base.orZero + memo.row.sums.grandTotal.base.orZero
        guard refunded.rounded <= row.totalPaid.base.orZero.rounded else {
            let left = row.totalPaid.base.orZero - row.totalRefunded.base.orZero
            throw MagentoError.invalid(
                "The most money available to refund is %1.",
                [.string(PriceText.format(left, row.currencies.base ?? ""))])
        }
        memo.row.state = SalesCreditmemo.State.refunded
        memo.fillBase()
        order.register(memo)
        try order.save(in: call.visit)
        try memo.takeNumbers(in: call.visit, store: memo.row.head.storeID ?? row.storeID ?? 0)
        try memo.insert(in: call.visit)
        return .write(memo)
    }
}

extension SalesCreditmemo {
    /// Adjustments are set on both sides at once (Sales\Model\Order\Creditmemo::setAdjustmentPositive).
    fileprivate mutating func fillBase() {
        func fill(_ money: inout SalesMoney) { if let own = money.own { money.base = money.base ?? own } }
        fill(&row.adjustmentPositive)
        fill(&row.adjustmentNegative)
    }
}
