import PHP
import Simulator

/// The OAuth 1.0a parameters of an `Authorization` header.
struct OAuthHeader: Sendable {
    /// Names and values, decoded, in the order written; of equal names the last wins.
    private(set) var parameters: [(name: String, value: String)] = []

    /// Reads `OAuth name="value",…`; nil for another scheme. What does not look like a parameter is skipped.
    init?(_ header: String) {
        let bytes = Array(header.utf8)
        guard bytes.count > 5, header.hasScheme("oauth") else { return nil }
        parameters.reserveCapacity(8)
        var start = 6
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
            read(bytes, start..<end)
            start = end + 1
        }
        if parameters.isEmpty { return nil }
    }

    /// No parameters at all.
    init() {}

    subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

    private mutating func read(_ bytes: [UInt8], _ piece: Range<Int>) {
        guard let mark = bytes[piece].firstIndex(of: UInt8(ascii: "=")) else { return }
        let name = Self.decoded(bytes, Self.stripped(bytes, piece.lowerBound..<mark, PHP.isTrimmed))
        // `realm` and anything else that is not OAuth's stays out of the signature.
        guard name.utf8.starts(with: "oauth_".utf8) else { return }
        let trimmed = Self.stripped(bytes, mark + 1..<piece.upperBound, PHP.isTrimmed)
        let value = Self.decoded(bytes, Self.stripped(bytes, trimmed) { $0 == UInt8(ascii: "\"") })
        if let place = parameters.firstIndex(where: { $0.name == name }) {
            parameters[place].value = value
        } else {
            parameters.append((name, value))
        }
    }

    private static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: PercentEncoding.decodeBytes(bytes.span.extracting(range)), as: UTF8.self)
    }

    private static func stripped(_ bytes: [UInt8], _ range: Range<Int>, _ goes: (UInt8) -> Bool) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, goes(bytes[start]) { start += 1 }
        while start < end, goes(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}

extension String {
    /// Whether an `Authorization` header begins with a scheme, in any case; `scheme` is in lower case.
    func hasScheme(_ scheme: String) -> Bool {
        utf8.count >= scheme.utf8.count && zip(utf8, scheme.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
}
