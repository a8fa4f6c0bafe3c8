import Simulator

/// Values as PHP would convert them: parameters arrive as text, JSON or lists, and WordPress casts as it goes.
extension JSONValue {
    /// `(int) $value`: leading digits of a text, 0 for anything without; lists are 1 unless empty.
    var phpInt: Int {
        switch self {
        case .null: 0
        case .bool(let value): value ? 1 : 0
        case .int(let value): Int(value)
        case .double(let value): PHP.int(value)
        case .string(let text): PHP.int(text)
        case .array(let elements): elements.isEmpty ? 0 : 1
        case .object(let members): members.isEmpty ? 0 : 1
        }
    }

    /// `(string) $value`; lists become `Array` as in PHP.
    var phpString: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "1" : ""
        case .int(let value): String(value)
        case .double(let value): NumberSpelling.php(value)
        case .string(let text): text
        case .array, .object: "Array"
        }
    }

    /// `(bool) $value`: `""`, `"0"`, 0, null and empty lists are false.
    var phpTruth: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): value != 0
        case .string(let text): !text.isEmpty && text != "0"
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        }
    }

    /// Whether PHP's `is_scalar` holds: text, number or truth value.
    var isScalar: Bool {
        switch self {
        case .null, .array, .object: false
        default: true
        }
    }

    /// The elements of a list, or the values of an object, as PHP's arrays are both.
    var phpList: [JSONValue]? {
        switch self {
        case .array(let elements): elements
        case .object(let members): members.pairs.map(\.value)
        default: nil
        }
    }
}

/// PHP's own conversions of numbers and texts.
enum PHP {
    /// `(int) $float`: towards zero; of what does not fit the lowest 64 bits (cart-add-item/json-edge-cases).
    static func int(_ value: Double) -> Int {
        guard value.isFinite else { return 0 }
        if abs(value) < 9.2e18 { return Int(value) }
        let low = value.rounded(.towardZero).truncatingRemainder(dividingBy: 0x1p64)
        return Int(truncatingIfNeeded: UInt64(low < 0 ? low + 0x1p64 : low))
    }

    /// `(int) $text`: white space, sign and leading digits; `"1e3"` is 1000; too large a number stops at the limit.
    static func int(_ text: String) -> Int {
        let number = numericPrefix(text)
        guard !number.isEmpty else { return 0 }
        if let value = Int(number) { return value }
        guard let value = Double(number) else { return 0 }
        if number.contains(where: { $0 == "." || $0 == "e" || $0 == "E" }) { return int(value) }
        return value < 0 ? Int.min : Int.max
    }

    /// `(float) $text`.
    static func double(_ text: String) -> Double { Double(numericPrefix(text)) ?? 0 }

    /// `is_numeric($text)`: a number with white space around it at most.
    static func isNumeric(_ text: String) -> Bool {
        let trimmed = text.trimmed
        let number = numericPrefix(trimmed)
        return !number.isEmpty && number.utf8.count == trimmed.utf8.count - (trimmed.hasPrefix("+") ? 1 : 0)
    }

    /// The longest number that a text starts with, without the white space before it; empty where there is none.
    static func numericPrefix(_ text: String) -> String {
        let bytes = Array(text.trimmed(leading: true).utf8)
        var at = 0
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
        let whole = digits(bytes, from: at)
        at += whole
        var fraction = 0
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            fraction = digits(bytes, from: at + 1)
            if whole + fraction > 0 { at += 1 + fraction }
        }
        guard whole + fraction > 0 else { return "" }
        at = endOfExponent(bytes, from: at)
        let number = String(decoding: bytes[..<at], as: UTF8.self)
        return number.hasPrefix("+") ? String(number.dropFirst()) : number
    }

    private static func endOfExponent(_ bytes: [UInt8], from start: Int) -> Int {
        guard start < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "e") else { return start }
        var at = start + 1
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
        let count = digits(bytes, from: at)
        return count > 0 ? at + count : start
    }

    private static func digits(_ bytes: [UInt8], from start: Int) -> Int {
        guard start < bytes.count else { return 0 }
        return bytes[start...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    }
}

extension String {
    /// Without the white space that PHP's number parsing and `trim` skip.
    func trimmed(leading: Bool = false, trailing: Bool = false) -> String {
        var view = self[...].utf8
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }
        if leading { view = view.drop(while: isSpace) }
        if trailing { while let last = view.last, isSpace(last) { view = view.dropLast() } }
        return String(Substring(view))
    }

    /// PHP's `trim`.
    var trimmed: String { trimmed(leading: true, trailing: true) }
}
