import Simulator

/// `/V1/store/…` and `/V1/modules`.
enum StoreEndpoints {
    static func views(_ call: Invocation) throws -> Answer { .list(try StoreView.inOrder(in: call.database)) }

    static func groups(_ call: Invocation) throws -> Answer {
        .list(try StoreGroup.all("ORDER BY place", in: call.database))
    }

    /// The default website comes first for a caller whose search passed the session, and last of the cached ones for
    /// a bearer of a token (acl/full-admin, store/read).
    static func websites(_ call: Invocation) throws -> Answer {
        let order = call.caller.startsSession ? "is_default DESC, place" : "place"
        return .list(try Website.all("ORDER BY \(order)", in: call.database))
    }

    static func configs(_ call: Invocation) throws -> Answer {
        let codes = call.input.texts("storeCodes")
        let configs = try call.database.rows(
            "SELECT s.code, c.settings FROM store_config c JOIN store s USING (store_id) ORDER BY c.store_id",
            as: String.self, WrittenJSON.self)
        return .list(configs.filter { codes?.contains($0.0) ?? true }.map(\.1))
    }

    static func modules(_ call: Invocation) throws -> Answer {
        let modules = try Module.all("ORDER BY place", in: call.database)
        return .write { json in json.array(of: modules) { $0.write($1.name) } }
    }
}
