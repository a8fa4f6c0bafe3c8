import Simulator

/// An order as the Store API shows it. Amounts are texts in minor units.
struct OrderStorePayload {
    let scope: Scope
    private let currency: Currency
    private let lines: OrderStoreLines

    init(_ scope: Scope) throws {
        self.scope = scope
        currency = try Currency.current(scope)
        lines = OrderStoreLines(scope: scope, currency: currency)
    }

    func value(_ order: Order) throws -> JSONObject {
        let rules = scope.addressRules
        return [
            "id": .init(order.id), "status": .string(order.status),
            "items": .array(try order.items(.line).map { try lines.line($0, of: order) }),
            "coupons": .array(order.items(.coupon).map(coupon)), "fees": .array(order.items(.fee).map(fee)),
            "totals": .object(try totals(order)),
            "shipping_address": try order.shipping.shown(Address.shippingFields, rules),
            "billing_address": try order.billing.shown(Address.billingFields, rules),
            "needs_payment": .bool(order.needsPayment), "needs_shipping": .bool(try needsShippingAddress(order)),
            "payment_requirements": ["products"], "errors": [],
        ]
    }

    /// A way of shipping that is not picking up asks for an address, not what was bought
    /// (store-stories/orders-read-by-key, checkout/place-with-everything).
    private func needsShippingAddress(_ order: Order) throws -> Bool {
        guard try ShopRules.load(scope).shipsTo != [] else { return false }
        return order.items(.shipping).contains { $0.method != "local_pickup" }
    }

    private func minor(_ amount: Amount) -> JSONValue {
        .string(amount.shifted(by: currency.decimals).rounded().fixed(0))
    }

    private func with(_ members: JSONObject) -> JSONValue {
        .object(JSONObject((members.pairs + currency.members.pairs).map { ($0.key, $0.value) }))
    }

    private func coupon(_ item: OrderItem) -> JSONValue {
        let info = item.meta("coupon_info").flatMap { try? JSONParser.parse($0) } ?? .null
        return [
            "code": .string(item.name), "discount_type": .string(info[2]?.string ?? "fixed_cart"),
            "totals": with(["total_discount": minor(item.total), "total_discount_tax": minor(item.totalTax)]),
        ]
    }

    private func fee(_ item: OrderItem) -> JSONValue {
        [
            "key": .init(item.id), "name": .string(item.name),
            "totals": with(["total": minor(item.total), "total_tax": minor(item.totalTax)]),
        ]
    }

    private func totals(_ order: Order) throws -> JSONObject {
        let subtotal = order.items(.line).map(\.subtotal).total
        let fees = order.items(.fee)
        let refunded = try OrderStore(visit: scope.visit).refunds(of: order.id).map { $0.refund?.amount ?? .zero }.total
        let amounts: [(String, Amount)] = [
            ("subtotal", subtotal), ("total_discount", order.totals.discount),
            ("total_shipping", order.totals.shipping), ("total_fees", fees.map(\.total).total),
            ("total_tax", order.totals.tax), ("total_refund", refunded), ("total_price", order.totals.total),
            ("total_items", order.items(.line).map(\.total).total),
            ("total_items_tax", order.items(.tax).map(\.total).total),
            ("total_fees_tax", fees.map(\.totalTax).total), ("total_discount_tax", order.totals.discountTax),
            ("total_shipping_tax", order.totals.shippingTax),
        ]
        var members = JSONObject(amounts.map { ($0.0, minor($0.1)) })
        members["tax_lines"] = .array(
            order.items(.tax).map {
                ["name": .string($0.method), "price": minor($0.total), "rate": .string($0.percent.description)]
            })
        for (name, value) in currency.members { members[name] = value }
        return members
    }
}
