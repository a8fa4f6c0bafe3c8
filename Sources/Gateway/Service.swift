internal import Dispatch
internal import Logging
internal import NIOCore
internal import Simulator

/// What a connection needs of the server it belongs to.
struct Service: Sendable {
    let simulation: Simulation
    let control: ControlAPI
    let courier: Courier
    let connections: Connections
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
    func answer(_ request: Request) -> Reply {
        let reply = ControlAPI.claims(request.target) ? control.answer(request) : shopsAnswer(request)
        logger.debug("\(request.method) \(Redaction.target(request.target)) \(reply.status)")
        return reply
    }

    /// Answers what waits for others on a thread of its own, so that the loop serves them meanwhile: a receiver of webhooks
    /// may be this very server. Nil for everything else.
    func answerElsewhere(_ request: Request, for loop: any EventLoop) -> EventLoopFuture<Reply>? {
        guard ControlAPI.claims(request.target), control.waits(request) else { return nil }
        let promise = loop.makePromise(of: Reply.self)
        Self.queue.async { promise.succeed(answer(request)) }
        return promise.futureResult
    }

    private static let queue = DispatchQueue(label: "storesim.control", attributes: .concurrent)

    /// What a shop has to send because of a request goes out behind its answer.
    private func shopsAnswer(_ request: Request) -> Reply {
        let reply = simulation.answer(request)
        if let sandbox = simulation.sandbox(of: request), sandbox.outbox.take() {
            courier.attend(to: sandbox)
        }
        return reply
    }
}
