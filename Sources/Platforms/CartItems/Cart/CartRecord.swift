import Simulator

/// Carts and their items as stored. Prices are hundredths.
struct CartRecord {
    static let schema = """
        CREATE TABLE cart (id TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE cart_item (
            cart_id TEXT NOT NULL REFERENCES cart (id), item_id INTEGER NOT NULL, name TEXT NOT NULL,
            description TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0), price INTEGER NOT NULL,
            position INTEGER NOT NULL, PRIMARY KEY (cart_id, item_id)
        ) WITHOUT ROWID;
        """

    struct Item {
        let id: Int
        let name: String
        let quantity: Int
        let price: Int
    }

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// In the order they were added.
    func items(of cart: String) throws -> [Item] {
        let items = try database.all(
            "SELECT item_id, name, quantity, price FROM cart_item WHERE cart_id = ? ORDER BY position", cart
        ) { Item(id: $0.int(0), name: $0.text(1), quantity: $0.int(2), price: $0.int(3)) }
        if items.isEmpty { try require(cart) }
        return items
    }

    func add(_ item: CartItemPayload, id: Int, to cart: String) throws {
        try database.run("INSERT OR IGNORE INTO cart (id) VALUES (?)", cart)
        try database.run(
            """
            INSERT INTO cart_item (cart_id, item_id, name, description, quantity, price, position)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT count(*) FROM cart_item WHERE cart_id = ?1))
            ON CONFLICT (cart_id, item_id) DO UPDATE SET
                quantity = min(quantity + excluded.quantity, 1000000), price = coalesce(?7, price),
                name = coalesce(?8, name), description = coalesce(?9, description)
            """, cart, id, item.name ?? "Item \(id)", item.description ?? "", item.quantity ?? 1, item.price ?? 0,
            item.price, item.name, item.description)
    }

    func update(_ id: Int, in cart: String, with item: CartItemPayload) throws {
        try require(cart)
        try database.run(
            """
            UPDATE cart_item SET quantity = coalesce(?, quantity), price = coalesce(?, price), name = coalesce(?, name),
                description = coalesce(?, description) WHERE cart_id = ? AND item_id = ?
            """, item.quantity, item.price, item.name, item.description, cart, id)
        if database.changes == 0 { throw CartError.noItem(id) }
    }

    func remove(_ id: Int, from cart: String) throws {
        try require(cart)
        try database.run("DELETE FROM cart_item WHERE cart_id = ? AND item_id = ?", cart, id)
        if database.changes == 0 { throw CartError.noItem(id) }
    }

    private func require(_ cart: String) throws {
        guard try database.first("SELECT 1 FROM cart WHERE id = ?", cart, read: { _ in true }) != nil else {
            throw CartError.noCart(cart)
        }
    }
}
