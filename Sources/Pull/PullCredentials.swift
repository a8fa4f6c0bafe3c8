public import Simulator

/// Who reads a shop: secrets in the form of `credentials.json`, and which of them.
public struct PullCredentials {
    /// The secrets.
    public let file: JSONValue
    /// Which of them, in the words of the platform's rehearsal.
    public let auth: ScenarioAuth

    /// The names of what credentials consist of, in files; in the environment with `STORESIM_PULL_` in front.
    public static let names = [
        "consumer_key", "consumer_secret", "access_token", "access_token_secret", "token", "username", "password",
    ]

    /// Those of a storesim's fixtures, by their name there.
    public init(named name: String, in file: JSONValue, platform: String, isSecure: Bool) {
        self.file = file
        let last = ScenarioAuth(name)
        let key = last.argument.isEmpty ? last.kind : last.argument
        auth = platform == "woocommerce" ? ScenarioAuth(Self.way(isSecure) + key) : last
    }

    /// Those of a file or of the environment.
    ///
    /// - Throws: ``NoCredentials`` where they are not what the platform takes.
    public init(_ values: [String: String], platform: String, isSecure: Bool) throws {
        func all(_ names: [String]) -> JSONValue? {
            let found = names.compactMap { values[$0] }.filter { !$0.isEmpty }
            return found.count == names.count ? .array(found.map(JSONValue.string)) : nil
        }
        if platform == "woocommerce", let pair = all(Array(Self.names.prefix(2))) {
            file = ["basic": ["pull": pair]]
            auth = ScenarioAuth(Self.way(isSecure) + "pull")
        } else if platform == "magento", let keys = all(Array(Self.names.prefix(4))) {
            file = ["oauth": ["pull": keys]]
            auth = ScenarioAuth("pull")
        } else if platform == "magento", let token = values["token"], !token.isEmpty {
            file = [:]
            auth = ScenarioAuth("bearer:\(token)")
        } else if platform == "magento", let login = all(["username", "password"]) {
            file = ["admins": ["pull": ["username": login[0] ?? "", "password": login[1] ?? ""]]]
            auth = ScenarioAuth("pull")
        } else {
            throw NoCredentials(platform: platform)
        }
    }

    /// Keys go in clear over https only; over http they sign (WooCommerce takes nothing else there).
    private static func way(_ isSecure: Bool) -> String { isSecure ? "basic:" : "oauth:" }
}

/// What is given is not what a platform takes.
public struct NoCredentials: Error, CustomStringConvertible {
    let platform: String

    /// What it takes.
    public var description: String {
        platform == "woocommerce"
            ? "WooCommerce takes consumer_key and consumer_secret of a key that may read."
            : "Magento takes consumer_key, consumer_secret, access_token and access_token_secret of an integration, or "
                + "token, or an administrator's username and password."
    }
}
