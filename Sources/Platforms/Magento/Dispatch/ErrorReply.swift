import Simulator

/// A failure of a handler or of the input, with what it shows of the session.
struct Failure: Error {
    let error: any Error
    let startsSession: Bool
}

/// The one place where errors become bytes.
struct ErrorReply {
    let visit: Visit
    let call: Call

    func reply(to error: any Error, startsSession: Bool = false) -> Reply {
        let replies = Replies(
            visit: visit, accept: MediaType(accept: call.headers["accept"]) ?? .json, startsSession: startsSession)
        switch error {
        case let failure as Failure: return reply(to: failure.error, startsSession: failure.startsSession)
        case let refusal as Refusal: return reply(to: refusal.error, startsSession: refusal.startsSession)
        case let problem as TokenProblem:
            do { return try problem.reply(in: visit) } catch { return replies.failure(500, internalBody("\(error)")) }
        case let error as MagentoError: return body(error, replies)
        case let error as NotBuilt: return replies.failure(501, ["message": .string(Self.notBuilt(error))])
        case let error as InjectedFault: return replies.failure(error.status, internalBody("Injected fault"))
        case let error as InternalFailure: return replies.failure(500, internalBody(error.message))
        case is ApplicationCrash: return Self.crash
        case is UnknownAccept: return Self.errorPage
        default: return replies.failure(500, internalBody("\(error)"))
        }
    }

    private func body(_ error: MagentoError, _ replies: Replies) -> Reply {
        var members: JSONObject = ["message": .string(error.message)]
        if !error.parts.isEmpty {
            members["errors"] = .array(
                error.parts.map { part in
                    var members: JSONObject = ["message": .string(part.message)]
                    members["parameters"] = part.parameters.json ?? []
                    return .object(members)
                })
        }
        if let code = error.code { members["code"] = .int(Int64(code)) }
        members["parameters"] = error.parameters.json
        if isDeveloperMode { members["trace"] = .string(Self.trace) }
        // A HEAD request has no body, nor has its refusal (framework/unknown-routes).
        if call.method == "HEAD" { return Reply(status: error.status, headers: replies.failure(0, .null).headers) }
        var reply = replies.failure(error.status, .object(members))
        if error.pointsToShipping { reply.headers.add("errorRedirectAction", "#shipping") }
        return reply
    }

    /// Production mode hides what went wrong behind a report number; developer mode shows it.
    private func internalBody(_ message: String) -> JSONValue {
        if isDeveloperMode { return ["message": .string(message), "trace": .string(Self.trace)] }
        let report = Hex.encode(visit.random.bytes(7)).dropLast()
        let text = "Internal Error. Details are available in Magento log file. Report ID: webapi-\(report)"
        return ["message": .string(text)]
    }

    private var isDeveloperMode: Bool { visit.shop.options["mode"] == "developer" }

    private static let trace = "#0 {main}"

    private static func notBuilt(_ error: NotBuilt) -> String {
        "\(error.route) is not built in this simulator. See docs/coverage.md for what is."
    }

    private static let crash = Reply(
        status: 500,
        headers: [
            "Expires": "Thu, 19 Nov 1981 08:52:00 GMT", "Cache-Control": "no-store, no-cache, must-revalidate",
            "Pragma": "no-cache", "Content-Type": "text/plain;charset=UTF-8",
        ],
        text: "An error has happened during application run. See exception log for details.\n")

    private static let errorPage = Reply(
        status: 500,
        headers: [
            "Content-Type": "text/html; charset=UTF-8", "X-Content-Type-Options": "nosniff",
            "X-XSS-Protection": "1; mode=block", "X-Frame-Options": "SAMEORIGIN",
        ],
        text: """
            <!doctype html>
            <html><head><title>There has been an error processing your request</title></head>
            <body><h1>There has been an error processing your request</h1></body></html>
            """)
}

/// An `Accept` header without any type that the web API can write.
struct UnknownAccept: Error {}
