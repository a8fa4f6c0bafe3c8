/// Replays a scenario against a shop, in-process or over the network, and reports what differs.
public struct ScenarioRunner {
    /// Where scenarios are replayed: makes a fresh sandbox for each and drops it after.
    public struct Stage {
        /// How the shop's callers sign.
        public let rehearsal: any Rehearsal
        /// The shop's settings.
        public let shop: ShopSettings
        /// The content of the fixtures' `credentials.json`.
        public let credentials: JSONValue
        /// The sandbox's time.
        public let now: () -> Instant
        /// Sends a request to the sandbox.
        public let send: (Request) throws -> Reply
        /// Does a control action in the sandbox.
        public let control: (Scenario.Control) throws -> Void
        /// Sets the sandbox's clock.
        public let setClock: (Instant) throws -> Void

        /// A stage.
        public init(
            rehearsal: any Rehearsal, shop: ShopSettings, credentials: JSONValue, now: @escaping () -> Instant,
            send: @escaping (Request) throws -> Reply, control: @escaping (Scenario.Control) throws -> Void,
            setClock: @escaping (Instant) throws -> Void
        ) {
            self.rehearsal = rehearsal
            self.shop = shop
            self.credentials = credentials
            self.now = now
            self.send = send
            self.control = control
            self.setClock = setClock
        }
    }

    private let stage: Stage
    private let random: RandomSource

    /// A runner; nonces come from `random`.
    public init(_ stage: Stage, random: RandomSource) {
        self.stage = stage
        self.random = random
    }

    /// Stops the clock at the moment of recording, sends every exchange in order and compares the answers.
    public func run(_ scenario: Scenario) -> ScenarioResult {
        var client = ScenarioClient(
            baseURL: stage.shop.baseURL, basePath: stage.shop.basePath, credentials: stage.credentials, now: stage.now,
            random: random, send: stage.send)
        do {
            if let moment = scenario.recordedAt { try stage.setClock(moment) }
            try stage.rehearsal.prepare(Self.earlyCallers(scenario), with: &client)
        } catch {
            return .notStarted(scenario, because: error)
        }
        var recorded: [String: JSONValue] = [:]
        let results = scenario.exchanges.map { exchange in
            do {
                let reply = try send(exchange, with: &client)
                return check(reply, exchange, of: scenario, &client, &recorded)
            } catch {
                return ExchangeResult(id: exchange.id, differences: ["no answer: \(error)"], diff: nil)
            }
        }
        return ScenarioResult(name: scenario.name, exchanges: results)
    }

    /// Who calls before the clock moves, as far as their names are known from the start.
    private static func earlyCallers(_ scenario: Scenario) -> [ScenarioAuth] {
        scenario.exchanges.prefix { $0.at == nil }.filter { !$0.auth.contains("{{") }.map { ScenarioAuth($0.auth) }
    }

    private func send(_ exchange: Scenario.Exchange, with client: inout ScenarioClient) throws -> Reply {
        if let at = exchange.at { try stage.setClock(at) }
        for action in exchange.before { try stage.control(action) }
        let request = try client.signed(
            Self.request(exchange, client), by: stage.rehearsal,
            as: ScenarioAuth(client.filled(exchange.auth), detail: exchange.oauth))
        let reply = try stage.send(request)
        if let jar = client.jar { client.keepCookies(of: reply, in: jar) }
        return reply
    }

    private static func request(_ exchange: Scenario.Exchange, _ client: ScenarioClient) -> Request {
        var headers = Headers([("Host", client.host)])
        for (name, value) in exchange.headers { headers.add(name, client.filled(value)) }
        var body: [UInt8] = []
        switch exchange.body {
        case .empty: break
        case .text(let text): body = Array(client.filled(text).utf8)
        case .json(let value):
            body = JSONWriter.bytes(client.filled(value), style: .plain)
            if headers["content-type"] == nil { headers.add("Content-Type", "application/json") }
        }
        return Request(
            method: exchange.method, target: client.basePath + client.filled(exchange.path), headers: headers,
            body: body)
    }

    private func check(
        _ reply: Reply, _ exchange: Scenario.Exchange, of scenario: Scenario, _ client: inout ScenarioClient,
        _ recorded: inout [String: JSONValue]
    ) -> ExchangeResult {
        let answer = Answer(reply)
        for (name, place) in exchange.bind {
            guard let value = answer.value(at: place) else { continue }
            client.bound[name] = value
            recorded[name] = Answer(exchange.expected).value(at: place)
        }
        let check = AnswerCheck(exchange, bound: client.bound, recorded: recorded, prose: scenario.prose)
        let differences = check.differences(answer)
        return ExchangeResult(
            id: exchange.id, differences: differences, diff: differences.isEmpty ? nil : check.diff(answer))
    }
}

extension ShopSettings {
    /// The path of the base URL, e.g. `/magento-2.4.0`; empty where it has none.
    public var basePath: String {
        guard let scheme = baseURL.firstRange(of: "://") else { return "" }
        let rest = baseURL[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }
}

extension ScenarioClient {
    /// Host and port of the base URL.
    public var host: String {
        guard let scheme = baseURL.firstRange(of: "://") else { return baseURL }
        return String(baseURL[scheme.upperBound...].prefix { $0 != "/" })
    }

    /// A value with every `{{name}}` filled in; a string that is nothing else becomes the bound value itself.
    func filled(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text):
            if text.hasPrefix("{{"), text.hasSuffix("}}"), let value = bound[String(text.dropFirst(2).dropLast(2))] {
                return value
            }
            return .string(filled(text))
        case .array(let elements): return .array(elements.map(filled))
        case .object(let members): return .object(JSONObject(members.map { ($0.key, filled($0.value)) }))
        default: return value
        }
    }

    /// A request signed by a caller, with the cookies of the jar that belongs to it.
    public mutating func signed(
        _ request: Request, by rehearsal: any Rehearsal, as auth: ScenarioAuth
    ) throws -> Request {
        jar = nil
        var signed = try rehearsal.sign(request, as: auth, with: &self)
        if let jar { addCookies(of: jar, to: &signed) }
        return signed
    }

    /// Sends the cookies of a jar along.
    public func addCookies(of jar: String, to request: inout Request) {
        guard let cookies = jars[jar], !cookies.isEmpty else { return }
        let pairs = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        request.headers["Cookie"] = pairs.joined(separator: "; ")
    }

    /// Keeps what `Set-Cookie` says, as a browser does; an empty value or `Max-Age=0` forgets the cookie.
    public mutating func keepCookies(of reply: Reply, in jar: String) {
        for field in reply.headers.all("set-cookie") {
            let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            jars[jar, default: [:]][String(pair[0])] = String(pair[1])
        }
    }
}
