/// What the server takes from a client before it refuses.
public struct Limits: Hashable, Sendable {
    /// Bytes of request line and header fields (431).
    public var head = 64 << 10
    /// Bytes of a body (413).
    public var body = 32 << 20
    /// Open connections (503).
    public var connections = 4096
    /// From a head's first byte to its last (408). Times are checked at every ``tick``.
    public var headTime = Duration.seconds(10)
    /// From a head's last byte to the body's (408).
    public var bodyTime = Duration.seconds(60)
    /// Between two requests; then the connection is closed.
    public var idleTime = Duration.seconds(120)
    /// For a client to close its side after the last answer.
    public var linger = Duration.seconds(2)
    /// How often a connection's times are looked at.
    public var tick = Duration.seconds(2)

    /// The usual limits.
    public init() {}
}
