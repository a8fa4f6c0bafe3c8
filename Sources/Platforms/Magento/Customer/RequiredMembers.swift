import Simulator

/// The members that an address must have, whosever it is, in the order in which Magento asks
/// (Magento\Customer\Model\Address\Validator\General).
struct RequiredMembers {
    var firstname: String?
    var lastname: String?
    var streetLine: String?
    var city: String?
    var telephone: String?
    var postcode: String?
    var country: String?

    /// The names of those that are missing; a postcode is needed but in some countries.
    func missing(_ settings: CustomerSettings) throws -> [String] {
        var members = [
            ("firstname", firstname), ("lastname", lastname), ("street", streetLine), ("city", city),
            ("telephone", telephone),
        ]
        if try !settings.countriesWithoutPostcode().contains(Substring(country ?? "")) {
            members.append(("postcode", postcode))
        }
        return members.filter { Self.isBlank($0.1) }.map(\.0)
    }

    /// Whether there is nothing, or nothing but white space.
    static func isBlank(_ text: String?) -> Bool { (text ?? "").allSatisfy(\.isWhitespace) }
}
