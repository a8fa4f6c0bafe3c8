import Simulator

/// A cart.
struct CartRecord: Record {
    static let table = Table<CartRecord>("cart", isClustered: true)
    var id = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) { column("id", &id, .key) }
}

/// An item in a cart.
struct CartItemRecord: Record {
    static let table = Table<CartItemRecord>(
        "cart_item", constraints: ["FOREIGN KEY (cart_id) REFERENCES cart (id)", "CHECK (quantity > 0)"],
        isClustered: true)
    var cart = ""
    var id = 0
    var name = ""
    var description = ""
    var quantity = 0
    /// In hundredths.
    var price = 0
    /// The items of a cart come in the order in which they were added.
    var position = 0

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("cart_id", &cart, .key)
        column("item_id", &id, .key)
        column("name", &name)
        column("description", &description)
        column("quantity", &quantity)
        column("price", &price)
        column("position", &position)
    }
}

extension CartItemRecord {
    private static let mostOfOne = 1_000_000

    /// The items of a cart.
    ///
    /// - Throws: ``CartError/noCart(_:)``.
    static func all(of cart: String, in database: Database) throws -> [CartItemRecord] {
        let items = try all("WHERE cart_id = ? ORDER BY position", cart, in: database)
        if items.isEmpty { try require(cart, in: database) }
        return items
    }

    /// Adding an item that is there already raises its quantity; the first item makes the cart.
    static func add(_ item: CartItemPayload, id: Int, to cart: String, in database: Database) throws {
        try CartRecord(id: cart).save(in: database)
        let last: Int? = try database.value("SELECT max(position) FROM cart_item WHERE cart_id = ?", cart)
        var record =
            try find(cart, id, in: database)
            ?? CartItemRecord(cart: cart, id: id, name: "Item \(id)", position: (last ?? -1) + 1)
        let quantity = min(record.quantity + (item.quantity ?? 1), mostOfOne)
        record.take(item)
        record.quantity = quantity
        try record.save(in: database)
    }

    /// Changes what is given of an item.
    static func update(_ id: Int, in cart: String, with item: CartItemPayload, in database: Database) throws {
        try require(cart, in: database)
        guard var record = try find(cart, id, in: database) else { throw CartError.noItem(id) }
        record.take(item)
        try record.update(in: database)
    }

    /// Takes an item out of a cart.
    static func remove(_ id: Int, from cart: String, in database: Database) throws {
        try require(cart, in: database)
        guard try delete(cart, id, in: database) else { throw CartError.noItem(id) }
    }

    private mutating func take(_ item: CartItemPayload) {
        quantity = item.quantity ?? quantity
        price = item.price ?? price
        name = item.name ?? name
        description = item.description ?? description
    }

    private static func require(_ cart: String, in database: Database) throws {
        guard try CartRecord.find(cart, in: database) != nil else { throw CartError.noCart(cart) }
    }
}
