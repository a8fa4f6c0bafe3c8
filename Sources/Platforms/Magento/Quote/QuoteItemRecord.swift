import Simulator

/// A line of a cart.
struct QuoteItem: Record {
    static let table = Table<QuoteItem>("quote_item", indexes: ["quote_id", "product_id"])

    /// 0 for one that is not written yet.
    var id = 0
    var quote = 0
    var product = 0
    var store = 0
    /// The line that this one is a part of.
    var parent: Int?
    var isVirtual = false
    var sku = ""
    var name = ""
    var type = ""
    var weight: Double?
    /// Pieces; within a parent's piece where there is one.
    var qty = 1.0
    var isQtyDecimal = false
    var noDiscount = false
    /// What was chosen of the product.
    var choice = ItemChoice()
    /// In the currency of the books, as the product says it.
    var price = 0.0
    var baseCost: Double?
    /// Both unit prices as sums are made of them.
    var unitPrice = QuoteAmount()
    var originalPrice = QuoteAmount()
    var rowTotal = QuoteAmount()
    var priceInclTax: QuoteAmount?
    var rowTotalInclTax: QuoteAmount?
    var taxPercent = 0.0
    var tax = QuoteAmount()
    var taxes = AppliedTaxes()
    var discountPercent = 0.0
    var discount = QuoteAmount()
    var discountTaxCompensation = QuoteAmount()
    var rowWeight = 0.0
    var freeShipping = 0
    /// Ids with commas between them: every rule that was ever applied (free-shipping-by-rule).
    var appliedRules: String?
    var giftMessage: Int?
    /// What the product's prices were when the line was worked out: a change of it has the totals collected again.
    var priceMark = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("item_id", &id, .key)
        column("quote_id", &quote)
        column("product_id", &product)
        column("store_id", &store)
        column("parent_item_id", &parent)
        column("is_virtual", &isVirtual)
        column("sku", &sku)
        column("name", &name)
        column("product_type", &type)
        column("weight", &weight)
        column("qty", &qty)
        column("is_qty_decimal", &isQtyDecimal)
        column("no_discount", &noDiscount)
        column("choice", &choice)
        amounts(&column)
        column("row_weight", &rowWeight)
        column("free_shipping", &freeShipping)
        column("applied_rule_ids", &appliedRules)
        column("gift_message_id", &giftMessage)
        column("price_mark", &priceMark)
    }

    private mutating func amounts<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("price", &price)
        column("base_cost", &baseCost)
        column("calculation_price", &unitPrice.own)
        column("base_calculation_price", &unitPrice.base)
        column("original_price", &originalPrice.own)
        column("base_original_price", &originalPrice.base)
        column("row_total", &rowTotal.own)
        column("base_row_total", &rowTotal.base)
        var inclTax = (priceInclTax?.own, priceInclTax?.base, rowTotalInclTax?.own, rowTotalInclTax?.base)
        column("price_incl_tax", &inclTax.0)
        column("base_price_incl_tax", &inclTax.1)
        column("row_total_incl_tax", &inclTax.2)
        column("base_row_total_incl_tax", &inclTax.3)
        priceInclTax = QuoteAmount(base: inclTax.1, own: inclTax.0)
        rowTotalInclTax = QuoteAmount(base: inclTax.3, own: inclTax.2)
        column("tax_percent", &taxPercent)
        column("tax_amount", &tax.own)
        column("base_tax_amount", &tax.base)
        column("applied_taxes", &taxes)
        column("discount_percent", &discountPercent)
        column("discount_amount", &discount.own)
        column("base_discount_amount", &discount.base)
        column("discount_tax_compensation_amount", &discountTaxCompensation.own)
        column("base_discount_tax_compensation_amount", &discountTaxCompensation.base)
    }
}

extension QuoteAmount {
    /// nil unless both are there.
    fileprivate init?(base: Double?, own: Double?) {
        guard let base, let own else { return nil }
        self.init(base: base, own: own)
    }
}
