import PHP
import Simulator

/// What a path of the site is: a page that WooCommerce made, an archive of a term, or a page of the back office.
enum SitePath {
    /// The pages that WooCommerce makes when it is set up, and the home page.
    private static let pages = ["", "index.php", "shop", "cart", "checkout", "my-account"]
    /// Endpoints below checkout and account (WC_Query::get_query_vars).
    private static let endpoints = [
        "checkout": ["order-pay", "order-received"],
        "my-account": [
            "orders", "view-order", "downloads", "edit-account", "edit-address", "payment-methods", "lost-password",
            "customer-logout", "add-payment-method", "delete-payment-method", "set-default-payment-method",
        ],
    ]
    /// The bases of archives.
    private static let archives = [
        "product-category": "product_cat", "product-tag": "product_tag", "brand": "product_brand",
    ]

    /// Whether there is something at a path.
    static func isKnown(_ path: String, in database: Database) throws -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        guard let first = parts.first, parts.count > 1 else { return pages.contains(parts.first ?? "") }
        if let taxonomy = archives[first] {
            // The last slug decides; those before it are its parents' (`home/kitchen`).
            return try Term.find(parts[parts.count - 1], taxonomy: taxonomy, in: database) != nil
        }
        return endpoints[first]?.contains(parts[1]) ?? false
    }

    /// Where the back office sends whoever is not logged in (auth_redirect).
    static func login(for scope: Scope) -> String {
        let asked = scope.site.url(scope.call.path) + (scope.call.query.map { "?\($0)" } ?? "")
        return scope.site.url("/wp-login.php?redirect_to=\(PercentEncoding.encode(asked))&reauth=1")
    }
}
