import Simulator

/// A cart: whose it is and whether it is open. Its contents are not built.
struct Quote: Record {
    static let table = Table<Quote>("quote", indexes: ["customer_id, is_active"])

    var id = 0
    var store = 0
    var customer: Int?
    var isActive = true
    var itemsCount = 0
    var createdAt = ""
    var updatedAt = ""
    /// A cart of the fixtures as REST shows it; nil for one that was opened since.
    var content: WrittenJSON?

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("entity_id", &id, .key)
        column("store_id", &store)
        column("customer_id", &customer)
        column("is_active", &isActive)
        column("items_count", &itemsCount)
        column("created_at", &createdAt)
        column("updated_at", &updatedAt)
        column("content", &content)
    }

    /// A customer's open cart, nil where there is none.
    static func active(customer: Int, in database: Database) throws -> Quote? {
        try first("WHERE customer_id = ? AND is_active = 1 ORDER BY entity_id DESC", customer, in: database)
    }

    /// Opens a cart for a customer, or for a guest, and gives its id.
    static func open(customer: Int?, store: Int, in visit: Visit) throws -> Int {
        try Quote(
            id: visit.ids.take("quote"), store: store, customer: customer, createdAt: visit.now.sql,
            updatedAt: visit.now.sql
        ).insert(into: visit.database)
    }

    /// Loads the carts of the fixtures.
    @Sendable static func load(_ database: Database, _ fixtures: FixtureFolder, _ shop: ShopSettings) throws {
        for entity in try FixtureList("carts.json", fixtures).entities {
            try Quote(
                id: entity.int("id"), store: entity.int("store_id"), customer: entity.value["customer"]?["id"]?.int,
                isActive: entity.bool("is_active"), itemsCount: entity.value["items_count"]?.int ?? 0,
                createdAt: entity.text("created_at"), updatedAt: entity.text("updated_at"),
                content: WrittenJSON(entity.value)
            ).insert(into: database)
        }
    }
}

/// `/V1/carts/mine`, as far as carts are built.
enum MyCartEndpoints {
    /// The customer's open cart, a new one where there is none.
    static func create(_ call: Invocation) throws -> Answer {
        let customer = call.input.int("customerId") ?? 0
        if let cart = try Quote.active(customer: customer, in: call.database) { return .value(JSONValue(cart.id)) }
        let id = try Quote.open(customer: customer, store: call.scope.storeID, in: call.visit)
        return .value(JSONValue(id))
    }

    /// A cart that the back office opens for a customer.
    static func createFor(_ call: Invocation) throws -> Answer {
        _ = try Customer.get(call.input.int("customerId") ?? 0, in: call.database)
        return try create(call)
    }

    /// The customer's open cart as the fixtures show it; showing one that was opened since is not built.
    static func get(_ call: Invocation) throws -> Answer {
        let customer = call.input.int("customerId") ?? 0
        guard let cart = try Quote.active(customer: customer, in: call.database) else {
            throw MagentoError.noSuchEntity("customerId", JSONValue(customer))
        }
        if let content = cart.content { return .write(content) }
        throw NotBuilt(call.route)
    }
}
