import Simulator

/// Opening, reading and assigning carts.
enum CartEndpoints {
    // MARK: Opening

    /// POST /V1/carts/mine and /V1/customers/:customerId/carts: the customer's open cart, a new one where there is none.
    static func createForCustomer(_ call: Invocation) throws -> Answer {
        let id = call.input.int("customerId") ?? 0
        let customer = try Customer.get(id, in: call.database)
        if let cart = try Quote.active(customer: id, in: call.database) { return .value(JSONValue(cart.id)) }
        let store = call.scope.storeID == 0 ? customer.storeID : call.scope.storeID
        return .value(JSONValue(try Cart.open(customer: customer, store: store, in: call.visit).quote.id))
    }

    /// POST /V1/carts/: a cart that is nobody's yet; the number is a text (admin-carts-by-number).
    static func create(_ call: Invocation) throws -> Answer {
        let id = try Cart.open(customer: nil, store: call.scope.storeID, in: call.visit).quote.id
        return .value(.string(String(id)))
    }

    /// POST /V1/guest-carts. A customer's token makes the cart a customer's, which a guest's cart may not be
    /// (sweep-customer/guest-carts).
    static func createForGuest(_ call: Invocation) throws -> Answer {
        if call.caller.customerID != nil { throw MagentoError.couldNotSave("The quote can't be created.") }
        let id = try Cart.open(customer: nil, store: call.scope.storeID, in: call.visit).quote.id
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        let name = call.visit.random.text(32, from: letters)
        try QuoteIDMask(quote: id, name: name).insert(into: call.database)
        return .value(.string(name))
    }

    // MARK: Reading

    /// GET /V1/carts/:cartId and /V1/guest-carts/:cartId: open or not.
    static func get(_ call: Invocation) throws -> Answer {
        let reference = try CartReference(call)
        guard let quote = try Quote.find(reference.id, in: call.database) else {
            throw MagentoError.noSuchEntity("cartId", reference.shown())
        }
        return .write(try CartPayload(Cart.load(quote, in: call.visit), in: call.database))
    }

    /// GET /V1/carts/mine
    static func mine(_ call: Invocation) throws -> Answer {
        let customer = call.input.int("customerId") ?? 0
        guard let quote = try Quote.active(customer: customer, in: call.database) else {
            throw MagentoError.noSuchEntity("customerId", JSONValue(customer))
        }
        return .write(try CartPayload(Cart.load(quote, in: call.visit), in: call.database))
    }

    /// GET /V1/carts/search
    static func search(_ call: Invocation) throws -> Answer {
        try listing.answer(call) { page in
            let carts = try Cart.load(Quote.find(keys: page.ids, in: call.database), in: call.visit)
            return try CartPayload.all(carts, in: call.database)
        }
    }

    private static let listing: Listing = {
        let fields: [String: ListColumn] = [
            "entity_id": ListColumn("quote.entity_id", .number), "id": ListColumn("quote.entity_id", .number),
            "store_id": ListColumn("quote.store_id", .number), "is_active": ListColumn("quote.is_active", .number),
            "is_virtual": ListColumn("quote.is_virtual", .number),
            "items_count": ListColumn("quote.items_count", .number),
            "items_qty": ListColumn("quote.items_qty", .number),
            "customer_id": ListColumn("quote.customer_id", .number),
            "customer_email": ListColumn("quote.customer_email", .text),
            "customer_group_id": ListColumn("quote.customer_group_id", .number),
            "customer_is_guest": ListColumn("quote.customer_is_guest", .number),
            "created_at": ListColumn("quote.created_at", .date), "updated_at": ListColumn("quote.updated_at", .date),
            "reserved_order_id": ListColumn("quote.reserved_order_id", .text),
            "coupon_code": ListColumn("quote.coupon_code", .text),
            "grand_total": ListColumn("quote.grand_total", .number),
            "base_grand_total": ListColumn("quote.base_grand_total", .number),
            "quote_currency_code": ListColumn("quote.quote_currency_code", .text),
        ]
        return Listing(from: "quote", key: "quote.entity_id", columns: fields)
    }()

    // MARK: Assigning

    /// PUT /V1/guest-carts/:cartId and /V1/carts/:cartId: the cart of nobody becomes a customer's. A guest's cart may only
    /// become the caller's (Magento\Quote\Model\GuestCartManagement\Plugin\Authorization).
    static func assign(_ call: Invocation) throws -> Answer {
        let id = call.input.int("customerId") ?? 0
        if call.route.isForGuests, id != call.caller.userID { throw notTheirs }
        var cart = try CartReference(call).active(call)
        let customer = try Customer.get(id, in: call.database)
        let store = call.input.int("storeId") ?? 0
        guard try StoreView.find(store, in: call.database)?.websiteID == customer.websiteID else {
            throw MagentoError.invalid(
                "The customer can't be assigned to the cart. The cart belongs to a different store.")
        }
        guard cart.quote.customer == nil else {
            throw MagentoError.invalid("The customer can't be assigned to the cart because the cart isn't anonymous.")
        }
        try QuoteIDMask.delete(cart.quote.id, in: call.database)
        if let own = try Quote.active(customer: customer.id, in: call.database) {
            try CartMerge(visit: call.visit).take(own, into: &cart)
        }
        try cart.assign(customer, in: call.database)
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        return .yes
    }

    private static let notTheirs = MagentoError.invalid(
        "You don't have the correct permissions to assign the customer to the cart.")

    /// PUT /V1/carts/mine: a customer may only save a cart that says it is the customer's own, and an open one. Anybody
    /// else saves a new cart (Magento\Quote\Plugin\AccessChangeQuoteControl).
    static func save(_ call: Invocation) throws -> Answer {
        guard let given = call.input.fields("quote") else { return .nothing }
        if let caller = call.caller.customerID, given.fields("customer")?.int("id") != caller {
            throw MagentoError.invalid("Invalid state change requested")
        }
        var cart = try saved(given, call)
        for item in given.fieldsList("items") ?? [] { _ = try CartItemEndpoints.put(item, &cart, call.visit) }
        guard try StoreView.find(cart.quote.store, in: call.database) != nil else { throw StoreScopes.unknownStore }
        given.take("customer_note") { cart.quote.customerNote = $0?.string }
        if let notify = given.bool("customer_note_notify") { cart.quote.customerNoteNotify = notify }
        if cart.quote.id == 0 { cart.quote.id = try call.visit.ids.take("quote") }
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        return .nothing
    }

    private static func saved(_ given: Fields, _ call: Invocation) throws -> Cart {
        if let id = given.int("id") { return try Cart.active(id, shown: JSONValue(id), in: call.visit) }
        return try Cart.new(store: given.int("store_id") ?? call.scope.storeID, in: call.visit)
    }
}

/// Brings two carts of a customer together: the guest's lives on with its number and lines, and the own one goes
/// (guest-cart-given-to-customer).
struct CartMerge {
    let visit: Visit

    /// Takes the lines of a cart; pieces of the same product with the same choices are added up.
    func take(_ other: Quote, into cart: inout Cart) throws {
        let source = try Cart.load(other, in: visit)
        for place in source.visible {
            let line = source.lines[place]
            if let same = cart.line(of: line.product, line.item.choice) {
                cart.lines[same].item.qty += line.item.qty
            } else {
                copy(place, of: source, into: &cart)
            }
        }
        if cart.quote.coupon == nil { cart.quote.coupon = other.coupon }
        try other.deleteAll(in: visit.database)
    }

    private func copy(_ place: Int, of source: Cart, into cart: inout Cart) {
        var root = source.lines[place]
        root.item.id = 0
        cart.lines.append(root)
        let parent = cart.lines.count - 1
        for part in source.children(of: place) {
            var line = source.lines[part]
            line.item.id = 0
            line.parent = parent
            cart.lines.append(line)
        }
    }
}
