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
