import Simulator

extension QuoteTypes {
    static let totalsItem = ObjectType(
        "Magento.Quote.Api.Data.TotalsItemInterface",
        [
            "item_id": .int, "price": .float, "base_price": .float, "qty": .float, "row_total": .float,
            "base_row_total": .float, "row_total_with_discount?": .float, "tax_amount?": .float,
            "base_tax_amount?": .float, "tax_percent?": .float, "discount_amount?": .float,
            "base_discount_amount?": .float, "discount_percent?": .float, "price_incl_tax?": .float,
            "base_price_incl_tax?": .float, "row_total_incl_tax?": .float, "base_row_total_incl_tax?": .float,
            "options": .string, "weee_tax_applied_amount": .float, "weee_tax_applied": .string,
            "extension_attributes?": .extensions(of: "Magento.Quote.Api.Data.TotalsItem"), "name?": .string,
        ])

    static let taxRate = ObjectType(
        "Magento.Tax.Api.Data.GrandTotalRatesInterface", ["percent": .string, "title": .string])

    static let taxDetails = ObjectType(
        "Magento.Tax.Api.Data.GrandTotalDetailsInterface",
        ["amount": .float, "rates": .array(.object(taxRate)), "group_id": .int])

    static let segment = ObjectType(
        "Magento.Quote.Api.Data.TotalSegmentInterface",
        ["code": .string, "title?": .string, "value": .float, "area?": .string],
        extensions: ["tax_grandtotal_details?": .array(.object(taxDetails))])

    static let totals = ObjectType(
        "Magento.Quote.Api.Data.TotalsInterface",
        [
            "grand_total?": .float, "base_grand_total?": .float, "subtotal?": .float, "base_subtotal?": .float,
            "discount_amount?": .float, "base_discount_amount?": .float, "subtotal_with_discount?": .float,
            "base_subtotal_with_discount?": .float, "shipping_amount?": .float, "base_shipping_amount?": .float,
            "shipping_discount_amount?": .float, "base_shipping_discount_amount?": .float, "tax_amount?": .float,
            "base_tax_amount?": .float, "weee_tax_applied_amount": .float, "shipping_tax_amount?": .float,
            "base_shipping_tax_amount?": .float, "subtotal_incl_tax?": .float, "base_subtotal_incl_tax?": .float,
            "shipping_incl_tax?": .float, "base_shipping_incl_tax?": .float, "base_currency_code?": .string,
            "quote_currency_code?": .string, "coupon_code?": .string, "items_qty?": .int,
            "items?": .array(.object(totalsItem)), "total_segments": .array(.object(segment)),
        ], extensions: ["coupon_label?": .string])
}
