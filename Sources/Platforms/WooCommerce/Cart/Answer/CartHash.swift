import Simulator

/// The Cart-Hash: an MD5 digest over the lines with their totals, and the cart's total.
enum CartHash {
    /// The hash of a cart; empty for an empty cart.
    static func value(_ items: [CartItem], _ totals: CartTotals, decimals: Int) -> String {
        guard !items.isEmpty else { return "" }
        let total = totals.total.shifted(by: -decimals).fixed(decimals)
        return value(items, totals.items, total: total, decimals: decimals)
    }

    /// The hash of lines, some of which may have no amounts yet, and a total.
    static func value(_ items: [CartItem], _ totals: ItemTotals, total: String, decimals: Int) -> String {
        var json = JSONWriter(.php, capacity: 400 * items.count)
        json.object { json in
            for item in items {
                json.member(item.key) { write(item, totals.lines[item.key], decimals, &$0) }
            }
        }
        let text = String(decoding: json.bytes, as: UTF8.self)
        return SecretKeys.md5(text + total)
    }

    /// What `data_hash` is for a product: a digest of its type and of what a variation has for each attribute.
    static func dataHash(of product: Product) -> String {
        let own = JSONObject(product.variationAttributes.map { ("attribute_\($0.key)", .string($0.value)) })
        let attributes: JSONValue = product.kind == .variation ? .object(own) : ""
        return SecretKeys.md5(JSONWriter.text(["type": .string(product.kind.rawValue), "attributes": attributes]))
    }

    private static func write(_ item: CartItem, _ line: LineTotals?, _ decimals: Int, _ json: inout JSONWriter) {
        json.object { json in
            json.member("key", item.key)
            json.member("product_id", item.product)
            json.member("variation_id", item.variation)
            json.member("variation") { attributes(item.attributes, &$0) }
            json.member("quantity", item.quantity.json)
            json.member("data_hash", item.dataHash)
            guard let line else { return }
            json.member("line_tax_data") { json in
                json.object { json in
                    json.member("subtotal") { taxes(line.subtotalTaxes, decimals, &$0) }
                    json.member("total") { taxes(line.taxes, decimals, &$0) }
                }
            }
            let (subtotal, total) = binary(line)
            json.member("line_subtotal", major(subtotal, decimals))
            json.member("line_subtotal_tax", major(line.subtotalTax.double, decimals))
            json.member("line_total", major(total, decimals))
            json.member("line_tax", major(line.tax.double, decimals))
        }
    }

    /// Subtotal and total as the imitated system gets them, in binary, because the digits are hashed: 999.9 less 900 is
    /// 99.89999999999998 (coupons/fixed-product).
    private static func binary(_ line: LineTotals) -> (subtotal: Double, total: Double) {
        let price = line.entered.double
        func included(_ taxes: [TaxCharge], _ isIncluded: Bool) -> Double {
            isIncluded ? taxes.reduce(0.0) { $0 + $1.amount.double } : 0
        }
        let subtotal = price - included(line.subtotalTaxes, line.subtotal != line.entered)
        let left = price - line.discount.double
        return (subtotal, left - included(line.taxes, line.total != line.entered - line.discount))
    }

    /// PHP spells an array without names `[]`, also where it stands for none.
    private static func attributes(_ attributes: [CartAttribute], _ json: inout JSONWriter) {
        guard !attributes.isEmpty else { return json.array { _ in } }
        json.object { json in for attribute in attributes { json.member(attribute.name, attribute.value) } }
    }

    private static func taxes(_ taxes: [TaxCharge], _ decimals: Int, _ json: inout JSONWriter) {
        guard !taxes.isEmpty else { return json.array { _ in } }
        json.object { json in for tax in taxes { json.member(String(tax.rate), major(tax.amount.double, decimals)) } }
    }

    private static func major(_ minorUnits: Double, _ decimals: Int) -> Double {
        minorUnits / (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    }
}
