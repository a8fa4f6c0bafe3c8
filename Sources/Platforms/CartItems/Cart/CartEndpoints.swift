import Simulator

/// The four things one can do with a cart.
enum CartEndpoints {
    static func list(_ match: CartMatch, _ call: Call, _ carts: CartRecord) throws -> Reply {
        CartAnswer.items(try carts.items(of: match.cart))
    }

    /// Adding an item that is there already raises its quantity; the first item makes the cart.
    static func add(_ match: CartMatch, _ call: Call, _ carts: CartRecord) throws -> Reply {
        let item = try CartItemPayload(call.body)
        guard let id = item.id else {
            throw CartError.malformed("item_id is required and must be a whole number above 0.")
        }
        try carts.add(item, id: id, to: match.cart)
        return CartAnswer.items(try carts.items(of: match.cart))
    }

    static func update(_ match: CartMatch, _ call: Call, _ carts: CartRecord) throws -> Reply {
        try carts.update(try itemID(match), in: match.cart, with: CartItemPayload(call.body))
        return CartAnswer.items(try carts.items(of: match.cart))
    }

    static func remove(_ match: CartMatch, _ call: Call, _ carts: CartRecord) throws -> Reply {
        try carts.remove(try itemID(match), from: match.cart)
        return CartAnswer.items(try carts.items(of: match.cart))
    }

    private static func itemID(_ match: CartMatch) throws -> Int {
        guard let id = match.item.flatMap({ Int($0) }), id > 0 else {
            throw CartError.malformed("item_id must be a whole number above 0.")
        }
        return id
    }
}
