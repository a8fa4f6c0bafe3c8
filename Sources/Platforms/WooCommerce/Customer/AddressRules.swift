import PHP
import Simulator

/// What is wrong with an address.
struct AddressFault: Hashable, Sendable {
    /// e.g. `invalid_state`.
    let code: String
    /// The text for people.
    let message: String
}

/// Cleans and checks what customers send as addresses.
struct AddressRules {
    /// The country of a code, nil where there is none.
    let country: (String) -> Country?
    /// Every country's code, in the shop's order.
    let codes: () -> [String]

    private func states(of code: String) -> [Country.State] { country(code)?.states ?? [] }

    /// Whether a state may stand with a country: countries without states take everything.
    func accepts(state: String, in code: String) -> Bool {
        guard !state.isEmpty, !code.isEmpty, let country = country(code), !country.stateCodes.isEmpty else {
            return true
        }
        return country.stateCodes.contains(state.uppercased())
    }

    // MARK: Cleaning

    /// An address with the sent fields put over it, each in its proper spelling. Unknown fields are left out.
    func cleaned(_ sent: JSONValue?, over address: Address) -> Address {
        var raw: [Address.Field: JSONValue] = [:]
        for field in Address.Field.allCases { raw[field] = sent?.object?[field.rawValue] ?? .string(address[field]) }
        let country = Sanitize.text(raw[.country]?.phpString ?? "").uppercased()
        var clean = Address()
        for field in Address.Field.allCases {
            let text = raw[field]?.phpString ?? ""
            switch field {
            case .country: clean[field] = country
            case .state: clean[field] = formatted(state: Sanitize.text(text), in: country)
            case .postcode: clean[field] = text.isEmpty ? "" : Postcode.formatted(Sanitize.text(text), country)
            default: clean[field] = Self.plain(text)
            }
        }
        return clean
    }

    /// Names become codes, codes capitals; what is neither stays, in capitals (customer/invalid).
    private func formatted(state: String, in country: String) -> String {
        let states = states(of: country)
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
    func faults(_ address: Address) -> [AddressFault] {
        let country = address.country
        if !country.isEmpty, self.country(country) == nil {
            let known = codes().joined(separator: ", ")
            return [
                AddressFault(
                    code: "invalid_country", message: "Invalid country code provided. Must be one of: \(known)")
            ]
        }
        var faults: [AddressFault] = []
        if !address.state.isEmpty, !accepts(state: address.state, in: country) {
            let codes = states(of: country).map(\.code).joined(separator: ", ")
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
    func shown(_ fields: [Field], _ rules: AddressRules) -> JSONValue {
        .object(
            JSONObject(
                fields.map { field in
                    let hides = field == .state && !rules.accepts(state: state, in: country)
                    return (field.rawValue, .string(hides ? "" : Typography.texturize(self[field])))
                }))
    }
}
