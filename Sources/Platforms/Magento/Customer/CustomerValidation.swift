import PHP
import Simulator

/// What the attributes of customers ask for, and what names may be made of.
///
/// What is missing in a request is missing, though the customer has it: the model is made of what was given.
struct CustomerValidation {
    let database: Database

    /// - Throws: ``MagentoError`` with everything that is wrong, a line each.
    func check(_ given: Fields, _ customer: Customer) throws {
        var members = given.members
        members["website_id"] = JSONValue(customer.websiteID)
        members["store_id"] = JSONValue(customer.storeID)
        members["group_id"] = JSONValue(customer.groupID)
        let problems = try attributeProblems(Fields(members)) + nameProblems(given)
        guard problems.isEmpty else { throw MagentoError.invalid(problems.joined(separator: "\n")) }
    }

    // MARK: Attributes

    /// What `Magento\Eav\Model\Validator\Attribute\Data` says of the attributes that forms know.
    func attributeProblems(_ given: Fields) throws -> [String] {
        try AttributeMetadata.all("WHERE entity_type = 'customer' ORDER BY place", in: database).flatMap { attribute in
            let rules = try JSONParser.parse(attribute.content.bytes)
            return Self.problems(of: given[attribute.code] ?? .null, rules)
        }
    }

    private static func problems(of value: JSONValue, _ attribute: JSONValue) -> [String] {
        let label = attribute["store_label"]?.string ?? attribute["frontend_label"]?.string ?? ""
        let text = value.phpString
        if text.isEmpty || text == "0" {
            let isMissing = attribute["required"]?.bool == true && text != "0"
            return isMissing ? ["\"\(label)\" is a required value."] : []
        }
        switch attribute["frontend_input"]?.string {
        // Attributes of the system take their choices from elsewhere.
        case "select" where attribute["system"]?.bool == false:
            let known = attribute["options"]?.array?.contains { $0["value"]?.string == text } ?? false
            let code = attribute["attribute_code"]?.string ?? ""
            return known ? [] : ["Attribute \(code) does not contain option with Id \(text)"]
        case "text": return checks(text, attribute["validation_rules"]?.array ?? [], label)
        default: return []
        }
    }

    /// Rules of length count only beside a rule of form (`Magento\Eav\Model\Attribute\Data\Text`).
    private static func checks(_ text: String, _ rules: [JSONValue], _ label: String) -> [String] {
        let isEmail = rules.contains { $0["name"]?.string == "input_validation" && $0["value"]?.string == "email" }
        guard isEmail else { return [] }
        switch EmailAddress.check(text) {
        case .good: return []
        case .badForm: return ["\"\(label)\" is not a valid email address."]
        case .badHost: return ["\"\(label)\" is not a valid hostname."]
        case .tooLong: return ["\"\(label)\" uses too many characters."]
        }
    }

    // MARK: Names

    /// `Magento\Customer\Model\Validator\Name`: letters, marks, digits, white space and `,-_.'`, at most 255 of them.
    /// It compares the name with the first run of such characters, so that a name without any passes.
    private func nameProblems(_ given: Fields) -> [String] {
        let names = [("firstname", "First Name"), ("lastname", "Last Name"), ("middlename", "Middle Name")]
        return names.compactMap { name, label in
            guard let text = given.text(name), !Self.isName(text) else { return nil }
            return "\(label) is not valid!"
        }
    }

    private static func isName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: isOfNames) else { return true }
        let run = scalars[start...].prefix(while: isOfNames).prefix(255)
        return run.count == scalars.count
    }

    private static func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber:
            true
        default: scalar.properties.isWhitespace || ",-_.'".unicodeScalars.contains(scalar)
        }
    }
}

/// E-mail addresses as Laminas judges them.
enum EmailAddress {
    enum Verdict: Hashable, Sendable { case good, badForm, badHost, tooLong }

    static func check(_ text: String) -> Verdict {
        guard let mark = text.lastIndex(of: "@"), mark != text.startIndex, !text.contains("..") else { return .badForm }
        let (local, host) = (text[..<mark], text[text.index(after: mark)...])
        guard !host.isEmpty else { return .badForm }
        if local.utf8.count > 64 || host.utf8.count > 255 { return .tooLong }
        guard isHost(host) else { return .badHost }
        return isLocal(local) ? .good : .badForm
    }

    /// Dots between pieces of letters, digits and the signs of RFC 5322; letters beyond ASCII are taken too.
    private static func isLocal(_ local: Substring) -> Bool {
        local.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { piece in
            !piece.isEmpty
                && piece.unicodeScalars.allSatisfy { scalar in
                    !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                        || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
                }
        }
    }

    /// A name with a domain of at least two letters at its end.
    private static func isHost(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let top = labels.last, top.count > 1, top.allSatisfy(\.isLetter) else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
    }
}
