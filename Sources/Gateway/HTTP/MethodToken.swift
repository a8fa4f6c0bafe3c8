internal import NIOCore
internal import Simulator

/// What a request line begins with.
enum MethodToken: Equatable {
    /// A method that every HTTP parser knows.
    case usual
    /// Another token, as `FOO` or `PROPFIND`.
    case other(String)
    /// The bytes end before the token does.
    case unfinished
    /// No token, or a longer one than ``limit``.
    case none

    /// The longest method taken, in bytes.
    static let limit = 64

    init(startOf bytes: ByteBufferView) {
        guard let end = bytes.prefix(Self.limit + 1).firstIndex(where: { !Self.isTokenByte($0) }) else {
            self = bytes.count > Self.limit ? .none : .unfinished
            return
        }
        guard bytes[end] == UInt8(ascii: " "), end > bytes.startIndex else {
            self = .none
            return
        }
        let token = bytes[bytes.startIndex..<end]
        self =
            Self.usualNames.contains { token.elementsEqual($0.utf8) }
            ? .usual : .other(String(decoding: token, as: UTF8.self))
    }

    private static let usualNames = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "CONNECT", "TRACE"]

    /// `tchar` of RFC 9110.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
