internal import NIOCore
internal import NIOHTTP1

/// Stands before the parser: bounds the heads, and lets methods through that the parser does not know.
///
/// The parser refuses a method outside its own table, but to `FOO` every platform has its own answer. So the guard
/// hands the parser another method in its place and remembers the real one. Where a request begins only the parser
/// knows: the guard hands it pieces cut where a message may end, and so learns behind each whether one did. Cutting
/// never changes what the parser reads: a cut too few would only have a made-up method refused.
final class HeadGuard: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let limit: Int
    private var place = Place.start
    private var headBytes = 0
    private var method: String?
    private var withheld: ByteBuffer?
    private var isStopped = false

    /// Where the next byte stands.
    private enum Place {
        /// Before a request.
        case start
        case head
        /// Behind a head; whether a body follows, and how long, is asked when a byte does.
        case afterHead(HTTPRequestHead)
        /// In a body that ends with an empty line.
        case chunks
        /// In a body with so many bytes to come.
        case counted(Int)
    }

    /// - Parameter limit: how many bytes a head may have.
    init(limit: Int) { self.limit = limit }

    /// Whether a request has begun whose head is not complete.
    var isInHead: Bool {
        switch place {
        case .start: withheld != nil
        case .head: true
        default: false
        }
    }

    /// The parser has the head: what follows is body. Returns the method that was sent, where another took its place.
    func headArrived(_ head: HTTPRequestHead) -> String? {
        place = .afterHead(head)
        headBytes = 0
        defer { method = nil }
        return method
    }

    /// The next bytes begin a request.
    func messageEnded() { place = .start }

    /// What still comes is dropped.
    func stop() { isStopped = true }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if var earlier = withheld {
            withheld = nil
            earlier.writeBuffer(&bytes)
            bytes = earlier
        }
        while !isStopped, bytes.readableBytes > 0, let piece = nextPiece(of: &bytes) {
            guard headBytes <= limit else { return context.fireErrorCaught(RequestRefusal.headTooLarge) }
            context.fireChannelRead(wrapInboundOut(piece))
        }
    }

    /// As much as may be handed on before the parser is asked where it stands; nil to wait for more.
    private func nextPiece(of bytes: inout ByteBuffer) -> ByteBuffer? {
        switch place {
        case .start: return beginning(of: &bytes)
        case .head:
            let piece = throughEmptyLine(&bytes)
            headBytes += piece?.readableBytes ?? 0
            return piece
        case .chunks: return throughEmptyLine(&bytes)
        case .counted(let rest):
            let count = rest > 0 ? min(rest, bytes.readableBytes) : bytes.readableBytes
            place = .counted(max(0, rest - count))
            return bytes.readSlice(length: count)
        case .afterHead(let head):
            let isChunked = head.headers.contains(name: "transfer-encoding")
            place = isChunked ? .chunks : .counted(head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0)
            return nextPiece(of: &bytes)
        }
    }

    private func beginning(of bytes: inout ByteBuffer) -> ByteBuffer? {
        let lineEnds = bytes.readableBytesView.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.count
        bytes.moveReaderIndex(forwardBy: lineEnds)
        switch MethodToken(startOf: bytes.readableBytesView) {
        case .unfinished:
            if bytes.readableBytes > 0 { withheld = bytes }
            return nil
        case .usual, .none:
            place = .head
            return nextPiece(of: &bytes)
        case .other(let token):
            place = .head
            method = token
            headBytes = token.utf8.count
            bytes.moveReaderIndex(forwardBy: token.utf8.count)
            return Self.standIn
        }
    }

    /// What the parser reads for a method it may not know; with a body or without, it reads no other differently.
    private static let standIn = ByteBuffer(string: "POST")

    /// Everything through an empty line. Where there is none, everything but what may begin one: that is withheld.
    private func throughEmptyLine(_ bytes: inout ByteBuffer) -> ByteBuffer? {
        if let count = EmptyLine.end(in: bytes.readableBytesView) { return bytes.readSlice(length: count) }
        let count = bytes.readableBytes - EmptyLine.begun(in: bytes.readableBytesView)
        let piece = bytes.readSlice(length: count)
        if bytes.readableBytes > 0 { withheld = bytes.slice() }
        bytes.clear()
        return count > 0 ? piece : nil
    }
}

/// A line end and behind it another: every head ends so, and every body in chunks.
private enum EmptyLine {
    private static let bytes: [UInt8] = [13, 10, 13, 10]

    /// How many bytes there are through the first empty line; looks at a quarter of the bytes that hold no line end.
    static func end(in view: ByteBufferView) -> Int? {
        var place = view.startIndex + 3
        while place < view.endIndex {
            switch view[place] {
            case 10 where view[place - 3...place].elementsEqual(bytes): return place + 1 - view.startIndex
            case 10: place += 2
            case 13: place += 1
            default: place += 4
            }
        }
        return nil
    }

    /// How many of the last bytes are the beginning of one.
    static func begun(in view: ByteBufferView) -> Int {
        (1...3).last { count in count <= view.count && view.suffix(count).elementsEqual(bytes.prefix(count)) } ?? 0
    }
}
