import Simulator

/// The four things one can do with a cart; each answers with the whole of it.
enum CartEndpoints {
    static func list(_ match: CartMatch, _ call: Call, _ database: Database) throws -> Reply {
        CartAnswer.items(try CartItemRecord.all(of: match.cart, in: database))
    }

    static func add(_ match: CartMatch, _ call: Call, _ database: Database) throws -> Reply {
        let item = try CartItemPayload(call.body)
        guard let id = item.id else {
            throw CartError.malformed("item_id is required and must be a whole number above 0.")
        }
        try CartItemRecord.add(item, id: id, to: match.cart, in: database)
        return try list(match, call, database)
    }

    static func update(_ match: CartMatch, _ call: Call, _ database: Database) throws -> Reply {
        try CartItemRecord.update(itemID(match), in: match.cart, with: CartItemPayload(call.body), in: database)
        return try list(match, call, database)
    }

    static func remove(_ match: CartMatch, _ call: Call, _ database: Database) throws -> Reply {
        try CartItemRecord.remove(itemID(match), from: match.cart, in: database)
        return try list(match, call, database)
    }

    private static func itemID(_ match: CartMatch) throws -> Int {
        guard let id = match.item.flatMap({ Int($0) }), id > 0 else {
            throw CartError.malformed("item_id must be a whole number above 0.")
        }
        return id
    }
}
