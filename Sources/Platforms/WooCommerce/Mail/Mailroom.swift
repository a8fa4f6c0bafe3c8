import PHP
import Simulator

/// Decides which e-mails a shop sends (`WC_Emails`), to whom and with which subject, and notes them.
struct Mailroom {
    let visit: Visit
    private let options: Options

    init(_ visit: Visit) {
        self.visit = visit
        options = Options(visit.database)
    }

    // MARK: Orders

    /// What a change of state sends: first what hangs on the new state, then what hangs on the way to it
    /// (`WC_Order::status_transition`).
    func order(_ order: Order, movedFrom from: String, to status: String) throws {
        let known = EmailTemplate.known(Profile(visit.shop))
        for template in EmailTemplate.sent(from: from, to: status) where known.contains(template) {
            // The shop's owner hears of an order once (`_new_order_email_sent`).
            if template == .newOrder, try isKnown(order.id) { continue }
            try send(template, about: order)
        }
    }

    private func isKnown(_ order: Int) throws -> Bool {
        try SentEmail.exists(
            "WHERE about = 'order' AND about_id = ? AND template = ?", order, EmailTemplate.newOrder.rawValue,
            in: visit.database)
    }

    /// Money went back, all of it or a part.
    func refund(of order: Order, isPartial: Bool) throws {
        try send(.customerRefundedOrder, about: order, isPartial: isPartial)
    }

    /// Sends a mail about an order, unless it is switched off or there is nobody to send it to. An order's details can
    /// always be sent (`WC_Email_Customer_Invoice::trigger`).
    func send(_ template: EmailTemplate, about order: Order, isPartial: Bool = false) throws {
        let id = isPartial ? "customer_partially_refunded_order" : template.rawValue
        let settings = try settings(template)
        let usual = template == .customerCancelledOrder ? "no" : "yes"
        guard template == .customerInvoice || settings["enabled"]?.phpString ?? usual == "yes" else { return }
        let kind = isPartial ? "_partial" : template == .customerRefundedOrder ? "_full" : ""
        let own = settings["subject\(kind)"]?.phpString ?? ""
        let title = try filled(
            own.isEmpty ? template.subject(isPartial: isPartial) : own,
            [
                "{order_number}": String(order.id),
                "{order_date}": order.created.map { PHP.date("F j, Y", $0.civil()) } ?? "",
            ])
        try note(id, to: template.isForOwner ? owner(settings) : order.billing.email, title, .order, order.id)
    }

    private func settings(_ template: EmailTemplate) throws -> JSONObject {
        try options.json("woocommerce_\(template.rawValue)_settings").object ?? [:]
    }

    /// Who runs the shop. A fixture that does not name WordPress's own address has the one that mails come from.
    private func owner(_ settings: JSONObject) throws -> String {
        if let own = settings["recipient"]?.phpString, !own.isEmpty { return own }
        let admin = try options["admin_email"]
        return try admin.isEmpty ? options["woocommerce_email_from_address"] : admin
    }

    // MARK: Customers and stock

    /// A new account.
    func account(_ user: Int, _ email: String) throws {
        guard try settings(.customerNewAccount)["enabled"]?.phpString != "no" else { return }
        let title = try filled(EmailTemplate.customerNewAccount.subject(isPartial: false), [:])
        try note(EmailTemplate.customerNewAccount.rawValue, to: email, title, .customer, user)
    }

    /// What an order did to a product's stock (`wc_trigger_stock_change_notifications`): a product with none left is not low
    /// in stock besides.
    ///
    /// - Parameter threshold: pieces at or below which stock is low.
    func stock(of product: Product, is quantity: Double, lowAt threshold: Int) throws {
        let least = Double(abs(try options.int("woocommerce_notify_no_stock_amount")))
        if quantity <= least {
            try stock(product, "no_stock", "Product out of stock", unless: "woocommerce_notify_no_stock")
        } else if quantity <= Double(threshold) {
            try stock(product, "low_stock", "Product low in stock", unless: "woocommerce_notify_low_stock")
        }
        if quantity < 0 { try stock(product, "backorder", "Product backorder", unless: nil) }
    }

    private func stock(_ product: Product, _ template: String, _ what: String, unless option: String?) throws {
        if let option, try options.optional(option) == "no" { return }
        let counted = product.kind == .variation && product.stockSource == .parent ? product.parentID : product.id
        try note(
            template, to: try options["woocommerce_stock_email_recipient"], try filled("[{site_title}] \(what)", [:]),
            .product, counted)
    }

    // MARK: Notes

    private func filled(_ text: String, _ values: [String: String]) throws -> String {
        let title = PHP.htmlEntityDecode(try options["blogname"])
        return values.reduce(text.replacing("{site_title}", with: title)) { $0.replacing($1.key, with: $1.value) }
    }

    private func note(_ template: String, to recipient: String, _ title: String, _ about: SentEmail.Subject, _ id: Int)
        throws
    {
        guard !recipient.isEmpty else { return }
        try SentEmail(
            template: template, recipient: recipient, title: title, about: about, aboutID: id, created: visit.now
        ).insert(into: visit.database)
    }
}

extension EmailTemplate {
    /// Whether it goes to the shop's owner instead of the customer.
    var isForOwner: Bool { [.newOrder, .cancelledOrder, .failedOrder].contains(self) }

    /// The mails of a change of state, in the order in which they go out.
    static func sent(from: String, to status: String) -> [EmailTemplate] {
        var mails: [EmailTemplate] = []
        switch status {
        case "completed": mails = [.customerCompletedOrder]
        case "failed": mails = [.customerFailedOrder]
        default: break
        }
        let waited = ["pending", "failed", "cancelled"].contains(from)
        switch (from, status) {
        case (_, "completed") where waited: mails.append(.newOrder)
        case (_, "on-hold") where waited: mails += [.newOrder, .customerOnHoldOrder]
        case (_, "processing") where waited: mails += [.newOrder, .customerProcessingOrder]
        case ("on-hold", "processing"): mails.append(.customerProcessingOrder)
        case ("processing", "cancelled"), ("on-hold", "cancelled"): mails += [.cancelledOrder, .customerCancelledOrder]
        case ("pending", "failed"), ("on-hold", "failed"): mails.append(.failedOrder)
        default: break
        }
        return mails
    }

    /// The subject where the shop has none of its own.
    func subject(isPartial: Bool) -> String {
        switch self {
        case .newOrder: "[{site_title}]: New order #{order_number}"
        case .cancelledOrder: "[{site_title}]: Order #{order_number} has been cancelled"
        case .customerCancelledOrder: "[{site_title}]: Your order #{order_number} has been cancelled"
        case .failedOrder: "[{site_title}]: Order #{order_number} has failed"
        case .customerFailedOrder: "Your order at {site_title} was unsuccessful"
        case .customerOnHoldOrder, .customerProcessingOrder: "Your {site_title} order has been received!"
        case .customerCompletedOrder, .posCompletedOrder: "Your {site_title} order is now complete"
        case .customerRefundedOrder, .posRefundedOrder:
            "Your {site_title} order #{order_number} has been \(isPartial ? "partially " : "")refunded"
        case .customerInvoice: "Details for order #{order_number} on {site_title}"
        case .customerNote: "Note added to your {site_title} order from {order_date}"
        case .customerResetPassword: "Password Reset Request for {site_title}"
        case .customerNewAccount: "Your {site_title} account has been created!"
        }
    }
}
