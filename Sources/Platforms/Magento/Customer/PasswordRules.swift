import Simulator

/// What a password must be like.
struct PasswordRules {
    let settings: CustomerSettings

    static let maximumLength = 256

    /// - Parameter email: the customer's, which is no password.
    func check(_ password: String, email: String) throws {
        guard password.lowercased() != email.lowercased() else { throw Self.isEmail }
        try checkStrength(password)
    }

    func checkStrength(_ password: String) throws {
        guard password.unicodeScalars.count <= Self.maximumLength else {
            throw MagentoError.invalid(
                "Please enter a password with at most %1 characters.", [JSONValue(Self.maximumLength)])
        }
        let minimum = try settings.minimumPasswordLength()
        guard password.unicodeScalars.count >= minimum else {
            throw MagentoError.invalid(
                "The password needs at least %1 characters. Create a new password and try again.",
                [.string(String(minimum))])
        }
        guard password.trimmingSpaces() == password else {
            throw MagentoError.invalid(
                "The password can't begin or end with a space. Verify the password and try again.")
        }
        let classes = try settings.requiredCharacterClasses()
        guard Self.classes(of: password) >= classes else {
            throw MagentoError.invalid(
                "Minimum of different classes of characters in password is %1. "
                    + "Classes of characters: Lower Case, Upper Case, Digits, Special Characters.",
                [.string(String(classes))])
        }
    }

    static let isEmail = MagentoError.invalid(
        "The password can't be the same as the email address. Create a new password and try again.")

    private static func classes(of password: String) -> Int {
        let tests: [(Character) -> Bool] = [
            { $0.isASCII && $0.isLowercase }, { $0.isASCII && $0.isUppercase }, { $0.isASCII && $0.isNumber },
            { !($0.isASCII && ($0.isLetter || $0.isNumber)) },
        ]
        return tests.count { password.contains(where: $0) }
    }
}
