import Simulator

/// Pays orders with the gateways that need nobody else: bank transfer, cheque, cash on delivery, and those that a layer
/// declares with what comes of them.
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
        if let extra = try scope.extensions.gateways[gateway.id] { return try pay(&order, by: extra, place) }
        let (status, note) = try outcome(gateway.id, order)
        try workflow.move(&order, to: status, note: note)
        return PaymentResult(
            status: "success", details: [("result", "success"), ("redirect", place)], redirect: place,
            emptiesCart: true)
    }

    /// What a plug-in's gateway does with an order.
    private func pay(_ order: inout Order, by gateway: ExtraGateway, _ place: String) throws -> PaymentResult {
        let workflow = OrderWorkflow(scope: scope)
        switch gateway.outcome {
        case .paid: try workflow.completePayment(&order)
        case .onHold: try workflow.move(&order, to: "on-hold")
        case .pending: break
        case .failed:
            try workflow.move(&order, to: "failed")
            return PaymentResult(
                status: "failure", details: [("result", "failure")], redirect: "", emptiesCart: false)
        }
        let named = gateway.redirect.replacing("{order_id}", with: String(order.id))
            .replacing("{order_key}", with: order.key)
        let redirect = named.isEmpty ? place : named
        return PaymentResult(
            status: "success", details: [("result", "success"), ("redirect", redirect)], redirect: redirect,
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
