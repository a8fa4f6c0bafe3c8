internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
public import Simulator

/// A small blocking HTTP/1.1 client with one kept connection, for `--against` and the command line's verbs.
///
/// The request target goes out exactly as given. Not to be called on an event loop.
public final class HTTPClient: Sendable {
    /// Where it connects.
    public let address: ServerAddress
    private let patience: TimeAmount
    private let authority: String?
    private let connection = NIOLockedValueBox<(any Channel)?>(nil)
    private let turn = NIOLock()
    private var group: MultiThreadedEventLoopGroup { .singleton }

    /// A client of one server; waits so many seconds for an answer.
    ///
    /// - Parameter authority: a file with a certificate authority (PEM) to trust beside those of the system.
    public init(_ address: ServerAddress, patience seconds: Int64 = 30, trusting authority: String? = nil) {
        self.address = address
        self.authority = authority
        patience = .seconds(seconds)
    }

    deinit { connection.withLockedValue { $0 }?.close(promise: nil) }

    /// Sends a request and waits for the whole answer. A kept connection that the server has closed is replaced.
    ///
    /// - Throws: ``NoAnswer``.
    public func send(_ request: Request) throws(NoAnswer) -> Reply {
        turn.lock()
        defer { turn.unlock() }
        do {
            if let kept = connection.withLockedValue({ $0 }), kept.isActive {
                do { return try exchange(request, on: kept) } catch NoAnswer.Cause.closedBeforeAnswer {}
            }
            return try exchange(request, on: try connect())
        } catch {
            connection.withLockedValue { kept in
                kept?.close(promise: nil)
                kept = nil
            }
            throw NoAnswer(address: address, reason: "\(error)", isLate: error as? NoAnswer.Cause == .tooLate)
        }
    }

    private func exchange(_ request: Request, on channel: any Channel) throws -> Reply {
        let promise = channel.eventLoop.makePromise(of: Reply.self)
        let late = channel.eventLoop.scheduleTask(in: patience) { promise.fail(NoAnswer.Cause.tooLate) }
        defer { late.cancel() }
        let exchange = PendingExchange(request: request, authority: address.authority, answer: promise)
        channel.writeAndFlush(exchange).whenFailure { _ in promise.fail(NoAnswer.Cause.closedBeforeAnswer) }
        return try promise.futureResult.wait()
    }

    private func connect() throws -> any Channel {
        let tls = try address.isSecure ? ClientTLS(host: address.host, trusting: authority) : nil
        let channel = try ClientBootstrap(group: group)
            .connectTimeout(.seconds(5))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try Self.addHandlers(to: channel, tls) }
            }
            .connect(host: address.host, port: address.port).wait()
        connection.withLockedValue { $0 = channel }
        return channel
    }

    private static func addHandlers(to channel: any Channel, _ tls: ClientTLS?) throws {
        let pipeline = channel.pipeline.syncOperations
        try tls?.secure(pipeline)
        var encoding = HTTPRequestEncoder.Configuration()
        encoding.automaticallySetFramingHeaders = false
        try pipeline.addHandler(HTTPRequestEncoder(configuration: encoding))
        try pipeline.addHandler(ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes)))
        try pipeline.addHandler(ExchangeHandler())
    }
}

/// A server did not answer.
public struct NoAnswer: Error, CustomStringConvertible {
    /// The server.
    public let address: ServerAddress
    /// What happened.
    public let reason: String
    /// Whether somebody was there, but no whole answer in time.
    public var isLate = false
    /// Server and reason.
    public var description: String { "No answer from \(address): \(reason)" }

    enum Cause: Error {
        case closedBeforeAnswer
        case closedWithinAnswer
        case tooLate
    }
}
