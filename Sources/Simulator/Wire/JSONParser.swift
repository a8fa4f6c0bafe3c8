/// Reads JSON strictly (RFC 8259): no comments, no trailing commas, no numbers that are not finite, valid UTF-8.
public struct JSONParser {
    private let bytes: [UInt8]
    private var at = 0
    private let depthLimit: Int
    private let takesInfinity: Bool

    private init(_ bytes: [UInt8], depthLimit: Int, takesInfinity: Bool) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        self.takesInfinity = takesInfinity
    }

    /// What is wrong with a text, and where.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// The kinds a platform words differently.
        public enum Reason: String, Sendable {
            case syntax, depth, encoding, nonFinite
        }
        /// What is wrong.
        public let reason: Reason
        /// Bytes before the fault.
        public let offset: Int
        /// For a log or a fixture check: reason and place.
        public var description: String { "\(reason.rawValue) error at byte \(offset)" }
    }

    /// The value that the whole text spells.
    ///
    /// - Parameters:
    ///   - depthLimit: how many arrays and objects may stand in each other.
    ///   - takesInfinity: whether a number that is too large, such as `1e999`, is infinity, as it is for PHP.
    /// - Throws: ``Failure``.
    public static func parse(
        _ bytes: [UInt8], depthLimit: Int = 128, takesInfinity: Bool = false
    ) throws(Failure) -> JSONValue {
        var parser = JSONParser(bytes, depthLimit: depthLimit, takesInfinity: takesInfinity)
        parser.skipSpace()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.at == bytes.count else { throw parser.failure(.syntax) }
        return value
    }

    /// The value that a text spells.
    public static func parse(_ text: String) throws(Failure) -> JSONValue { try parse(Array(text.utf8)) }

    private func failure(_ reason: Failure.Reason) -> Failure { Failure(reason: reason, offset: at) }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(Failure) -> JSONValue {
        guard bytes[at...].starts(with: text.utf8) else { throw failure(.syntax) }
        at += text.utf8.count
        return value
    }

    private mutating func array(depth: Int) throws(Failure) -> [JSONValue] {
        guard depth <= depthLimit else { throw failure(.depth) }
        at += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            at += 1
            return []
        }
        var elements: [JSONValue] = []
        while true {
            skipSpace()
            elements.append(try value(depth: depth))
            skipSpace()
            if try endsAfterSeparator(UInt8(ascii: "]")) { return elements }
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> JSONObject {
        guard depth <= depthLimit else { throw failure(.depth) }
        at += 1
        skipSpace()
        if next == UInt8(ascii: "}") {
            at += 1
            return JSONObject()
        }
        var members = UniqueMembers()
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure(.syntax) }
            let key = try string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw failure(.syntax) }
            at += 1
            skipSpace()
            members.set(key, try value(depth: depth))
            skipSpace()
            if try endsAfterSeparator(UInt8(ascii: "}")) { return JSONObject(unique: members.pairs) }
        }
    }

    private mutating func endsAfterSeparator(_ close: UInt8) throws(Failure) -> Bool {
        guard let separator = next, separator == close || separator == UInt8(ascii: ",") else {
            throw failure(.syntax)
        }
        at += 1
        return separator == close
    }

    // MARK: Strings

    private mutating func string() throws(Failure) -> String {
        at += 1
        let start = at
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            guard byte >= 0x20 else { throw failure(.syntax) }
            at += 1
        }
        guard let stop = next else { throw failure(.syntax) }
        if stop == UInt8(ascii: "\"") {
            at += 1
            return try text(bytes.span.extracting(start..<at - 1))
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(Failure) -> String {
        var out = Array(bytes[start..<at])
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(out.span)
            case UInt8(ascii: "\\"): try escape(into: &out)
            case ..<0x20: throw failure(.syntax)
            default: out.append(byte)
            }
        }
        throw failure(.syntax)
    }

    private func text(_ bytes: Span<UInt8>) throws(Failure) -> String {
        guard let text = try? UTF8Span(validating: bytes) else { throw failure(.encoding) }
        return String(copying: text)
    }

    private mutating func escape(into out: inout [UInt8]) throws(Failure) {
        guard let byte = next else { throw failure(.syntax) }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"): out.append(contentsOf: String(Character(try unicodeEscape())).utf8)
        default: throw failure(.syntax)
        }
    }

    private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
        let first = try hexUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, next == UInt8(ascii: "\\") else { throw failure(.encoding) }
        at += 1
        guard next == UInt8(ascii: "u") else { throw failure(.encoding) }
        at += 1
        let second = try hexUnit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw failure(.encoding) }
        return scalar
    }

    private mutating func hexUnit() throws(Failure) -> UInt16 {
        guard at + 4 <= bytes.count else { throw failure(.syntax) }
        var unit: UInt16 = 0
        for byte in bytes[at..<at + 4] {
            guard let digit = PercentEncoding.hexDigit(byte) else { throw failure(.syntax) }
            unit = unit << 4 | UInt16(digit)
        }
        at += 4
        return unit
    }

    // MARK: Numbers

    private mutating func number() throws(Failure) -> JSONValue {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        if next == UInt8(ascii: "0") { at += 1 } else { try digits() }
        var integral = true
        if next == UInt8(ascii: ".") {
            integral = false
            at += 1
            try digits()
        }
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            integral = false
            at += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if integral, let value = Int64(text) { return .int(value) }
        guard let value = Double(text), value.isFinite || takesInfinity else { throw failure(.nonFinite) }
        return .double(value)
    }

    private mutating func digits() throws(Failure) {
        let start = at
        while let byte = next, byte.isDigit { at += 1 }
        guard at > start else { throw failure(.syntax) }
    }
}

/// Collects members so that of equal names the last wins, in linear time however many there are.
private struct UniqueMembers {
    var pairs: [JSONObject.Pair] = []
    private var places: [String: Int] = [:]

    mutating func set(_ key: String, _ value: JSONValue) {
        if let place = place(of: key) {
            pairs[place].value = value
        } else {
            if !places.isEmpty { places[key] = pairs.count }
            pairs.append(JSONObject.Pair(key: key, value: value))
        }
    }

    private mutating func place(of key: String) -> Int? {
        if pairs.count < 16 { return pairs.firstIndex { $0.key == key } }
        if places.isEmpty { for (index, pair) in pairs.enumerated() { places[pair.key] = index } }
        return places[key]
    }
}
