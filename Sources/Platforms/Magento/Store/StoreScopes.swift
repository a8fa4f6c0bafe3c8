import PHP
import Simulator

/// Finds the store view that a path names.
struct StoreScopes {
    let visit: Visit

    /// Takes a store code off the front of a path, if there is one.
    func take(_ segments: inout [Substring], query: String?) throws -> StoreScope {
        guard let first = segments.first, first != "V1", first != "async", first != "schema" else {
            return try unnamed(query)
        }
        if first == "all" {
            segments.removeFirst()
            return StoreScope(name: .all, storeID: 0, websiteID: 0, code: "admin")
        }
        // `admin` is no code that a path may name (framework/store-codes).
        guard let view = try StoreRecord.view(code: String(first), in: visit.database), view.id != 0 else {
            return try unnamed(query)
        }
        segments.removeFirst()
        return StoreScope(name: .code(view.code), storeID: view.id, websiteID: view.websiteID, code: view.code)
    }

    /// The store view of an id; 0 is `all`.
    func scope(id: Int) throws -> StoreScope {
        guard id != 0, let view = try StoreRecord.view(id: id, in: visit.database) else {
            return StoreScope(name: .all, storeID: 0, websiteID: 0, code: "admin")
        }
        return StoreScope(name: .code(view.code), storeID: view.id, websiteID: view.websiteID, code: view.code)
    }

    /// The default store view.
    func standard() throws -> StoreScope {
        let view = try StoreRecord.defaultView(in: visit.database)
        return StoreScope(name: .unnamed, storeID: view.id, websiteID: view.websiteID, code: view.code)
    }

    /// `___store` in the query names the store view of a path that names none.
    private func unnamed(_ query: String?) throws -> StoreScope {
        if let query, query.contains("___store="), let code = PHP.parseStr(query)["___store"]?.string,
            let view = try StoreRecord.view(code: code, in: visit.database)
        {
            return StoreScope(name: .unnamed, storeID: view.id, websiteID: view.websiteID, code: view.code)
        }
        return try standard()
    }
}
