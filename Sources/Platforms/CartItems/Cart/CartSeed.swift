import Simulator

/// `carts.json`: `[{"cart_id": "user123", "items": [{"item_id": 1, "name": "…", "quantity": 2, "price": 10.00}]}]`.
enum CartSeed {
    static func load(from fixtures: FixtureFolder, into database: Database) throws {
        for (index, cart) in try fixtures.list("carts.json").enumerated() {
            guard let id = cart["cart_id"]?.string else {
                throw FixtureMistake(
                    file: "carts.json", entity: "element \(index)", field: "cart_id", problem: "must be a string")
            }
            for item in cart["items"]?.array ?? [] { try add(item, to: id, in: database) }
        }
    }

    private static func add(_ item: JSONValue, to cart: String, in database: Database) throws {
        do {
            let payload = try CartItemPayload(JSONWriter.bytes(item))
            guard let id = payload.id else { throw CartError.malformed("item_id is missing") }
            try CartItemRecord.add(payload, id: id, to: cart, in: database)
        } catch CartError.malformed(let problem) {
            throw FixtureMistake(file: "carts.json", entity: "cart \(cart)", field: "items", problem: problem)
        }
    }
}
