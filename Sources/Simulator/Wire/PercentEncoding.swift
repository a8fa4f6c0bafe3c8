/// Percent-encoding (RFC 3986) and the form encoding of query strings.
public enum PercentEncoding {
    /// Every byte but unreserved ones (`A–Z a–z 0–9 - . _ ~`) as `%XX`, which is what OAuth 1.0a asks for.
    public static func encode(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        appendEncoded(text.utf8Span.span, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends bytes encoded as by ``encode(_:)``.
    public static func appendEncoded(_ bytes: borrowing Span<UInt8>, to out: inout [UInt8]) {
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if isUnreserved(byte) {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "%"))
                out.append(upperHex(byte >> 4))
                out.append(upperHex(byte & 15))
            }
        }
    }

    /// The bytes that `%XX` stands for; anything malformed stays as it is. `+` is a space where asked for.
    public static func decodeBytes(_ bytes: borrowing Span<UInt8>, plusIsSpace: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "%"), let value = pair(bytes, at: at + 1) {
                out.append(value)
                at += 3
            } else {
                out.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
                at += 1
            }
        }
        return out
    }

    /// The text that `%XX` stands for. Bytes that are no UTF-8 become U+FFFD.
    public static func decode(_ text: String, plusIsSpace: Bool = false) -> String {
        decode(text[...], plusIsSpace: plusIsSpace)
    }

    /// The text that `%XX` stands for. Bytes that are no UTF-8 become U+FFFD.
    public static func decode(_ text: Substring, plusIsSpace: Bool = false) -> String {
        let bytes = text.utf8Span.span
        guard isEncoded(bytes, plusIsSpace: plusIsSpace) else { return String(text) }
        return String(decoding: decodeBytes(bytes, plusIsSpace: plusIsSpace), as: UTF8.self)
    }

    private static func isEncoded(_ bytes: borrowing Span<UInt8>, plusIsSpace: Bool) -> Bool {
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == UInt8(ascii: "%") || plusIsSpace && byte == UInt8(ascii: "+") { return true }
        }
        return false
    }

    /// The names and values of a query string or form body, decoded, in order; `a` alone has the value "".
    public static func form(_ text: some StringProtocol) -> [(name: String, value: String)] {
        Substring(text).utf8.split(separator: UInt8(ascii: "&")).map { piece in
            let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (
                decode(Substring(parts[0]), plusIsSpace: true),
                parts.count > 1 ? decode(Substring(parts[1]), plusIsSpace: true) : ""
            )
        }
    }

    static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    static func upperHex(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }

    static func lowerHex(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "-._~".utf8.contains(byte)
    }

    private static func pair(_ bytes: borrowing Span<UInt8>, at place: Int) -> UInt8? {
        guard place + 1 < bytes.count, let high = hexDigit(bytes[place]), let low = hexDigit(bytes[place + 1])
        else { return nil }
        return high << 4 | low
    }
}
