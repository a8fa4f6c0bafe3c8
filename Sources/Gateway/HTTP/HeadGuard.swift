internal import NIOCore

/// Counts the bytes of a request's head before the parser has it: a head without end never fills the memory.
final class HeadGuard: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let limit: Int
    private var expectsHead = true
    private var bytes = 0

    init(limit: Int) { self.limit = limit }

    /// Whether a request has begun whose head is not complete.
    var isInHead: Bool { expectsHead && bytes > 0 }

    /// The parser has the head: what follows is body.
    func headArrived() { expectsHead = false }

    /// The next bytes begin a request.
    func messageEnded() {
        expectsHead = true
        bytes = 0
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if expectsHead {
            bytes += unwrapInboundIn(data).readableBytes
            if bytes > limit + Self.oneRead { return context.fireErrorCaught(RequestRefusal.headTooLarge) }
        }
        context.fireChannelRead(data)
    }

    /// What one read may bring beyond the head's last byte; the exact limit is checked when the head is complete.
    private static let oneRead = 1 << 16
}
