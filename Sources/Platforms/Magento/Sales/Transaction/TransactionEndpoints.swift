import Simulator

/// `/V1/transactions`.
enum TransactionEndpoints {
    /// GET /V1/transactions
    static let list = Listing(of: PaymentTransaction.self).handler(for: TransactionPayload.self)

    /// GET /V1/transactions/:id
    static func get(_ call: Invocation) throws -> Answer {
        let id = call.input.int("id") ?? 0
        guard id != 0 else { throw MagentoError.invalid("An ID is required. Enter the ID and try again.") }
        guard let row = try PaymentTransaction.find(id, in: call.database),
            let shown = try TransactionPayload.complete([row], in: call.database).first
        else { throw MagentoError.noEntity }
        return .write(shown)
    }
}
