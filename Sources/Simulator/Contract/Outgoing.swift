/// A request that a shop sends to a server of somebody else, e.g. a webhook.
public struct OutgoingMessage: Sendable {
    /// The room's own number of it.
    public let id: Int
    /// Where it goes, with scheme, host and path.
    public let url: String
    /// The method.
    public let method: String
    /// The header fields in the order of the wire.
    public let headers: Headers
    /// The body.
    public let body: [UInt8]
    /// How many seconds it waits for an answer.
    public let patience: Int64

    /// A message.
    public init(id: Int, url: String, method: String = "POST", headers: Headers, body: [UInt8], patience: Int64) {
        self.id = id
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.patience = patience
    }
}

/// What became of a message.
public enum OutgoingOutcome: Sendable {
    /// Somebody answered, with this status.
    case answered(Int)
    /// Nobody did; the text says why.
    case failed(String)
}

/// Sends messages over a network. It blocks until there is an answer, or none.
public protocol Messenger: Sendable {
    /// Sends a message and waits for what becomes of it.
    func send(_ message: OutgoingMessage) -> OutgoingOutcome
}

extension Simulation {
    /// How many messages one run sends at most.
    private static let limit = 1000

    /// Sends what the shops of a sandbox have to send, one after the other and outside any lock.
    ///
    /// - Returns: how many were sent.
    @discardableResult
    public func deliver(in sandbox: Sandbox, by messenger: some Messenger) throws -> Int {
        var sent = 0
        for shop in sandbox.shops {
            while sent < Self.limit, let message = try next(of: shop, in: sandbox) {
                let outcome = messenger.send(message)
                try sandbox.visit(shop) { visit in
                    try visit.database.transaction { try shop.platform.note(outcome, of: message, in: visit) }
                }
                sent += 1
            }
        }
        return sent
    }

    private func next(of shop: Shop, in sandbox: Sandbox) throws -> OutgoingMessage? {
        try sandbox.visit(shop) { visit in
            try visit.database.transaction { try shop.platform.nextMessage(in: visit) }
        }
    }

    /// What the shops of a sandbox have sent and have to send, oldest first.
    public func deliveries(in sandbox: Sandbox) throws -> [JSONValue] {
        try entries(in: sandbox) { try $0.deliveries(in: $1) }
    }

    /// The e-mails that the shops of a sandbox would have sent, oldest first.
    public func emails(in sandbox: Sandbox) throws -> [JSONValue] {
        try entries(in: sandbox) { try $0.emails(in: $1) }
    }

    /// What every shop lists, with the shop's name.
    private func entries(
        in sandbox: Sandbox, _ list: (any Platform, Visit) throws -> [JSONValue]
    ) throws -> [JSONValue] {
        try sandbox.shops.flatMap { shop in
            try sandbox.visit(shop) { visit in
                try list(shop.platform, visit).map { entry in
                    var members: JSONObject = ["shop": .string(shop.settings.name)]
                    for (name, value) in entry.object ?? [:] { members[name] = value }
                    return .object(members)
                }
            }
        }
    }
}
