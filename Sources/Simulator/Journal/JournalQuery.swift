/// What is looked for in a journal: every criterion that is given has to hold.
public struct JournalQuery: Sendable {
    /// One thing that an entry must have.
    private struct Criterion: Sendable {
        let name: String
        let holds: @Sendable (Journal.Entry) -> Bool
        /// What the entry has in its place.
        let found: @Sendable (Journal.Entry) -> String
    }

    private let criteria: [Criterion]

    /// The members that a query may have.
    public static let members = [
        "shop", "method", "route", "path", "query", "headers", "body", "status", "response_body", "fault", "since",
        "from", "to", "unmatched",
    ]

    /// Reads a query: patterns have `*` for anything; of a path `*` stands within a segment, `**` across.
    ///
    /// - Parameter routes: finds routes of entries.
    /// - Throws: ``JournalMistake``.
    public init(_ value: JSONValue, _ routes: RouteBook) throws(JournalMistake) {
        var criteria: [Criterion] = []
        for (name, member) in value.object ?? [:] where !member.isNull {
            criteria += try Self.criteria(name, member, routes)
        }
        self.criteria = criteria
    }

    /// Whether an entry has everything.
    public func fits(_ entry: Journal.Entry) -> Bool { criteria.allSatisfy { $0.holds(entry) } }

    /// What an entry lacks: the criteria's names and what it has in their place.
    public func misses(_ entry: Journal.Entry) -> [(name: String, found: String)] {
        criteria.filter { !$0.holds(entry) }.map { ($0.name, $0.found(entry)) }
    }

    /// How many criteria there are.
    public var count: Int { criteria.count }

    private static func criteria(
        _ name: String, _ value: JSONValue, _ routes: RouteBook
    ) throws(JournalMistake) -> [Criterion] {
        switch name {
        case "shop": return [text(name, value) { [$0.shop, routes.platform($0)].compactMap(\.self) }]
        case "method": return [text(name, value) { [$0.request.method] }]
        case "route": return [text(name, value) { [routes.route($0)?.path].compactMap(\.self) }]
        case "path": return [path(value)]
        case "query":
            return named(name, value) { PercentEncoding.form($0.request.query ?? "").map { ($0.name, $0.value) } }
        case "headers":
            return named(name, value, ignoresCase: true) { $0.request.headers.fields.map { ($0.name, $0.value) } }
        case "body": return members(name, value) { ($0.request.body, $0.request.headers["content-type"]) }
        case "response_body": return members(name, value) { ($0.reply.body, $0.reply.headers["content-type"]) }
        case "status": return [try status(value)]
        case "fault": return [text(name, value) { [$0.remark.fault].compactMap(\.self) }]
        case "unmatched": return [unmatched(value, routes)]
        case "since": return [try number(value)]
        case "from": return [try time(name, value) { $0 >= $1 }]
        case "to": return [try time(name, value) { $0 < $1 }]
        default: throw JournalMistake(Nearest.advice(name, among: members))
        }
    }

    // MARK: Kinds of criteria

    private static func text(
        _ name: String, _ value: JSONValue, _ texts: @escaping @Sendable (Journal.Entry) -> [String]
    ) -> Criterion {
        Criterion(name: name) { entry in
            texts(entry).contains { Pattern.fits(value, .string($0)) }
        } found: {
            texts($0).joined(separator: ", ")
        }
    }

    private static func path(_ value: JSONValue) -> Criterion {
        let pattern = value.string ?? ""
        return Criterion(name: "path") { entry in
            let path = String(entry.request.path)
            let own =
                path.hasPrefix("/s/") ? "/" + path.split(separator: "/").dropFirst(2).joined(separator: "/") : path
            return Glob.matches(pattern, path) || Glob.matches(pattern, own)
        } found: {
            String($0.request.path)
        }
    }

    private static func named(
        _ name: String, _ value: JSONValue, ignoresCase: Bool = false,
        _ pairs: @escaping @Sendable (Journal.Entry) -> [(String, String)]
    ) -> [Criterion] {
        (value.object ?? [:]).map { key, wanted in
            let values: @Sendable (Journal.Entry) -> [String] = { entry in
                pairs(entry).filter { ignoresCase ? $0.0.lowercased() == key.lowercased() : $0.0 == key }.map(\.1)
            }
            return Criterion(name: "\(name).\(key)") { entry in
                values(entry).contains { Pattern.fits(wanted, .string($0)) }
            } found: { entry in
                let shown = values(entry).map {
                    Redaction.isSecret(key) ? "(redacted)" : Redaction.value(of: Headers.Field(name: key, value: $0))
                }
                return shown.joined(separator: ", ")
            }
        }
    }

    private static func members(
        _ name: String, _ value: JSONValue,
        _ body: @escaping @Sendable (Journal.Entry) -> (bytes: [UInt8], type: String?)
    ) -> [Criterion] {
        if let text = value.string {
            return [
                Criterion(name: name) {
                    Pattern.fits(.string(text), .string(String(decoding: body($0).bytes, as: UTF8.self)))
                } found: {
                    String(Redaction.body(body($0).bytes, body($0).type).prefix(200))
                }
            ]
        }
        return (value.object ?? [:]).map { key, wanted in
            let path = JSONPath(key)
            let values: @Sendable (Journal.Entry) -> [JSONValue] = { entry in
                guard let document = try? JSONParser.parse(body(entry).bytes) else { return [] }
                return path.values(in: document)
            }
            return Criterion(name: "\(name).\(key)") { entry in
                values(entry).contains { Pattern.fits(wanted, $0) }
            } found: { entry in
                guard !Redaction.isSecret(key) else { return "(redacted)" }
                let shown = values(entry).prefix(5).map { JSONWriter.text($0, style: .plain) }
                return shown.map { Redaction.body(Array($0.utf8), nil) }.joined(separator: ", ")
            }
        }
    }

    /// 404, `"4xx"`, or a list of them.
    private static func status(_ value: JSONValue) throws(JournalMistake) -> Criterion {
        let wanted = value.array ?? [value]
        guard wanted.allSatisfy({ $0.int != nil || $0.string != nil }) else {
            throw JournalMistake("\"status\" is a number, a text such as \"4xx\", or a list of them")
        }
        return Criterion(name: "status") { entry in
            let status = String(entry.reply.status)
            return wanted.contains { one in
                one.int == entry.reply.status
                    || one.string.map { Glob.matches($0.replacing("x", with: "*"), status) } ?? false
            }
        } found: {
            String($0.reply.status)
        }
    }

    private static func unmatched(_ value: JSONValue, _ routes: RouteBook) -> Criterion {
        let wanted = value.bool ?? true
        return Criterion(name: "unmatched") {
            (routes.route($0) == nil) == wanted
        } found: {
            routes.route($0)?.path ?? "no route"
        }
    }

    private static func number(_ value: JSONValue) throws(JournalMistake) -> Criterion {
        guard let number = value.int else { throw JournalMistake("\"since\" is the number of an entry") }
        return Criterion(name: "since") {
            $0.number > number
        } found: {
            String($0.number)
        }
    }

    private static func time(
        _ name: String, _ value: JSONValue, _ holds: @escaping @Sendable (Instant, Instant) -> Bool
    ) throws(JournalMistake) -> Criterion {
        guard let instant = value.string.flatMap({ Instant($0) }) else {
            throw JournalMistake("\"\(name)\" is a moment such as \"2026-01-15T10:00:00Z\"")
        }
        return Criterion(name: name) {
            holds($0.at, instant)
        } found: {
            $0.at.iso8601
        }
    }
}

/// What is wrong with a query.
public struct JournalMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// What, and what would be right.
    public let description: String

    init(_ description: String) { self.description = description }
}

/// What a value has to be: a text with `*` for anything, or exactly a value. A number fits a text that spells it.
private enum Pattern {
    static func fits(_ wanted: JSONValue, _ value: JSONValue) -> Bool {
        if wanted == value { return true }
        let text = value.string ?? JSONWriter.text(value, style: .plain)
        guard let pattern = wanted.string else {
            return value.string != nil && JSONWriter.text(wanted, style: .plain) == text
        }
        return Glob.matches(pattern.replacing("*", with: "**"), text)
    }
}

extension JSONPath {
    /// Every value at this path, at most a thousand.
    func values(in document: JSONValue) -> [JSONValue] {
        var found = [document]
        for (place, step) in steps.enumerated() {
            if step == .anywhere {
                let rest = JSONPath(steps: Array(steps[(place + 1)...]))
                return Array(found.flatMap(Self.descendants).flatMap { rest.values(in: $0) }.prefix(1000))
            }
            found = found.flatMap { Self.children($0, step) }
        }
        return Array(found.prefix(1000))
    }

    private static func children(_ value: JSONValue, _ step: Step) -> [JSONValue] {
        switch step {
        case .member(let name): value[name].map { [$0] } ?? []
        case .element(let index): value[index < 0 ? (value.array?.count ?? 0) + index : index].map { [$0] } ?? []
        case .anyMember: value.object?.map(\.value) ?? []
        case .anyElement: value.array ?? []
        case .anywhere: []
        }
    }

    private static func descendants(_ value: JSONValue) -> [JSONValue] {
        let inner = value.array ?? value.object?.map(\.value) ?? []
        return [value] + inner.flatMap(descendants)
    }
}
