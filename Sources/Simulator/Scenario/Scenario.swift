/// A list of exchanges with an expected answer each: a recording, a conformance case or a story.
///
/// The file format is JSON: `name`, `about`, `system`, `starts_from`, `recorded_at`, `prose` and `exchanges`; see
/// docs/scenarios.md.
public struct Scenario: Sendable {
    /// The name, which starts with the platform's: `magento/inventory/links`.
    public let name: String
    /// The template it starts from, e.g. `baseline`, `seed` or `baseline+fees`.
    public let startsFrom: String
    /// The moment it was recorded, where the sandbox's clock stands until an exchange says otherwise; nil leaves the
    /// clock alone.
    public let recordedAt: Instant?
    /// Members of its answers that are prose of the imitated system, worded anew here: neither their text counts nor
    /// whether they are there, only their type.
    public let prose: Set<String>
    /// The shop that is called; nil for the one of the platform that the name starts with.
    public let shop: String?
    /// What is sent and what must come back.
    public let exchanges: [Exchange]

    /// One request and the answer it must get.
    public struct Exchange: Sendable {
        /// A short name, unique in the scenario.
        public let id: String
        /// The clock's time when it is sent; nil leaves the clock alone.
        public let at: Instant?
        /// Control actions done before: a path below `/__admin/` and a body.
        public let before: [Control]
        /// The method.
        public let method: String
        /// The raw path and query below the shop's base URL; may hold `{{name}}`.
        public let path: String
        /// Who calls; may hold `{{name}}`.
        public let auth: String
        /// How OAuth parameters are made, `null` for the usual way.
        public let oauth: JSONValue
        /// Header fields; values may hold `{{name}}`.
        public let headers: [(String, String)]
        /// The body.
        public let body: Body
        /// The answer it must get.
        public let expected: Expected
        /// Paths whose value may differ, though not its type; `header:name` for a header.
        public let volatile: [String]
        /// Values kept for later exchanges: name and where to find it in the answer.
        public let bind: [(String, String)]
    }

    /// A control action.
    public struct Control: Sendable {
        /// The path below `/__admin/`.
        public let path: String
        /// The body, `{}` where there is none.
        public let body: JSONValue
    }

    /// What is sent.
    public enum Body: Sendable {
        case empty
        case json(JSONValue)
        case text(String)
    }

    /// What must come back.
    public struct Expected: Sendable {
        /// The status code.
        public let status: Int
        /// Header fields, names in lower case.
        public let headers: [(String, JSONValue)]
        /// The body; nil where only the status counts.
        public let body: Body?
    }
}

/// What makes a file no scenario.
public struct ScenarioMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// What is wrong.
    public let problem: String
    /// File and problem.
    public var description: String { "\(file): \(problem)" }
}
