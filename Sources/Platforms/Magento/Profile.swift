import Simulator

/// What tells one version of Magento from another, by name.
struct Profile {
    private let isOld: Bool

    /// The profile of a shop: `2.4.0`, or 2.4.6 for anything else.
    init(_ shop: ShopSettings) { isOld = shop.profile == "2.4.0" }

    /// `Cache-Control` of answers that started a session.
    var cacheControlOfSessions: String { isOld ? "no-store, no-cache, must-revalidate" : "no-store" }

    /// Whether `X-UA-Compatible` is sent.
    var namesBrowserEngine: Bool { isOld }

    /// Whether the answer to a product's save shows stock management as configured and does not say what that is
    /// (seed/api2cart-product-add).
    var hidesStockManagementOnSave: Bool { isOld }
}
