import Simulator

/// Discounts, and what deleting coupons answers.
enum CouponTypes {
    static let discountData = ObjectType(
        "Magento.SalesRule.Api.Data.DiscountDataInterface",
        ["amount": .float, "base_amount": .float, "original_amount": .float, "base_original_amount": .float])

    static let discount = ObjectType(
        "Magento.SalesRule.Api.Data.RuleDiscountInterface",
        ["discount_data": .object(discountData), "rule_label": .string, "rule_id": .int])

    static let deletion = ObjectType(
        "Magento.SalesRule.Api.Data.CouponMassDeleteResultInterface",
        ["failed_items": .array(.string), "missing_items": .array(.string)])
}
