/// Who a scenario's exchange says is calling.
public struct ScenarioAuth: Hashable, Sendable {
    /// The part before the first colon, e.g. `oauth` or `customer`.
    public let kind: String
    /// The part after it, with bound values filled in, e.g. `maya@example.com`; empty where there is none.
    public let argument: String
    /// How the parameters are to be made, as the exchange's `oauth` member says; `null` where it says nothing.
    public let detail: JSONValue

    /// Reads `kind` or `kind:argument`.
    public init(_ text: String, detail: JSONValue = .null) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        kind = parts.first ?? "none"
        argument = parts.count > 1 ? parts[1] : ""
        self.detail = detail
    }

    /// `kind` or `kind:argument`.
    public var name: String { argument.isEmpty ? kind : "\(kind):\(argument)" }
}

/// What a client remembers through one scenario: tokens, cookies, values of earlier answers.
public struct ScenarioClient {
    /// Sends a request to the shop: in-process or over the network.
    public let send: (Request) throws -> Reply
    /// Scheme, host and base path that signatures cover, e.g. `http://www.stores.local/magento-2.4.0`.
    public let baseURL: String
    /// The base path that stands before every path on the wire, e.g. `/magento-2.4.0`.
    public let basePath: String
    /// The shop's time, for time stamps.
    public let now: () -> Instant
    /// For nonces.
    public let random: RandomSource
    /// The keys of the fixtures: the content of `credentials.json`.
    public let credentials: JSONValue
    /// Anything kept between exchanges, by names that the room chooses.
    public var memory: [String: String] = [:]
    /// Cookies by jar and name.
    public var jars: [String: [String: String]] = [:]
    /// The jar of the request being prepared: its cookies are sent and new ones kept there.
    public var jar: String?
    /// Values bound by earlier answers.
    public var bound: [String: JSONValue] = [:]

    /// A client that remembers nothing yet.
    public init(
        baseURL: String, basePath: String, credentials: JSONValue, now: @escaping () -> Instant, random: RandomSource,
        send: @escaping (Request) throws -> Reply
    ) {
        self.baseURL = baseURL
        self.basePath = basePath
        self.credentials = credentials
        self.now = now
        self.random = random
        self.send = send
    }

    /// A text with every `{{name}}` filled in.
    public func filled(_ text: String) -> String {
        guard text.contains("{{") else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            out += rest[..<open.lowerBound]
            let name = String(rest[open.upperBound..<close.lowerBound])
            out += bound[name].map(Self.plain) ?? String(rest[open.lowerBound..<close.upperBound])
            rest = rest[close.upperBound...]
        }
        return out + rest
    }

    /// A value as it stands in a path or a longer text.
    public static func plain(_ value: JSONValue) -> String { value.string ?? JSONWriter.text(value, style: .plain) }
}
