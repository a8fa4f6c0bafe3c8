import Simulator

/// The way to one store: to a shop of this server, or over sockets to any other. What is sent and what comes back is the
/// same; a client of a store does not know which it is.
protocol Transport: Sendable {
    /// Sends a request and waits for the whole answer.
    func send(_ request: Request) throws(NetworkFailure) -> Reply

    /// Waits, between attempts.
    func wait(seconds: Double)
}

/// To a shop of this server, past no socket: the request takes the path that a client's takes, with the shop's lock, faults
/// and journal.
struct InProcessTransport: Transport {
    let conversation: Conversation
    /// The shop's own port; nil for the server's.
    var port: Int?
    /// `http` or `https`, as the store's address says.
    let scheme: String

    /// What a fault does to an answer on its way, a socket's client would see as no answer: so does this one.
    func send(_ request: Request) throws(NetworkFailure) -> Reply {
        var request = request
        request.scheme = scheme
        request.shopPort = port
        let reply = conversation.ask(request)
        switch reply.delivery?.mishap {
        case nil, .dribbled, .duplicated: return reply
        case .silent: throw .tooSlow
        case .reset, .empty, .garbage, .malformedChunk, .truncated: throw .unreachable("the connection broke")
        }
    }

    /// A shop of this server has no better moments: nothing is waited for.
    func wait(seconds: Double) {}
}

/// To a server elsewhere.
struct SocketTransport: Transport {
    let conversation: Conversation
    let network: any Network
    /// Scheme and authority; the path stands in the requests.
    let server: ShopAddress
    /// How many seconds it waits for an answer.
    var patience: Int64 = 30

    func send(_ request: Request) throws(NetworkFailure) -> Reply {
        let name = "\(server.scheme)://\(server.authority)"
        do {
            let reply = try network.send(request, to: server, patience: patience)
            conversation.note(request, to: name, reply)
            return reply
        } catch {
            conversation.note(request, to: name, nil)
            throw error
        }
    }

    func wait(seconds: Double) { network.wait(seconds: seconds) }
}
