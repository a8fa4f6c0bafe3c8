import PHP
import Simulator

/// Saves an order as a client sends it, part by part: what was not sent stays (order-members-saved). Nothing is
/// promised by it, and no sum is worked out.
struct OrderSave {
    let visit: Visit
    let scope: StoreScope
    let given: Fields

    static let takes = [Parameter.required("entity", .object(OrderTypes.order))]

    /// POST /V1/orders, PUT /V1/orders/create
    static func save(_ call: Invocation) throws -> Answer {
        let save = OrderSave(
            visit: call.visit, scope: call.scope, given: call.input.fields("entity") ?? Fields())
        let id = save.given.int("entity_id") ?? 0
        if id != 0, let stored = try SalesOrder.all([id], in: call.database).first {
            return try save.change(stored)
        }
        return try save.create()
    }

    private var payment: Fields? { given.fields("payment") }
    private var itemsGiven: [Fields] { given.fieldsList("items") ?? [] }
    private var shippingGiven: Fields? {
        given.fields("extension_attributes")?.fieldsList("shipping_assignments")?.first?.fields("shipping")
    }

    private func requirePayment(_ stored: OrderPayment?) throws {
        guard payment != nil || stored != nil else {
            throw MagentoError.invalid("Please provide payment for the order.")
        }
    }

    /// A text that PHP reads no date from is one that the database does not take.
    private func checkDates() throws {
        for fields in [given] + itemsGiven {
            for text in ["created_at", "updated_at"].compactMap({ fields.text($0) }) where !text.isEmpty {
                guard PHP.dateCreate(text) != nil || JSONValue.string(text).phpNumeric != nil else {
                    throw InternalFailure("SQLSTATE[22007]: Invalid datetime format: 1292 Incorrect datetime value")
                }
            }
        }
    }

    // MARK: A new order

    private func create() throws -> Answer {
        try requirePayment(nil)
        var shown = SalesOrder()
        shown.order.take(given, except: ["entity_id", "billing_address_id"])
        if let method = shippingGiven?.text("method") { shown.order.shippingMethod = method }
        try identify(&shown.order)
        shown.items = try items(of: shown.order)
        shown.addresses = try addresses(of: shown.order)
        shown.order.billingAddressID = shown.billing?.id
        shown.payment = try payment(of: shown.order)
        shown.histories = try histories(of: shown.order)
        var stored = shown
        stored.settleState()
        (shown.order.state, shown.order.status) = (stored.order.state, stored.order.status)
        stored.order.totalDue = stored.due
        try checkDates()
        try insert(stored)
        return .write { OrderPayload.write(shown, isExtended: shippingGiven != nil, to: &$0) }
    }

    private func identify(_ row: inout Order) throws {
        let store = row.storeID ?? scope.storeID
        let view = try StoreView.find(store, in: visit.database) ?? StoreView.standard(in: visit.database)
        row.incrementID = try row.incrementID ?? SalesDocument.order.nextNumber(store: view.id, in: visit)
        let isTaken = try Order.exists(
            "WHERE increment_id = ? AND store_id = ?", row.incrementID, row.storeID, in: visit.database)
        guard !isTaken else { throw MagentoError.invalid("Unique constraint violation found") }
        row.id = try visit.ids.take("sales_order")
        row.protectCode = Hex.encode(visit.random.bytes(16))
        row.storeName = try StoreNames.lines(of: view, in: visit.database)
        row.totalItemCount = itemsGiven.count { $0.int("parent_item_id") == nil }
        row.createdAt = row.createdAt ?? visit.now.sql
        row.updatedAt = visit.now.sql
    }

    private func items(of order: Order) throws -> [OrderItem] {
        try itemsGiven.map { fields in
            var item = OrderItem()
            item.take(fields, except: ["item_id"])
            // A parent that is sent along is not saved; it lends its number (Sales\Model\Order\Item::beforeSave).
            item.parentItemID = item.parentItemID ?? fields.fields("parent_item")?.int("item_id")
            item.productOption = fields["product_option"]
            item.id = try visit.ids.take("sales_order_item")
            item.orderID = order.id
            (item.createdAt, item.updatedAt) = (visit.now.sql, visit.now.sql)
            return item
        }
    }

    private func addresses(of order: Order) throws -> [OrderAddress] {
        let wanted = [(given.fields("billing_address"), "billing"), (shippingGiven?.fields("address"), "shipping")]
        return try wanted.compactMap { fields, type in
            guard let fields else { return nil }
            var address = OrderAddress()
            address.takeAddress(fields)
            address.id = try visit.ids.take("sales_order_address")
            (address.parentID, address.addressType) = (order.id, type)
            address.email = order.customerEmail ?? address.email
            return address
        }
    }

    private func payment(of order: Order) throws -> OrderPayment? {
        guard let payment else { return nil }
        var row = OrderPayment()
        row.take(payment)
        row.additionalInformation = payment["additional_information"].flatMap { $0.isNull ? nil : $0 } ?? []
        row.id = try visit.ids.take("sales_order_payment")
        row.parentID = order.id
        return row
    }

    private func histories(of order: Order) throws -> [OrderHistory] {
        try (given.fieldsList("status_histories") ?? []).map { fields in
            var history = OrderHistory()
            history.take(fields)
            history.id = try visit.ids.take(OrderHistory.table.name)
            (history.parentID, history.createdAt) = (order.id, visit.now.sql)
            history.isVisibleOnFront = history.isVisibleOnFront ?? 0
            return history
        }
    }

    private func insert(_ order: SalesOrder) throws {
        try order.order.withoutEmptyTexts.insert(into: visit.database)
        for item in order.items { try item.withColumnDefaults.withoutEmptyTexts.insert(into: visit.database) }
        for address in order.addresses { try address.withoutEmptyTexts.insert(into: visit.database) }
        try order.payment?.withoutEmptyTexts.insert(into: visit.database)
        for history in order.histories { try history.withoutEmptyTexts.insert(into: visit.database) }
    }

    // MARK: An order that exists

    /// The answer shows of the order what was sent, and of its parts what there is.
    private func change(_ order: SalesOrder) throws -> Answer {
        var order = order
        try requirePayment(order.payment)
        order.order.take(given, except: ["entity_id", "increment_id", "billing_address_id"])
        if let payment { order.payment?.take(payment, except: ["entity_id", "parent_id"]) }
        for fields in itemsGiven {
            order.change(fields.int("item_id") ?? 0) { $0.take(fields, except: ["item_id", "order_id"]) }
        }
        try changeAddresses(&order)
        try checkDates()
        try order.save(in: visit)
        var shown = Order()
        shown.take(given)
        (shown.id, shown.createdAt, shown.updatedAt) = (order.id, order.order.createdAt, order.order.updatedAt)
        shown.billingAddressID = order.billing?.id
        return .write { OrderPayload.write(order, as: shown, isExtended: false, to: &$0) }
    }

    private func changeAddresses(_ order: inout SalesOrder) throws {
        let wanted = [(given.fields("billing_address"), "billing"), (shippingGiven?.fields("address"), "shipping")]
        for (fields, type) in wanted {
            guard let fields, let place = order.addresses.firstIndex(where: { $0.addressType == type }) else {
                continue
            }
            order.addresses[place].takeAddress(fields)
            (order.addresses[place].parentID, order.addresses[place].addressType) = (order.id, type)
            try order.addresses[place].update(in: visit.database)
        }
    }
}

/// Website, store and view, as an order keeps their names.
enum StoreNames {
    static func lines(of view: StoreView, in database: Database) throws -> String {
        let website = try Website.find(view.websiteID, in: database)?.name ?? ""
        let group = try StoreGroup.find(view.groupID, in: database)?.name ?? ""
        return [website, group, view.name].joined(separator: "\n")
    }
}

extension OrderItem {
    /// The line as the database keeps it where nobody said anything: sums and quantities are zero.
    var withColumnDefaults: OrderItem {
        var item = self
        func fill(_ money: inout SalesMoney) {
            money = SalesMoney(base: money.base ?? .zero, own: money.own ?? .zero)
        }
        fill(&item.sums.price)
        fill(&item.sums.tax)
        fill(&item.taxInvoiced)
        fill(&item.sums.discount)
        fill(&item.discountInvoiced)
        fill(&item.amountRefunded)
        fill(&item.sums.rowTotal)
        fill(&item.rowInvoiced)
        item.baseCost = item.baseCost ?? .zero
        item.taxPercent = item.taxPercent ?? .zero
        item.discountPercent = item.discountPercent ?? .zero
        item.rowWeight = item.rowWeight ?? .zero
        item.weight = item.weight ?? .zero
        item.qtyBackordered = item.qtyBackordered ?? .zero
        item.qtyCanceled = item.qtyCanceled ?? .zero
        item.qtyInvoiced = item.qtyInvoiced ?? .zero
        item.qtyOrdered = item.qtyOrdered ?? .zero
        item.qtyRefunded = item.qtyRefunded ?? .zero
        item.qtyShipped = item.qtyShipped ?? .zero
        item.freeShipping = item.freeShipping ?? 0
        item.noDiscount = item.noDiscount ?? 0
        return item
    }
}
