internal import Simulator

extension ControlAPI {
    static let journalRoutes = [
        AdminRoute(
            "GET", "requests", "the journal, newest last; ?since=, ?limit=, ?unmatched=true, ?format=har", listRequests),
        AdminRoute("DELETE", "requests", "forgets the journal", clearRequests),
        AdminRoute("GET", "requests/unmatched", "requests that no route was for", listUnmatched),
        AdminRoute("GET", "requests/:number", "one request and its answer", showRequest),
        AdminRoute("DELETE", "requests/:number", "forgets one request", deleteRequest),
        AdminRoute(
            "POST", "requests/find",
            "requests that fit {\"method\", \"route\", \"path\", \"headers\", \"body\", \"status\", …}",
            findRequests),
        AdminRoute("POST", "requests/count", "how many fit", countRequests),
        AdminRoute("POST", "requests/remove", "forgets those that fit", removeRequests),
        AdminRoute(
            "POST", "requests/verify", "whether as many fit as {\"times\" | \"at_least\" | \"at_most\"} says",
            verifyRequests),
        AdminRoute(
            "POST", "requests/verify-sequence", "whether {\"sequence\": [query, …]} came in this order", verifySequence),
        AdminRoute(
            "POST", "requests/wait-for-count",
            "answers when {\"count\"} requests fit, at the latest after {\"timeout_ms\"}", waiting: waitForCount),
        AdminRoute("GET", "requests/:number/near-misses", "the routes that come closest to a request", showNearMisses),
        AdminRoute("GET", "requests/export/har", "the journal as HAR", exportHAR),
        AdminRoute(
            "GET", "requests/export/scenario", "a shop's requests as a scenario; ?shop=, ?name=", exportScenario),
    ]

    private static let listRequests: @Sendable (AdminCall) throws -> Reply = { call in
        if call.query("format") == "har" { return try exportHAR(call) }
        let sandbox = try call.sandbox()
        var entries = sandbox.journal.entries(since: try call.number("since") ?? 0)
        if call.query("unmatched") == "true" {
            let routes = RouteBook(sandbox.shops)
            entries = entries.filter { routes.route($0) == nil }
        }
        let shown = entries.suffix(try call.number("limit") ?? 100)
        return .json(
            200,
            [
                "requests": .array(shown.map(\.json)), "dropped": JSONValue(sandbox.journal.evicted),
            ])
    }

    private static let clearRequests: @Sendable (AdminCall) throws -> Reply = { call in
        try call.sandbox().journal.clear()
        return Reply(status: 204)
    }

    private static let showRequest: @Sendable (AdminCall) throws -> Reply = { call in .json(200, try entry(call).json) }

    private static let deleteRequest: @Sendable (AdminCall) throws -> Reply = { call in
        let entry = try entry(call)
        _ = try call.sandbox().journal.remove([entry.number])
        return Reply(status: 204)
    }

    static func entry(_ call: AdminCall) throws -> Journal.Entry {
        guard let number = Int(call.parameter), let entry = try call.sandbox().journal.entry(number) else {
            throw AdminProblem.noEntry(call.parameter)
        }
        return entry
    }

    private static let listUnmatched: @Sendable (AdminCall) throws -> Reply = { call in
        let sandbox = try call.sandbox()
        let routes = RouteBook(sandbox.shops)
        let unmatched = sandbox.journal.entries().filter { routes.route($0) == nil }.suffix(100)
        return .json(
            200,
            [
                "requests": .array(
                    unmatched.map { .object(($0.json.object ?? [:]).with("near_misses", nearMisses($0, routes))) })
            ])
    }

    private static let showNearMisses: @Sendable (AdminCall) throws -> Reply = { call in
        let entry = try entry(call)
        return .json(200, ["near_misses": nearMisses(entry, RouteBook(try call.sandbox().shops))])
    }

    private static func nearMisses(_ entry: Journal.Entry, _ routes: RouteBook) -> JSONValue {
        .array(
            routes.nearest(to: entry).map { miss in
                [
                    "shop": .string(miss.shop), "method": .string(miss.route.method), "route": .string(miss.route.path),
                    "differences": .array(miss.differences.map { .string($0) }),
                ]
            })
    }
}

extension Journal.Entry {
    /// The entry without secrets.
    var json: JSONValue {
        var members: JSONObject = [
            "number": .int(Int64(number)), "at": .string(at.iso8601), "shop": JSONValue(shop),
            "request": [
                "method": .string(request.method), "target": .string(Redaction.target(request.target)),
                "headers": Self.fields(request.headers),
                "body": .string(Redaction.body(request.body, request.headers["content-type"])),
            ],
            "reply": [
                "status": .int(Int64(reply.status)), "headers": Self.fields(reply.headers),
                "body": .string(Redaction.body(reply.body, reply.headers["content-type"], at: request.target)),
            ],
        ]
        if let cause {
            members["conversation"] = .int(Int64(cause.conversation))
            members["because"] = JSONValue(cause.call)
            members["server"] = JSONValue(cause.server)
        }
        if let fault = remark.fault { members["fault"] = .string(fault) }
        if let diagnosis = remark.diagnosis { members["oauth_diagnosis"] = diagnosis.json }
        return .object(members)
    }

    /// Pairs, because a name may stand more than once.
    private static func fields(_ headers: Headers) -> JSONValue {
        .array(headers.fields.map { [.string($0.name), .string(Redaction.value(of: $0))] })
    }
}
