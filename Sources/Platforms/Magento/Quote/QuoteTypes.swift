import Simulator

/// Carts, their items and addresses as answers show them.
enum QuoteTypes {
    static let item = ObjectType(
        "Magento.Quote.Api.Data.CartItemInterface",
        [
            "item_id?": .int, "sku?": .string, "qty": .float, "name?": .string, "price?": .float,
            "product_type?": .string, "quote_id": .string, "product_option?": .object(QuoteOptionTypes.option),
        ], extensions: ["discounts?": .array(.object(CouponTypes.discount))])

    static let payment = ObjectType(
        "Magento.Quote.Api.Data.PaymentInterface",
        ["po_number?": .string, "method": .string, "additional_data?": .array(.string)],
        extensions: ["agreement_ids?": .array(.string)])

    static let shippingMethod = ObjectType(
        "Magento.Quote.Api.Data.ShippingMethodInterface",
        [
            "carrier_code": .string, "method_code": .string, "carrier_title?": .string, "method_title?": .string,
            "amount": .float, "base_amount": .float, "available": .bool,
            "extension_attributes?": .extensions(of: "Magento.Quote.Api.Data.ShippingMethod"), "error_message": .string,
            "price_excl_tax": .float, "price_incl_tax": .float,
        ])

    static let address = ObjectType(
        "Magento.Quote.Api.Data.AddressInterface",
        [
            "id?": .int, "region": .string, "region_id": .int, "region_code": .string, "country_id": .string,
            "street": .array(.string), "company?": .string, "telephone": .string, "fax?": .string, "postcode": .string,
            "city": .string, "firstname": .string, "lastname": .string, "middlename?": .string, "prefix?": .string,
            "suffix?": .string, "vat_id?": .string, "customer_id?": .int, "email": .string, "same_as_billing?": .int,
            "customer_address_id?": .int, "save_in_address_book?": .int,
            "custom_attributes?": .customAttributes(entity: "?"),
        ], extensions: ["pickup_location_code?": .string, "discounts?": .array(.object(CouponTypes.discount))])

    static let currency = ObjectType(
        "Magento.Quote.Api.Data.CurrencyInterface",
        [
            "global_currency_code?": .string, "base_currency_code?": .string, "store_currency_code?": .string,
            "quote_currency_code?": .string, "store_to_base_rate?": .float, "store_to_quote_rate?": .float,
            "base_to_global_rate?": .float, "base_to_quote_rate?": .float,
        ], extensions: [:])

    static let shipping = ObjectType(
        "Magento.Quote.Api.Data.ShippingInterface", ["address": .object(address), "method": .string], extensions: [:])

    static let shippingAssignment = ObjectType(
        "Magento.Quote.Api.Data.ShippingAssignmentInterface",
        ["shipping": .object(shipping), "items": .array(.object(item))], extensions: [:])

    static let cart = ObjectType(
        "Magento.Quote.Api.Data.CartInterface",
        [
            "id": .int, "created_at?": .string, "updated_at?": .string, "converted_at?": .string, "is_active?": .bool,
            "is_virtual?": .bool, "items?": .array(.object(item)), "items_count?": .int, "items_qty?": .float,
            "customer": .object(CustomerPayload.customer), "billing_address?": .object(address),
            "reserved_order_id?": .string, "orig_order_id?": .int, "currency?": .object(currency),
            "customer_is_guest?": .bool, "customer_note?": .string, "customer_note_notify?": .bool,
            "customer_tax_class_id?": .int, "store_id": .int,
        ], extensions: ["shipping_assignments?": .array(.object(shippingAssignment))])
}

extension QuoteTypes {
    static let paymentMethod = ObjectType(
        "Magento.Quote.Api.Data.PaymentMethodInterface", ["code": .string, "title": .string])

    static let shippingInformation = ObjectType(
        "Magento.Checkout.Api.Data.ShippingInformationInterface",
        [
            "shipping_address": .object(address), "billing_address?": .object(address), "shipping_method_code": .string,
            "shipping_carrier_code": .string, "custom_attributes?": .customAttributes(entity: "?"),
        ], extensions: [:])

    static let totalsInformation = ObjectType(
        "Magento.Checkout.Api.Data.TotalsInformationInterface",
        [
            "address": .object(address), "shipping_method_code?": .string, "shipping_carrier_code?": .string,
            "custom_attributes?": .customAttributes(entity: "?"),
        ], extensions: [:])

    static let additionalTotals = ObjectType(
        "Magento.Quote.Api.Data.TotalsAdditionalDataInterface",
        ["custom_attributes?": .customAttributes(entity: "?")],
        extensions: ["gift_messages?": .array(.object(GiftMessageTypes.message))])

    static let paymentDetails = ObjectType(
        "Magento.Checkout.Api.Data.PaymentDetailsInterface",
        ["payment_methods": .array(.object(paymentMethod)), "totals": .object(totals)], extensions: [:])
}
