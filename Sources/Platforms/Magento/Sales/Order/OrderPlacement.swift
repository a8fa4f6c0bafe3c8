import Simulator

/// Makes an order of what a cart hands over: order, lines, addresses, payment, taxes, reservations
/// (Quote\Model\QuoteManagement::submitQuote, Sales\Model\Service\OrderService::place).
struct OrderPlacement {
    private let quote: SubmittedQuote
    private let visit: Visit

    /// Places an order.
    ///
    /// - Returns: the order's `entity_id`.
    /// - Throws: ``MagentoError`` where the stock has not got enough. Whatever was written until then is undone with the
    ///   request; numbers stay used.
    static func place(_ quote: SubmittedQuote, visit: Visit) throws -> Int {
        try OrderPlacement(quote: quote, visit: visit).place()
    }

    private func place() throws -> Int {
        var order = SalesOrder(order: try row())
        order.items = try items()
        try SalesStock(visit: visit).place(order)
        order.order.id = try visit.ids.take("sales_order")
        order.addresses = try addresses(of: order.id)
        order.order.billingAddressID = order.billing?.id
        try number(&order)
        order.payment = try payment(of: order.order)
        try order.order.insert(into: visit.database)
        for item in order.items { try item.insert(into: visit.database) }
        for address in order.addresses { try address.withoutEmptyTexts.insert(into: visit.database) }
        try order.payment?.insert(into: visit.database)
        try insertTaxes(of: order)
        if let location = quote.pickupLocation, quote.shippingMethod == PickupLocation.method {
            try OrderPickup(order: order.id, location: location).insert(into: visit.database)
        }
        return order.id
    }

    // MARK: The order

    private func row() throws -> Order {
        let totals = quote.totals
        var row = Order()
        row.sums.grandTotal = SalesMoney(totals.grandTotal)
        row.sums.subtotal = SalesMoney(totals.subtotal)
        row.sums.subtotalInclTax = SalesMoney(totals.subtotalInclTax)
        row.sums.discount = SalesMoney(totals.discount)
        row.sums.taxCompensation = SalesMoney(totals.discountTaxCompensation)
        row.sums.tax = SalesMoney(totals.tax)
        row.sums.shipping = SalesMoney(totals.shipping)
        row.sums.shippingInclTax = SalesMoney(totals.shippingInclTax)
        row.sums.shippingTax = SalesMoney(totals.shippingTax)
        row.shippingDiscount = SalesMoney(totals.shippingDiscount)
        row.sums.shippingTaxCompensation = SalesMoney(totals.shippingDiscountTaxCompensation)
        row.totalDue = row.sums.grandTotal
        fillCustomer(&row)
        fillCurrencies(&row)
        try fillStore(&row)
        row.appliedRuleIDs = quote.appliedRules
        row.couponCode = quote.coupon
        row.discountDescription = quote.discountDescription
        row.weight = SalesAmount(quote.weight)
        row.totalQtyOrdered = SalesAmount(quote.totalQty)
        row.totalItemCount = quote.itemCount
        row.shippingMethod = quote.shippingMethod
        row.shippingDescription = quote.shippingDescription
        row.isVirtual = quote.isVirtual ? 1 : 0
        row.quoteID = quote.quoteID
        row.remoteIP = quote.remoteIP
        row.giftMessage = quote.giftMessageID
        row.emailSent = 1
        (row.state, row.status) = (OrderState.new, OrderState.defaultStatus(OrderState.new))
        (row.createdAt, row.updatedAt) = (visit.now.sql, visit.now.sql)
        row.protectCode = Hex.encode(visit.random.bytes(16))
        return row
    }

    private func fillCustomer(_ row: inout Order) {
        let customer = quote.customer
        row.customerID = customer.id
        row.customerIsGuest = customer.isGuest ? 1 : 0
        row.customerEmail = customer.email
        row.customerGroupID = customer.group
        row.customerFirstname = customer.firstname
        row.customerLastname = customer.lastname
        row.customerMiddlename = customer.middlename
        row.customerPrefix = customer.prefix
        row.customerSuffix = customer.suffix
        row.customerDob = customer.dob
        row.customerGender = customer.gender
        row.customerTaxvat = customer.taxvat
        row.customerNote = customer.note
        row.customerNoteNotify = customer.noteNotify
    }

    private func fillCurrencies(_ row: inout Order) {
        let currencies = quote.currencies
        row.currencies = DocumentCurrencies(
            base: currencies.base, global: currencies.global, order: currencies.order, store: currencies.store,
            baseToGlobal: SalesAmount(currencies.baseToGlobal), baseToOrder: SalesAmount(currencies.baseToOrder),
            storeToBase: SalesAmount(currencies.storeToBase), storeToOrder: SalesAmount(currencies.storeToOrder))
    }

    private func fillStore(_ row: inout Order) throws {
        row.storeID = quote.storeID
        let view =
            try StoreView.find(quote.storeID, in: visit.database) ?? StoreView.standard(in: visit.database)
        row.storeName = try StoreNames.lines(of: view, in: visit.database)
        row.incrementID = try quote.reservedIncrement ?? OrderIncrement.reserve(store: quote.storeID, in: visit)
    }

    // MARK: Its parts

    /// The lines, numbered once the order is.
    private func items() throws -> [OrderItem] {
        let bundles = quote.items.filter { $0.type == "bundle" }.compactMap(\.productID)
        let dynamic = Set(bundles).subtracting(try BundleOption.fixed(among: bundles, in: visit.database))
        let separate = try separatelyShipped(bundles)
        return quote.items.map { line in
            var item = self.item(line)
            item.areChildrenCalculated = line.productID.map(dynamic.contains) ?? false
            // A dynamic bundle has no taxes but its parts', and the parts have prices (bundle-ordered).
            if item.areChildrenCalculated {
                (item.taxPercent, item.sums.taxCompensation) = (nil, SalesMoney())
            }
            if let parent = line.parent, quote.items[parent].productID.map(dynamic.contains) ?? false {
                item.originalPrice = SalesMoney(line.originalPrice)
            }
            item.isShippedSeparately = line.productID.map(separate.contains) ?? false
            return item
        }
    }

    /// Bundles whose parts are sent one by one (`shipment_type` 1).
    private func separatelyShipped(_ bundles: [Int]) throws -> Set<Int> {
        let types =
            try Attribute.find("shipment_type", in: visit.database)?.globalValues(of: bundles, in: visit.database)
            ?? [:]
        return Set(types.filter { $0.value.whole == 1 }.keys)
    }

    private func item(_ line: SubmittedQuote.Item) -> OrderItem {
        var item = OrderItem()
        item.sums.price = SalesMoney(line.price)
        item.originalPrice =
            line.parent == nil ? SalesMoney(line.originalPrice) : SalesMoney(own: SalesAmount(line.originalPrice.own))
        item.sums.rowTotal = SalesMoney(line.rowTotal)
        item.sums.priceInclTax = line.priceInclTax.map { SalesMoney($0) } ?? SalesMoney()
        item.sums.rowTotalInclTax = line.rowTotalInclTax.map { SalesMoney($0) } ?? SalesMoney()
        item.sums.discount = SalesMoney(line.discount)
        item.sums.taxCompensation = line.priceInclTax == nil ? SalesMoney() : SalesMoney(line.discountTaxCompensation)
        item.sums.tax = SalesMoney(line.tax)
        item.taxPercent = SalesAmount(line.taxPercent)
        item.discountPercent = SalesAmount(line.discountPercent)
        fillFacts(&item, line)
        fillCounts(&item, line)
        return item
    }

    private func fillFacts(_ item: inout OrderItem, _ line: SubmittedQuote.Item) {
        item.quoteItemID = line.quoteItemID
        item.storeID = line.storeID
        item.productID = line.productID
        item.sku = line.sku
        item.name = line.name
        item.productType = line.type
        item.description = line.description
        item.additionalData = line.additionalData
        item.appliedRuleIDs = line.appliedRules
        item.baseCost = line.baseCost.map(SalesAmount.init)
        item.weight = line.weight.map(SalesAmount.init)
        item.rowWeight = SalesAmount(line.rowWeight)
        item.isVirtual = line.isVirtual ? 1 : 0
        item.isQtyDecimal = line.isQtyDecimal ? 1 : 0
        item.noDiscount = line.noDiscount ? 1 : 0
        item.freeShipping = line.freeShipping
        item.productOption = line.productOption
        item.giftMessage = line.giftMessageID
        (item.createdAt, item.updatedAt) = (visit.now.sql, visit.now.sql)
    }

    private func fillCounts(_ item: inout OrderItem, _ line: SubmittedQuote.Item) {
        item.qtyOrdered = SalesAmount(line.qty)
        item.qtyBackordered = line.qtyBackordered.map(SalesAmount.init)
        (item.qtyInvoiced, item.qtyShipped, item.qtyRefunded, item.qtyCanceled) = (.zero, .zero, .zero, .zero)
        (item.amountRefunded, item.discountInvoiced, item.rowInvoiced, item.taxInvoiced) = (.zero, .zero, .zero, .zero)
    }

    /// Gives the lines their numbers and their parents'.
    private func number(_ order: inout SalesOrder) throws {
        for place in order.items.indices {
            order.items[place].id = try visit.ids.take("sales_order_item")
            order.items[place].orderID = order.id
            guard let parent = quote.items[place].parent, parent < place else { continue }
            order.items[place].parentItemID = order.items[parent].id
        }
    }

    private func addresses(of order: Int) throws -> [OrderAddress] {
        try [(quote.shipping, "shipping"), (quote.billing, "billing")].compactMap { address, type in
            guard let address else { return nil }
            return OrderAddress(
                addressType: type, city: address.city, company: address.company, countryID: address.country,
                customerAddressID: address.customerAddressID, customerID: address.customerID,
                email: address.email ?? quote.customer.email, id: try visit.ids.take("sales_order_address"),
                fax: address.fax, firstname: address.firstname, lastname: address.lastname,
                middlename: address.middlename, parentID: order, postcode: address.postcode, prefix: address.prefix,
                region: address.region, regionCode: address.regionCode, regionID: address.regionID,
                suffix: address.suffix, telephone: address.telephone, vatID: address.vatID,
                street: address.street.joined(separator: "\n"))
        }
    }

    /// Cards' dates are 0 where the cart's payment came out of the database (guest-purchase-order-number).
    private func payment(of order: Order) throws -> OrderPayment {
        let date = quote.payment.isReadBack ? "0" : nil
        return OrderPayment(
            amountOrdered: order.sums.grandTotal, shipping: order.sums.shipping, ccExpYear: date,
            ccSsStartMonth: date, ccSsStartYear: date,
            id: try visit.ids.take("sales_order_payment"), method: quote.payment.method, parentID: order.id,
            poNumber: quote.payment.poNumber, additionalInformation: .object(quote.payment.additionalInformation))
    }

    private func insertTaxes(of order: SalesOrder) throws {
        var ids: [String: Int] = [:]
        for tax in quote.taxes {
            let row = OrderTax(
                id: try visit.ids.take("sales_order_tax"), order: order.id, code: tax.code, title: tax.title,
                percent: SalesAmount(tax.percent), amount: SalesMoney(tax.amount), priority: tax.priority,
                position: tax.position, process: tax.process)
            try row.insert(into: visit.database)
            ids[tax.code] = row.id
        }
        for tax in quote.itemTaxes {
            guard let id = ids[tax.code] else { continue }
            try OrderTaxItem(
                id: visit.ids.take("sales_order_tax_item"), tax: id,
                item: tax.item.flatMap { order.items.indices.contains($0) ? order.items[$0].id : nil },
                percent: SalesAmount(tax.percent), amount: SalesMoney(tax.amount), type: tax.type
            ).insert(into: visit.database)
        }
    }
}
