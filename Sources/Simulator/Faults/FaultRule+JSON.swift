extension FaultPlan.Rule {
    /// The members that a rule may have.
    public static let members = [
        "id", "shop", "method", "path", "headers", "status", "retry_after", "rate_limit", "latency", "fault", "bytes",
        "pieces", "over", "moment", "remaining", "after", "every", "probability", "until",
    ]

    /// Reads a rule of the control API, whose members are known ones.
    ///
    /// - Throws: ``FaultMistake``.
    public init(_ value: JSONValue, id: String) throws(FaultMistake) {
        let effect = try FaultPlan.Effect(value)
        let usual = effect.needsAnswer ? "after" : "before"
        guard let moment = Moment(rawValue: value["moment"]?.string ?? usual) else {
            throw FaultMistake("\"moment\" must be \"before\" (nothing is done) or \"after\" (the answer is lost)")
        }
        guard moment == .after || !effect.needsAnswer else {
            throw FaultMistake("this fault is about an answer: \"moment\" can only be \"after\"")
        }
        self.init(
            id: value["id"]?.string ?? id, match: try FaultPlan.Match(value), effect: effect, moment: moment,
            turn: try FaultPlan.Turn(value))
    }

    /// The rule as ``init(_:id:)`` reads it, with what it has done.
    public var json: JSONValue {
        var members = JSONObject([
            ("id", .string(id)), ("shop", JSONValue(match.shop)), ("method", JSONValue(match.method)),
            ("path", .string(match.path)),
            (
                "headers",
                .object(JSONObject(match.headers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            ),
        ])
        for (name, member) in effect.json { members[name] = member }
        let turn: JSONObject = [
            "moment": .string(moment.rawValue), "remaining": JSONValue(turn.remaining), "after": JSONValue(turn.after),
            "every": JSONValue(turn.every), "probability": .double(turn.probability),
            "until": JSONValue(turn.until?.iso8601), "struck": JSONValue(struck),
        ]
        for (name, member) in turn { members[name] = member }
        return .object(members)
    }
}

extension FaultPlan.Match {
    init(_ value: JSONValue) throws(FaultMistake) {
        var headers: [String: String] = [:]
        for (name, pattern) in value["headers"]?.object ?? [:] {
            guard let pattern = pattern.string else {
                throw FaultMistake("\"headers\" takes texts, with * for anything")
            }
            headers[name] = pattern
        }
        self.init(
            shop: value["shop"]?.string, method: value["method"]?.string?.uppercased(),
            path: value["path"]?.string ?? "**", headers: headers)
    }
}

extension FaultPlan.Turn {
    init(_ value: JSONValue) throws(FaultMistake) {
        let probability = value["probability"]?.double ?? 1
        guard (0...1).contains(probability) else { throw FaultMistake("\"probability\" must be from 0 to 1") }
        let until = value["until"]?.string.flatMap { Instant($0) }
        if let text = value["until"], !text.isNull, until == nil {
            throw FaultMistake("\"until\" must be a moment such as \"2026-01-15T10:00:00Z\"")
        }
        self.init(
            remaining: try Self.count(value, "remaining"), after: try Self.count(value, "after") ?? 0,
            every: try Self.count(value, "every", from: 1) ?? 1, probability: probability, until: until)
    }

    private static func count(
        _ value: JSONValue, _ name: String, from least: Int = 0
    ) throws(FaultMistake) -> Int? {
        guard let member = value[name], !member.isNull else { return nil }
        guard let count = member.int, (least...1_000_000_000).contains(count) else {
            throw FaultMistake("\"\(name)\" must be a whole number from \(least)")
        }
        return count
    }
}

extension FaultPlan.Effect {
    init(_ value: JSONValue) throws(FaultMistake) {
        self.init(
            status: try Self.status(value), retryAfter: try Self.number(value, "retry_after"),
            limit: try Self.limit(value), latency: try FaultPlan.Latency(value["latency"]),
            mishap: try Self.mishap(value), isStale: value["fault"] == "STALE_READ")
        guard status != nil || limit != nil || latency != nil || mishap != nil || isStale else {
            throw FaultMistake(
                "a fault needs a \"status\" from 400 to 599, a \"latency\", a \"rate_limit\" or a \"fault\": "
                    + Self.names.joined(separator: ", "))
        }
    }

    private static let names = [
        "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE", "TRUNCATE",
        "DRIBBLE", "DUPLICATE", "NO_RESPONSE", "STALE_READ",
    ]

    private static func status(_ value: JSONValue) throws(FaultMistake) -> Int? {
        guard let member = value["status"], !member.isNull else { return nil }
        guard let status = member.int, (400...599).contains(status) else {
            throw FaultMistake("\"status\" must be from 400 to 599")
        }
        return status
    }

    private static func number(
        _ value: JSONValue, _ name: String, upTo most: Int64 = 1_000_000
    ) throws(FaultMistake) -> Int64? {
        guard let member = value[name], !member.isNull else { return nil }
        guard let number = member.int, (0...most).contains(Int64(number)) else {
            throw FaultMistake("\"\(name)\" must be a whole number from 0 to \(most)")
        }
        return Int64(number)
    }

    private static func limit(_ value: JSONValue) throws(FaultMistake) -> FaultPlan.Limit? {
        guard let member = value["rate_limit"], !member.isNull else { return nil }
        guard let requests = try number(member, "requests"), let seconds = try number(member, "seconds"), seconds > 0
        else {
            throw FaultMistake("\"rate_limit\" is {\"requests\": 25, \"seconds\": 10}")
        }
        return FaultPlan.Limit(requests: Int(requests), seconds: seconds)
    }

    private static func mishap(_ value: JSONValue) throws(FaultMistake) -> Delivery.Mishap? {
        guard let member = value["fault"], !member.isNull else { return nil }
        switch member.string {
        case "CONNECTION_RESET_BY_PEER": return .reset
        case "EMPTY_RESPONSE": return .empty
        case "MALFORMED_RESPONSE_CHUNK": return .malformedChunk
        case "RANDOM_DATA_THEN_CLOSE": return .garbage
        case "TRUNCATE": return .truncated(bytes: Int(try number(value, "bytes", upTo: 1 << 30) ?? 0))
        case "DRIBBLE":
            let over = try number(value, "over", upTo: Delivery.longest) ?? 1000
            return .dribbled(pieces: Int(try number(value, "pieces", upTo: 1000) ?? 5), milliseconds: over)
        case "DUPLICATE": return .duplicated
        case "NO_RESPONSE": return .silent
        case "STALE_READ": return nil
        default: throw FaultMistake("\"fault\": " + Nearest.advice(member.string ?? "", among: names))
        }
    }

    fileprivate var json: JSONObject {
        var members: JSONObject = ["status": JSONValue(status.map { $0 })]
        if let retryAfter { members["retry_after"] = .int(retryAfter) }
        if let limit {
            members["rate_limit"] = ["requests": .int(Int64(limit.requests)), "seconds": .int(limit.seconds)]
        }
        if let latency { members["latency"] = latency.json }
        if let (name, more) = fault {
            members["fault"] = .string(name)
            for (key, value) in more { members[key] = value }
        }
        return members
    }

    private var fault: (String, JSONObject)? {
        if isStale { return ("STALE_READ", [:]) }
        switch mishap {
        case nil: return nil
        case .reset: return ("CONNECTION_RESET_BY_PEER", [:])
        case .empty: return ("EMPTY_RESPONSE", [:])
        case .malformedChunk: return ("MALFORMED_RESPONSE_CHUNK", [:])
        case .garbage: return ("RANDOM_DATA_THEN_CLOSE", [:])
        case .truncated(let bytes): return ("TRUNCATE", ["bytes": JSONValue(bytes)])
        case .dribbled(let pieces, let over): return ("DRIBBLE", ["pieces": JSONValue(pieces), "over": .int(over)])
        case .duplicated: return ("DUPLICATE", [:])
        case .silent: return ("NO_RESPONSE", [:])
        }
    }
}

extension FaultPlan.Latency {
    /// A number of milliseconds, `{"min", "max"}` or `{"median", "sigma"}`.
    init?(_ value: JSONValue?) throws(FaultMistake) {
        guard let value, !value.isNull else { return nil }
        let range = 0...Double(Delivery.longest)
        if let milliseconds = value.int, range.contains(Double(milliseconds)) {
            self = .fixed(Int64(milliseconds))
        } else if let least = value["min"]?.int, let most = value["max"]?.int, least <= most,
            range.contains(Double(least)), range.contains(Double(most))
        {
            self = .uniform(Int64(least), Int64(most))
        } else if let median = value["median"]?.double, range.contains(median) {
            self = .lognormal(median: median, sigma: min(max(value["sigma"]?.double ?? 0.5, 0), 5))
        } else {
            throw FaultMistake(
                "\"latency\" is milliseconds up to \(Delivery.longest), {\"min\", \"max\"} or {\"median\", \"sigma\"}")
        }
    }

    fileprivate var json: JSONValue {
        switch self {
        case .fixed(let milliseconds): .int(milliseconds)
        case .uniform(let least, let most): ["min": .int(least), "max": .int(most)]
        case .lognormal(let median, let sigma): ["median": .double(median), "sigma": .double(sigma)]
        }
    }
}
