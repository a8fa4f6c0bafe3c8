import Simulator

/// What is different from platform to platform in being a client of a store at all.
struct StorePlatform: Sendable {
    /// The `cart_id`s of account.cart.add that stand for it, the usual one first.
    let cartIDs: [String]
    /// How messages and account.supported_platforms call it, e.g. `Magento`.
    let title: String
    /// The versions that account.supported_platforms tells.
    let versions: String
    /// The name of the platform in this server's configuration, whose ``Rehearsal`` signs.
    let name: String
    /// Names and descriptions of the parameters of account.cart.add that hold the keys, in the order of ``keys``.
    let keyParameters: [(name: String, about: String)]
    /// The keys in the form of `credentials.json`, and who calls with them, in the words of scenarios.
    let credentials: @Sendable (_ keys: [String]) -> JSONValue
    /// Who calls a store, from the content of its `credentials.json` and whether its address is https.
    let caller: @Sendable (_ credentials: JSONValue, _ isSecure: Bool) -> String?
    /// Header fields between `Host` and those of the signature.
    let fields: [(String, String)]
    /// How bodies spell numbers and texts.
    let style: JSONWriter.Style
    /// The words of a refusal, from its body.
    let message: @Sendable (JSONValue) -> String?
}

extension StorePlatform {
    /// Every platform that there is an adapter for.
    static let all: [StorePlatform] = adapters.map { $0.platform }

    /// The adapters.
    static let adapters: [any StoreAdapter.Type] = [MagentoAdapter.self, WooAdapter.self]

    /// The adapter whose platform has a `cart_id`.
    static func adapter(of cartID: String) -> (any StoreAdapter.Type)? {
        adapters.first { $0.platform.cartIDs.contains(cartID) }
    }
}
