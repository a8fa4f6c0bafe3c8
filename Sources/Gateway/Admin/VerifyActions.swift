internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOPosix
internal import Simulator

extension ControlAPI {
    static let findRequests: @Sendable (AdminCall) throws -> Reply = { call in
        let asked = try Question(call, beside: ["limit"])
        let shown = asked.fitting.suffix(asked.body["limit"]?.int.map { max(0, $0) } ?? 100)
        return asked.answer(["requests": .array(shown.map(\.json))])
    }

    static let countRequests: @Sendable (AdminCall) throws -> Reply = { call in
        let asked = try Question(call, beside: [])
        return asked.answer(["count": JSONValue(asked.fitting.count)])
    }

    static let removeRequests: @Sendable (AdminCall) throws -> Reply = { call in
        let asked = try Question(call, beside: [])
        guard asked.query.count > 0 else {
            throw AdminProblem.invalid("say which requests to forget; DELETE /__admin/requests forgets all")
        }
        return .json(200, ["removed": JSONValue(asked.sandbox.journal.remove(Set(asked.fitting.map(\.number))))])
    }

    static let verifyRequests: @Sendable (AdminCall) throws -> Reply = { call in
        let asked = try Question(call, beside: ["times", "at_least", "at_most"])
        let count = asked.fitting.count
        let times = asked.body["times"]?.int
        let least = times ?? asked.body["at_least"]?.int ?? (asked.body["at_most"] == nil ? 1 : 0)
        let most = times ?? asked.body["at_most"]?.int ?? .max
        let holds = least <= count && count <= most
        var members: JSONObject = ["verified": .bool(holds), "count": JSONValue(count)]
        if !holds, count < least { members["near_misses"] = asked.nearMisses }
        return asked.answer(members, status: holds ? 200 : 422)
    }

    static let verifySequence: @Sendable (AdminCall) throws -> Reply = { call in
        let sandbox = try call.sandbox()
        let body = try call.body(of: ["sequence", "since"])
        guard let steps = body["sequence"]?.array, (1...1000).contains(steps.count) else {
            throw AdminProblem.invalid("\"sequence\" is a list of 1 to 1000 queries")
        }
        let routes = RouteBook(sandbox.shops)
        let queries = try steps.map { try JournalQuery($0, routes) }
        var rest = sandbox.journal.entries(since: body["since"]?.int ?? 0)[...]
        var numbers: [JSONValue] = []
        for query in queries {
            guard let place = rest.firstIndex(where: query.fits) else { break }
            numbers.append(.int(Int64(rest[place].number)))
            rest = rest[(place + 1)...]
        }
        let holds = numbers.count == queries.count
        var members: JSONObject = ["verified": .bool(holds), "requests": .array(numbers)]
        if !holds { members["missing"] = JSONValue(numbers.count) }
        members["truncated"] = .bool(sandbox.journal.evicted > 0)
        return .json(holds ? 200 : 422, .object(members))
    }

    /// Answers at once where there are enough already; holds no thread while it waits.
    static let waitForCount: @Sendable (AdminCall) throws -> Answer = { call in
        let asked = try Question(call, beside: ["count", "timeout_ms"])
        let wanted = asked.body["count"]?.int ?? 1
        let patience = asked.body["timeout_ms"]?.int ?? 5000
        guard (1...1_000_000).contains(wanted), (0...600_000).contains(patience) else {
            throw AdminProblem.invalid("\"count\" is from 1, \"timeout_ms\" from 0 to 600000")
        }
        let seen = asked.fitting.count
        if seen >= wanted { return .ready(asked.waited(true)) }
        let later = LaterReply()
        let id = asked.sandbox.journal.wait(for: wanted - seen, behind: asked.newest, fitting: asked.query.fits) {
            later.give(asked.waited(true))
        }
        guard let id else {
            throw AdminProblem.full("At most \(Journal.mostWaiters) may wait for requests of a sandbox at once.")
        }
        // By the machine's steady clock, on a thread that nobody keeps busy.
        MultiThreadedEventLoopGroup.singleton.next().scheduleTask(in: .milliseconds(Int64(patience))) {
            if asked.sandbox.journal.stopWaiting(id) { later.give(asked.waited(false)) }
        }
        return .later(later)
    }
}

/// A query of the journal that a call asks, and the entries that it is asked of.
private struct Question: Sendable {
    let sandbox: Sandbox
    let body: JSONValue
    let query: JournalQuery
    private let entries: [Journal.Entry]

    init(_ call: AdminCall, beside more: [String]) throws {
        sandbox = try call.sandbox()
        body = try call.body(of: JournalQuery.members + more)
        let criteria = (body.object ?? [:]).filter { !more.contains($0.key) }
        query = try JournalQuery(.object(JSONObject(criteria.map { ($0.key, $0.value) })), RouteBook(sandbox.shops))
        entries = sandbox.journal.entries()
    }

    var fitting: [Journal.Entry] { entries.filter(query.fits) }

    /// The number of the newest entry that was looked at.
    var newest: Int { entries.last?.number ?? 0 }

    /// An answer that says whether entries were dropped that might have fitted.
    func answer(_ members: JSONObject, status: Int = 200) -> Reply {
        .json(status, .object(members.with("truncated", .bool(sandbox.journal.evicted > 0))))
    }

    func waited(_ isReached: Bool) -> Reply {
        let count = sandbox.journal.entries().count(where: query.fits)
        return answer(["reached": .bool(isReached), "count": JSONValue(count)], status: isReached ? 200 : 408)
    }

    /// The requests that lack least, with what they have in place of what was asked for.
    var nearMisses: JSONValue {
        let all = entries.map { ($0, query.misses($0)) }.filter { !$0.1.isEmpty }
        let nearest = all.sorted { ($0.1.count, $1.0.number) < ($1.1.count, $0.0.number) }.prefix(3)
        return .array(
            nearest.map { entry, misses in
                let differences = misses.map { miss -> (String, JSONValue) in
                    (miss.name, ["expected": expected(miss.name), "found": .string(miss.found)])
                }
                return [
                    "number": JSONValue(entry.number), "method": .string(entry.request.method),
                    "target": .string(Redaction.target(entry.request.target)),
                    "differences": .object(JSONObject(differences)),
                ]
            })
    }

    private func expected(_ name: String) -> JSONValue {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let whole = body[parts[0]] ?? .null
        return parts.count > 1 ? whole[parts[1]] ?? whole : whole
    }
}
