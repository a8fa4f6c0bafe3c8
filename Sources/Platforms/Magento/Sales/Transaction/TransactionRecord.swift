import Simulator

/// A transaction of a payment with its provider. Methods that are paid offline make none.
struct PaymentTransaction: Record, Hashable {
    static let table = Table<PaymentTransaction>(
        "sales_payment_transaction", indexes: ["order_id, payment_id", "parent_id"])

    var id = 0
    var parentID: Int?
    var orderID = 0
    var paymentID = 0
    var number: String?
    var parentNumber: String?
    var type: String?
    var isClosed = 0
    var additionalInformation: JSONValue = []
    var createdAt: String?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("transaction_id", &id, .key)
        column("parent_id", &parentID)
        column("order_id", &orderID)
        column("payment_id", &paymentID)
        column("txn_id", &number)
        column("parent_txn_id", &parentNumber)
        column("txn_type", &type)
        column("is_closed", &isClosed)
        column("additional_information", &additionalInformation)
        column("created_at", &createdAt)
    }

    /// `transactions.json`: the answer of GET /V1/transactions, or its items.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("transactions.json", fixtures).entities {
            var row = PaymentTransaction(orderID: try entity.int("order_id"), paymentID: try entity.int("payment_id"))
            row.take(Fields(entity.value.object ?? JSONObject()))
            row.additionalInformation = entity.value["additional_information"] ?? []
            try row.insert(into: database)
        }
    }
}

/// A transaction with those that followed it.
struct TransactionPayload: Listed {
    var row: PaymentTransaction
    var children: [TransactionPayload] = []

    private static let members = RecordMembers<PaymentTransaction>(
        TransactionTypes.transaction, computed: ["additional_information", "child_transactions"])

    func write(to json: inout JSONWriter) {
        json.object { json in
            Self.members.write(row, to: &json) { key, json in
                switch key {
                case "additional_information":
                    json.member(key) { $0.array(of: row.additionalInformation.elements ?? []) { $0.write($1) } }
                case "child_transactions": json.member(key, children)
                default: break
                }
            }
        }
    }

    static func all(of page: Listing.Page, for call: Invocation) throws -> [TransactionPayload] {
        try complete(try PaymentTransaction.find(keys: page.ids, in: call.database), in: call.database)
    }

    /// The transactions with their children, those without children of their own.
    static func complete(_ rows: [PaymentTransaction], in database: Database) throws -> [TransactionPayload] {
        let children = Dictionary(
            grouping: try PaymentTransaction.all(
                "WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY transaction_id",
                JSONList(rows.map(\.id)), in: database)
        ) { $0.parentID ?? 0 }
        return rows.map { row in
            TransactionPayload(row: row, children: (children[row.id] ?? []).map { TransactionPayload(row: $0) })
        }
    }
}
