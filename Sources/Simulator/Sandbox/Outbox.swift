internal import NIOConcurrencyHelpers

/// Says that a sandbox's shops have something to send.
public final class Outbox: Sendable {
    private let isFull = NIOLockedValueBox(false)

    /// An empty one.
    public init() {}

    /// Something waits to be sent.
    public func mark() { isFull.withLockedValue { $0 = true } }

    /// Whether something waits; asking empties it.
    public func take() -> Bool {
        isFull.withLockedValue { full in
            defer { full = false }
            return full
        }
    }
}
