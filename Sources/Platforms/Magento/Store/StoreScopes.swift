import PHP
import Simulator

/// Finds the store view that a path names.
struct StoreScopes {
    let visit: Visit

    /// What a store view that there is not is answered.
    static let unknownStore = MagentoError.notFound(
        "The store that was requested wasn't found. Verify the store and try again.")

    /// Takes a store code off the front of a path, if there is one.
    func take(_ segments: inout [Substring], query: JSONObject) throws -> StoreScope {
        guard let first = segments.first, first != "V1", first != "async", first != "schema" else {
            return try unnamed(query)
        }
        if first == "all" {
            segments.removeFirst()
            return StoreScope.all
        }
        // `admin` is no code that a path may name (framework/store-codes).
        guard let view = try StoreView.find(code: String(first), in: visit.database), view.id != 0 else {
            return try unnamed(query)
        }
        segments.removeFirst()
        return StoreScope(.code(view.code), view)
    }

    /// The store view of an id; 0 is `all`.
    func scope(id: Int) throws -> StoreScope {
        guard id != 0, let view = try StoreView.find(id, in: visit.database) else {
            return StoreScope.all
        }
        return StoreScope(.code(view.code), view)
    }

    /// The default store view.
    func standard() throws -> StoreScope {
        let view = try StoreView.standard(in: visit.database)
        return StoreScope(.unnamed, view)
    }

    /// `___store` in the query names the store view of a path that names none.
    private func unnamed(_ query: JSONObject) throws -> StoreScope {
        if let code = query["___store"]?.string,
            let view = try StoreView.find(code: code, in: visit.database)
        {
            return StoreScope(.unnamed, view)
        }
        return try standard()
    }
}
