import PHP
import Simulator

/// An order as `wc/v3` shows it.
struct OrderPayload {
    let scope: Scope
    /// Places behind the point (`dp`).
    let decimals: Int
    private let products: OrderProducts
    private let items: OrderItemPayload

    init(_ scope: Scope, decimals: Int) {
        self.scope = scope
        self.decimals = decimals
        products = OrderProducts(scope)
        items = OrderItemPayload(products: products, decimals: decimals)
    }

    /// The order with its links.
    func item(_ order: Order) throws -> RestItem {
        var members = head(order)
        try products.read([order])
        members["meta_data"] = .array(order.meta.map(Self.meta))
        for (kind, name) in [
            (OrderItem.Kind.line, "line_items"), (.tax, "tax_lines"), (.shipping, "shipping_lines"),
            (.fee, "fee_lines"), (.coupon, "coupon_lines"),
        ] {
            members[name] = .array(try order.items(kind).map { .object(try items.payload($0)) })
        }
        members["refunds"] = .array(try refunds(order))
        try addState(&members, order)
        addMoments(&members, order)
        members["currency_symbol"] = .string(try Self.symbol(order.currency, in: scope.visit.database))
        return RestItem(members: members, links: links(order))
    }

    // MARK: Pieces

    private func head(_ order: Order) -> JSONObject {
        var members: JSONObject = [
            "id": .init(order.id), "parent_id": .init(order.parentID), "status": .string(order.status),
            "currency": .string(order.currency), "version": .string(scope.visit.shop.profile),
            "prices_include_tax": .bool(order.pricesIncludeTax), "date_created": Self.moment(order.created),
            "date_modified": Self.moment(order.modified),
        ]
        let totals = order.totals
        for (name, amount) in [
            ("discount_total", totals.discount), ("discount_tax", totals.discountTax),
            ("shipping_total", totals.shipping), ("shipping_tax", totals.shippingTax), ("cart_tax", totals.cartTax),
            ("total", totals.total), ("total_tax", totals.tax),
        ] { members[name] = .string(amount.fixed(decimals)) }
        members["customer_id"] = .init(order.customerID)
        members["order_key"] = .string(order.key)
        members["billing"] = .object(order.billing.payload(Address.billingFields))
        members["shipping"] = .object(order.shipping.payload(Address.shippingFields))
        for (name, text) in [
            ("payment_method", order.paymentMethod), ("payment_method_title", order.paymentMethodTitle),
            ("transaction_id", order.transactionID), ("customer_ip_address", order.ipAddress),
            ("customer_user_agent", order.userAgent), ("created_via", order.createdVia),
            ("customer_note", order.note),
        ] { members[name] = .string(text) }
        members["date_completed"] = Self.moment(order.completed)
        members["date_paid"] = Self.moment(order.paid)
        members["cart_hash"] = .string(order.cartHash)
        members["number"] = .string(String(order.id))
        return members
    }

    private func refunds(_ order: Order) throws -> [JSONValue] {
        try OrderStore(visit: scope.visit).refunds(of: order.id).map { refund in
            let total = -(refund.refund?.amount ?? .zero)
            return [
                "id": .init(refund.id), "reason": .string(refund.refund?.reason ?? ""),
                "total": .string(total == .zero ? "-\(total.fixed(decimals))" : total.fixed(decimals)),
            ]
        }
    }

    private func addState(_ members: inout JSONObject, _ order: Order) throws {
        let path = "/checkout/order-pay/\(order.id)/?pay_for_order=true&key=\(order.key)"
        members["payment_url"] = .string(scope.site.url(path))
        members["is_editable"] = .bool(OrderStatus.editable.contains(order.status))
        members["needs_payment"] = .bool(order.needsPayment)
        members["needs_processing"] = .bool(try products.needsProcessing(order))
    }

    private func addMoments(_ members: inout JSONObject, _ order: Order) {
        members["date_created_gmt"] = Self.moment(order.created)
        members["date_modified_gmt"] = Self.moment(order.modified)
        members["date_completed_gmt"] = Self.moment(order.completed)
        members["date_paid_gmt"] = Self.moment(order.paid)
    }

    private func links(_ order: Order) -> JSONObject {
        let path = "/wc/v3/orders/\(order.id)"
        var links = RestLinks(scope.site, item: path, collection: "/wc/v3/orders")
        links.add("email_templates", "\(path)/actions/email_templates", embeddable: true)
        if order.customerID > 0 { links.add("customer", "/wc/v3/customers/\(order.customerID)") }
        if order.parentID > 0 { links.add("up", "/wc/v3/orders/\(order.parentID)") }
        return links.members
    }

    /// `2024-05-01T12:00:00`; the shop's time zone is UTC.
    static func moment(_ instant: Instant?) -> JSONValue {
        .init(instant.map { "\($0.civil().date)T\($0.civil().time)" })
    }

    private static func symbol(_ code: String, in database: Database) throws -> String {
        PHP.htmlEntityDecode(try CurrencyRecord.find(code, in: database)?.symbol ?? "")
    }

    static func meta(_ entry: OrderMeta) -> JSONValue {
        ["id": .init(entry.id), "key": .string(entry.key), "value": entry.value]
    }
}

extension Order {
    /// Whether the customer still has to pay.
    var needsPayment: Bool { OrderStatus.payable.contains(status) && totals.total > .zero }
}

extension Address {
    /// The fields as they are, as an object.
    func payload(_ fields: [Field]) -> JSONObject {
        JSONObject(fields.map { ($0.rawValue, .string(self[$0])) })
    }
}
