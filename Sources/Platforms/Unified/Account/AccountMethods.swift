import Simulator

/// A call of a method that is the layer's own work: accounts, and stores as connections.
struct AccountCall: Sendable {
    let method: UnifiedMethod
    let parameters: Parameters
    let caller: UnifiedCaller
    let conversation: Conversation
    let connector: StoreConnector

    /// The store that the call is for.
    func store() throws -> StoreRecord {
        guard let store = caller.store else { throw UnifiedError.badStoreKey }
        return store
    }
}

/// The methods of accounts and connections, by name.
enum AccountMethods {
    static let table: [String: @Sendable (AccountCall) throws -> MethodResult] = [
        "account.supported_platforms": supportedPlatforms,
        "account.cart.list": list,
        "account.cart.add": AccountCartAdd.add,
        "account.config.update": AccountCartAdd.update,
        "account.failed_webhooks": failedWebhooks,
        "cart.list": supportedCarts,
        "cart.methods": methods,
        "cart.validate": validate,
        "cart.config": config,
        "cart.delete": delete,
        "cart.disconnect": disconnect,
    ]

    // MARK: The account

    /// `required` is a list of alternative sets of parameters; each platform has one.
    private static let supportedPlatforms: @Sendable (AccountCall) throws -> MethodResult = { _ in
        let platforms: [JSONValue] = StorePlatform.all.map { platform in
            let required = [("store_url", "The address of the store")] + platform.keyParameters
            return [
                "cart_id": .string(platform.cartIDs[0]), "cart_name": .string(platform.title),
                "cart_versions": .string(platform.versions), "cart_method": "api",
                "params": [
                    "required": [.array(required.map { ["name": .string($0.0), "description": .string($0.1)] })],
                    "additional": [["name": "custom_label", "description": "A name of your own for the store"]],
                ],
            ]
        }
        return .members([
            "supported_platforms_count": .int(Int64(platforms.count)), "supported_platforms": .array(platforms),
        ])
    }

    /// `cart.list`, the deprecated way to ask the same.
    private static let supportedCarts: @Sendable (AccountCall) throws -> MethodResult = { _ in
        let carts: [JSONValue] = StorePlatform.all.map { platform in
            [
                "cart_id": .string(platform.cartIDs[0]), "cart_name": .string(platform.title),
                "cart_versions": .string(platform.versions),
                "params": .array((["store_url"] + platform.keyParameters.map(\.name)).map { .string($0) }),
            ]
        }
        return .members(["supported_carts_count": .int(Int64(carts.count)), "supported_carts": .array(carts)])
    }

    private static let list: @Sendable (AccountCall) throws -> MethodResult = { call in
        let stores = try call.conversation.step { visit in
            try StoreRecord.all("WHERE api_key = ? ORDER BY number", call.caller.apiKey, in: visit.database)
        }
        let wanted = stores.map { ($0, try? call.connector.connection(to: $0)) }.filter { store, connection in
            let filters = [
                ("store_url", connection?.url), ("store_key", store.key), ("custom_label", store.label),
            ]
            return filters.allSatisfy { name, value in call.parameters.filled(name).map { $0 == value } ?? true }
        }
        let counts = call.parameters.has("request_from_date") || call.parameters.has("request_to_date")
        let carts = wanted.map { store, connection in entry(store, connection, counts, call) }
        return .members(["carts_count": .int(Int64(carts.count)), "carts": .array(carts)])
    }

    private static func entry(
        _ store: StoreRecord, _ connection: StoreConnection?, _ counts: Bool, _ call: AccountCall
    ) -> JSONValue {
        var members: JSONObject = [
            "id": .string(String(store.number)), "url": .string(connection?.url ?? store.url),
            "store_key": .string(store.key),
            "cart_id": .string(store.cartID.isEmpty ? connection?.adapter.platform.cartIDs[0] ?? "" : store.cartID),
            "custom_label": .string(store.label), "bridge_version": "",
        ]
        if counts { members["total_calls"] = "0" }
        return .object(members)
    }

    /// Deliveries that failed; none is ever waiting where no webhook is delivered.
    private static let failedWebhooks: @Sendable (AccountCall) throws -> MethodResult = { _ in
        .members(["all_failed_webhook": "0", "webhook": []])
    }

    // MARK: A connection

    /// What can be called with the keys of this store.
    private static let methods: @Sendable (AccountCall) throws -> MethodResult = { call in
        let adapter = try call.connector.connection(to: try call.store()).adapter
        let names = UnifiedMethods.table.map(\.name).filter { table[$0] != nil || adapter.does($0) }
        return .members(["method": .array(names.map { .string($0) })])
    }

    private static let validate: @Sendable (AccountCall) throws -> MethodResult = { call in
        try call.connector.connection(to: try call.store()).verify()
        return .members(["status": "true"])
    }

    private static let config: @Sendable (AccountCall) throws -> MethodResult = { call in
        let store = try call.store()
        let connection = try call.connector.connection(to: store)
        return .members([
            "store_name": .string(store.label), "store_url": .string(connection.url), "db_prefix": "",
        ])
    }

    private static let delete: @Sendable (AccountCall) throws -> MethodResult = { call in
        let store = try call.store()
        let url = try? call.connector.connection(to: store).url
        try call.conversation.step { visit in _ = try StoreRecord.delete(store.key, in: visit.database) }
        return .members(["store": .string("Store \(url ?? store.url) was deleted.")])
    }

    /// The connection ends; there is no session of a store to end, and the store stays.
    private static let disconnect: @Sendable (AccountCall) throws -> MethodResult = { _ in
        .members(["connection": "closed"])
    }
}
