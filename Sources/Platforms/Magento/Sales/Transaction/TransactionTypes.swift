import Simulator

/// Payment transactions on the wire.
enum TransactionTypes {
    static let transaction = ObjectType(
        "Magento.Sales.Api.Data.TransactionInterface",
        [
            "transaction_id": .int, "parent_id?": .int, "order_id": .int, "payment_id": .int, "txn_id": .string,
            "parent_txn_id": .string, "txn_type": .string, "is_closed": .int,
            "additional_information?": .array(.string), "created_at": .string,
            "child_transactions": .array(.deferred { child }),
            "extension_attributes?": .extensions(of: "Magento.Sales.Api.Data.Transaction"),
        ])

    private static var child: ObjectType { transaction }
}
