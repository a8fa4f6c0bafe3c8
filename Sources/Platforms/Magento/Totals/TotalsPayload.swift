import PHP
import Simulator

/// What a cart comes to, on the wire (Magento\Quote\Model\Cart\CartTotalRepository).
struct TotalsPayload: Payload {
    let cart: Cart
    private let options: [[ItemOption]]

    init(_ cart: Cart, in visit: Visit) throws {
        self.cart = cart
        let reader = ItemOptionReader(cart: cart, visit: visit)
        options = try cart.visible.map { try reader.options(of: $0) }
    }

    func write(to json: inout JSONWriter) {
        let totals = cart.totalsAddress.totals
        json.object { json in
            json.pair("grand_total", totals.grandTotal)
            json.pair("subtotal", totals.subtotal)
            json.pair("discount_amount", totals.discount)
            json.pair("subtotal_with_discount", totals.subtotalWithDiscount)
            json.pair("shipping_amount", totals.shipping)
            json.pair("shipping_discount_amount", totals.shippingDiscount)
            json.pair("tax_amount", totals.tax)
            json.member("weee_tax_applied_amount", Double?.none)
            json.pair("shipping_tax_amount", totals.shippingTax)
            json.member("subtotal_incl_tax", totals.subtotalInclTax.own)
            // The column has another name, so that only totals worked out by this request have it.
            if cart.isCollected || cart.isVirtual { json.member("base_subtotal_incl_tax", totals.subtotalInclTax.base) }
            json.pair("shipping_incl_tax", totals.shippingInclTax)
            json.member("base_currency_code", cart.quote.baseCurrency)
            json.member("quote_currency_code", cart.quote.quoteCurrency)
            json.member("coupon_code", ifSet: cart.quote.coupon)
            json.member("items_qty", PHP.int(cart.quote.itemsQty))
            json.member("items") { json in
                json.array(of: zip(cart.visible, options)) { writeItem($1.0, $1.1, &$0) }
            }
            json.member("total_segments") { json in json.array { writeSegments(totals, &$0) } }
            if cart.quote.coupon != nil, let label = totals.couponLabel {
                json.member("extension_attributes") { $0.object { $0.member("coupon_label", label) } }
            }
        }
    }

    private func writeItem(_ place: Int, _ options: [ItemOption], _ json: inout JSONWriter) {
        let item = cart.lines[place].item
        let isShownWhole = item.priceInclTax ?? QuoteAmount()
        json.object { json in
            json.member("item_id", item.id)
            json.member("price", item.price)
            json.member("base_price", item.price)
            json.member("qty", item.qty)
            json.pair("row_total", item.rowTotal)
            json.member("row_total_with_discount", 0)
            json.pair("tax_amount", item.tax)
            // A dynamic bundle has no rate of its own.
            if !cart.lines[place].isDynamic { json.member("tax_percent", item.taxPercent) }
            json.pair("discount_amount", item.discount)
            json.member("discount_percent", item.discountPercent)
            json.pair("price_incl_tax", isShownWhole)
            json.pair("row_total_incl_tax", item.rowTotalInclTax ?? QuoteAmount())
            json.member("options", JSONWriter.text(.array(options.map(\.json))))
            json.member("weee_tax_applied_amount", Double?.none)
            json.member("weee_tax_applied", String?.none)
            json.member("name", item.name)
        }
    }

    private func writeSegments(_ totals: AddressTotals, _ json: inout JSONWriter) {
        json.segment("subtotal", "Subtotal", totals.subtotal.own)
        if totals.discount.own != 0 {
            let description = totals.discountDescription.map { " (\($0))" } ?? ""
            json.segment("discount", "Discount" + description, totals.discount.own)
        }
        if !cart.isVirtual {
            let description = cart.shipping.shippingDescription ?? ""
            let title = description.isEmpty ? "Shipping & Handling" : "Shipping & Handling (\(description))"
            json.segment("shipping", title, totals.shipping.own)
        }
        json.object { json in
            json.member("code", "tax")
            json.member("title", "Tax")
            json.member("value", totals.tax.own)
            json.member("extension_attributes") { json in
                json.object { $0.member("tax_grandtotal_details") { writeTaxes(totals.appliedTaxes, &$0) } }
            }
        }
        json.object { json in
            json.member("code", "grand_total")
            json.member("title", "Grand Total")
            json.member("value", totals.grandTotal.own)
            json.member("area", "footer")
        }
    }

    private func writeTaxes(_ taxes: AppliedTaxes, _ json: inout JSONWriter) {
        json.array(of: taxes.steps.enumerated()) { json, step in
            json.object { json in
                json.member("amount", step.element.amount.own)
                json.member("rates") { json in
                    json.array(of: step.element.rates) { json, rate in
                        json.object {
                            $0.member("percent", PHP.string(rate.percent))
                            $0.member("title", rate.title)
                        }
                    }
                }
                json.member("group_id", step.offset + 1)
            }
        }
    }
}

extension JSONWriter {
    /// An amount and what it is in the currency of the books.
    fileprivate mutating func pair(_ name: String, _ amount: QuoteAmount) {
        member(name, amount.own)
        member("base_" + name, amount.base)
    }

    fileprivate mutating func segment(_ code: String, _ title: String, _ value: Double) {
        object {
            $0.member("code", code)
            $0.member("title", title)
            $0.member("value", value)
        }
    }
}
