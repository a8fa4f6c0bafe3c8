import Simulator

/// Payments of orders as answers show them.
enum OrderPaymentTypes {
    static let token = ObjectType(
        "Magento.Vault.Api.Data.PaymentTokenInterface",
        [
            "entity_id?": .int, "customer_id?": .int, "public_hash": .string, "payment_method_code": .string,
            "type": .string, "created_at?": .string, "expires_at?": .string, "gateway_token": .string,
            "token_details": .string, "is_active": .bool, "is_visible": .bool,
        ])

    static let payment = ObjectType(
        "Magento.Sales.Api.Data.OrderPaymentInterface",
        [
            "account_status": .string, "additional_data?": .string, "additional_information": .array(.string),
            "address_status?": .string, "amount_authorized?": .float, "amount_canceled?": .float,
            "amount_ordered?": .float, "amount_paid?": .float, "amount_refunded?": .float,
            "anet_trans_method?": .string, "base_amount_authorized?": .float, "base_amount_canceled?": .float,
            "base_amount_ordered?": .float, "base_amount_paid?": .float, "base_amount_paid_online?": .float,
            "base_amount_refunded?": .float, "base_amount_refunded_online?": .float, "base_shipping_amount?": .float,
            "base_shipping_captured?": .float, "base_shipping_refunded?": .float, "cc_approval?": .string,
            "cc_avs_status?": .string, "cc_cid_status?": .string, "cc_debug_request_body?": .string,
            "cc_debug_response_body?": .string, "cc_debug_response_serialized?": .string, "cc_exp_month?": .string,
            "cc_exp_year?": .string, "cc_last4": .string, "cc_number_enc?": .string, "cc_owner?": .string,
            "cc_secure_verify?": .string, "cc_ss_issue?": .string, "cc_ss_start_month?": .string,
            "cc_ss_start_year?": .string, "cc_status?": .string, "cc_status_description?": .string,
            "cc_trans_id?": .string, "cc_type?": .string, "echeck_account_name?": .string,
            "echeck_account_type?": .string, "echeck_bank_name?": .string, "echeck_routing_number?": .string,
            "echeck_type?": .string, "entity_id?": .int, "last_trans_id?": .string, "method": .string,
            "parent_id?": .int, "po_number?": .string, "protection_eligibility?": .string, "quote_payment_id?": .int,
            "shipping_amount?": .float, "shipping_captured?": .float, "shipping_refunded?": .float,
        ], extensions: ["notification_message?": .string, "vault_payment_token?": .object(token)])

    static let info = ObjectType(
        "Magento.Payment.Api.Data.PaymentAdditionalInfoInterface", ["key": .string, "value": .string])
}
