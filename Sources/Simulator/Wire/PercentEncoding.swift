/// Percent-encoding (RFC 3986) and the form encoding of query strings.
public enum PercentEncoding {
    /// Every byte but unreserved ones (`A–Z a–z 0–9 - . _ ~`) as `%XX`, which is what OAuth 1.0a asks for.
    public static func encode(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        appendEncoded(text.utf8, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends bytes encoded as by ``encode(_:)``.
    public static func appendEncoded(_ bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
        for byte in bytes {
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
    public static func decodeBytes(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at != bytes.endIndex {
            let byte = bytes[at]
            let second = bytes.index(after: at)
            if byte == UInt8(ascii: "%"), let value = pair(bytes, at: second) {
                out.append(value)
                at = bytes.index(second, offsetBy: 2)
            } else {
                out.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
                at = second
            }
        }
        return out
    }

    /// The text that `%XX` stands for. Bytes that are no UTF-8 become U+FFFD.
    public static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || (plusIsSpace && $0 == UInt8(ascii: "+")) })
        else { return String(text) }
        return String(decoding: decodeBytes(text.utf8, plusIsSpace: plusIsSpace), as: UTF8.self)
    }

    /// The names and values of a query string or form body, decoded, in order; `a` alone has the value "".
    public static func form(_ text: some StringProtocol) -> [(name: String, value: String)] {
        text.split(separator: "&").map { piece in
            let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                decode(parts[0], plusIsSpace: true),
                parts.count > 1 ? decode(parts[1], plusIsSpace: true) : ""
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
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func pair<C: Collection<UInt8>>(_ bytes: C, at index: C.Index) -> UInt8? {
        guard index != bytes.endIndex else { return nil }
        let second = bytes.index(after: index)
        guard second != bytes.endIndex, let high = hexDigit(bytes[index]), let low = hexDigit(bytes[second])
        else { return nil }
        return high << 4 | low
    }
}
