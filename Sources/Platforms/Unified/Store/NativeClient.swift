import Simulator

/// A careful client of one store: signs each request, tries again where that is worth it, reads JSON.
struct NativeClient: Sendable {
    let platform: StorePlatform
    let transport: any Transport
    /// The way to what is not the store's own, such as pictures.
    let network: any Network
    let rehearsal: any Rehearsal
    /// The store's address, which signatures cover.
    let url: String
    /// The path that stands before every path on the wire.
    let basePath: String
    /// The content of the store's `credentials.json`.
    let credentials: JSONValue
    /// For time stamps, nonces and the moment of what is written.
    let conversation: Conversation

    /// An answer that was no refusal.
    struct Answer: Sendable {
        let status: Int
        let headers: Headers
        let body: JSONValue
    }

    /// Asks for something below the store's address, e.g. `/rest/V1/modules`; the query goes out as written.
    ///
    /// - Throws: ``StoreFailure``.
    func get(_ path: String) throws -> Answer { try send("GET", path) }

    /// Sends a request.
    ///
    /// - Parameters:
    ///   - path: below the store's address, with its query.
    ///   - body: nil for none.
    /// - Throws: ``StoreFailure``.
    func send(_ method: String, _ path: String, _ body: JSONValue? = nil) throws -> Answer {
        let reply = try patiently(method, path, body.map { JSONWriter.bytes($0, style: platform.style) } ?? [])
        let isGood = (200..<300).contains(reply.status)
        let bytes = Inflate.decode(reply.body, encoding: reply.headers["content-encoding"] ?? "") ?? reply.body
        let text = try? bytes.isEmpty && isGood ? JSONValue.null : JSONParser.parse(bytes)
        guard let text else { throw StoreFailure.notJSON(url: url, status: reply.status) }
        guard isGood else {
            let message = platform.message(text) ?? "HTTP status \(reply.status)"
            throw StoreFailure.refused(platform: platform.title, status: reply.status, message: message)
        }
        return Answer(status: reply.status, headers: reply.headers, body: text)
    }

    // MARK: Patience

    private static let attempts = 3

    /// Sends up to three times. What was refused as too much, or by a server that is not there for the moment, was not
    /// done, and is sent again; what may have been done (a POST that failed within, or was not answered) is not.
    private func patiently(_ method: String, _ path: String, _ body: [UInt8]) throws -> Reply {
        var wait = 1.0
        for attempt in 1... {
            let isLast = attempt == Self.attempts
            do {
                let reply = try transport.send(try signed(method, path, body))
                if isLast || !Self.isWorthAnother(reply.status, method) { return reply }
                wait = Self.asked(reply) ?? wait
            } catch let failure as NetworkFailure {
                if isLast || method == "POST" { throw translated(failure) }
            }
            transport.wait(seconds: wait)
            wait *= 2
        }
        throw StoreFailure.tooSlow(url: url)
    }

    private static func isWorthAnother(_ status: Int, _ method: String) -> Bool {
        status == 429 || status == 503 || status >= 500 && method != "POST"
    }

    /// What a server says of when to come again, half a minute at most.
    private static func asked(_ reply: Reply) -> Double? {
        reply.headers["retry-after"].flatMap(Double.init).map { min(max($0, 0), 30) }
    }

    private func translated(_ failure: NetworkFailure) -> StoreFailure {
        switch failure {
        case .tooSlow: .tooSlow(url: url)
        case .unreachable(let reason): .unreachable(url: url, reason: reason)
        }
    }

    /// Signed anew for each attempt: a nonce is good once.
    private func signed(_ method: String, _ path: String, _ body: [UInt8]) throws -> Request {
        let address = ShopAddress(url)
        var request = Request(
            method: method, target: basePath + path, headers: Headers([("Host", address.authority)] + platform.fields),
            body: body, scheme: address.scheme)
        var client = ScenarioClient(
            baseURL: url, basePath: basePath, credentials: credentials, now: { conversation.now },
            random: conversation.random, send: { try transport.send($0) })
        if let caller = platform.caller(credentials, address.scheme == "https") {
            request = try client.signed(request, by: rehearsal, as: ScenarioAuth(caller))
        }
        if !body.isEmpty { request.headers.add("Content-Length", String(body.count)) }
        return request
    }
}
