/// Which continent a country belongs to, for shipping zones that cover continents.
enum Continents {
    private static let countries: KeyValuePairs = [
        "AF": """
        AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA
        NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW
        """,
        "AN": "AQ BV GS HM TF",
        "AS": """
        AE AF AM AZ BD BH BN BT CC CN CX CY GE HK ID IL IN IO IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY
        NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE
        """,
        "EU": """
        AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME
        MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA
        """,
        "NA": """
        AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC
        TT US VC VG VI
        """,
        "OC": "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
        "SA": "AR BO BR CL CO EC FK GF GY PE PY SR UY VE",
    ]

    /// Every continent with its name.
    static let all = [
        (code: "AF", name: "Africa"), (code: "AN", name: "Antarctica"), (code: "AS", name: "Asia"),
        (code: "EU", name: "Europe"), (code: "NA", name: "North America"), (code: "OC", name: "Oceania"),
        (code: "SA", name: "South America"),
    ]

    /// The codes of a continent's countries.
    static func countries(of continent: String) -> [String] {
        let codes = countries.first { $0.key == continent }?.value ?? ""
        return codes.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    /// Two letters; empty for unknown countries.
    static func code(of country: String) -> String { continents[country] ?? "" }

    /// A country on two continents counts to the first.
    private static let continents: [String: String] = Dictionary(
        countries.flatMap { continent, countries in
            countries.split { $0 == " " || $0 == "\n" }.map { (String($0), continent) }
        }, uniquingKeysWith: { first, _ in first })
}
