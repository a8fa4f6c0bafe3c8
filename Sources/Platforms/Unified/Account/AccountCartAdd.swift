import Simulator

/// account.cart.add and account.config.update: a store's address and keys.
enum AccountCartAdd {
    /// Connects a store. The keys are tried unless `verify` is false.
    static let add: @Sendable (AccountCall) throws -> MethodResult = { call in
        let parameters = call.parameters
        guard let cartID = parameters.filled("cart_id") else { throw UnifiedError.missing("cart_id") }
        guard let adapter = StorePlatform.adapter(of: cartID) else { throw unknown("cart_id") }
        var store = StoreRecord(apiKey: call.caller.apiKey, cartID: cartID)
        store.url = try url(parameters, "store_url")
        store.credentials = try credentials(parameters, adapter.platform)
        store.label = parameters.text("custom_label") ?? ""
        if parameters.flag("verify") ?? true { try call.connector.connection(to: store).verify() }
        let key = try call.conversation.step { visit in try insert(store, in: visit) }
        return .members(["store_key": .string(key)])
    }

    private static func insert(_ store: StoreRecord, in visit: Visit) throws -> String {
        let known = try StoreRecord.exists(
            "WHERE api_key = ? AND url = ?", store.apiKey, store.url, in: visit.database)
        if known { throw UnifiedError.storeExists }
        var store = store
        store.key = Hex.encode(visit.random.bytes(16))
        store.number = try StoreRecord.nextNumber(of: store.apiKey, in: visit.database)
        try store.insert(into: visit.database)
        return store.key
    }

    /// Changes what is sent of a store's address, label and keys. A shop of the same sandbox that gets an address or keys
    /// is from then on a store like any other.
    static let update: @Sendable (AccountCall) throws -> MethodResult = { call in
        let parameters = call.parameters
        let before = try call.store()
        var store = before
        let connection = try call.connector.connection(to: store)
        if parameters.has("new_store_url") { store.url = try url(parameters, "new_store_url") }
        if connection.adapter.platform.keyParameters.contains(where: { parameters.has($0.name) }) {
            store.credentials = try credentials(parameters, connection.adapter.platform)
        }
        if let label = parameters.text("custom_label") { store.label = label }
        if !store.shop.isEmpty, store.url != before.url || store.credentials != before.credentials {
            store.cartID = connection.adapter.platform.cartIDs[0]
            if store.url.isEmpty { store.url = connection.url }
            if store.credentials.isEmpty { store.credentials = connection.client.credentials.object ?? [:] }
            store.shop = ""
        }
        try call.conversation.step { visit in _ = try store.update(in: visit.database) }
        return .members(["updated_items": store == before ? 0 : 1])
    }

    // MARK: Parameters

    private static func url(_ parameters: Parameters, _ name: String) throws -> String {
        guard let text = parameters.text(name) else { throw UnifiedError.missing(name) }
        var url = text
        while url.hasSuffix("/") { url.removeLast() }
        let isURL = url.hasPrefix("http://") || url.hasPrefix("https://")
        guard isURL, !ShopAddress(url).authority.isEmpty, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw UnifiedError.wrong(name, takes: "valid URL.")
        }
        return url
    }

    private static func credentials(_ parameters: Parameters, _ platform: StorePlatform) throws -> JSONObject {
        let keys = try platform.keyParameters.map { name, _ in
            guard let text = parameters.text(name) else { throw UnifiedError.missing(name) }
            guard !text.isEmpty else { throw UnifiedError.empty(name) }
            return text
        }
        return platform.credentials(keys).object ?? [:]
    }

    private static func unknown(_ name: String) -> UnifiedError {
        let known = StorePlatform.all.flatMap(\.cartIDs).joined(separator: ", ")
        return .wrong(name, takes: "enum. One of the following values are allowed: \(known).")
    }
}
