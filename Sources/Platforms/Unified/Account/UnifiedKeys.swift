import Simulator

/// The keys a call carries; a header wins over the query.
struct UnifiedKeys {
    let api: String?
    let store: String?

    init(_ call: Call) {
        let query = PercentEncoding.form(call.query ?? "")
        api = call.headers["x-api-key"] ?? query.first { $0.name == "api_key" }?.value
        store = call.headers["x-store-key"] ?? query.first { $0.name == "store_key" }?.value
    }

    /// - Throws: ``UnifiedError`` where an account or, if the method is one of a store, its store does not exist.
    func admit(to method: UnifiedMethod, in database: Database) throws -> UnifiedCaller {
        guard let api, try AccountRecord.find(api, in: database) != nil else { throw UnifiedError.badAPIKey }
        guard method.needsStore else { return UnifiedCaller(apiKey: api, store: nil) }
        guard let store, let record = try StoreRecord.find(store, in: database), record.apiKey == api else {
            throw UnifiedError.badStoreKey
        }
        return UnifiedCaller(apiKey: api, store: record)
    }
}

/// Who calls: an account, and the store that the call is for.
public struct UnifiedCaller: Sendable {
    let apiKey: String
    /// nil for methods of the account.
    let store: StoreRecord?
}
