import PHP
import Simulator

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

    /// An address with the sent fields put over it, each in its proper spelling. Unknown fields are left out; a text is
    /// read as a query (`wp_parse_args`).
    func cleaned(_ sent: JSONValue?, over address: Address) throws -> Address {
        let members = sent?.object ?? (sent?.isScalar == true ? PHP.parseStr(sent?.phpString ?? "") : [:])
        var raw: [Address.Field: JSONValue] = [:]
        for field in Address.Field.allCases { raw[field] = members[field.rawValue] ?? .string(address[field]) }
        return try cleaned(raw)
    }

    /// The fields that were sent, each in its proper spelling; the others stay empty.
    func cleaned(_ sent: [Address.Field: JSONValue]) throws -> Address {
        let country = text(sent[.country]).uppercased()
        var clean = Address()
        for (field, value) in sent {
            switch field {
            case .country: clean[field] = country
            case .state: clean[field] = try formatted(state: text(value), in: country)
            case .postcode: clean[field] = value.phpTruth ? Postcode.formatted(text(value), country) : ""
            case .email: clean[field] = Email.sanitized(Self.plain(value.phpString))
            default: clean[field] = Self.plain(value.phpString)
            }
        }
        return clean
    }

    /// `sanitize_text_field`, to which lists are empty.
    private func text(_ value: JSONValue?) -> String {
        value?.isScalar == true ? Sanitize.text(value?.phpString ?? "") : ""
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
    func faults(_ address: Address) throws -> [SchemaFault] {
        let country = address.country
        if !country.isEmpty, try self.country(country) == nil {
            let known = try Country.codes(in: database).joined(separator: ", ")
            return [
                SchemaFault("invalid_country", "Invalid country code provided. Must be one of: \(known)")
            ]
        }
        var faults: [SchemaFault] = []
        if !address.state.isEmpty, try !accepts(state: address.state, in: country) {
            let codes = try states(of: country).map(\.code).joined(separator: ", ")
            faults.append(
                SchemaFault(
                    "invalid_state",
                    "The provided state (\(Sanitize.html(address.state))) is not valid. Must be one of: \(codes)"))
        }
        if !address.postcode.isEmpty, !Postcode.isValid(address.postcode, country) {
            faults.append(
                SchemaFault("invalid_postcode", "The provided postcode / ZIP is not valid"))
        }
        if !Self.isPhone(address[.phone]) {
            faults.append(SchemaFault("invalid_phone", "The provided phone number is not valid"))
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
