internal import Glibc
public import Simulator

/// Servers elsewhere over sockets: a connection of its own for each request, as most callers in PHP make one.
///
/// Not to be used on an event loop.
public struct SocketNetwork: Network {
    private let authority: @Sendable () -> String?

    /// The network.
    ///
    /// - Parameter authority: a file with a certificate authority (PEM) to trust beside those of the system; asked for each
    ///   request, since it may be made after the network.
    public init(trusting authority: @escaping @Sendable () -> String? = { nil }) { self.authority = authority }

    /// Sends a request and waits for the whole answer.
    public func send(_ request: Request, to server: ShopAddress, patience: Int64) throws(NetworkFailure) -> Reply {
        guard let address = ServerAddress("\(server.scheme)://\(server.authority)") else {
            throw .unreachable("\(server.authority) is no address")
        }
        do {
            return try HTTPClient(address, patience: patience, trusting: authority()).send(request)
        } catch {
            throw error.isLate ? .tooSlow : .unreachable(error.reason)
        }
    }

    /// Lets the thread sleep.
    public func wait(seconds: Double) { usleep(UInt32(min(max(seconds, 0), 3600) * 1_000_000)) }
}
