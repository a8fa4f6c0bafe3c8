import FoundationEssentials
public import Gateway
public import Simulator

/// Reads a shop over REST: signed, one request after another, no faster than told, again where it is worth it.
public final class PullClient {
    /// How a shop is treated.
    public struct Pace: Sendable {
        /// Requests a second, at most.
        public var rate: Double
        /// How often a request is sent that meets a busy server or none.
        public var attempts: Int

        /// A pace; five requests a second and six attempts unless told.
        public init(rate: Double = 5, attempts: Int = 6) {
            self.rate = rate
            self.attempts = attempts
        }
    }

    /// Time, as the program has it.
    public struct Watch {
        /// The moment.
        public let now: () -> Instant
        /// Waits so many seconds.
        public let sleep: (Double) -> Void

        /// A watch.
        public init(now: @escaping () -> Instant, sleep: @escaping (Double) -> Void) {
            self.now = now
            self.sleep = sleep
        }
    }

    private let pace: Pace
    private let watch: Watch
    private let send: (Request) throws -> Reply
    private let rehearsal: any Rehearsal
    private let auth: ScenarioAuth
    private let address: ServerAddress
    private var signer: ScenarioClient
    private var last: Instant?
    /// How many requests went out.
    public private(set) var requests = 0

    /// A client of a shop.
    ///
    /// - Parameters:
    ///   - address: the shop's address, with its path.
    ///   - credentials: secrets in the form of `credentials.json`.
    ///   - auth: which of them.
    ///   - send: sends a request and waits for its answer.
    public init(
        _ address: ServerAddress, credentials: JSONValue, auth: ScenarioAuth, rehearsal: any Rehearsal,
        pace: Pace = Pace(), watch: Watch, send: @escaping (Request) throws -> Reply
    ) {
        self.address = address
        self.auth = auth
        self.rehearsal = rehearsal
        self.pace = pace
        self.watch = watch
        self.send = send
        signer = ScenarioClient(
            baseURL: "\(address)\(address.path)", basePath: address.path, credentials: credentials, now: watch.now,
            random: RandomSource(seed: .random(in: 0 ... .max)), send: send)
    }

    /// The answer to a GET below the shop's address, its body read.
    ///
    /// - Throws: ``PullProblem``.
    public func json(_ path: String) throws -> (body: JSONValue, headers: Headers) {
        let reply = try get(path)
        do {
            return (try JSONParser.parse(reply.body), reply.headers)
        } catch {
            throw PullProblem.unreadable(path: path, start: String(reply.text.prefix(100)))
        }
    }

    /// A file of the shop, by its whole URL or by its path below the shop's address; nil where it cannot be had.
    ///
    /// Only the shop's own host is asked, and nothing is signed: pictures are public.
    public func file(_ url: String) throws -> [UInt8]? {
        var target = address.path + url
        if url.contains("://") {
            guard let whole = RequestURL(url), whole.address.authority == address.authority else { return nil }
            target = whole.target
        }
        let request = Request(
            method: "GET", target: target, headers: ["Host": address.authority, "User-Agent": Self.name])
        let reply = try patiently(url) { _ in request }
        return reply.status == 200 ? reply.body : nil
    }

    private static let name = "storesim-pull"

    private func get(_ path: String) throws -> Reply {
        let request = Request(
            method: "GET", target: address.path + path,
            headers: ["Host": address.authority, "Accept": "application/json", "User-Agent": Self.name],
            scheme: address.isSecure ? "https" : "http")
        // Signed anew each time: a nonce is good once.
        let reply = try patiently(path) { signer in try signer.signed(request, by: rehearsal, as: auth) }
        guard reply.status == 200 else { throw PullProblem.refused(path: path, reply: reply) }
        return reply
    }

    // MARK: Patience

    private static let busy: Set = [429, 500, 502, 503, 504]

    /// Sends until there is an answer that is not a busy server's, twice as long after each attempt.
    private func patiently(_ path: String, _ make: (inout ScenarioClient) throws -> Request) throws -> Reply {
        var wait = 1.0
        for attempt in 1...max(pace.attempts, 1) {
            let isLast = attempt >= pace.attempts
            keepPace()
            let request = try make(&signer)
            requests += 1
            do {
                let reply = try send(request)
                if isLast || !Self.busy.contains(reply.status) { return reply }
                watch.sleep(Self.asked(reply) ?? wait)
            } catch let silence as NoAnswer {
                if isLast { throw PullProblem.silent(path: path, reason: silence.reason) }
                watch.sleep(wait)
            }
            wait *= 2
        }
        throw PullProblem.silent(path: path, reason: "no attempt was allowed")
    }

    /// What a server says of when to come again, five minutes at most.
    private static func asked(_ reply: Reply) -> Double? {
        reply.headers["retry-after"].flatMap(Double.init).map { min(max($0, 0), 300) }
    }

    private func keepPace() {
        guard pace.rate > 0 else { return }
        if let last {
            let next = last.microseconds + Int64(1_000_000 / pace.rate)
            let early = next - watch.now().microseconds
            if early > 0 { watch.sleep(Double(early) / 1_000_000) }
        }
        last = watch.now()
    }
}
