import Simulator

/// Reads PHP's `serialize` format, in which WordPress keeps lists.
struct PHPSerialized {
    private let bytes: [UInt8]
    private var at = 0

    /// The value of a serialised text; nil where it is none.
    static func decode(_ text: String) -> JSONValue? {
        var reader = PHPSerialized(bytes: Array(text.utf8))
        return reader.value(depth: 0)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func value(depth: Int) -> JSONValue? {
        guard depth < 32, at + 1 < bytes.count else { return nil }
        let kind = bytes[at]
        at += 2
        switch kind {
        case UInt8(ascii: "N"): return .null
        case UInt8(ascii: "b"): return number(upTo: ";").map { .bool($0 != 0) }
        case UInt8(ascii: "i"): return number(upTo: ";").map { .int(Int64($0)) }
        case UInt8(ascii: "d"): return field(upTo: ";").flatMap { Double($0) }.map { .double($0) }
        case UInt8(ascii: "s"): return string()
        case UInt8(ascii: "a"): return array(depth: depth)
        default: return nil
        }
    }

    private mutating func field(upTo end: Unicode.Scalar) -> String? {
        guard at < bytes.count, let stop = bytes[at...].firstIndex(of: UInt8(ascii: end)) else { return nil }
        defer { at = stop + 1 }
        return String(decoding: bytes[at..<stop], as: UTF8.self)
    }

    private mutating func number(upTo end: Unicode.Scalar) -> Int? { field(upTo: end).flatMap { Int($0) } }

    private mutating func string() -> JSONValue? {
        guard let count = number(upTo: ":"), count >= 0, count <= bytes.count - at - 3 else { return nil }
        defer { at += count + 3 }
        return .string(String(decoding: bytes[(at + 1)..<(at + 1 + count)], as: UTF8.self))
    }

    private mutating func array(depth: Int) -> JSONValue? {
        guard let count = number(upTo: ":"), count >= 0, count < 10_000 else { return nil }
        at += 1
        var members = JSONObject()
        for _ in 0..<count {
            guard let key = value(depth: depth + 1), let element = value(depth: depth + 1) else { return nil }
            members[key.phpString] = element
        }
        at += 1
        let isList = members.pairs.enumerated().allSatisfy { $0.element.key == String($0.offset) }
        return isList ? .array(members.pairs.map(\.value)) : .object(members)
    }
}
