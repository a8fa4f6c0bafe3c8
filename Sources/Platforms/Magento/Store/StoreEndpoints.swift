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
        let configs = try StoreConfig.all("ORDER BY store_id", in: call.database)
            .map { $0.shown(at: call.visit.address) }
            .filter { config in codes?.contains { config["code"]?.string == $0 } ?? true }
        return .value(.array(configs.map(JSONValue.object)))
    }

    static func modules(_ call: Invocation) throws -> Answer {
        let modules = try Module.all("ORDER BY place", in: call.database)
        return .write { json in json.array(of: modules) { $0.write($1.name) } }
    }
}
