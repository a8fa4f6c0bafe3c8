import Simulator

extension SubmittedQuote {
    /// What a cart is at this moment.
    init(_ cart: Cart, in visit: Visit) throws {
        let quote = cart.quote
        let database = visit.database
        let address = cart.totalsAddress
        let regions = try CartPayload.regions([cart.billing, cart.shipping], in: database)
        self.init(
            quoteID: quote.id, storeID: quote.store, reservedIncrement: quote.reservedOrderID, remoteIP: "127.0.0.1",
            isVirtual: cart.isVirtual, customer: try Customer(quote, in: database), currencies: Currencies(quote),
            appliedRules: quote.appliedRules, coupon: quote.coupon,
            discountDescription: address.totals.discountDescription, totals: Totals(address.totals),
            weight: cart.isVirtual ? 0 : cart.shipping.weight, totalQty: quote.itemsQty, itemCount: quote.itemsCount,
            billing: Address(cart.billing, email: quote.customerEmail, regions), payment: try Payment(cart, in: visit),
            giftMessageID: quote.giftMessage)
        if !cart.isVirtual {
            shippingMethod = cart.shipping.shippingMethod
            shippingDescription = cart.shipping.shippingDescription
            shipping = Address(cart.shipping, email: quote.customerEmail, regions)
            pickupLocation = cart.shipping.pickupLocation
        }
        let stock = try CartStock(visit: visit, website: cart.website)
        items = try cart.lines.indices.map { try Item(cart, $0, stock, in: visit) }
        takeTaxes(cart, address.totals.appliedTaxes)
    }

    /// One row for each rate, and one for each rate of each line; what no line has is the shipping's.
    private mutating func takeTaxes(_ cart: Cart, _ applied: AppliedTaxes) {
        for (process, step) in applied.steps.enumerated() {
            for rate in step.rates {
                taxes.append(
                    AppliedTax(
                        code: rate.code, title: rate.title, percent: Decimal4.rounded(step.share(of: rate)),
                        amount: step.part(of: rate), baseReal: step.part(of: rate).base, priority: rate.priority,
                        position: rate.position, process: process))
            }
            var left = step.amount
            for (place, line) in cart.lines.enumerated() {
                guard let own = line.item.taxes.steps.first(where: { $0.id == step.id }) else { continue }
                left = left - own.amount
                add(own, item: place)
            }
            var rest = step
            rest.amount = left
            if abs(left.base) > 0.00005 || abs(left.own) > 0.00005 { add(rest, item: nil) }
        }
    }

    private mutating func add(_ step: AppliedTaxes.Step, item: Int?) {
        for rate in step.rates {
            itemTaxes.append(
                ItemTax(
                    item: item, type: item == nil ? "shipping" : "product", code: rate.code, title: rate.title,
                    percent: Decimal4.rounded(step.share(of: rate)), amount: step.part(of: rate)))
        }
    }
}

extension AppliedTaxes.Step {
    /// What a rate is of the step's percentage.
    fileprivate func share(of rate: AppliedTaxes.Rate) -> Double {
        let sum = rates.reduce(0) { $0 + $1.percent }
        return sum == 0 ? 0 : percent * rate.percent / sum
    }

    /// What a rate made of the step's amount.
    fileprivate func part(of rate: AppliedTaxes.Rate) -> QuoteAmount {
        let sum = rates.reduce(0) { $0 + $1.percent }
        return rates.count == 1 || sum == 0 ? amount : (amount * (rate.percent / sum)).fourPlaces
    }
}

extension SubmittedQuote.Customer {
    fileprivate init(_ quote: Quote, in database: Database) throws {
        let customer = try quote.owner(in: database)
        self.init(
            id: quote.customer, isGuest: quote.customer == nil, email: quote.customerEmail,
            group: customer?.groupID ?? quote.customerGroup, firstname: quote.customerFirstname,
            lastname: quote.customerLastname, middlename: quote.customerMiddlename, prefix: customer?.prefix,
            suffix: customer?.suffix, dob: customer?.birthday.map { $0.prefix(10) + " 00:00:00" },
            gender: customer?.gender, taxvat: customer?.taxNumber, note: quote.customerNote,
            noteNotify: quote.customerNoteNotify ? 1 : 0)
    }
}

extension SubmittedQuote.Currencies {
    fileprivate init(_ quote: Quote) {
        self.init(
            global: quote.globalCurrency, base: quote.baseCurrency, store: quote.storeCurrency,
            order: quote.quoteCurrency, baseToGlobal: quote.baseToGlobalRate, baseToOrder: quote.baseToQuoteRate)
    }
}

extension SubmittedQuote.Totals {
    fileprivate init(_ totals: AddressTotals) {
        self.init(
            subtotal: totals.subtotal, subtotalInclTax: totals.subtotalInclTax, discount: totals.discount,
            discountTaxCompensation: totals.discountTaxCompensation, tax: totals.tax, shipping: totals.shipping,
            shippingInclTax: totals.shippingInclTax, shippingTax: totals.shippingTax,
            shippingDiscount: totals.shippingDiscount,
            shippingDiscountTaxCompensation: totals.shippingDiscountTaxCompensation, grandTotal: totals.grandTotal)
    }
}

extension SubmittedQuote.Address {
    /// An order writes to its buyer at both addresses, and its addresses are nobody's (customer-cart-whole order).
    fileprivate init(_ address: QuoteAddress, email: String?, _ regions: [Int: Region]) {
        let place = address.place
        let region = place.regionID.flatMap { regions[$0] }.flatMap { $0.country == place.country ? $0 : nil }
        self.init(
            quoteAddressID: address.id, customerAddressID: address.customerAddress, email: email, prefix: place.prefix,
            firstname: place.firstname, middlename: place.middlename,
            lastname: place.lastname, suffix: place.suffix, company: place.company, street: place.streetLines,
            city: place.city, region: region?.name ?? place.region, regionCode: region?.code ?? place.region,
            regionID: place.regionID, postcode: place.postcode, country: place.country, telephone: place.telephone,
            fax: place.fax, vatID: place.vatID)
    }
}

extension SubmittedQuote.Payment {
    /// With what the method tells the buyer.
    fileprivate init(_ cart: Cart, in visit: Visit) throws {
        let settings = cart.settings
        let method = cart.payment?.method ?? ""
        let title = try settings.text("payment/\(method)/title") ?? ""
        var more: JSONObject = [:]
        switch method {
        case "checkmo":
            for name in ["payable_to", "mailing_address"] {
                if let text = try settings.text("payment/checkmo/\(name)"), !text.isEmpty { more[name] = .string(text) }
            }
        case "banktransfer", "cashondelivery":
            more["instructions"] = JSONValue(try settings.text("payment/\(method)/instructions"))
        default: break
        }
        var information: JSONObject = ["method_title": .string(title)]
        for (name, value) in more { information[name] = value }
        self.init(
            method: method, title: title, poNumber: cart.payment?.poNumber, additionalInformation: information,
            isReadBack: cart.hadPayment)
    }
}

extension SubmittedQuote.Item {
    fileprivate init(_ cart: Cart, _ place: Int, _ stock: CartStock, in visit: Visit) throws {
        let line = cart.lines[place]
        let item = line.item
        self.init(
            quoteItemID: item.id, parent: line.parent, productID: item.product, sku: item.sku, name: item.name,
            type: item.type, qty: cart.totalQty(place),
            price: QuoteAmount(base: item.price, own: item.unitPrice.own.money),
            originalPrice: QuoteAmount(base: item.originalPrice.base, own: item.originalPrice.own.money),
            rowTotal: item.rowTotal, priceInclTax: item.priceInclTax, rowTotalInclTax: item.rowTotalInclTax,
            discount: item.discount, discountTaxCompensation: item.discountTaxCompensation, tax: item.tax,
            taxPercent: item.taxPercent, discountPercent: item.discountPercent, weight: item.weight,
            rowWeight: line.parent == nil ? item.rowWeight : 0, isVirtual: item.isVirtual,
            isQtyDecimal: try CartStock.isCountedInParts(line.product, in: visit), noDiscount: item.noDiscount,
            freeShipping: item.freeShipping,
            appliedRules: item.appliedRules, baseCost: item.baseCost, productOption: item.choice.shown,
            qtyBackordered: try stock.backordered(line.product, cart.totalQty(place)), storeID: item.store,
            giftMessageID: item.giftMessage)
    }
}

extension Double {
    fileprivate var money: Double { Money.rounded(self) }
}

extension Quote {
    /// The customer whose it is.
    fileprivate func owner(in database: Database) throws -> Customer? {
        try customer.flatMap { try Customer.find($0, in: database) }
    }
}
