import PHP
import Simulator

/// How the shop writes amounts, from its options.
struct Currency: Hashable, Sendable {
    /// e.g. `USD`.
    let code: String
    /// With HTML's references, e.g. `&#36;`.
    let htmlSymbol: String
    /// Places behind the point.
    let decimals: Int
    let decimalSeparator: String
    let thousandSeparator: String
    /// `left`, `right`, `left_space` or `right_space`.
    let position: String

    /// The sign itself, e.g. `$`.
    var symbol: String { PHP.htmlEntityDecode(htmlSymbol) }

    /// The shop's currency, read once a request.
    static func current(_ scope: Scope) throws -> Currency {
        if let known = scope.currency { return known }
        let options = scope.options
        let code = try options["woocommerce_currency"]
        let symbol = try CurrencyRecord.find(code, in: scope.visit.database)?.symbol
        let currency = Currency(
            code: code, htmlSymbol: symbol ?? "",
            decimals: min(max(try options.int("woocommerce_price_num_decimals"), 0), 9),
            decimalSeparator: try options["woocommerce_price_decimal_sep"],
            thousandSeparator: try options["woocommerce_price_thousand_sep"],
            position: try options["woocommerce_currency_pos"])
        scope.currency = currency
        return currency
    }

    // MARK: The Store API's form

    /// What stands before an amount.
    var prefix: String {
        switch position {
        case "left": symbol
        case "left_space": symbol + " "
        default: ""
        }
    }

    /// What stands behind an amount.
    var suffix: String {
        switch position {
        case "right": symbol
        case "right_space": " " + symbol
        default: ""
        }
    }

    /// The seven members that follow amounts in the Store API.
    func append(to json: inout JSONWriter) {
        json.member("currency_code", code)
        json.member("currency_symbol", symbol)
        json.member("currency_minor_unit", decimals)
        json.member("currency_decimal_separator", decimalSeparator)
        json.member("currency_thousand_separator", thousandSeparator)
        json.member("currency_prefix", prefix)
        json.member("currency_suffix", suffix)
    }

    /// The same members as pairs.
    var members: JSONObject { JSONWriter.value { $0.object(append) }.object ?? [:] }

    // MARK: HTML

    /// Digits with separators from a text like `1234.50`, which must have ``decimals`` places.
    func grouped(_ fixed: String) -> String {
        PHP.numberFormat(PHP.double(fixed), decimals, point: decimalSeparator, thousands: thousandSeparator)
    }

    /// `wc_price`: the amount in HTML, from a text with ``decimals`` places.
    ///
    /// - Parameter isHidden: whether screen readers leave it out.
    func html(_ fixed: String, isHidden: Bool = false) -> String {
        let isNegative = fixed.hasPrefix("-")
        let number = grouped(isNegative ? String(fixed.dropFirst()) : fixed)
        let sign = "<span class=\"woocommerce-Price-currencySymbol\">\(htmlSymbol)</span>"
        let amount =
            switch position {
            case "right": number + sign
            case "left_space": "\(sign)&nbsp;\(number)"
            case "right_space": "\(number)&nbsp;\(sign)"
            default: sign + number
            }
        let hidden = isHidden ? " aria-hidden=\"true\"" : ""
        return
            "<span class=\"woocommerce-Price-amount amount\"\(hidden)><bdi>\(isNegative ? "-" : "")\(amount)</bdi></span>"
    }

    /// The amount without tags, from a text with ``decimals`` places.
    func plain(_ fixed: String) -> String { Sanitize.withoutTags(html(fixed)) }
}

/// Every currency the shop could use.
struct CurrencyRecord: Record {
    static let table = Table<CurrencyRecord>("currency")

    var code = ""
    var name = ""
    /// With HTML's references, e.g. `&#36;`.
    var symbol = ""

    mutating func columns<Visitor: ColumnVisitor>(_ column: inout Visitor) {
        column("code", &code, .key)
        column("name", &name)
        column("symbol", &symbol)
    }
}

/// Loads `currencies.json`.
enum CurrencySeed {
    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for currency in try fixtures.list("currencies.json") {
            try CurrencyRecord(
                code: currency["code"]?.string ?? "", name: currency["name"]?.string ?? "",
                symbol: currency["symbol"]?.string ?? ""
            ).insert(into: database)
        }
    }
}
