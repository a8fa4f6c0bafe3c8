public import Simulator

extension PHP {
    /// `unserialize($text)`: nil for a text that is damaged. Objects and references, which neither shop keeps in what is
    /// read here, count as damage; so does nesting deeper than 128.
    public static func unserialize(_ text: String) -> JSONValue? {
        var reader = Unserializer(bytes: Array(text.utf8))
        return reader.value(depth: 0)
    }
}

private struct Unserializer {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func value(depth: Int) -> JSONValue? {
        guard depth <= 128, at < bytes.count else { return nil }
        let kind = bytes[at]
        at += 1
        if kind == UInt8(ascii: "N") { return take(";") ? .null : nil }
        guard take(":") else { return nil }
        switch kind {
        case UInt8(ascii: "b"): return bool()
        case UInt8(ascii: "i"): return whole(before: ";").map { .int(Int64($0)) }
        case UInt8(ascii: "d"): return double()
        case UInt8(ascii: "s"): return string()
        case UInt8(ascii: "a"): return array(depth: depth)
        default: return nil
        }
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[at...].starts(with: text.utf8) else { return false }
        at += text.utf8.count
        return true
    }

    /// What stands before a mark.
    private mutating func field(before mark: Unicode.Scalar) -> String? {
        guard let end = bytes[at...].firstIndex(of: UInt8(ascii: mark)) else { return nil }
        defer { at = end + 1 }
        return String(decoding: bytes[at..<end], as: UTF8.self)
    }

    private mutating func whole(before mark: Unicode.Scalar) -> Int? { field(before: mark).flatMap { Int($0) } }

    /// A length has no sign, and what is longer than the text is damaged.
    private mutating func length() -> Int? {
        guard at < bytes.count, bytes[at].isDigit, let count = whole(before: ":"), count <= bytes.count else {
            return nil
        }
        return count
    }

    private mutating func bool() -> JSONValue? {
        let text = field(before: ";")
        return text == "0" || text == "1" ? .bool(text == "1") : nil
    }

    private mutating func double() -> JSONValue? {
        guard let text = field(before: ";") else { return nil }
        if let special = ["NAN": Double.nan, "INF": .infinity, "-INF": -.infinity][text] { return .double(special) }
        guard let number = LeadingNumber(text), number.text.utf8.count == text.utf8.count else { return nil }
        return .double(number.double)
    }

    private mutating func string() -> JSONValue? {
        guard let count = length(), take("\""), count <= bytes.count - at else { return nil }
        let text = String(decoding: bytes[at..<at + count], as: UTF8.self)
        at += count
        return take("\";") ? .string(text) : nil
    }

    private mutating func array(depth: Int) -> JSONValue? {
        guard let count = length(), take("{") else { return nil }
        var array = PHPArray()
        for _ in 0..<count {
            guard let key = key(depth: depth + 1), let element = value(depth: depth + 1) else { return nil }
            array.set(key, element)
        }
        guard take("}") else { return nil }
        return array.value
    }

    /// Keys are numbers or texts.
    private mutating func key(depth: Int) -> String? {
        switch value(depth: depth) {
        case .int(let number): String(number)
        case .string(let text): text
        default: nil
        }
    }
}
