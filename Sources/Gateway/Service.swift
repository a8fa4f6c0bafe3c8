internal import Logging
internal import NIOPosix
internal import Simulator

/// What a connection needs of the server it belongs to.
struct Service: Sendable {
    let simulation: Simulation
    let control: ControlAPI
    let courier: Courier
    let connections: Connections
    /// Threads for answers that wait for other servers.
    let waiting: NIOThreadPool
    let machine: @Sendable () -> Instant
    let logger: Logger
    /// `http`, or `https` where the server has a certificate.
    let scheme: String
    /// The shop's own port that it listens on; nil for the server's.
    var shopPort: Int?

    /// The same service at a shop's own port.
    func at(_ port: Int) -> Service {
        var service = self
        service.shopPort = port
        return service
    }

    /// The one place where the control API's paths and the shops' part.
    func answer(_ request: Request) -> Answer {
        let answer = ControlAPI.claims(request.target) ? control.answer(request) : .ready(shopsAnswer(request))
        if case .ready(let reply) = answer {
            logger.debug("\(request.method) \(Redaction.target(request.target)) \(reply.status)")
        }
        return answer
    }

    /// Whether answering may wait for other servers, so that it must not happen on an event loop.
    func mayWait(_ request: Request) -> Bool {
        ControlAPI.claims(request.target) ? control.waits(request) : simulation.mayWait(request)
    }

    /// What a shop has to send because of a request goes out behind its answer.
    private func shopsAnswer(_ request: Request) -> Reply {
        let reply = simulation.answer(request)
        if let sandbox = simulation.sandbox(of: request), sandbox.outbox.take() {
            courier.attend(to: sandbox)
        }
        return reply
    }
}
