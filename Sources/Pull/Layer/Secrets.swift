import Simulator

/// What no layer may hold: passwords, keys and tokens, whatever a shop hands out.
enum Secrets {
    private static let words = [
        "password", "passwd", "secret", "token", "api_key", "apikey", "private_key", "access_key", "license",
        "credential", "signature", "salt",
    ]

    /// Whether a setting or a custom field is a secret by its name.
    static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return words.contains { name.contains($0) } || name.hasSuffix("_key") || name == "key"
    }
}
