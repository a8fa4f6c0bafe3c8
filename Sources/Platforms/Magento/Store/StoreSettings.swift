import PHP
import Simulator

/// The configuration of a store view: rows of `core_config_data`, and below them what Magento's modules ship.
///
/// The rows are read once, when the first is asked for: a request works with the settings that it began with.
struct StoreSettings {
    let store: Int
    let database: Database
    private let rows = Rows()

    init(store: Int, database: Database) {
        self.store = store
        self.database = database
    }

    private final class Rows {
        var all: [String: String?]?
    }

    /// A setting, nil where nobody says anything of it.
    func text(_ path: String) throws -> String? {
        let all = try rows.all ?? ConfigValue.all(store: store, in: database)
        rows.all = all
        return (all[path] ?? nil) ?? Self.shipped[path]
    }

    /// One setting, for those who need no other.
    static func text(_ path: String, store: Int, in database: Database) throws -> String? {
        try ConfigValue.find(path, store: store, in: database) ?? shipped[path]
    }

    /// Whether a setting is switched on.
    func flag(_ path: String) throws -> Bool { try text(path).map { !["", "0", "false"].contains($0) } ?? false }

    /// A setting as a number, 0 where it is none.
    func number(_ path: String) throws -> Double { PHP.double(try text(path) ?? "") }

    /// A setting as a whole number, 0 where it is none.
    func whole(_ path: String) throws -> Int { PHP.int(try text(path) ?? "") }

    /// `config.xml` of Magento's modules, as far as carts and accounts ask.
    private static let shipped = [
        "carriers/flatrate/active": "1", "carriers/flatrate/title": "Flat Rate", "carriers/flatrate/name": "Fixed",
        "carriers/flatrate/type": "I", "carriers/flatrate/price": "5.00", "carriers/flatrate/handling_type": "F",
        "carriers/freeshipping/active": "0", "carriers/freeshipping/title": "Free Shipping",
        "carriers/freeshipping/name": "Free", "carriers/tablerate/active": "0",
        "carriers/tablerate/title": "Best Way", "carriers/tablerate/name": "Table Rate",
        "carriers/tablerate/condition_name": "package_weight", "carriers/tablerate/include_virtual_price": "1",
        "carriers/tablerate/handling_type": "F", "carriers/instore/active": "0",
        "carriers/instore/title": "In-Store Pickup Delivery", "carriers/instore/name": "In-Store Pickup Delivery",
        "carriers/instore/price": "0.00", "payment/checkmo/active": "1",
        "payment/checkmo/title": "Check / Money order", "payment/purchaseorder/active": "0",
        "payment/purchaseorder/title": "Purchase Order", "payment/banktransfer/active": "0",
        "payment/banktransfer/title": "Bank Transfer Payment", "payment/cashondelivery/active": "0",
        "payment/cashondelivery/title": "Cash On Delivery", "payment/free/active": "1",
        "payment/free/title": "No Payment Information Required", "payment/free/sort_order": "1",
        "tax/calculation/algorithm": "TOTAL_BASE_CALCULATION", "tax/calculation/based_on": "shipping",
        "tax/calculation/apply_after_discount": "1", "tax/defaults/country": "US", "tax/defaults/region": "0",
        "shipping/origin/country_id": "US",
        "checkout/cart/delete_quote_after": "30", "downloadable/catalog/links_title": "Links",
        "catalog/downloadable/links_title": "Links", "sales/minimum_order/include_discount_amount": "1",
        "general/locale/timezone": "America/Los_Angeles", "currency/options/base": "USD",
        "currency/options/default": "USD", "general/country/optional_zip_countries": "HK,IE,MO,PA,GB",
        "web/default/cms_home_page": "home", "web/default/cms_no_route": "no-route",
        "web/default/cms_no_cookies": "enable-cookies", "customer/password/minimum_password_length": "8",
        "customer/password/required_character_classes_number": "3",
        "customer/password/lockout_failures": "10", "customer/password/lockout_threshold": "10",
        "customer/password/reset_link_expiration_period": "2", "customer/account_share/scope": "1",
    ]
}
