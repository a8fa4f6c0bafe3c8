import PHP
import Simulator

/// Loads the carts of the fixtures.
enum QuoteSeed {
    /// Orders were made of those that are closed; those that are open go on where they were.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        let entities = try FixtureList("carts.json", fixtures).entities
        var addresses: [QuoteAddress] = []
        for entity in entities {
            try quote(entity).insert(into: database)
            addresses += try self.addresses(of: entity)
            for item in entity.value["items"]?.array ?? [] { try seed(item, of: entity, into: database) }
        }
        var taken = Set(addresses.map(\.id))
        for var address in addresses {
            // Both addresses of a cart are made at once, the one for shipping right behind the other.
            if address.id < 0 {
                address.id = -address.id
                guard taken.insert(address.id).inserted else { continue }
            }
            try address.insert(into: database)
        }
        try collectTotals(in: database, of: shop)
    }

    /// Open carts were worked out when they were saved last; the fixtures show their lines alone.
    private static func collectTotals(in database: Database, of shop: ShopSettings) throws {
        for quote in try Quote.all("WHERE is_active = 1 ORDER BY entity_id", in: database) {
            guard let saved = Instant(quote.updatedAt) else { continue }
            let visit = Visit(
                database: database, now: saved, random: RandomSource(seed: 0), ids: IdSequences(database), shop: shop,
                sandbox: "")
            var cart = try Cart.load(quote, in: visit)
            guard cart.goneItems.isEmpty, cart.billing.id != 0, cart.shipping.id != 0 else { continue }
            try cart.collectTotals(in: visit)
            try cart.save(in: visit)
        }
    }

    private static func quote(_ entity: FixtureEntity) throws -> Quote {
        let value = entity.value
        let customer = value["customer"]
        let currency = value["currency"]
        return Quote(
            id: try entity.int("id"), store: try entity.int("store_id"), createdAt: try entity.text("created_at"),
            updatedAt: try entity.text("updated_at"), isActive: try entity.bool("is_active"),
            isVirtual: try entity.bool("is_virtual"), itemsCount: value["items_count"]?.int ?? 0,
            itemsQty: value["items_qty"]?.double ?? 0, customer: customer?["id"]?.int,
            customerGroup: customer?["group_id"]?.int ?? 0, customerEmail: customer?["email"]?.string,
            customerFirstname: customer?["firstname"]?.string, customerLastname: customer?["lastname"]?.string,
            customerMiddlename: customer?["middlename"]?.string,
            customerIsGuest: value["customer_is_guest"]?.bool ?? true, customerNote: value["customer_note"]?.string,
            customerNoteNotify: value["customer_note_notify"]?.bool ?? true,
            reservedOrderID: value["reserved_order_id"]?.string,
            globalCurrency: currency?["global_currency_code"]?.string ?? "",
            baseCurrency: currency?["base_currency_code"]?.string ?? "",
            storeCurrency: currency?["store_currency_code"]?.string ?? "",
            quoteCurrency: currency?["quote_currency_code"]?.string ?? "",
            baseToGlobalRate: currency?["base_to_global_rate"]?.double ?? 1,
            baseToQuoteRate: currency?["base_to_quote_rate"]?.double ?? 1)
    }

    /// The billing address, and the one for shipping: with a negative number where the fixture does not show it.
    private static func addresses(of entity: FixtureEntity) throws -> [QuoteAddress] {
        guard let shown = entity.value["billing_address"] else { return [] }
        let cart = try entity.int("id")
        let billing = address(shown, .billing, cart)
        let assignment = entity.value["extension_attributes"]?["shipping_assignments"]?.array?.first?["shipping"]
        guard let given = assignment?["address"] else {
            return [billing, QuoteAddress(id: -billing.id - 1, quote: cart, kind: .shipping, sameAsBilling: true)]
        }
        var shipping = address(given, .shipping, cart)
        shipping.shippingMethod = assignment?["method"]?.string
        var totals = AddressTotals()
        for item in entity.value["items"]?.array ?? [] {
            let row = (item["price"]?.double ?? 0) * (item["qty"]?.double ?? 0)
            totals.subtotal += QuoteAmount(base: row, own: row)
        }
        totals.subtotalInclTax = totals.subtotal
        totals.subtotalWithDiscount = totals.subtotal
        totals.grandTotal = totals.subtotal
        shipping.totals = totals
        return [billing, shipping]
    }

    private static func address(_ value: JSONValue, _ kind: QuoteAddress.Kind, _ cart: Int) -> QuoteAddress {
        var address = QuoteAddress(id: value["id"]?.int ?? 0, quote: cart, kind: kind)
        address.place = QuotePlace(Fields(value.object ?? JSONObject()))
        address.customer = value["customer_id"]?.int
        address.customerAddress = value["customer_address_id"]?.int
        address.sameAsBilling = value["same_as_billing"]?.int == 1
        address.savesInAddressBook = value["save_in_address_book"]?.int == 1
        return address
    }

    private static func seed(_ value: JSONValue, of entity: FixtureEntity, into database: Database) throws {
        let item = FixtureEntity(file: entity.file, name: "\(entity.name): item", value: value)
        let sku = try item.text("sku")
        guard let product = try Product.find(sku, in: database) else {
            throw item.mistake("sku", "must be the SKU of a product")
        }
        let price = value["price"]?.double ?? 0
        let row = QuoteAmount(base: price * (value["qty"]?.double ?? 0), own: price * (value["qty"]?.double ?? 0))
        let view = try ProductView.find(id: product.id, store: entity.int("store_id"), in: database)
        try QuoteItem(
            id: item.int("item_id"), quote: entity.int("id"), product: product.id, store: entity.int("store_id"),
            sku: sku, name: item.text("name"), type: item.text("product_type"),
            weight: view?.value("weight")?.number, qty: value["qty"]?.double ?? 0, price: price,
            unitPrice: QuoteAmount(base: price, own: price), originalPrice: QuoteAmount(base: price, own: price),
            rowTotal: row, priceInclTax: QuoteAmount(base: price, own: price), rowTotalInclTax: row,
            priceMark: view.map(CartPricing.mark) ?? ""
        ).insert(into: database)
    }
}

extension QuotePlace {
    /// Reads an address on the wire; a street may have many lines.
    init(_ fields: Fields) {
        self.init()
        take(fields)
    }

    /// Takes over what was given, be it as `null`; what was not given stays.
    mutating func take(_ fields: Fields) {
        fields.take("email") { email = $0?.string }
        fields.take("prefix") { prefix = $0?.string }
        fields.take("firstname") { firstname = $0?.string }
        fields.take("middlename") { middlename = $0?.string }
        fields.take("lastname") { lastname = $0?.string }
        fields.take("suffix") { suffix = $0?.string }
        fields.take("company") { company = $0?.string }
        fields.take("street") { street = $0?.array?.map { PHP.text($0) }.joined(separator: "\n") }
        fields.take("city") { city = $0?.string }
        fields.take("region") { region = $0?.string }
        fields.take("region_id") { regionID = $0?.int }
        fields.take("postcode") { postcode = $0?.string }
        fields.take("country_id") { country = $0?.string }
        fields.take("telephone") { telephone = $0?.string }
        fields.take("fax") { fax = $0?.string }
        fields.take("vat_id") { vatID = $0?.string }
    }
}
