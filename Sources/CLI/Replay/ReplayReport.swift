import Simulator

/// Counts and failures of a replay, told as they come.
struct ReplayReport {
    private let show: Int
    private let diff: Bool
    private let mustPass: Set<String>?
    private var fellBack: [String] = []
    private var shown = 0
    private var areas: [String: Count] = [:]
    private var scenarios = Count()
    private var failures: [JSONValue] = []

    private struct Count {
        var passed = 0
        var all = 0

        mutating func add(_ passed: Int, of all: Int) {
            self.passed += passed
            self.all += all
        }
    }

    /// - Parameter mustPass: the exchanges that have to pass, spelled `scenario exchange`; nil for all of them.
    init(show: Int, diff: Bool, mustPass: Set<String>? = nil) {
        self.show = show
        self.diff = diff
        self.mustPass = mustPass
    }

    var passed: Bool { mustPass == nil ? scenarios.passed == scenarios.all : fellBack.isEmpty }

    mutating func add(_ result: ScenarioResult) {
        let area = result.name.split(separator: "/").prefix(2).joined(separator: "/")
        areas[area, default: Count()].add(result.exchanges.count(where: \.passed), of: result.exchanges.count)
        scenarios.add(result.passed ? 1 : 0, of: 1)
        for exchange in result.exchanges where !exchange.passed { note(exchange, in: result.name) }
    }

    private mutating func note(_ exchange: ExchangeResult, in scenario: String) {
        let key = "\(scenario) \(exchange.id)"
        if let mustPass {
            guard mustPass.contains(key) else { return }
            fellBack.append(key)
        }
        failures.append([
            "scenario": .string(scenario), "exchange": .string(exchange.id),
            "differences": .array(exchange.differences.map { .string($0) }),
        ])
        guard shown < show else { return }
        shown += 1
        Console.progress("")
        Console.out("\(scenario) · \(exchange.id)")
        for line in exchange.differences.prefix(12) { Console.out("    " + line) }
        if diff, let text = exchange.diff { Console.out(text) }
    }

    private var exchanges: Count {
        areas.values.reduce(into: Count()) { $0.add($1.passed, of: $1.all) }
    }

    /// A line for each area and one for all.
    var summary: String {
        let width = areas.keys.map(\.utf8.count).max() ?? 0
        let lines = areas.sorted { $0.key < $1.key }.map { area, count in
            area + String(repeating: " ", count: width - area.utf8.count) + "  \(count.passed)/\(count.all)"
        }
        let total =
            "\(scenarios.passed) of \(scenarios.all) scenarios, \(exchanges.passed) of \(exchanges.all) exchanges passed"
        let kept = mustPass.map { "of the \($0.count) that have to pass, \(fellBack.count) fail" }
        return (lines + [total] + [kept].compactMap(\.self)).joined(separator: "\n")
    }

    var json: JSONValue {
        [
            "scenarios": Self.json(scenarios), "exchanges": Self.json(exchanges),
            "areas": .object(JSONObject(areas.sorted { $0.key < $1.key }.map { ($0.key, Self.json($0.value)) })),
            "failures": .array(failures),
        ]
    }

    private static func json(_ count: Count) -> JSONValue {
        ["passed": .int(Int64(count.passed)), "all": .int(Int64(count.all))]
    }
}
