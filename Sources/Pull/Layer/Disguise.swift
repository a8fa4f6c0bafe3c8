import Simulator

/// People who are made up: the same number always gives the same person, so that orders fit their customers.
///
/// Everything that tells who somebody is, is replaced by its member's name; country and region stay, since taxes and
/// shipping hang on them, and a postcode keeps its form. What a shop adds of its own (custom fields, custom attributes,
/// notes) may hold anything and is left out.
struct Disguise {
    /// Whether people stay who they are.
    let isOff: Bool

    private static let dropped: Set = [
        "meta_data", "custom_attributes", "customer_note", "note", "customer_ip_address", "customer_user_agent",
        "remote_ip", "x_forwarded_for", "transaction_id", "avatar_url", "vat_id", "taxvat", "dob", "customer_dob",
        "customer_taxvat", "fax", "additional_information", "status_histories", "confirmation", "rp_token",
        "customer_note_notify", "gender", "customer_gender", "extension_attributes", "protect_code", "order_key",
        "payment_url",
    ]

    /// An entity with its people replaced.
    ///
    /// - Parameter person: the customer's number, or the entity's own for a guest.
    func hide(_ entity: JSONValue, person: Int) -> JSONValue {
        isOff ? entity : Self.hidden(entity, person)
    }

    private static func hidden(_ value: JSONValue, _ person: Int) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map { hidden($0, person) })
        case .object(let members):
            .object(
                JSONObject(
                    members.filter { !dropped.contains($0.key) }.map { name, value in
                        (name, replaced(name, value, person) ?? hidden(value, person))
                    }))
        default: value
        }
    }

    /// Nil for a member that tells of nobody.
    private static func replaced(_ name: String, _ value: JSONValue, _ person: Int) -> JSONValue? {
        guard !value.isNull, value != "" else { return nil }
        let place = name.hasPrefix("customer_") ? String(name.dropFirst("customer_".count)) : name
        return switch place {
        case "email", "reviewer_email": .string("person\(person)@example.com")
        case "username": .string("person\(person)")
        case "first_name", "firstname": .string(first(person))
        case "last_name", "lastname": .string(last(person))
        case "reviewer", "display_name": .string("\(first(person)) \(last(person))")
        case "middlename", "prefix", "suffix": ""
        case "company": "Example Company"
        case "address_1": .string("\(person % 900 + 1) Example Street")
        case "address_2": ""
        case "street": value.array == nil ? "Example Street" : [.string("\(person % 900 + 1) Example Street")]
        case "city": "Exampletown"
        case "postcode": .string(shape(value.string ?? ""))
        case "phone", "telephone": "555-0100"
        default: nil
        }
    }

    private static let firsts = ["Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gina", "Hugo", "Iris", "Jon"]
    private static let lasts = [
        "Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Linden", "Maple", "Oak", "Pine", "Rowan",
    ]

    private static func first(_ person: Int) -> String { firsts[abs(person % firsts.count)] }

    private static func last(_ person: Int) -> String { lasts[abs(person % lasts.count)] }

    /// A postcode's form: letters and digits replaced, the rest as it is.
    private static func shape(_ text: String) -> String {
        String(text.map { $0.isNumber ? "1" : $0.isLetter ? "A" : $0 })
    }
}
