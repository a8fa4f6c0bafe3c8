import PHP
import Simulator

/// What a store knows of countries, their states, and currencies; each is asked for once in a call.
final class WooCountries {
    private unowned let adapter: WooAdapter
    private var known: [String: JSONValue] = [:]

    init(_ adapter: WooAdapter) { self.adapter = adapter }

    private func entry(_ path: String) throws -> JSONValue {
        if let entry = known[path] { return entry }
        let entry: JSONValue
        do {
            entry = try adapter.get(path, orElse: .absent(path))
        } catch UnifiedError.absent {
            entry = [:]
        }
        known[path] = entry
        return entry
    }

    /// An address; nil for one that has nothing.
    func address(_ native: JSONValue?, _ type: String, id: String) throws -> CustomerAddress? {
        guard let native, native.object?.contains(where: { $0.key != "email" && $0.value != "" }) == true else {
            return nil
        }
        var address = CustomerAddress()
        address.id = id
        address.type = type
        address.firstName = native.text("first_name")
        address.lastName = native.text("last_name")
        address.postcode = native.text("postcode") ?? ""
        address.address1 = native.text("address_1") ?? ""
        address.address2 = native.text("address_2")
        address.phone = native.text("phone")
        address.city = native.text("city") ?? ""
        address.company = native.filled("company")
        address.isDefault = true
        try place(&address, native.text("country") ?? "", native.filled("state"))
        return address
    }

    private func place(_ address: inout CustomerAddress, _ code: String, _ state: String?) throws {
        address.country = Self.country(code)
        guard let state else { return }
        let name = try entry("data/countries/\(code.lowercased())").items("states").first { $0.text("code") == state }?
            .text("name")
        address.state = CountryState(code: state, name: name ?? state)
        address.region = name ?? state
    }

    /// A country by its code.
    static func country(_ code: String) -> Country {
        Country(code2: code, code3: CountryCodes.three(code), name: CountryCodes.name(code))
    }

    /// A currency by its code.
    func currency(_ code: String, isDefault: Bool = true) throws -> Currency {
        let entry: JSONValue = code.isEmpty ? [:] : try entry("data/currencies/\(code.lowercased())")
        var currency = Currency()
        currency.id = code
        currency.name = entry.text("name")
        currency.iso3 = code
        currency.symbolLeft = WooText.decoded(entry.text("symbol") ?? "")
        currency.symbolRight = ""
        currency.rate = 1
        currency.avail = true
        currency.isDefault = isDefault
        return currency
    }
}

/// Texts that stores write as HTML.
enum WooText {
    /// With `&#36;` and `&amp;` as the characters that they stand for.
    static func decoded(_ text: String) -> String { PHP.htmlEntityDecode(text) }

    /// With a capital first letter.
    static func titled(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

/// Parameters as a native address.
enum WooAddress {
    static func native(_ given: Parameters, prefix: String) -> JSONObject {
        var address: JSONObject = [:]
        for (native, names) in parts {
            let text = names.lazy.compactMap { given.text(prefix + $0) }.first
            if let text { address[native] = .string(native == "country" ? CountryCodes.two(text) : text) }
        }
        return address
    }

    private static let parts = [
        ("first_name", ["first_name"]), ("last_name", ["last_name"]), ("company", ["company"]),
        ("address_1", ["address_1", "address1"]), ("address_2", ["address_2", "address2"]), ("city", ["city"]),
        ("state", ["state"]), ("postcode", ["postcode"]), ("country", ["country"]), ("phone", ["phone"]),
    ]
}
