public import Simulator

extension PHP {
    /// `$one <=> $other`, 0 where `==` holds: numeric texts are compared as numbers.
    public static func compare(_ one: JSONValue, _ other: JSONValue) -> Int {
        switch (one, other) {
        case (.string(let one), .string(let other)): compare(one, other)
        case (.null, .string(let other)): other.isEmpty ? 0 : -1
        case (.string(let one), .null): one.isEmpty ? 0 : 1
        case (.null, _), (.bool, _), (_, .null), (_, .bool): order(one.phpTruth ? 1 : 0, other.phpTruth ? 1 : 0)
        case (.int(let one), .int(let other)): order(one, other)
        case (.string(let text), .int), (.string(let text), .double): compare(text, number: other)
        case (.int, .string(let text)), (.double, .string(let text)): -compare(text, number: one)
        case (.int, .double), (.double, .int), (.double, .double): order(one.phpDouble, other.phpDouble)
        default: compareArrays(one, other)
        }
    }

    private static func compare(_ one: String, _ other: String) -> Int {
        guard let first = LeadingNumber(one), first.endsText, let second = LeadingNumber(other), second.endsText
        else { return bytes(one, other) }
        if let first = first.int, let second = second.int { return order(first, second) }
        let (left, right) = (first.double, second.double)
        // Floats that look equal: a number that does not fit 64 bits is beyond one that does, of two the spelling counts.
        guard left == right, first.isWhole && second.isWhole || !left.isFinite else { return order(left, right) }
        if first.int != nil { return right < 0 ? 1 : -1 }
        if second.int != nil { return left < 0 ? -1 : 1 }
        return bytes(one, other)
    }

    /// A text that is no number is compared with a number's spelling.
    private static func compare(_ text: String, number: JSONValue) -> Int {
        guard let read = LeadingNumber(text), read.endsText else { return bytes(text, number.phpString) }
        if let left = read.int, case .int(let right) = number { return order(Int64(left), right) }
        return order(read.double, number.phpDouble)
    }

    /// An array is more than anything else; of two the longer one, then by the values of equal keys.
    private static func compareArrays(_ one: JSONValue, _ other: JSONValue) -> Int {
        guard let other = members(other) else { return 1 }
        guard let one = members(one) else { return -1 }
        if one.count != other.count { return order(one.count, other.count) }
        for (key, value) in one {
            guard let match = other[key] else { return 1 }
            let result = compare(value, match)
            if result != 0 { return result }
        }
        return 0
    }

    private static func members(_ value: JSONValue) -> JSONObject? {
        value.object ?? value.array.map { JSONObject($0.enumerated().map { (String($0.offset), $0.element) }) }
    }

    private static func order<Value: Comparable>(_ one: Value, _ other: Value) -> Int {
        one == other ? 0 : one < other ? -1 : 1
    }

    private static func bytes(_ one: String, _ other: String) -> Int {
        one.utf8.elementsEqual(other.utf8) ? 0 : one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
    }
}
