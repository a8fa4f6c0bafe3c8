import PHP
import Simulator

/// A country with its states, in the order of the shop's list.
struct Country: Hashable, Sendable {
    /// Two letters.
    let code: String
    /// The name, with HTML entities.
    let name: String
    /// The states' codes in capitals.
    let stateCodes: [String]
    private let statesJSON: String

    /// A state, province or county.
    struct State: Hashable, Sendable {
        let code: String
        let name: String
    }

    /// Codes and names.
    var states: [State] {
        let list = (try? JSONParser.parse(statesJSON))?.array ?? []
        return list.map { State(code: $0["code"]?.phpString ?? "", name: $0["name"]?.phpString ?? "") }
    }

    /// A country of a v3 fixture (`data/countries`).
    init(_ json: JSONValue) {
        code = json["code"]?.string ?? ""
        name = json["name"]?.string ?? ""
        let states = json["states"]?.array ?? []
        stateCodes = states.map { ($0["code"]?.phpString ?? "").uppercased() }
        statesJSON = JSONWriter.text(.array(states), style: .plain)
    }
}

/// The world as the shop knows it.
enum CountryRecord {
    static let schema = """
        CREATE TABLE country (
            code TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, state_codes TEXT NOT NULL,
            states TEXT NOT NULL
        ) WITHOUT ROWID;
        """

    static func load(_ database: Database, _ fixtures: FixtureFolder) throws {
        for (position, json) in try fixtures.list("countries.json").enumerated() {
            let country = Country(json)
            try database.run(
                "INSERT INTO country (code, position, name, state_codes, states) VALUES (?, ?, ?, ?, ?)", country.code,
                position, country.name, country.stateCodes.joined(separator: ","), country.stored)
        }
    }

    /// The country of a code.
    static func find(_ code: String, in database: Database) throws -> Country? {
        try database.first("SELECT code, name, state_codes, states FROM country WHERE code = ?", code) { Country($0) }
    }

    /// Every country's code in the shop's order.
    static func codes(in database: Database) throws -> [String] {
        try database.all("SELECT code FROM country ORDER BY position") { $0.text(0) }
    }
}

extension Country {
    fileprivate init(_ row: Row) {
        code = row.text(0)
        name = row.text(1)
        stateCodes = row.text(2).utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
        statesJSON = row.text(3)
    }

    fileprivate var stored: String { statesJSON }
}

extension AddressRules {
    /// The rules over a shop's countries, each looked up at most once.
    init(_ database: Database) {
        final class Known { var countries: [String: Country?] = [:] }
        let known = Known()
        self.init(
            country: { code in
                if let country = known.countries[code] { return country }
                let country = try? CountryRecord.find(code, in: database)
                known.countries[code] = .some(country)
                return country
            },
            codes: { (try? CountryRecord.codes(in: database)) ?? [] })
    }
}
