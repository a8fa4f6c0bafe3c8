import PHP
import Simulator

/// `…/items`: the lines of a cart.
enum CartItemEndpoints {
    /// GET: a guest's lines name the cart as the guest does.
    static func list(_ call: Invocation) throws -> Answer {
        let reference = try CartReference(call)
        let cart = try reference.active(call)
        let name = reference.mask ?? String(cart.quote.id)
        return .list(
            cart.visible.map { place in
                var line = cart.lines[place]
                line.discounts = []
                return CartItemPayload(line: line, quote: name)
            })
    }

    /// POST, and PUT of a line: of a guest's cart the path says which it is, of others the body
    /// (Magento\Quote\Model\Quote\Item\Repository).
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("cartItem") ?? Fields()
        let reference =
            try call.route.isForGuests ? CartReference(call) : CartReference(given["quote_id"] ?? .null)
        let number = reference.shown()
        guard !number.isNull, number.phpTruth else { throw MagentoError.required(["quoteId"]) }
        var cart = try reference.active(call)
        let place = try put(given, &cart, call.visit)
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        return .write(CartItemPayload(line: cart.lines[place], quote: String(cart.quote.id)))
    }

    /// Puts a line into a cart, or changes one of it; gives its place.
    static func put(_ given: Fields, _ cart: inout Cart, _ visit: Visit) throws -> Int {
        guard let amount = given.double("qty") else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.", ["fieldName": "qty", "value": .null])
        }
        // Less than something is one (carts/guest-items zero).
        let qty = amount > 0 ? amount : 1
        let choice = ItemChoice(given.fields("product_option"))
        if let id = given.int("item_id") { return try change(id, choice, qty, &cart, visit) }
        return try add(choice, qty, given, &cart, visit)
    }

    private static func add(
        _ choice: ItemChoice, _ qty: Double, _ given: Fields, _ cart: inout Cart, _ visit: Visit
    ) throws -> Int {
        // The repository's first act is to type-check the SKU (carts/guest-items no-sku).
        guard let sku = given.text("sku") else { throw ApplicationCrash() }
        guard let product = try ProductView.find(sku, store: cart.quote.store, in: visit.database) else {
            throw MagentoError.noProduct
        }
        return try cart.add(product, choice, qty: qty, in: visit)
    }

    private static func change(
        _ id: Int, _ choice: ItemChoice, _ qty: Double, _ cart: inout Cart, _ visit: Visit
    ) throws -> Int {
        guard let place = cart.lines.firstIndex(where: { $0.item.id == id }) else {
            throw noItem(.string(String(cart.quote.id)), id)
        }
        return try cart.update(place, choice, qty: qty, in: visit)
    }

    /// DELETE
    static func delete(_ call: Invocation) throws -> Answer {
        let reference = try CartReference(call)
        var cart = try reference.active(call)
        let id = call.input.int("itemId") ?? 0
        guard let place = cart.lines.firstIndex(where: { $0.item.id == id }) else {
            throw noItem(reference.shown(), id)
        }
        cart.remove(place)
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        return .yes
    }

    static func noItem(_ cart: JSONValue, _ item: Int) -> MagentoError {
        .notFound("The %1 Cart doesn't contain the %2 item.", [cart, JSONValue(item)])
    }
}
