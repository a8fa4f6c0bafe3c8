import Simulator

/// Pays orders with the gateways that need nobody else: bank transfer, cheque, cash on delivery.
struct PaymentProcess {
    let scope: Scope

    /// Pays an order with a gateway; an order that costs nothing is paid without one.
    func pay(_ order: inout Order, with gateway: PaymentGateway?) throws -> PaymentResult {
        let workflow = OrderWorkflow(scope: scope)
        let place = scope.site.url("/checkout/order-received/\(order.id)/?key=\(order.key)")
        guard order.needsPayment, let gateway else {
            try workflow.completePayment(&order)
            return PaymentResult(status: "success", details: [], redirect: place, emptiesCart: false)
        }
        try workflow.move(&order, to: "pending")
        let (status, note) = try outcome(gateway.id, order)
        try workflow.move(&order, to: status, note: note)
        return PaymentResult(
            status: "success", details: [("result", "success"), ("redirect", place)], redirect: place,
            emptiesCart: true)
    }

    /// Downloads wait for the money, also with cash on delivery (checkout/place-virtual).
    private func outcome(_ gateway: String, _ order: Order) throws -> (status: String, note: String) {
        switch gateway {
        case "bacs": return ("on-hold", "Awaiting BACS payment")
        case "cheque": return ("on-hold", "Awaiting check payment")
        default:
            let hasDownload = try order.items(.line).contains { item in
                try OrderProducts(scope).product(item)?.isDownloadable ?? false
            }
            return (hasDownload ? "on-hold" : "processing", "Payment to be made upon delivery.")
        }
    }
}

/// What came of paying.
struct PaymentResult: Sendable {
    let status: String
    let details: [(key: String, value: String)]
    let redirect: String
    let emptiesCart: Bool
    /// Shown as `null`.
    var isHidden = false

    /// Nothing was paid yet.
    static let none = PaymentResult(status: "", details: [], redirect: "", emptiesCart: false)
    /// Nothing was to be paid.
    static let hidden = PaymentResult(status: "", details: [], redirect: "", emptiesCart: false, isHidden: true)

    var payload: JSONValue {
        if isHidden { return .null }
        return [
            "payment_status": .string(status),
            "payment_details": .array(details.map { ["key": .string($0.key), "value": .string($0.value)] }),
            "redirect_url": .string(redirect),
        ]
    }
}
