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

    /// POST, and PUT of a line: which cart it is says the path, not the body.
    static func save(_ call: Invocation) throws -> Answer {
        let given = call.input.fields("cartItem") ?? Fields()
        let reference = try reference(call, given)
        var cart = try Cart.active(reference.id, shown: .string(String(reference.id)), in: call.visit)
        guard let amount = given.double("qty") else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.", ["fieldName": "qty", "value": .null])
        }
        // Less than something is one (carts/guest-items zero).
        let qty = amount > 0 ? amount : 1
        let choice = ItemChoice(given.fields("product_option"))
        let place =
            try given.int("item_id").map { try change($0, choice, qty, given, &cart, call) }
            ?? add(choice, qty, given, &cart, call)
        try cart.collectTotals(in: call.visit)
        try cart.save(in: call.visit)
        return .write(CartItemPayload(line: cart.lines[place], quote: String(cart.quote.id)))
    }

    private static func reference(_ call: Invocation, _ given: Fields) throws -> CartReference {
        if call.input.isGiven("quoteId") { return try CartReference(call, in: "quoteId") }
        if call.input.isGiven("cartId") { return try CartReference(call) }
        let own = PHP.int(given.text("quote_id") ?? "")
        return CartReference(id: own)
    }

    private static func add(
        _ choice: ItemChoice, _ qty: Double, _ given: Fields, _ cart: inout Cart, _ call: Invocation
    ) throws -> Int {
        // The repository's first act is to type-check the SKU (carts/guest-items no-sku).
        guard let sku = given.text("sku") else { throw ApplicationCrash() }
        guard let product = try ProductView.find(sku, store: cart.quote.store, in: call.database) else {
            throw MagentoError.noProduct
        }
        return try cart.add(product, choice, qty: qty, in: call.visit)
    }

    private static func change(
        _ id: Int, _ choice: ItemChoice, _ qty: Double, _ given: Fields, _ cart: inout Cart, _ call: Invocation
    ) throws -> Int {
        guard let place = cart.lines.firstIndex(where: { $0.item.id == id }) else {
            throw noItem(.string(String(cart.quote.id)), id)
        }
        return try cart.update(place, choice, qty: qty, in: call.visit)
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

extension CartReference {
    /// A cart by its number.
    init(id: Int) {
        self.id = id
        mask = nil
    }
}
