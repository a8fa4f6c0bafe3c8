import Simulator

/// A Magento 2 store by REST: OAuth 1.0a with the four keys of an integration, in the form of the published trace.
enum MagentoPlatform {
    static let description = StorePlatform(
        cartIDs: ["Magento2Api", "Magento1212"], title: "Magento", versions: "2.0 - 2.4", name: "magento",
        keyParameters: [
            ("magento_consumer_key", "Consumer key of the integration"),
            ("magento_consumer_secret", "Consumer secret of the integration"),
            ("magento_access_token", "Access token of the integration"),
            ("magento_token_secret", "Access token secret of the integration"),
        ],
        credentials: { keys in ["oauth": ["oauth": .array(keys.map { .string($0) })]] },
        caller: { credentials, _ in credentials["oauth"]?.object?.keys.first },
        fields: [
            ("Accept", "*/*"), ("Connection", "close"), ("Accept-encoding", "gzip, deflate"),
            ("User-Agent", "Zend_Http_Client"), ("content-type", "application/json"),
        ],
        style: .php, message: message)

    /// Magento keeps text and parameters apart: `%1` or `%fieldName` in the text, a list or an object beside it.
    private static let message: @Sendable (JSONValue) -> String? = { body in
        guard var text = body["message"]?.string else { return nil }
        for (place, value) in (body["parameters"]?.array ?? []).enumerated().reversed() {
            text = text.replacing("%\(place + 1)", with: ScenarioClient.plain(value))
        }
        for (name, value) in body["parameters"]?.object ?? [:] {
            text = text.replacing("%\(name)", with: ScenarioClient.plain(value))
        }
        return text
    }
}
