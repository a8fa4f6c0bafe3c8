/// How an answer travels where it does not simply arrive: what the gateway does with it, once all else is done.
public struct Delivery: Hashable, Sendable {
    /// What happens to it on its way.
    public enum Mishap: Hashable, Sendable {
        /// The connection is reset in place of an answer.
        case reset
        /// The connection is closed in place of an answer.
        case empty
        /// Status and headers, then something that is no chunk, then the connection is closed.
        case malformedChunk
        /// Bytes that are no HTTP, then the connection is closed.
        case garbage
        /// So many bytes of the body, less than `Content-Length` says, then the connection is closed.
        case truncated(bytes: Int)
        /// The body in so many pieces over a time.
        case dribbled(pieces: Int, milliseconds: Int64)
        /// The answer twice, one behind the other.
        case duplicated
        /// No answer, and the connection stays open.
        case silent
    }

    /// Milliseconds before the first byte.
    public var delay: Int64
    /// What happens to it; nil where it arrives whole.
    public var mishap: Mishap?

    /// A journey.
    public init(delay: Int64 = 0, mishap: Mishap? = nil) {
        self.delay = delay
        self.mishap = mishap
    }

    /// The longest that an answer waits, and is dribbled: ten minutes.
    public static let longest: Int64 = 600_000
}
