import Simulator

/// How an order is paid.
struct OrderPayment: Record, Hashable {
    static let table = Table<OrderPayment>("sales_order_payment", indexes: ["parent_id"])

    var accountStatus: String?
    var additionalData: String?
    var addressStatus: String?
    var amountAuthorized = SalesMoney()
    var amountCanceled = SalesMoney()
    var amountOrdered = SalesMoney()
    var amountPaid = SalesMoney()
    var amountRefunded = SalesMoney()
    var anetTransMethod: String?
    var baseAmountPaidOnline: SalesAmount?
    var baseAmountRefundedOnline: SalesAmount?
    var shipping = SalesMoney()
    var shippingCaptured = SalesMoney()
    var shippingRefunded = SalesMoney()
    var ccApproval: String?
    var ccAvsStatus: String?
    var ccCidStatus: String?
    var ccDebugRequestBody: String?
    var ccDebugResponseBody: String?
    var ccDebugResponseSerialized: String?
    var ccExpMonth: String?
    var ccExpYear: String?
    var ccLast4: String?
    var ccNumberEnc: String?
    var ccOwner: String?
    var ccSecureVerify: String?
    var ccSsIssue: String?
    var ccSsStartMonth: String?
    var ccSsStartYear: String?
    var ccStatus: String?
    var ccStatusDescription: String?
    var ccTransID: String?
    var ccType: String?
    var echeckAccountName: String?
    var echeckAccountType: String?
    var echeckBankName: String?
    var echeckRoutingNumber: String?
    var echeckType: String?
    var id = 0
    var lastTransID: String?
    var method: String?
    var parentID: Int?
    var poNumber: String?
    var protectionEligibility: String?
    var quotePaymentID: Int?
    /// What the method wrote down, `method_title` first; a list where a client sent one.
    var additionalInformation: JSONValue = [:]

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("account_status", &accountStatus)
        column("additional_data", &additionalData)
        column("address_status", &addressStatus)
        column("base_amount_authorized", "amount_authorized", &amountAuthorized)
        column("base_amount_canceled", "amount_canceled", &amountCanceled)
        column("base_amount_ordered", "amount_ordered", &amountOrdered)
        column("base_amount_paid", "amount_paid", &amountPaid)
        column("base_amount_refunded", "amount_refunded", &amountRefunded)
        column("anet_trans_method", &anetTransMethod)
        column("base_amount_paid_online", &baseAmountPaidOnline)
        column("base_amount_refunded_online", &baseAmountRefundedOnline)
        column("base_shipping_amount", "shipping_amount", &shipping)
        column("base_shipping_captured", "shipping_captured", &shippingCaptured)
        column("base_shipping_refunded", "shipping_refunded", &shippingRefunded)
        column("cc_approval", &ccApproval)
        column("cc_avs_status", &ccAvsStatus)
        column("cc_cid_status", &ccCidStatus)
        column("cc_debug_request_body", &ccDebugRequestBody)
        column("cc_debug_response_body", &ccDebugResponseBody)
        column("cc_debug_response_serialized", &ccDebugResponseSerialized)
        column("cc_exp_month", &ccExpMonth)
        column("cc_exp_year", &ccExpYear)
        column("cc_last4", &ccLast4)
        column("cc_number_enc", &ccNumberEnc)
        column("cc_owner", &ccOwner)
        column("cc_secure_verify", &ccSecureVerify)
        column("cc_ss_issue", &ccSsIssue)
        column("cc_ss_start_month", &ccSsStartMonth)
        column("cc_ss_start_year", &ccSsStartYear)
        column("cc_status", &ccStatus)
        column("cc_status_description", &ccStatusDescription)
        column("cc_trans_id", &ccTransID)
        column("cc_type", &ccType)
        column("echeck_account_name", &echeckAccountName)
        column("echeck_account_type", &echeckAccountType)
        column("echeck_bank_name", &echeckBankName)
        column("echeck_routing_number", &echeckRoutingNumber)
        column("echeck_type", &echeckType)
        column("entity_id", &id, .key)
        column("last_trans_id", &lastTransID)
        column("method", &method)
        column("parent_id", &parentID)
        column("po_number", &poNumber)
        column("protection_eligibility", &protectionEligibility)
        column("quote_payment_id", &quotePaymentID)
        column("additional_information", &additionalInformation)
    }
}
