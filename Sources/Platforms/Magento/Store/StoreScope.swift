import Simulator

/// Which store view a request is about.
struct StoreScope: Hashable, Sendable {
    /// How the path named it.
    enum Name: Hashable, Sendable {
        /// `/rest/V1`: the default store view, as a client that says nothing gets it.
        case unnamed
        /// `/rest/all/V1`.
        case all
        /// `/rest/{code}/V1`.
        case code(String)
    }

    let name: Name
    /// The store view's id; 0 for `all`.
    let storeID: Int
    /// The store view's website; 0 for `all`.
    let websiteID: Int
    /// The store view's code; `admin` for `all`.
    let code: String
}

extension StoreScope {
    /// `/rest/all/V1`.
    static let all = StoreScope(name: .all, storeID: 0, websiteID: 0, code: "admin")

    /// The scope of a view.
    init(_ name: Name, _ view: StoreView) {
        self.init(name: name, storeID: view.id, websiteID: view.websiteID, code: view.code)
    }
}
