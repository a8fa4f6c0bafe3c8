import Dispatch
public import Logging
internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
public import Simulator

/// The simulator on a socket: HTTP/1.1 in, ``Simulation/answer(_:)``, HTTP/1.1 out.
public final class Server: Sendable {
    /// Where and how to serve.
    public struct Settings: Sendable {
        /// The address to listen on, e.g. `127.0.0.1` or `0.0.0.0`.
        public var host = "127.0.0.1"
        /// The port; 0 takes a free one.
        public var port = 4090
        /// Paths of certificate chain and key (PEM); nil serves plain HTTP.
        public var tls: (certificate: String, key: String)?
        /// Event loops, each a thread.
        public var threads = System.coreCount
        /// What a client may send.
        public var limits = Limits()
        /// What the control API asks for as bearer token; nil for nothing.
        public var adminToken: String?
        /// Names beside loopback's and the shops' that the control API may be called by without a token, and authorities
        /// (`localhost:3000`) of pages that may call it from a browser.
        public var adminHosts: [String] = []
        /// The keys of a shop, which the control API tells whoever makes a sandbox.
        public var credentials: @Sendable (Shop) throws -> [Credential] = { _ in [] }
        /// The version told by the control API.
        public var version = ""
        /// Gets a line for every request at level debug.
        public var logger = Logger(label: "storesim", factory: { _ in SwiftLogNoOpLogHandler() })
        /// The machine's time.
        public var machine: @Sendable () -> Instant

        /// The usual settings.
        public init(machine: @escaping @Sendable () -> Instant) { self.machine = machine }
    }

    /// The port it listens on.
    public let port: Int
    private let group: MultiThreadedEventLoopGroup
    /// The server's own first, then those of shops with a port of their own.
    private let listeners: [any Channel]
    private let connections: Connections
    /// As many answers may wait for other servers at once.
    private let waiting = NIOThreadPool(numberOfThreads: 16)
    private let hasStopped = NIOLockedValueBox(false)

    /// Starts to serve; returns when the socket listens.
    ///
    /// - Throws: where the address cannot be had or the certificate cannot be read.
    public init(_ simulation: Simulation, _ settings: Settings) throws {
        let tls = try settings.tls.map { try ServerTLS(certificate: $0.certificate, key: $0.key) }
        connections = Connections(limit: settings.limits.connections)
        let courier = Courier(simulation, settings.logger)
        let control = ControlAPI(simulation, settings, courier)
        let service = Service(
            simulation: simulation, control: control, courier: courier, connections: connections,
            waiting: waiting, machine: settings.machine, logger: settings.logger, scheme: tls == nil ? "http" : "https")
        group = MultiThreadedEventLoopGroup(numberOfThreads: max(1, settings.threads))
        waiting.start()
        var listeners: [any Channel] = []
        let ports = [(settings.port, service)] + simulation.sandboxes.library.ports.map { ($0, service.at($0)) }
        for (port, service) in ports {
            do {
                let bootstrap = Self.bootstrap(group, service, settings.limits, tls)
                listeners.append(try bootstrap.bind(host: settings.host, port: port).wait())
            } catch {
                for listener in listeners { try? listener.close().wait() }
                Self.end(group, waiting)
                throw ListenFailure(host: settings.host, port: port, reason: "\(error)")
            }
        }
        self.listeners = listeners
        port = listeners[0].localAddress?.port ?? settings.port
    }

    /// Takes no more connections, lets requests in flight finish, then ends. Only the first call does anything.
    ///
    /// - Parameter seconds: how long to wait for them.
    public func stop(within seconds: Int64 = 10) {
        let isFirst = hasStopped.withLockedValue { stopped in
            defer { stopped = true }
            return !stopped
        }
        guard isFirst else { return }
        for listener in listeners { try? listener.close().wait() }
        let done = group.next().makePromise(of: Void.self)
        let late = group.next().scheduleTask(in: .seconds(seconds)) { [connections] in connections.abort() }
        connections.stop(done)
        try? done.futureResult.wait()
        late.cancel()
        Self.end(group, waiting)
    }

    /// Waits on a queue with a thread of its own: the shared one may have every thread waiting here already, as when a
    /// test of each core stops its server.
    private static func end(_ group: MultiThreadedEventLoopGroup, _ waiting: NIOThreadPool) {
        waiting.shutdownGracefully { _ in }
        let ended = DispatchSemaphore(value: 0)
        group.shutdownGracefully(queue: DispatchQueue(label: "storesim.stop")) { _ in ended.signal() }
        ended.wait()
    }

    private static func bootstrap(
        _ group: MultiThreadedEventLoopGroup, _ service: Service, _ limits: Limits, _ tls: ServerTLS?
    ) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: .init(low: 256 << 10, high: 1 << 20))
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try addHandlers(to: channel, service, limits, tls) }
            }
    }

    private static func addHandlers(
        to channel: any Channel, _ service: Service, _ limits: Limits, _ tls: ServerTLS?
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        try tls?.secure(pipeline)
        let headGuard = HeadGuard(limit: limits.head)
        var parsing = NIOHTTPDecoderLimitConfiguration()
        parsing.maxHeaderFieldSize = limits.head
        parsing.maxHeaderListSize = limits.head
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: parsing)
        try pipeline.addHandler(headGuard)
        try pipeline.addHandler(ByteToMessageHandler(decoder))
        try pipeline.addHandler(RequestHandler(service, headGuard: headGuard, limits: limits))
    }
}

/// The server could not listen.
public struct ListenFailure: Error, CustomStringConvertible {
    /// The address asked for.
    public let host: String
    /// The port asked for.
    public let port: Int
    /// What the system said.
    public let reason: String
    /// What, why and the cure.
    public var description: String {
        "Cannot listen on \(host):\(port) (\(reason)). Is another server running there? --port 0 takes a free port."
    }
}
