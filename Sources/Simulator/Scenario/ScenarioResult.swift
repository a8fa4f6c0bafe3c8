/// How one exchange went.
public struct ExchangeResult: Sendable {
    /// The exchange.
    public let id: String
    /// What differs, readable; empty when it passed.
    public let differences: [String]
    /// A unified diff of the bodies, where both are JSON.
    public let diff: String?

    /// Whether nothing differs.
    public var passed: Bool { differences.isEmpty }
}

/// How one scenario went.
public struct ScenarioResult: Sendable {
    /// The scenario.
    public let name: String
    /// Its exchanges, in order.
    public let exchanges: [ExchangeResult]

    /// Whether every exchange passed.
    public var passed: Bool { exchanges.allSatisfy(\.passed) }

    /// A scenario that could not be started.
    public static func notStarted(_ scenario: Scenario, because error: any Error) -> ScenarioResult {
        let text = "not started: \(error)"
        return ScenarioResult(
            name: scenario.name,
            exchanges: scenario.exchanges.map { ExchangeResult(id: $0.id, differences: [text], diff: nil) })
    }
}

extension ScenarioResult {
    /// Result of a scenario with these exchanges.
    public init(_ name: String, _ exchanges: [ExchangeResult]) {
        self.init(name: name, exchanges: exchanges)
    }
}
