internal import Simulator

extension ControlAPI {
    static let listRequests: @Sendable (AdminCall) throws -> Reply = { call in
        let journal = try call.sandbox().journal
        let entries = journal.entries(since: try call.number("since") ?? 0, limit: try call.number("limit") ?? 100)
        return .json(200, ["requests": .array(entries.map(summary))])
    }

    static let clearRequests: @Sendable (AdminCall) throws -> Reply = { call in
        try call.sandbox().journal.clear()
        return Reply(status: 204)
    }

    private static func summary(_ entry: Journal.Entry) -> JSONValue {
        var members: JSONObject = [
            "number": .int(Int64(entry.number)), "at": .string(entry.at.iso8601), "shop": JSONValue(entry.shop),
            "request": [
                "method": .string(entry.request.method), "target": .string(Redaction.target(entry.request.target)),
                "headers": fields(entry.request.headers), "body": text(entry.request.body),
            ],
            "reply": [
                "status": .int(Int64(entry.reply.status)), "headers": fields(entry.reply.headers),
                "body": text(entry.reply.body),
            ],
        ]
        if let cause = entry.cause {
            members["conversation"] = .int(Int64(cause.conversation))
            members["because"] = JSONValue(cause.call)
            members["server"] = JSONValue(cause.server)
        }
        return .object(members)
    }

    /// Pairs, because a name may stand more than once.
    private static func fields(_ headers: Headers) -> JSONValue {
        .array(headers.fields.map { [.string($0.name), .string(Redaction.value(of: $0))] })
    }

    private static func text(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
}
