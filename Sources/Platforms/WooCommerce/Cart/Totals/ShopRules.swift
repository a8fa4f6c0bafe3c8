import PHP
import Simulator

/// The options that carts depend on, read once a request.
struct ShopRules: Sendable {
    /// The currency.
    var currency: Currency
    /// How tax is charged.
    var tax: TaxRules
    /// `shipping`, `billing` or `base`: which address decides about tax.
    var taxBasedOn: String
    /// The tax class of shipping; `inherit` for the cart's own classes.
    var shippingTaxClass: String
    /// Whether answers list taxes one by one.
    var itemizesTaxes: Bool
    /// The shop's own place.
    var base: TaxLocation
    /// Where customers are until they say: empty fields for unknown.
    var defaultLocation: TaxLocation
    /// Whether coupons may be used.
    var couponsEnabled: Bool
    /// Whether each coupon works on what the ones before it left.
    var discountsSequentially: Bool
    /// Whether the shop counts stock at all.
    var managesStock: Bool
    /// Stock at or below this is called low.
    var lowStock: Int
    /// The countries that things are sent to; nil for every country.
    var shipsTo: [String]?
    /// Whether rates are hidden until there is an address.
    var ratesNeedAddress: Bool
    /// Whether other rates are hidden once shipping is free.
    var hidesRatesWhenFree: Bool
    /// The unit of weights: `kg`, `g`, `lbs` or `oz`.
    var weightUnit: String
    /// What plug-ins do.
    var extensions: Extensions

    /// Reads the options.
    static func load(_ scope: Scope) throws -> ShopRules {
        if let known = scope.shopRules { return known }
        let rules = try read(scope)
        scope.shopRules = rules
        return rules
    }

    /// What every cart asks for; the rest is read where it is needed.
    private static let names =
        [
            "allowed_countries", "bacs_settings", "calc_discounts_sequentially", "calc_taxes", "cheque_settings",
            "cod_settings", "currency", "currency_pos", "default_country", "default_customer_address", "enable_coupons",
            "manage_stock", "notify_low_stock_amount", "price_decimal_sep", "price_num_decimals",
            "price_thousand_sep", "prices_include_tax", "ship_to_countries", "shipping_cost_requires_address",
            "shipping_hide_rates_when_free", "shipping_tax_class", "store_city", "store_postcode", "tax_based_on",
            "tax_display_cart", "tax_display_shop", "tax_round_at_subtotal", "tax_total_display", "weight_unit",
        ].map { "woocommerce_\($0)" } + ["AUTH_KEY", "AUTH_SALT", "NONCE_KEY", "NONCE_SALT"]

    private static func read(_ scope: Scope) throws -> ShopRules {
        let options = scope.options
        try options.read(names)
        let base = try base(options)
        let knowsCustomers = try !options["woocommerce_default_customer_address"].isEmpty
        return ShopRules(
            currency: try Currency.current(scope), tax: try TaxRules.load(options),
            taxBasedOn: try options["woocommerce_tax_based_on"],
            shippingTaxClass: try options["woocommerce_shipping_tax_class"],
            itemizesTaxes: try options["woocommerce_tax_total_display"] == "itemized", base: base,
            defaultLocation: try knowsCustomers && sells(to: base.country, scope)
                ? TaxLocation(country: base.country, state: base.state) : TaxLocation(),
            couponsEnabled: try options.isOn("woocommerce_enable_coupons"),
            discountsSequentially: try options.isOn("woocommerce_calc_discounts_sequentially"),
            managesStock: try options.isOn("woocommerce_manage_stock"),
            lowStock: try options.int("woocommerce_notify_low_stock_amount"), shipsTo: try shipsTo(scope),
            ratesNeedAddress: try options.isOn("woocommerce_shipping_cost_requires_address"),
            hidesRatesWhenFree: try options.isOn("woocommerce_shipping_hide_rates_when_free"),
            weightUnit: try options["woocommerce_weight_unit"], extensions: try scope.extensions)
    }

    /// The shop's own place.
    static func base(_ options: Options) throws -> TaxLocation {
        let place = try options["woocommerce_default_country"].split(separator: ":", maxSplits: 1).map(String.init)
        return TaxLocation(
            country: place.first ?? "", state: place.count > 1 ? place[1] : "",
            postcode: try options["woocommerce_store_postcode"], city: try options["woocommerce_store_city"])
    }

    /// The countries that are shipped to; `[]` where shipping is switched off.
    private static func shipsTo(_ scope: Scope) throws -> [String]? {
        switch try scope.options["woocommerce_ship_to_countries"] {
        case "": return try sellsTo(scope)
        case "specific": return try codes("woocommerce_specific_ship_to_countries", scope)
        case "disabled": return []
        default: return nil
        }
    }

    /// A shop that does not sell at its own place does not know where customers are (checkout/country-not-sold).
    private static func sells(to country: String, _ scope: Scope) throws -> Bool {
        try sellsTo(scope).map { $0.contains(country) } ?? true
    }

    /// The countries that are sold to; nil for every country.
    static func sellsTo(_ scope: Scope) throws -> [String]? {
        switch try scope.options["woocommerce_allowed_countries"] {
        case "specific": return try codes("woocommerce_specific_allowed_countries", scope)
        case "all_except":
            let except = try codes("woocommerce_all_except_countries", scope)
            return try except.isEmpty
                ? nil : Country.codes(in: scope.visit.database).filter { !except.contains($0) }
        default: return nil
        }
    }

    private static func codes(_ option: String, _ scope: Scope) throws -> [String] {
        (try scope.options.json(option).phpList ?? []).map(\.phpString)
    }
}

extension TaxRules {
    /// Reads the options.
    static func load(_ options: Options) throws -> TaxRules {
        let isEnabled = try options.isOn("woocommerce_calc_taxes")
        return TaxRules(
            isEnabled: isEnabled,
            pricesIncludeTax: try isEnabled && options.isOn("woocommerce_prices_include_tax"),
            roundsAtSubtotal: try options.isOn("woocommerce_tax_round_at_subtotal"),
            cartShowsTax: try options["woocommerce_tax_display_cart"] == "incl")
    }
}
