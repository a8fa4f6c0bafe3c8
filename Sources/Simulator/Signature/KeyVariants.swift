/// What a client may take for the signing key.
struct KeyVariants {
    private let consumer: (key: String, secret: String)
    private let token: (key: String, secret: String)

    init(_ consumer: (key: String, secret: String), _ token: (key: String, secret: String)) {
        self.consumer = consumer
        self.token = token
    }

    /// The right one.
    var right: String { Self.key(consumer.secret, token.secret) }

    /// All but the right one.
    var all: [SignatureVariant<String>] {
        var all: [SignatureVariant<String>] = [
            .init(.ampersandMissing, value: PercentEncoding.encode(consumer.secret)),
            .init(
                .ampersandMissing,
                value: PercentEncoding.encode(consumer.secret) + PercentEncoding.encode(token.secret)),
            .init(.secretsNotEncoded, value: "\(consumer.secret)&\(token.secret)"),
            .init(.keysForSecrets, value: Self.key(consumer.key, token.key)),
            .init(.secretsSwapped, value: Self.key(token.secret, consumer.secret)),
            .init(.consumerSecretMissing, value: Self.key("", token.secret)),
        ]
        if !token.secret.isEmpty { all.insert(.init(.tokenSecretMissing, value: Self.key(consumer.secret, "")), at: 0) }
        for end in ["\n", "\r\n", " "] {
            all.append(.init(.secretWithLineBreak, value: Self.key(consumer.secret + end, token.secret)))
            all.append(.init(.secretWithLineBreak, value: Self.key(consumer.secret, token.secret + end)))
            all.append(.init(.secretWithLineBreak, value: Self.key(consumer.secret + end, token.secret + end)))
        }
        var seen: Set<String> = [right]
        return all.filter { seen.insert($0.value).inserted }
    }

    private static func key(_ consumer: String, _ token: String) -> String {
        "\(PercentEncoding.encode(consumer))&\(PercentEncoding.encode(token))"
    }
}
