/// Runs of digits in texts.
enum Digits {
    /// A text with some of its numbers changed.
    ///
    /// - Parameter change: the new number for one, given what stands before and after it; nil keeps it.
    static func mapped(
        _ text: String, _ change: (Int, ArraySlice<UInt8>, ArraySlice<UInt8>) -> Int?
    ) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: isDigit) else { return text }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex { !isDigit($0) } ?? bytes.count
            if end > index {
                let run = bytes[index..<end]
                let number = run.count < 10 ? Int(String(decoding: run, as: UTF8.self)) : nil
                let changed = number.flatMap { change($0, bytes[..<index], bytes[end...]) }
                out += changed.map { Array(String($0).utf8) } ?? Array(run)
            }
            if end < bytes.count { out.append(bytes[end]) }
            index = end + 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A text with the hashes of 32 digits that are known replaced.
    static func hashes(in text: String, _ known: [String: String]) -> String {
        let parts = text.split(omittingEmptySubsequences: false) { !$0.isHexDigit }
        let found = Set(parts.filter { $0.count == 32 }.map(String.init)).filter { known[$0] != nil }
        return found.reduce(text) { $0.replacing($1, with: known[$1] ?? $1) }
    }

    /// The name of the query parameter whose value, or list of values, a number stands in; nil for other numbers.
    ///
    /// - Parameter before: the text before the number, e.g. `…?page=2&include%5B0%5D=`.
    static func parameter(_ before: ArraySlice<UInt8>) -> String? {
        let listed = before.reversed().prefix { isDigit($0) || ",%C".utf8.contains($0) }.count
        let rest = before.dropLast(listed)
        guard rest.last == UInt8(ascii: "="), !(listed > 0 && rest.count == before.count) else { return nil }
        let name = rest.dropLast().reversed().prefix { !"?&;".utf8.contains($0) }.reversed()
        guard name.count < rest.count - 1 else { return nil }
        let text = String(decoding: Array(name), as: UTF8.self)
        return String(text.prefix { $0 != "[" && $0 != "%" })
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
