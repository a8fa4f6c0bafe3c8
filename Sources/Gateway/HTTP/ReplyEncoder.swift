internal import NIOCore
internal import NIOHTTP1
internal import Simulator

/// Spells replies as HTTP/1.1, head and body in one buffer.
struct ReplyEncoder {
    private let machine: @Sendable () -> Instant
    private var second: Int64 = .min
    private var date = ""

    init(machine: @escaping @Sendable () -> Instant) { self.machine = machine }

    /// How the answer has to be framed.
    struct Framing {
        /// A HEAD request: the length of the body is told, the body is not sent.
        var omitsBody = false
        /// Whether the connection ends with this answer.
        var closes = false
        /// Whether the body is said to come in chunks, which the caller writes.
        var isChunked = false
        /// Whether the client must be told that the connection stays, as HTTP/1.0 clients must.
        var announcesKeepAlive = false
    }

    /// Writes one answer.
    mutating func write(_ reply: Reply, _ framing: Framing, into buffer: inout ByteBuffer) {
        buffer.writeString(StatusLine.text(reply.status))
        if reply.headers["date"] == nil { buffer.writeString(dateField()) }
        for field in reply.headers.fields where !Self.isOwn(field.name) {
            buffer.writeString(Self.safe(field.name))
            buffer.writeStaticString(": ")
            buffer.writeString(Self.safe(field.value))
            buffer.writeStaticString("\r\n")
        }
        let hasBody = reply.status != 204 && reply.status != 304
        if hasBody, framing.isChunked {
            buffer.writeStaticString("Transfer-Encoding: chunked\r\n")
        } else if hasBody {
            buffer.writeStaticString("Content-Length: ")
            buffer.writeString(String(reply.body.count))
            buffer.writeStaticString("\r\n")
        }
        if framing.closes {
            buffer.writeStaticString("Connection: close\r\n")
        } else if framing.announcesKeepAlive {
            buffer.writeStaticString("Connection: keep-alive\r\n")
        }
        buffer.writeStaticString("\r\n")
        if hasBody, !framing.omitsBody { buffer.writeBytes(reply.body) }
    }

    private mutating func dateField() -> String {
        let now = machine()
        if now.seconds != second {
            second = now.seconds
            date = "Date: \(now.http)\r\n"
        }
        return date
    }

    /// Fields that only the gateway may set.
    private static func isOwn(_ name: String) -> Bool {
        switch name.utf8.count {
        case 10: name.lowercased() == "connection"
        case 14: name.lowercased() == "content-length"
        case 17: name.lowercased() == "transfer-encoding"
        default: false
        }
    }

    /// Line breaks in a field would end it and begin another: they become spaces.
    private static func safe(_ text: String) -> String {
        guard hasControls(text.utf8Span.span) else { return text }
        return String(decoding: text.utf8.map { isControl($0) ? 0x20 : $0 }, as: UTF8.self)
    }

    private static func hasControls(_ bytes: borrowing Span<UInt8>) -> Bool {
        for place in bytes.indices where isControl(bytes[place]) { return true }
        return false
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 }
}

/// `HTTP/1.1 200 OK` and its line end.
private enum StatusLine {
    static func text(_ status: Int) -> String { known[status] ?? spelled(status) }

    private static let known: [Int: String] = Dictionary(
        uniqueKeysWithValues: [200, 201, 204, 400, 401, 403, 404, 405, 409, 500].map { ($0, spelled($0)) })

    private static func spelled(_ status: Int) -> String {
        "HTTP/1.1 \(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)\r\n"
    }
}
