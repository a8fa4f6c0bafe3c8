import Simulator

/// The mails that the shop knows (`WC_Emails`), in the order in which it registers them.
enum EmailTemplate: String, CaseIterable {
    case newOrder = "new_order"
    case cancelledOrder = "cancelled_order"
    case customerCancelledOrder = "customer_cancelled_order"
    case failedOrder = "failed_order"
    case customerFailedOrder = "customer_failed_order"
    case customerOnHoldOrder = "customer_on_hold_order"
    case customerProcessingOrder = "customer_processing_order"
    case customerCompletedOrder = "customer_completed_order"
    case customerRefundedOrder = "customer_refunded_order"
    case customerInvoice = "customer_invoice"
    case customerNote = "customer_note"
    case customerResetPassword = "customer_reset_password"
    case customerNewAccount = "customer_new_account"
    case posCompletedOrder = "customer_pos_completed_order"
    case posRefundedOrder = "customer_pos_refunded_order"

    /// Those that came with the point of sale.
    private static let newer: Set<EmailTemplate> = [.customerCancelledOrder, .posCompletedOrder, .posRefundedOrder]
    /// Those of the usual version.
    static let usual = allCases.filter { !newer.contains($0) }

    /// Those that a version knows.
    static func known(_ profile: Profile) -> [EmailTemplate] { profile.hasPointOfSale ? allCases : usual }

    /// Those that can be sent for an order, by their ids: its details always, and what its state tells its customer
    /// (`get_available_email_templates`; rest-v3/orders-actions 04).
    static func available(for order: Order, isPartlyRefunded: Bool) -> [EmailTemplate] {
        guard !order.billing.email.isEmpty, !["auto-draft", "draft", "new", "trash"].contains(order.status) else {
            return []
        }
        var available: Set<EmailTemplate> = [.customerInvoice]
        if isPartlyRefunded { available.insert(.customerRefundedOrder) }
        switch order.status {
        case "completed": available.insert(.customerCompletedOrder)
        case "failed": available.insert(.customerFailedOrder)
        case "on-hold": available.insert(.customerOnHoldOrder)
        case "processing": available.insert(.customerProcessingOrder)
        case "refunded": available.insert(.customerRefundedOrder)
        default: break
        }
        return available.sorted { $0.rawValue < $1.rawValue }
    }

    /// What the API calls those that can be sent for an order.
    var title: String {
        switch self {
        case .customerInvoice: "Order details"
        case .customerProcessingOrder: "Processing order"
        case .customerCompletedOrder: "Completed order"
        case .customerFailedOrder: "Failed order"
        case .customerOnHoldOrder: "Order on-hold"
        case .customerRefundedOrder: "Refunded order"
        default: rawValue
        }
    }

    /// What the API says about them.
    var summary: String {
        switch self {
        case .customerInvoice:
            "Order detail emails can be sent to customers containing their order information and payment links."
        case .customerProcessingOrder:
            "This is an order notification sent to customers containing order details after payment."
        case .customerCompletedOrder:
            "Order complete emails are sent to customers when their orders are marked completed and usually indicate "
                + "that their orders have been shipped."
        case .customerFailedOrder: "Order failed emails are sent to customers when their orders are marked as failed."
        case .customerOnHoldOrder:
            "This is an order notification sent to customers containing order details after an order is placed "
                + "on-hold from Pending, Cancelled or Failed order status."
        case .customerRefundedOrder: "Order refunded emails are sent to customers when their orders are refunded."
        default: ""
        }
    }
}
