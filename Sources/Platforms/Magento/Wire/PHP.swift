import Simulator

/// How PHP turns values into texts and numbers.
enum PHP {
    /// A scalar as text: `true` is "1", `false` and `null` are "".
    static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .bool(let value): value ? "1" : ""
        case .int(let value): String(value)
        case .double(let value): NumberSpelling.php(value)
        case .string(let value): value
        case .array, .object: "Array"
        }
    }

    /// What `gettype` says.
    static func typeName(_ value: JSONValue) -> String {
        switch value {
        case .null: "NULL"
        case .bool: "boolean"
        case .int: "integer"
        case .double: "double"
        case .string: "string"
        case .array, .object: "array"
        }
    }

    /// A number, or a text that is numeric as a whole.
    static func strictNumber(_ value: JSONValue) -> Double? {
        switch value {
        case .int(let value): Double(value)
        case .double(let value): value
        case .string(let text): number(in: text, whole: true)
        default: nil
        }
    }

    /// A number, or the number that a text begins with; nil where there is none.
    static func number(_ value: JSONValue) -> Double? {
        switch value {
        case .bool(let value): value ? 1 : 0
        case .string(let text): number(in: text, whole: false)
        case .array(let elements): elements.isEmpty ? 0 : 1
        default: strictNumber(value)
        }
    }

    /// Cut towards zero, kept within the range of 64 bits.
    static func whole(_ number: Double) -> Int64 {
        if number.isNaN { return 0 }
        if number >= 9.2233720368547748e18 { return .max }
        if number <= -9.2233720368547758e18 { return .min }
        return Int64(number)
    }

    /// The number that a text spells, white space around it allowed.
    ///
    /// - Parameter whole: whether nothing else may follow.
    static func number(in text: String, whole: Bool) -> Double? {
        let bytes = Array(text.utf8)
        var at = bytes.firstIndex { !isSpace($0) } ?? bytes.count
        let start = at
        if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
        let digits = skipDigits(bytes, &at)
        var fraction = 0
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            fraction = skipDigits(bytes, &at)
        }
        guard digits + fraction > 0 else { return nil }
        skipExponent(bytes, &at)
        if whole, bytes[at...].contains(where: { !isSpace($0) }) { return nil }
        return parse(bytes[start..<at])
    }

    /// `Double` reads neither `.5` nor `5.` everywhere, so zeros are put where digits are missing.
    private static func parse(_ bytes: ArraySlice<UInt8>) -> Double? {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.hasSuffix(".") { text += "0" }
        if text.hasPrefix("+") { text.removeFirst() }
        return Double(text)
    }

    private static func skipDigits(_ bytes: [UInt8], _ at: inout Int) -> Int {
        let start = at
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
        return at - start
    }

    private static func skipExponent(_ bytes: [UInt8], _ at: inout Int) {
        guard at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") else { return }
        var end = at + 1
        if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
        if skipDigits(bytes, &end) > 0 { at = end }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
