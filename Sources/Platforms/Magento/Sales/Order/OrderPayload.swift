import PHP
import Simulator

/// How orders are shown.
enum OrderPayload {
    private static let order = RecordMembers<Order>(
        OrderTypes.order, computed: ["total_due", "base_total_due"])
    private static let item = RecordMembers<OrderItem>(
        OrderItemTypes.item,
        computed: [
            "original_price", "product_option", "row_total", "base_row_total",
            "row_total_incl_tax", "base_row_total_incl_tax",
        ])
    private static let address = RecordMembers<OrderAddress>(OrderAddressTypes.address, computed: ["street"])
    private static let payment = RecordMembers<OrderPayment>(
        OrderPaymentTypes.payment, computed: ["additional_information"])
    private static let total = RecordMembers<Order>(OrderAddressTypes.total)

    /// An order.
    ///
    /// - Parameters:
    ///   - shown: the order's own members where fewer are known than what is stored.
    ///   - isExtended: whether it has its extension attributes, which a save's answer has not.
    static func write(
        _ order: SalesOrder, as shown: Order? = nil, isExtended: Bool = true, to json: inout JSONWriter
    ) {
        let row = shown ?? order.order
        json.object { json in
            self.order.write(row, to: &json) { key, json in
                switch key {
                case "base_total_due": json.member(key, due(row).base.number)
                case "total_due": json.member(key, due(row).own.number)
                case "items": json.member(key) { write(order.items, of: order, to: &$0) }
                case "billing_address": json.member(key, ifSet: order.billing) { write($1, to: &$0) }
                case "payment": json.member(key, ifSet: order.payment) { write($1, to: &$0) }
                case "status_histories": json.member(key, order.histories)
                case "extension_attributes":
                    if isExtended { json.member(key) { writeExtensions(of: order, to: &$0) } }
                default: break
                }
            }
        }
    }

    private static func due(_ order: Order) -> SalesMoney { SalesOrder(order: order).due }

    // MARK: Items

    private static func write(_ items: [OrderItem], of order: SalesOrder, to json: inout JSONWriter) {
        json.array(of: items) { json, item in
            write(item, parent: order.parent(of: item), gift: item.giftMessage.flatMap { order.gifts[$0] }, to: &json)
        }
    }

    /// A line, with the line that it belongs to and its message in it.
    static func write(_ item: OrderItem, parent: OrderItem?, gift: GiftMessage? = nil, to json: inout JSONWriter) {
        json.object { json in
            let totals = RowTotals(item)
            self.item.write(item, to: &json) { key, json in
                switch key {
                case "original_price": json.member(key, ifSet: (item.originalPrice.own ?? item.sums.price.own)?.value)
                case "parent_item": json.member(key, ifSet: parent) { write($1, parent: nil, to: &$0) }
                case "product_option": if let option = item.productOption { json.member(key, option) }
                case "extension_attributes":
                    json.member(key, ifSet: gift) { json, gift in json.object { $0.member("gift_message", gift) } }
                default: totals.write(key, isKnown: true, to: &json)
                }
            }
            for key in RowTotals.keys { totals.write(key, isKnown: false, to: &json) }
        }
    }

    // MARK: Addresses and payment

    static func write(_ address: OrderAddress, to json: inout JSONWriter) {
        json.object { json in
            self.address.write(address, to: &json) { key, json in
                guard key == "street", let street = address.street else { return }
                let lines = street.split(separator: "\n", omittingEmptySubsequences: false)
                json.member(key) { $0.array(of: lines) { $0.write(String($1)) } }
            }
        }
    }

    private static func write(_ payment: OrderPayment, to json: inout JSONWriter) {
        json.object { json in
            self.payment.write(payment, to: &json) { key, json in
                guard key == "additional_information" else { return }
                json.member(key) { $0.array(of: payment.additionalInformation.elements ?? []) { $0.write($1) } }
            }
        }
    }

    // MARK: Extension attributes

    private static func writeExtensions(of order: SalesOrder, to json: inout JSONWriter) {
        json.object { json in
            json.member("shipping_assignments") { json in
                json.array { writeAssignment(of: order, to: &$0) }
            }
            json.member("payment_additional_info") { json in
                json.array(of: order.payment?.additionalInformation.members ?? []) { json, info in
                    json.object { json in
                        json.member("key", info.name)
                        json.member("value", info.value.string ?? JSONWriter.text(info.value))
                    }
                }
            }
            json.member("applied_taxes") { order.taxes.writeApplied(to: &$0) }
            json.member("item_applied_taxes") { order.taxes.writeItems(to: &$0) }
            if !order.taxes.taxes.isEmpty { json.member("converting_from_quote", true) }
            json.member("gift_message", ifSet: order.order.giftMessage.flatMap { order.gifts[$0] }) { $0.write($1) }
            json.member("pickup_location_code", ifSet: order.pickupLocation)
        }
    }

    private static func writeAssignment(of order: SalesOrder, to json: inout JSONWriter) {
        json.object { json in
            json.member("shipping") { json in
                json.object { json in
                    json.member("address", ifSet: order.shipping) { write($1, to: &$0) }
                    json.member("method", ifSet: order.order.shippingMethod)
                    json.member("total") { json in json.object { total.write(order.order, to: &$0) } }
                }
            }
            json.member("items") { write(order.items, of: order, to: &$0) }
        }
    }
}

/// The sums of a line as the web API shows them: less the discount, and with what the tax makes of that
/// (Sales\Model\Order\Webapi\ChangeOutputArray). They stand in their place where the line has them, else at its end.
private struct RowTotals {
    static let keys = ["row_total", "base_row_total", "row_total_incl_tax", "base_row_total_incl_tax"]

    private let sums: [String: (shown: Double, isKnown: Bool)]

    init(_ item: OrderItem) {
        let net = (item.sums.rowTotal - item.sums.discount).mapped { max($0, .zero) }
        let gross = (item.sums.rowTotal - item.sums.discount + item.sums.tax + item.sums.taxCompensation).mapped {
            max($0, .zero)
        }
        sums = [
            "row_total": (net.own.number, item.sums.rowTotal.own != nil),
            "base_row_total": (net.base.number, item.sums.rowTotal.base != nil),
            "row_total_incl_tax": (gross.own.number, item.sums.rowTotalInclTax.own != nil),
            "base_row_total_incl_tax": (gross.base.number, item.sums.rowTotalInclTax.base != nil),
        ]
    }

    func write(_ key: String, isKnown: Bool, to json: inout JSONWriter) {
        guard let sum = sums[key], sum.isKnown == isKnown else { return }
        json.member(key, sum.shown)
    }
}
