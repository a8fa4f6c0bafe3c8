/// The inside of a JSON string.
enum StringSpelling {
    static func append(_ text: String, style: JSONWriter.Style, to bytes: inout [UInt8]) {
        if isPlain(text.utf8Span.span, style: style) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { append(scalar, style: style, to: &bytes) }
        }
    }

    /// Whether no byte needs an escape. A byte at a time: SIMD masks are slower with this compiler.
    private static func isPlain(_ bytes: borrowing Span<UInt8>, style: JSONWriter.Style) -> Bool {
        let isPHP = style == .php
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
            if isPHP, byte == UInt8(ascii: "/") || byte >= 0x80 { return false }
        }
        return true
    }

    private static func append(_ scalar: Unicode.Scalar, style: JSONWriter.Style, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "/" where style == .php: bytes.append(contentsOf: "\\/".utf8)
        case "\u{08}": bytes.append(contentsOf: "\\b".utf8)
        case "\u{0C}": bytes.append(contentsOf: "\\f".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        default: appendOther(scalar, style: style, to: &bytes)
        }
    }

    private static func appendOther(_ scalar: Unicode.Scalar, style: JSONWriter.Style, to bytes: inout [UInt8]) {
        guard scalar.value < 0x20 || (style == .php && !scalar.isASCII) else {
            return bytes.append(contentsOf: String(scalar).utf8)
        }
        for unit in String(scalar).utf16 { appendHex(unit, to: &bytes) }
    }

    private static func appendHex(_ unit: UInt16, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] {
            bytes.append(PercentEncoding.lowerHex(UInt8(truncatingIfNeeded: unit >> shift) & 15))
        }
    }
}
