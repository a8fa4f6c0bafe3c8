/// The way to servers elsewhere, for rooms that are clients themselves. It blocks until there is an answer, or none.
public protocol Network: Sendable {
    /// Sends a request to the server of an address and waits for the whole answer.
    ///
    /// - Parameters:
    ///   - server: scheme and authority, e.g. `https://shop.example:8443`.
    ///   - patience: how many seconds it waits.
    func send(_ request: Request, to server: ShopAddress, patience: Int64) throws(NetworkFailure) -> Reply

    /// Waits, between attempts.
    func wait(seconds: Double)
}

/// Why there was no answer.
public enum NetworkFailure: Error, Hashable, Sendable {
    /// Nobody listens, nobody has the name, TLS failed, or the connection broke.
    case unreachable(String)
    /// There was no whole answer in time.
    case tooSlow
}

/// No way out: every server is unreachable.
public struct NoNetwork: Network {
    /// No way out.
    public init() {}

    /// Always ``NetworkFailure/unreachable(_:)``.
    public func send(_ request: Request, to server: ShopAddress, patience: Int64) throws(NetworkFailure) -> Reply {
        throw .unreachable("there is no network")
    }

    /// Returns at once.
    public func wait(seconds: Double) {}
}
