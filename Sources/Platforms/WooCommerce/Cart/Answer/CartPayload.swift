import PHP
import Simulator

/// The cart as `GET cart` and every change of it answer.
struct CartPayload {
    private let cart: Cart
    private let summary: CartSummary
    private let faults: [CartFault]
    private let currency: Currency

    /// `faults` are what ``Cart/takeFaults()`` found.
    init(_ cart: Cart, faults: [CartFault]) throws {
        self.cart = cart
        self.faults = faults
        summary = try cart.summary
        currency = cart.rules.currency
    }

    /// The answer as a value, for errors and orders that carry the cart.
    func value() throws -> JSONValue { try JSONWriter.value(write(to:)) }

    /// Writes the answer.
    func write(to json: inout JSONWriter) throws { try json.object { try writeMembers(&$0) } }

    private func writeMembers(_ json: inout JSONWriter) throws {
        let items = try CartItemPayload(cart)
        try json.member("items") { try $0.array(of: summary.lines) { try items.write($1, summary, &$0) } }
        json.member("coupons") { $0.array(of: summary.coupons) { CouponPayload.write($1, currency, &$0) } }
        json.member("fees") { $0.array(of: summary.fees) { write($1, &$0) } }
        json.member("totals") { totals(&$0) }
        try addresses(&json)
        json.member("needs_payment", summary.needsPayment)
        json.member("needs_shipping", summary.needsShipping)
        json.member("payment_requirements") { $0.array { $0.write("products") } }
        json.member("has_calculated_shipping", showsShipping)
        json.member("shipping_rates") { $0.array(of: packages) { write($1, &$0) } }
        json.member("items_count", summary.count)
        json.member("items_weight", weight)
        try json.member("cross_sells") { try items.writeCrossSells(summary, &$0) }
        json.member("errors") { $0.array(of: faults) { write($1, &$0) } }
        json.member("payment_methods", .array(try PaymentMethods.ids(cart.scope, summary).map(JSONValue.string)))
        json.member("extensions") { extensions(&$0) }
    }

    private var showsShipping: Bool { cart.hasCalculatedShipping && summary.showsShipping }
    private var packages: [ShippingPackage] { cart.hasCalculatedShipping ? summary.packages : [] }

    // MARK: Amounts

    private func amount(_ name: String, _ minorUnits: Amount, _ json: inout JSONWriter) {
        json.member(name, currency.text(minorUnits))
    }

    private func totals(_ json: inout JSONWriter) {
        let totals = summary.totals
        json.object { json in
            amount("total_items", totals.items.subtotal, &json)
            amount("total_items_tax", totals.items.subtotalTax, &json)
            amount("total_fees", totals.fees, &json)
            amount("total_fees_tax", totals.feesTax, &json)
            amount("total_discount", totals.items.discount, &json)
            amount("total_discount_tax", totals.items.discountTax, &json)
            json.member("total_shipping", showsShipping ? currency.text(totals.shipping) : nil)
            json.member("total_shipping_tax", showsShipping ? currency.text(totals.shippingTax) : nil)
            amount("total_price", totals.total, &json)
            amount("total_tax", totals.tax, &json)
            json.member("tax_lines") { taxLines(&$0) }
            currency.append(to: &json)
        }
    }

    private func taxLines(_ json: inout JSONWriter) {
        json.array(of: cart.rules.itemizesTaxes ? summary.taxLines : []) { json, line in
            json.object { json in
                json.member("name", line.rate.name)
                amount("price", line.amount, &json)
                json.member("rate", line.rate.label)
            }
        }
    }

    private func write(_ fee: CartFee, _ json: inout JSONWriter) {
        json.object { json in
            json.member("key", fee.key)
            json.member("name", Typography.texturize(fee.name))
            json.member("totals") { json in
                json.object { json in
                    amount("total", fee.amount, &json)
                    amount("total_tax", fee.tax, &json)
                    currency.append(to: &json)
                }
            }
        }
    }

    // MARK: Addresses, weight, errors

    private func addresses(_ json: inout JSONWriter) throws {
        let (rules, customer) = (cart.scope.addressRules, cart.state.customer)
        json.member("shipping_address", try customer.shipping.shown(Address.shippingFields, rules))
        json.member("billing_address", try customer.billing.shown(Address.billingFields, rules))
    }

    /// Grams. A binary number in the imitated system, noise and all (cart/all-fields). What is virtual weighs nothing
    /// (`WC_Product::has_weight`; rest-v3-products/shipping-and-tax-fields 12).
    private var weight: Double {
        let sum = summary.lines.filter { !$0.product.isVirtual }.reduce(0.0) {
            $0 + PHP.double($1.weight) * $1.item.quantity.amount.double
        }
        let kilograms = ["g": 0.001, "lbs": 0.453592, "oz": 0.0283495][cart.rules.weightUnit]
        guard cart.rules.weightUnit != "g" else { return max(0, sum) }
        return max(0, (kilograms.map { sum * $0 } ?? sum) * 1000)
    }

    private func write(_ fault: CartFault, _ json: inout JSONWriter) {
        json.object { json in
            json.member("code", fault.code)
            json.member("message", Typography.texturize(fault.message))
        }
    }

    private func extensions(_ json: inout JSONWriter) {
        json.object { json in
            for (namespace, data) in cart.rules.extensions.data(of: "cart") { json.member(namespace, data) }
            guard let namespace = cart.rules.extensions.namespace else { return }
            json.member(namespace, ["stored": cart.state.extensions[namespace] ?? .null])
        }
    }

    // MARK: Shipping

    private func write(_ package: ShippingPackage, _ json: inout JSONWriter) {
        json.object { json in
            json.member("package_id", package.id)
            json.member("name", package.name)
            json.member("destination") { write(package.destination, &$0) }
            json.member("items") { json in
                json.array(of: package.items) { json, item in
                    json.object { json in
                        json.member("key", item.key)
                        json.member("name", item.name)
                        json.member("quantity", item.quantity.whole)
                    }
                }
            }
            json.member("shipping_rates") { json in
                json.array(of: package.rates) { write($1, isChosen: $1.id == package.chosen, &$0) }
            }
        }
    }

    private func write(_ place: Destination, _ json: inout JSONWriter) {
        json.object { json in
            json.member("address_1", Typography.texturize(place.address1))
            json.member("address_2", Typography.texturize(place.address2))
            json.member("city", Typography.texturize(place.city))
            json.member("state", Typography.texturize(place.state))
            json.member("postcode", Typography.texturize(place.postcode))
            json.member("country", Typography.texturize(place.country))
        }
    }

    private func write(_ rate: ShippingRate, isChosen: Bool, _ json: inout JSONWriter) {
        json.object { json in
            json.member("rate_id", rate.id)
            json.member("name", Typography.texturize(rate.label))
            json.member("description", "")
            json.member("delivery_time", "")
            amount("price", currency.minor(rate.cost), &json)
            amount("taxes", currency.minor(rate.taxes.total), &json)
            json.member("instance_id", rate.instance)
            json.member("method_id", rate.method)
            json.member("meta_data") { json in
                json.array(of: rate.meta) { json, meta in
                    json.object { json in
                        json.member("key", meta.key)
                        json.member("value", meta.value)
                    }
                }
            }
            json.member("selected", isChosen)
            currency.append(to: &json)
        }
    }
}
