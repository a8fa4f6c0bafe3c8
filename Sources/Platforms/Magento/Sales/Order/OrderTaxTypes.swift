import Simulator

/// Taxes of orders as answers show them.
enum OrderTaxTypes {
    static let rate = ObjectType(
        "Magento.Tax.Api.Data.AppliedTaxRateInterface", ["code?": .string, "title?": .string, "percent?": .float],
        extensions: [:])

    static let applied = ObjectType(
        "Magento.Tax.Api.Data.OrderTaxDetailsAppliedTaxInterface",
        ["code?": .string, "title?": .string, "percent?": .float, "amount": .float, "base_amount": .float],
        extensions: ["rates?": .array(.object(rate))])

    static let item = ObjectType(
        "Magento.Tax.Api.Data.OrderTaxDetailsItemInterface",
        ["type?": .string, "item_id?": .int, "associated_item_id?": .int, "applied_taxes?": .array(.object(applied))],
        extensions: [:])
}
