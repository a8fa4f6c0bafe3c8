import Simulator

/// A WooCommerce store by REST: HTTP Basic over https, one-legged OAuth 1.0a otherwise, as the plugin asks for.
enum WooPlatform {
    static let description = StorePlatform(
        cartIDs: ["WoocommerceApi", "Woocommerce"], title: "WooCommerce", versions: "3.5 - 9.9", name: "woocommerce",
        keyParameters: [
            ("wc_consumer_key", "Consumer key of an administrator, with the right to read and to write"),
            ("wc_consumer_secret", "Consumer secret"),
        ],
        credentials: { keys in ["basic": ["api": .array(keys.map { .string($0) })]] },
        caller: { credentials, isSecure in
            credentials["basic"]?.object?.keys.first.map { "\(isSecure ? "basic" : "oauth"):\($0)" }
        },
        fields: [("Accept", "*/*"), ("Connection", "close"), ("Content-Type", "application/json")], style: .plain,
        message: { $0["message"]?.string.map(plain) })

    /// Some messages of the plugin hold tags and entities.
    private static func plain(_ text: String) -> String {
        var isTag = false
        let untagged = text.filter { letter in
            if letter == "<" { isTag = true }
            defer { if letter == ">" { isTag = false } }
            return !isTag
        }
        return untagged.replacing("&quot;", with: "\"").replacing("&amp;", with: "&").replacing("&#8220;", with: "“")
            .replacing("&#8221;", with: "”")
    }
}
