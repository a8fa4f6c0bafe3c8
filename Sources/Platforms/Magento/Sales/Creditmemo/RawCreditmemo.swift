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
        var memo = memo(given)
        try memo.insert(in: call.visit, store: memo.memo.storeID ?? order.storeID ?? 0)
        return .write(memo)
    }

    /// POST /V1/creditmemo/refund: the memo's own sums go into the order's account (Service\CreditmemoService::refund).
    static func refund(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("creditmemo") ?? Fields()
        guard let id = given.int("order_id"), id != 0 else {
            throw MagentoError.notFound("We found an invalid order to refund.")
        }
        var order = try SalesOrder.get(id, in: call.database)
        var memo = memo(given)
        let row = order.order
        let refunded = row.totalRefunded.base.orZero + memo.memo.grandTotal.base.orZero
        guard refunded.rounded <= row.totalPaid.base.orZero.rounded else {
            let left = row.totalPaid.base.orZero - row.totalRefunded.base.orZero
            throw MagentoError.invalid(
                "The most money available to refund is %1.",
                [.string(PriceText.format(left, row.baseCurrencyCode ?? ""))])
        }
        memo.memo.state = SalesCreditmemo.State.refunded
        memo.fillBase()
        register(memo, in: &order)
        try order.save(in: call.visit)
        try memo.insert(in: call.visit, store: memo.memo.storeID ?? row.storeID ?? 0)
        return .write(memo)
    }

    private static func memo(_ given: Fields) -> SalesCreditmemo {
        var memo = SalesCreditmemo()
        memo.memo.take(given, except: ["entity_id", "created_at", "updated_at"])
        memo.items = (given.fieldsList("items") ?? []).map { fields in
            var item = CreditmemoItem()
            item.take(fields, except: ["entity_id", "parent_id"])
            return item
        }
        return memo
    }

    private static func register(_ memo: SalesCreditmemo, in order: inout SalesOrder) {
        for item in memo.items where item.qty.orZero > .zero {
            order.change(item.orderItemID ?? 0) { line in
                line.qtyRefunded = line.qtyRefunded.orZero + item.qty.orZero
                line.taxRefunded += item.tax
                line.taxCompensationRefunded += item.taxCompensation
                line.amountRefunded += item.rowTotal
                line.discountRefunded += item.discount
            }
        }
        order.payment?.amountRefunded += memo.memo.grandTotal
        order.payment?.shippingRefunded += memo.memo.shipping
        order.order.register(memo.memo)
        order.enter(order.resolvedState())
        order.add(
            OrderHistory(
                comment: CreditmemoDraft.history(memo.memo, of: order.order), entityName: "creditmemo",
                isCustomerNotified: order.order.customerNoteNotify, isVisibleOnFront: 0, status: order.order.status))
    }
}

extension SalesCreditmemo {
    /// Adjustments are set on both sides at once (Sales\Model\Order\Creditmemo::setAdjustmentPositive).
    fileprivate mutating func fillBase() {
        func fill(_ money: inout SalesMoney) { if let own = money.own { money.base = money.base ?? own } }
        fill(&memo.adjustmentPositive)
        fill(&memo.adjustmentNegative)
    }
}
