import Simulator

/// Magento's orders as unified ones.
struct MagentoOrderModel {
    private let call: StoreCall

    init(_ call: StoreCall) { self.call = call }

    func order(_ native: JSONValue) -> Order {
        var order = Order()
        order.id = native.text("entity_id") ?? ""
        order.orderID = native.text("increment_id") ?? ""
        order.basketID = native.text("quote_id")
        order.customer = customer(native)
        order.createAt = UnifiedDate(utc: native.text("created_at"))
        order.modifiedAt = UnifiedDate(utc: native.text("updated_at"))
        order.currency = Self.currency(native.text("order_currency_code"))
        let assignment = native["extension_attributes"]?["shipping_assignments"]?[0]
        order.shippingAddress = (assignment?["shipping"]?["address"]).map { address($0, "shipping", 2) }
        order.billingAddress = native["billing_address"].map { address($0, "billing", 1) }
        order.paymentMethod = native["payment"]?.text("method").map { OrderPaymentMethod(name: $0) }
        order.shippingMethod = native.filled("shipping_description").map { OrderShippingMethod(name: $0) }
        order.shippingMethods = order.shippingMethod.map { [$0] } ?? []
        order.status = status(native)
        sums(&order, native)
        order.orderProducts = Self.items(native)
        order.comment = native.items("status_histories").last { $0.flag("is_visible_on_front") ?? false }?
            .filled("comment")
        order.storeID = native.text("store_id")
        order.finishedTime = ["complete", "closed"].contains(native.text("state")) ? order.modifiedAt : nil
        return order
    }

    private func customer(_ native: JSONValue) -> BaseCustomer {
        let billing = native["billing_address"]
        return BaseCustomer(
            id: native.text("customer_id") ?? "", email: native.text("customer_email") ?? "",
            firstName: native.text("customer_firstname") ?? billing?.text("firstname"),
            lastName: native.text("customer_lastname") ?? billing?.text("lastname"), phone: billing?.text("telephone"))
    }

    /// Only the code is in an order.
    static func currency(_ code: String?) -> Currency? {
        code.map { Currency(id: $0.lowercased(), name: $0, iso3: $0) }
    }

    private func address(_ native: JSONValue, _ type: String, _ number: Int) -> CustomerAddress {
        var address = MagentoAddress.address(native)
        address.id = String(number)
        address.type = type
        return address
    }

    private func status(_ native: JSONValue) -> OrderStatus {
        let name = { (code: String) in MagentoOrders.known.first { $0.0 == code }?.1 ?? code }
        let code = native.text("status") ?? ""
        var status = OrderStatus(id: code, name: name(code))
        status.history = native.items("status_histories").map { entry in
            let code = entry.text("status") ?? ""
            return OrderStatusHistoryItem(
                id: code, name: name(code), modifiedTime: UnifiedDate(utc: entry.text("created_at")),
                notify: entry.flag("is_customer_notified"), comment: entry.text("comment"))
        }
        if let refunded = native.number("total_refunded"), refunded > 0 {
            var refund = OrderStatusRefund()
            refund.shipping = native.number("shipping_refunded")
            refund.tax = native.number("tax_refunded")
            refund.totalRefunded = refunded
            status.refundInfo = refund
        }
        return status
    }

    private func sums(_ order: inout Order, _ native: JSONValue) {
        let number = { (name: String) in native.number(name) ?? 0 }
        let discount = abs(number("discount_amount"))
        order.totals = OrderTotals(
            total: number("grand_total"), subtotal: number("subtotal"), shipping: number("shipping_amount"),
            tax: number("tax_amount"), discount: discount)
        order.total = OrderTotal(
            subtotalExTax: number("subtotal"), shippingExTax: number("shipping_amount"), totalDiscount: discount,
            totalTax: number("tax_amount"), total: number("grand_total"), totalPaid: native.number("total_paid") ?? 0)
        if discount > 0 {
            order.discounts = [
                OrderTotalsNewDiscount(code: native.filled("coupon_code"), value: discount, type: "fixed")
            ]
        }
    }

    /// What was bought; the part of a configurable product that was chosen is its variant.
    static func items(_ native: JSONValue) -> [OrderItem] {
        let all = native.items("items")
        return all.filter { $0.text("parent_item_id") == nil }.map { item in
            let child = all.first {
                $0.text("parent_item_id") == item.text("item_id") && item.text("product_type") == "configurable"
            }
            var line = OrderItem()
            line.productID = item.text("product_id")
            line.orderProductID = item.text("item_id")
            line.model = item.text("sku")
            line.name = item.text("name") ?? ""
            line.price = item.number("price") ?? 0
            line.priceIncTax = item.number("price_incl_tax")
            line.quantity = item.number("qty_ordered")
            line.discountAmount = item.number("discount_amount")
            line.totalPrice = item.number("row_total")
            line.taxPercent = item.number("tax_percent")
            line.taxValue = item.number("tax_amount")
            line.variantID = child?.text("product_id")
            line.weight = item.number("weight")
            return line
        }
    }
}

/// Addresses, which orders and customers write alike.
enum MagentoAddress {
    static func address(_ native: JSONValue) -> CustomerAddress {
        var address = CustomerAddress()
        let streets = native.items("street").compactMap(\.string)
        address.id = native.text("id") ?? ""
        address.firstName = native.text("firstname")
        address.lastName = native.text("lastname")
        address.postcode = native.text("postcode") ?? ""
        address.address1 = streets.first ?? ""
        address.address2 = streets.dropFirst().isEmpty ? nil : streets.dropFirst().joined(separator: " ")
        address.phone = native.text("telephone")
        address.city = native.text("city") ?? ""
        address.company = native.text("company")
        address.fax = native.text("fax")
        address.taxID = native.text("vat_id")
        let code = native.text("country_id") ?? ""
        address.country = Country(code2: code, code3: CountryCodes.three(code), name: CountryCodes.name(code))
        if let region = native["region"]?.object.map(JSONValue.object) {
            address.state = region.filled("region").map {
                CountryState(code: region.text("region_code") ?? $0, name: $0)
            }
        } else if let region = native.filled("region") {
            address.state = CountryState(code: native.text("region_code") ?? region, name: region)
        }
        return address
    }

    /// An address as Magento takes it.
    ///
    /// - Parameters:
    ///   - prefix: of the parameters' names, e.g. `shipp_`.
    ///   - isOfOrder: orders have a region's parts beside each other, customers have an object of them.
    static func native(
        _ parameters: Parameters, _ prefix: String, isOfOrder: Bool, _ adapter: MagentoAdapter
    ) throws -> JSONObject {
        func text(_ names: String...) -> String? { names.lazy.compactMap { parameters.filled(prefix + $0) }.first }
        var address: JSONObject = [:]
        address["firstname"] = .string(text("first_name") ?? "")
        address["lastname"] = .string(text("last_name") ?? "")
        address["street"] = .array(
            [text("address_1", "address1"), text("address_2", "address2")].compactMap { $0 }.map { .string($0) })
        address["city"] = .string(text("city") ?? "")
        let country = CountryCodes.two(text("country") ?? "")
        if let state = text("state", "region") {
            let region = try adapter.region(state, of: country)
            if isOfOrder {
                for (name, value) in region { address[name] = value }
            } else {
                address["region"] = .object(region)
                address["region_id"] = region["region_id"]
            }
        }
        address["postcode"] = .string(text("postcode") ?? "")
        address["country_id"] = .string(country)
        address["telephone"] = .string(text("phone") ?? "")
        if let company = text("company") { address["company"] = .string(company) }
        return address
    }
}
