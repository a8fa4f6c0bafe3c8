import Simulator

/// Addresses of orders and how their items are sent.
enum OrderAddressTypes {
    static let address = ObjectType(
        "Magento.Sales.Api.Data.OrderAddressInterface",
        [
            "address_type": .string, "city": .string, "company?": .string, "country_id": .string,
            "customer_address_id?": .int, "customer_id?": .int, "email?": .string, "entity_id?": .int, "fax?": .string,
            "firstname": .string, "lastname": .string, "middlename?": .string, "parent_id?": .int, "postcode": .string,
            "prefix?": .string, "region?": .string, "region_code?": .string, "region_id?": .int,
            "street?": .array(.string), "suffix?": .string, "telephone": .string, "vat_id?": .string,
            "vat_is_valid?": .int, "vat_request_date?": .string, "vat_request_id?": .string,
            "vat_request_success?": .int,
        ], extensions: [:])

    static let total = ObjectType(
        "Magento.Sales.Api.Data.TotalInterface",
        [
            "base_shipping_amount?": .float, "base_shipping_canceled?": .float,
            "base_shipping_discount_amount?": .float, "base_shipping_discount_tax_compensation_amnt?": .float,
            "base_shipping_incl_tax?": .float, "base_shipping_invoiced?": .float, "base_shipping_refunded?": .float,
            "base_shipping_tax_amount?": .float, "base_shipping_tax_refunded?": .float, "shipping_amount?": .float,
            "shipping_canceled?": .float, "shipping_discount_amount?": .float,
            "shipping_discount_tax_compensation_amount?": .float, "shipping_incl_tax?": .float,
            "shipping_invoiced?": .float, "shipping_refunded?": .float, "shipping_tax_amount?": .float,
            "shipping_tax_refunded?": .float,
        ], extensions: [:])

    static let shipping = ObjectType(
        "Magento.Sales.Api.Data.ShippingInterface",
        ["address?": .object(address), "method?": .string, "total?": .object(total)], extensions: [:])

    static let assignment = ObjectType(
        "Magento.Sales.Api.Data.ShippingAssignmentInterface",
        ["shipping": .object(shipping), "items": .array(.object(OrderItemTypes.item)), "stock_id?": .int],
        extensions: [:])
}
