import PHP
import Simulator

/// What is wrong with an address.
struct AddressFault: Hashable, Sendable {
    /// e.g. `invalid_state`.
    let code: String
    /// The text for people.
    let message: String
}

/// Cleans and checks what customers send as addresses, by the shop's countries, each looked up at most once.
final class AddressRules {
    private let database: Database
    private var known: [String: Country?] = [:]

    init(_ database: Database) { self.database = database }

    /// The country of a code, nil where there is none.
    private func country(_ code: String) throws -> Country? {
        if let country = known[code] { return country }
        let country = try Country.find(code, in: database)
        known[code] = .some(country)
        return country
    }

    private func states(of code: String) throws -> [Country.State] { try country(code)?.states ?? [] }

    /// Whether a state may stand with a country: countries without states take everything.
    func accepts(state: String, in code: String) throws -> Bool {
        guard !state.isEmpty, !code.isEmpty, let country = try country(code), !country.states.isEmpty else {
            return true
        }
        let wanted = state.uppercased()
        return country.states.contains { $0.code.uppercased() == wanted }
    }

    // MARK: Cleaning

    /// An address with the sent fields put over it, each in its proper spelling. Unknown fields are left out.
    func cleaned(_ sent: JSONValue?, over address: Address) throws -> Address {
        var raw: [Address.Field: JSONValue] = [:]
        for field in Address.Field.allCases { raw[field] = sent?.object?[field.rawValue] ?? .string(address[field]) }
        let country = Sanitize.text(raw[.country]?.phpString ?? "").uppercased()
        var clean = Address()
        for field in Address.Field.allCases {
            let text = raw[field]?.phpString ?? ""
            switch field {
            case .country: clean[field] = country
            case .state: clean[field] = try formatted(state: Sanitize.text(text), in: country)
            case .postcode: clean[field] = text.isEmpty ? "" : Postcode.formatted(Sanitize.text(text), country)
            default: clean[field] = Self.plain(text)
            }
        }
        return clean
    }

    /// Names become codes, codes capitals; what is neither stays, in capitals (customer/invalid).
    private func formatted(state: String, in country: String) throws -> String {
        let states = try states(of: country)
        guard !states.isEmpty else { return state }
        let capitals = state.uppercased()
        return states.first { $0.name.uppercased() == capitals }?.code.uppercased() ?? capitals
    }

    /// Without backslashes before quotes, without tags, `&` as an entity, no white space around (customer/sanitising).
    private static func plain(_ text: String) -> String {
        var out = ""
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                out.append(character)
                isEscaped = false
            }
        }
        return HTMLText.withEntities(HTMLText.withoutTags(out)).trimmed
    }

    // MARK: Checking

    /// What is wrong with a cleaned address; a wrong country ends the check.
    func faults(_ address: Address) throws -> [AddressFault] {
        let country = address.country
        if !country.isEmpty, try self.country(country) == nil {
            let known = try Country.codes(in: database).joined(separator: ", ")
            return [
                AddressFault(
                    code: "invalid_country", message: "Invalid country code provided. Must be one of: \(known)")
            ]
        }
        var faults: [AddressFault] = []
        if !address.state.isEmpty, try !accepts(state: address.state, in: country) {
            let codes = try states(of: country).map(\.code).joined(separator: ", ")
            faults.append(
                AddressFault(
                    code: "invalid_state",
                    message:
                        "The provided state (\(Sanitize.html(address.state))) is not valid. Must be one of: \(codes)"))
        }
        if !address.postcode.isEmpty, !Postcode.isValid(address.postcode, country) {
            faults.append(
                AddressFault(code: "invalid_postcode", message: "The provided postcode / ZIP is not valid"))
        }
        if !Self.isPhone(address[.phone]) {
            faults.append(AddressFault(code: "invalid_phone", message: "The provided phone number is not valid"))
        }
        return faults
    }

    private static func isPhone(_ text: String) -> Bool {
        text.allSatisfy { $0.isWhitespace || "#0123456789_-+/().".contains($0) }
    }
}

extension Address {
    /// How an answer shows it: typographic quotes, no state that its country does not have.
    func shown(_ fields: [Field], _ rules: AddressRules) throws -> JSONValue {
        .object(
            JSONObject(
                try fields.map { field in
                    let hides = try field == .state && !rules.accepts(state: state, in: country)
                    return (field.rawValue, .string(hides ? "" : Typography.texturize(self[field])))
                }))
    }
}
