import Simulator

/// A way to pay that needs nobody outside.
struct PaymentMethod: Payload, Hashable {
    let code: String
    let title: String

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("code", code)
            $0.member("title", title)
        }
    }

    /// In the order in which Magento's modules name them.
    private static let codes = ["free", "checkmo", "purchaseorder", "banktransfer", "cashondelivery"]

    /// The methods that a cart can be paid by, by the order of their settings.
    static func offered(for cart: Cart, in visit: Visit) throws -> [PaymentMethod] {
        let settings = cart.settings
        let methods = try codes.filter { try isOffered($0, cart, settings) }.enumerated().map { place, code in
            (order: try settings.whole("payment/\(code)/sort_order"), place: place, code: code)
        }
        return try methods.sorted { ($0.order, $0.place) < ($1.order, $1.place) }.map {
            PaymentMethod(code: $0.code, title: try settings.text("payment/\($0.code)/title") ?? "")
        }
    }

    private static func isOffered(_ code: String, _ cart: Cart, _ settings: StoreSettings) throws -> Bool {
        guard try settings.flag("payment/\(code)/active") else { return false }
        let total = cart.quote.baseGrandTotal
        if code == "free" { return Money.rounded(cart.quote.grandTotal) == 0 }
        if let least = try settings.text("payment/\(code)/min_order_total"), !least.isEmpty {
            if try total < settings.number("payment/\(code)/min_order_total") { return false }
        }
        if let most = try settings.text("payment/\(code)/max_order_total"), !most.isEmpty {
            if try total > settings.number("payment/\(code)/max_order_total") { return false }
        }
        guard try settings.flag("payment/\(code)/allowspecific") else { return true }
        let countries = try settings.text("payment/\(code)/specificcountry") ?? ""
        let country = cart.billing.place.country ?? ""
        return countries.split(separator: ",").contains(Substring(country))
    }

    static let refused = MagentoError.invalid("The requested Payment Method is not available.")

    /// The method of a code, if a cart can be paid by it: what costs nothing is paid by `free` alone.
    static func usable(_ code: String, for cart: Cart, in visit: Visit) throws -> PaymentMethod {
        guard let method = try offered(for: cart, in: visit).first(where: { $0.code == code }) else { throw refused }
        if cart.quote.baseGrandTotal < 0.0001, code != "free" { throw refused }
        return method
    }
}

/// `…/payment-methods`, `…/selected-payment-method`, `…/collect-totals`.
enum CartPaymentEndpoints {
    /// GET …/payment-methods
    static func list(_ call: Invocation) throws -> Answer {
        .list(try PaymentMethod.offered(for: CartReference(call).active(call), in: call.visit))
    }

    /// GET …/payment-information
    static func information(_ call: Invocation) throws -> Answer {
        .write(try PaymentDetails(CartReference(call).active(call), in: call.visit))
    }

    /// GET …/selected-payment-method: nothing where none is chosen.
    static func selected(_ call: Invocation) throws -> Answer {
        let cart = try CartReference(call).active(call)
        guard let payment = cart.payment, let method = payment.method else { return .nothing }
        return .write { json in
            json.object {
                $0.member("po_number", ifSet: payment.poNumber)
                $0.member("method", method)
            }
        }
    }

    /// PUT …/selected-payment-method: the payment's number, as a text.
    static func select(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call)
        try cart.setPayment(call.input.fields("method") ?? Fields(), in: call.visit)
        try cart.save(in: call.visit)
        return .value(.string(String(cart.payment?.id ?? 0)))
    }

    /// PUT …/collect-totals: method of payment and of sending, then the totals.
    static func collectTotals(_ call: Invocation) throws -> Answer {
        var cart = try CartReference(call).active(call)
        if let carrier = call.input.text("shippingCarrierCode"), let method = call.input.text("shippingMethodCode") {
            try cart.chooseMethod("\(carrier)_\(method)")
        }
        try cart.setPayment(call.input.fields("paymentMethod") ?? Fields(), in: call.visit)
        if let messages = call.input.fields("additionalData")?.fields("extension_attributes")?.fieldsList(
            "gift_messages")
        {
            for message in messages { try GiftMessages.attach(message, to: &cart, in: call.visit) }
        }
        try cart.save(in: call.visit)
        return .write(try TotalsPayload(cart, in: call.visit))
    }
}

extension Cart {
    /// Chooses a way to pay, and has everything worked out again.
    mutating func setPayment(_ fields: Fields, in visit: Visit) throws {
        if !isVirtual {
            guard shipping.place.country?.isEmpty == false else {
                throw MagentoError.invalid("The shipping address is missing. Set the address and try again.")
            }
            shipping.collectsRates = true
        }
        try takePayment(fields, in: visit)
        try collectTotals(in: visit)
    }

    /// Takes a way to pay over, if there is such a one.
    mutating func takePayment(_ fields: Fields, in visit: Visit) throws {
        let code = fields.text("method") ?? ""
        guard !code.isEmpty else {
            throw MagentoError.invalid("The payment method you requested is not available.")
        }
        var payment = payment ?? QuotePayment(quote: quote.id)
        payment.method = code
        payment.poNumber = fields.text("po_number")
        self.payment = payment
        try collectTotals(in: visit)
        _ = try PaymentMethod.usable(code, for: self, in: visit)
    }

    /// Chooses a way of sending.
    mutating func chooseMethod(_ code: String) throws {
        guard quote.itemsCount > 0 else {
            throw MagentoError.invalid(
                "The shipping method can't be set for an empty cart. Add an item to cart and try again.")
        }
        guard !isVirtual else {
            throw MagentoError.notFound(
                "The Cart includes virtual product(s) only, so a shipping address is not used.")
        }
        guard shipping.place.country?.isEmpty == false else {
            throw MagentoError.invalid("The shipping address is missing. Set the address and try again.")
        }
        shipping.shippingMethod = code
    }
}
