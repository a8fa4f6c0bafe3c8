/// An answer taken apart for comparing and binding.
struct Answer {
    let status: Int
    let headers: [(String, String)]
    let json: JSONValue?
    let text: String

    init(_ reply: Reply) {
        status = reply.status
        headers = reply.headers.fields.map { ($0.name.lowercased(), $0.value) }
        json = try? JSONParser.parse(reply.body)
        text = reply.text
    }

    init(_ expected: Scenario.Expected) {
        status = expected.status
        headers = expected.headers.compactMap { name, value in value.string.map { (name, $0) } }
        switch expected.body {
        case .json(let value): (json, text) = (value, "")
        case .text(let body): (json, text) = (nil, body)
        case .empty, nil: (json, text) = (nil, "")
        }
    }

    /// All values of a header, joined as HTTP allows.
    func header(_ name: String) -> String? {
        let values = headers.filter { $0.0 == name }.map(\.1)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// A value by JSONPath, `header:name`, or `form.name` of a form-encoded body.
    func value(at place: String) -> JSONValue? {
        if place.hasPrefix("header:") { return header(String(place.dropFirst(7)).lowercased()).map(JSONValue.string) }
        if place.hasPrefix("form.") {
            return PercentEncoding.form(text).first { $0.name == place.dropFirst(5) }.map { .string($0.value) }
        }
        return json.flatMap(JSONPath(place).value(in:))
    }
}

/// Says how an answer differs from the recorded one.
struct AnswerCheck {
    private let exchange: Scenario.Exchange
    private let bound: [String: JSONValue]
    private let recorded: [String: JSONValue]
    private let prose: Set<String>
    /// Texts that were bound and what they are in this run; the longest first, since one may be part of another.
    private let texts: [(old: String, new: String)]

    init(
        _ exchange: Scenario.Exchange, bound: [String: JSONValue], recorded: [String: JSONValue],
        prose: Set<String> = []
    ) {
        self.prose = prose
        self.exchange = exchange
        self.bound = bound
        self.recorded = recorded
        texts = recorded.compactMap { name, value in
            guard let old = value.string, !old.isEmpty, let new = bound[name] else { return nil }
            return (old, ScenarioClient.plain(new))
        }.sorted { ($1.old.utf8.count, $0.old) < ($0.old.utf8.count, $1.old) }
    }

    func differences(_ answer: Answer) -> [String] {
        var out: [String] = []
        if answer.status != exchange.expected.status {
            out.append("status \(answer.status), recorded \(exchange.expected.status)")
        }
        for (name, value) in exchange.expected.headers { out += headerDifference(name, value, answer) }
        switch exchange.expected.body {
        case .json(let want): out += bodyDifferences(answer, want)
        case .text(let want) where !exchange.volatile.contains("$"):
            let want = swapped(want)
            if answer.text != want { out.append("body text \(answer.text.prefix(200)), recorded \(want.prefix(200))") }
        default: break
        }
        return out
    }

    private func headerDifference(_ name: String, _ want: JSONValue, _ answer: Answer) -> [String] {
        let isVolatile = exchange.volatile.contains("header:\(name)")
        guard let got = answer.header(name) else { return ["header \(name): missing"] }
        guard !isVolatile, let want = want.string, !CookieNames.isSetCookie(name) else { return [] }
        return Self.folded(got) == Self.folded(swapped(want)) ? [] : ["header \(name): \(got), recorded \(want)"]
    }

    private static func folded(_ text: String) -> String { text.lowercased().filter { $0 != " " } }

    private func bodyDifferences(_ answer: Answer, _ want: JSONValue) -> [String] {
        guard let got = answer.json else { return ["body is no JSON: \(answer.text.prefix(160))"] }
        let paths = exchange.volatile.filter { !$0.hasPrefix("header:") }.map { JSONPath($0) }
        var comparison = Comparison(volatile: paths, swap: swapped, prose: prose)
        comparison.compare(got, with: want)
        return comparison.differences
    }

    /// A recorded value that was bound stands for the value bound in this run.
    private func swapped(_ value: JSONValue) -> JSONValue {
        if case .string(let text) = value { return .string(swapped(text)) }
        guard case .int = value else { return value }
        return recorded.first { $0.value == value }.flatMap { bound[$0.key] } ?? value
    }

    private func swapped(_ text: String) -> String {
        texts.reduce(text) { $0.replacing($1.old, with: $1.new) }
    }

    /// The bodies, indented, as a unified diff; nil where the recording has no JSON body.
    func diff(_ answer: Answer) -> String? {
        guard case .json(let want) = exchange.expected.body, let got = answer.json else { return nil }
        return UnifiedDiff.between(PrettyJSON.lines(want), PrettyJSON.lines(got), from: "recorded", to: "answered")
    }
}

/// Cookies carry sessions: their values differ from run to run by nature.
enum CookieNames {
    static func isSetCookie(_ header: String) -> Bool { header == "set-cookie" }
}
