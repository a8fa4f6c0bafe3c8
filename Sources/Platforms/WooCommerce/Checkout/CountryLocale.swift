/// How a country names postcode, town and state, and which of them an address needs there.
struct CountryLocale: Sendable {
    /// What a country says about a field: its own name for it, and whether it is needed.
    private struct Rule: Sendable {
        let field: Address.Field
        var label: String?
        var isRequired = true
    }

    private let rules: [Rule]

    private init(_ rules: [Rule] = []) { self.rules = rules }

    /// The locale of a country code.
    static func of(_ country: String) -> CountryLocale { own[country] ?? CountryLocale() }

    /// Required fields with their names: the country's own rules first, then the rest in the usual order.
    func fields(isCompanyRequired: Bool) -> [(field: Address.Field, label: String)] {
        let usual: [(Address.Field, String)] = [
            (.firstName, "First name"), (.lastName, "Last name"), (.company, "Company name"),
            (.country, "Country / Region"), (.address1, "Street address"), (.city, "Town / City"),
            (.state, "State / County"), (.postcode, "Postcode / ZIP"),
        ]
        let names = Dictionary(usual) { first, _ in first }
        let own = rules.filter(\.isRequired).map { ($0.field, $0.label ?? names[$0.field] ?? "") }
        let rest = usual.filter { field, _ in
            (field != .company || isCompanyRequired) && !rules.contains { $0.field == field }
        }
        return own + rest
    }

    private static func postcode(_ label: String? = nil, required: Bool = true) -> Rule {
        Rule(field: .postcode, label: label, isRequired: required)
    }

    private static func state(_ label: String? = nil, required: Bool = true) -> Rule {
        Rule(field: .state, label: label, isRequired: required)
    }

    private static func city(_ label: String? = nil, required: Bool = true) -> Rule {
        Rule(field: .city, label: label, isRequired: required)
    }

    private static let noState = CountryLocale([postcode(), state(required: false)])
    private static let neither = CountryLocale([postcode(required: false), state(required: false)])

    private static let own: [String: CountryLocale] = {
        var all: [String: CountryLocale] = [
            "AL": .init([state("County")]), "AO": .init([postcode(required: false), state("Province")]),
            "AU": .init([city("Suburb"), postcode("Postcode"), state("State")]),
            "BD": .init([postcode(required: false), state("District")]),
            "BO": .init([postcode(required: false), state("Department")]),
            "BS": .init([postcode(required: false)]), "CA": .init([postcode("Postal code"), state("Province")]),
            "CH": .init([postcode(), state("Canton", required: false)]),
            "CL": .init([city(), postcode(required: false), state("Region")]),
            "CN": .init([state("Province")]), "CO": .init([postcode(required: false), state("Department")]),
            "CR": .init([state("Province")]), "DO": .init([state("Province")]), "EC": .init([state("Province")]),
            "ES": .init([postcode(), state("Province")]),
            "GB": .init([postcode("Postcode"), state("County", required: false)]),
            "GG": .init([state("Parish", required: false)]),
            "GH": .init([postcode(required: false), state("Region")]),
            "GT": .init([postcode(required: false), state("Department")]),
            "HK": .init([postcode(required: false), city("Town / District"), state("Region")]),
            "HN": .init([state("Department")]), "HU": .init([postcode(), state("County", required: false)]),
            "ID": .init([state("Province")]), "IE": .init([postcode("Eircode"), state("County")]),
            "IN": .init([postcode("PIN Code"), state("State")]), "IT": .init([postcode(), state("Province")]),
            "JM": .init([
                city("Town / City / Post Office"), postcode("Postal Code", required: false), state("Parish"),
            ]),
            "JP": .init([postcode(), state("Prefecture")]),
            "KN": .init([postcode("Postal code", required: false), state("Parish")]),
            "LV": .init([state("Municipality", required: false)]),
            "MD": .init([state("Municipality / District")]),
            "MZ": .init([postcode(required: false), state("Province")]),
            "NG": .init([postcode("Postcode", required: false), state("State")]),
            "NI": .init([state("Department")]),
            "NZ": .init([postcode("Postcode"), state("Region", required: false)]),
            "PA": .init([state("Province")]), "PY": .init([state("Department")]), "RO": .init([state("County")]),
            "RS": .init([city(), postcode(), state("District", required: false)]),
            "SG": .init([state(required: false), city(required: false)]),
            "SV": .init([state("Department")]), "TR": .init([postcode(), state("Province")]),
            "UG": .init([postcode(required: false), city("Town / Village"), state("District")]),
            "US": .init([postcode("ZIP Code"), state("State")]), "UY": .init([state("Department")]),
            "ZA": .init([state("Province")]), "ZW": .init([postcode(required: false), state(required: false)]),
        ]
        for code in [
            "AF", "AT", "AX", "BA", "BE", "BG", "BI", "CY", "CZ", "DE", "DK", "EE", "ET", "FI", "FR", "GF", "GP", "GR",
            "IL", "IM", "IS", "KR", "KW", "LB", "LI", "LK", "LU", "MF", "MQ", "MT", "NL", "NO", "PL", "PR", "PT", "RE",
            "SE", "SI", "SK", "SR", "YT",
        ] { all[code] = noState }
        for code in ["AE", "BH", "BW", "BZ", "CW", "LS", "QA", "ST", "VN", "WS"] { all[code] = neither }
        return all
    }()
}
