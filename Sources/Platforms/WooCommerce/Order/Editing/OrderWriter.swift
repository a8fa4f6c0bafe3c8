import PHP
import Simulator

/// Makes and changes orders as `wc/v3` requests say.
struct OrderWriter {
    let request: RestRequest
    private let items: OrderItemWriter
    private let sums: OrderSums

    init(_ request: RestRequest) {
        self.request = request
        items = OrderItemWriter(request)
        sums = OrderSums(request.scope)
    }

    private var visit: Visit { request.visit }
    private var workflow: OrderWorkflow { OrderWorkflow(scope: request.scope) }

    func create(_ order: inout Order) throws {
        order.currency = try request.scope.options["woocommerce_currency"]
        order.createdVia = request.string("created_via") ?? "rest-api"
        order.pricesIncludeTax = try request.scope.options.isOn("woocommerce_prices_include_tax")
        order.key = OrderKey.make(visit.random)
        (order.created, order.modified) = (visit.now, visit.now)
        try write(&order)
        if items.hasFeeWithoutAmount {
            // A new order is stored before it is summed up.
            try OrderStore(visit: visit).save(&order)
            throw Kept(RestError.crash)
        }
        try sums.calculate(&order)
        try OrderStore(visit: visit).save(&order)
        do { try applyCoupons(&order) } catch let refusal as RestError { throw try kept(&order, refused: refusal) }
        try finish(&order, isNew: true)
    }

    /// What becomes of a new order that was stored before it is refused: it is gone, or stays as a draft.
    private func kept(_ order: inout Order, refused refusal: RestError) throws -> any Error {
        guard request.scope.profile.keepsRefusedOrders else { return refusal }
        try workflow.move(&order, to: "checkout-draft")
        request.scope.fire(order.id, WebhookTopics.order.created)
        var refusal = refusal
        refusal.data = ["status": .init(refusal.status), "new_draft_order_id": .init(order.id)]
        return Kept(refusal)
    }

    func update(_ order: inout Order) throws {
        try write(&order)
        if items.hasFeeWithoutAmount { throw RestError.crash }
        let parts = ["billing", "shipping", "line_items", "shipping_lines", "fee_lines", "coupon_lines"]
        if parts.contains(where: { request[$0] != nil }) {
            try sums.calculate(&order)
            try OrderStore(visit: visit).save(&order)
        }
        try applyCoupons(&order)
        try finish(&order, isNew: false)
    }

    private func finish(_ order: inout Order, isNew: Bool) throws {
        if let status = request.string("status"), !status.isEmpty, status != order.status {
            try workflow.move(&order, to: status)
        } else {
            try workflow.touch(&order)
        }
        if request.bool("set_paid") == true, isNew || order.needsPayment {
            try workflow.completePayment(&order, transaction: request.string("transaction_id") ?? "")
        }
    }

    // MARK: Properties

    private func write(_ order: inout Order) throws {
        try writeCustomer(&order)
        for (name, path) in [
            ("customer_note", \Order.note), ("payment_method", \.paymentMethod),
            ("payment_method_title", \.paymentMethodTitle), ("transaction_id", \.transactionID),
        ] {
            guard let text = request.string(name) else { continue }
            order[keyPath: path] = text
            // Without a method there is no title either, unless one is sent (rest-v3-orders/customer-changes 12).
            if name == "payment_method", text.isEmpty { order.paymentMethodTitle = "" }
        }
        // The default of the parameter is the shop's currency (rest-v3-shop/settings-and-prices 08).
        let isSent = request.order.contains { $0 != .defaults && request[$0]["currency"] != nil }
        if isSent, let currency = request.string("currency") { order.currency = currency }
        if let parent = request.int("parent_id") { order.parentID = parent }
        writeAddress("billing", \.billing, &order)
        writeAddress("shipping", \.shipping, &order)
        if order.billing.email.isEmpty, order.customerID > 0 {
            let user = try UserRecord.find(id: order.customerID, in: visit.database)
            order.billing[.email] = user?.email ?? ""
        }
        try items.write(&order)
        order.meta.merge(request.list("meta_data") ?? [])
    }

    private func writeCustomer(_ order: inout Order) throws {
        guard let id = request.int("customer_id"), request.has("customer_id") else { return }
        let user = id == 0 ? nil : try UserRecord.find(id: id, in: visit.database)
        guard id == 0 || user != nil else {
            throw RestError("woocommerce_rest_invalid_customer_id", "Customer ID is invalid.", status: 400)
        }
        order.customerID = id
    }

    private func writeAddress(_ name: String, _ path: WritableKeyPath<Order, Address>, _ order: inout Order) {
        guard let sent = request[name]?.object else { return }
        for (field, value) in sent {
            guard let field = Address.Field(rawValue: field) else { continue }
            order[keyPath: path][field] = value.phpString
        }
    }

    // MARK: Coupons

    private func applyCoupons(_ order: inout Order) throws {
        guard let lines = request.list("coupon_lines") else { return }
        let codes = try lines.map { line in
            // rest-v3-orders/coupon-lines 10
            guard line["id"].map(\.phpTruth) != true else {
                throw RestError(
                    "woocommerce_rest_coupon_item_id_readonly", "Coupon item ID is readonly.", status: 400)
            }
            let code = line["code"]?.phpString ?? ""
            guard !code.isEmpty else {
                throw RestError("woocommerce_rest_invalid_coupon", "Coupon code is required.", status: 400)
            }
            return code
        }
        let coupons = OrderCoupons(request.scope)
        do { try coupons.replace(with: codes, in: &order) } catch let kept as Kept {
            // The coupons were taken off and the order saved before the refusal (coupons-on-changing-orders 14).
            try sums.calculate(&order)
            try OrderStore(visit: visit).save(&order)
            throw kept
        }
        try sums.calculate(&order)
        try OrderStore(visit: visit).save(&order)
    }
}

/// Keys that let guests see their orders.
enum OrderKey {
    /// `wc_order_` and thirteen letters and digits.
    static func make(_ random: RandomSource) -> String {
        "wc_order_"
            + random.text(13, from: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    }
}
