/// Gives every word of a baseline's own names, SKUs, slugs and codes one letter more, wherever it stands.
///
/// A letter at the end keeps the order of names and what they begin with. Words that the imitated systems say
/// themselves, as names of members or values of enumerations, stay.
struct WordShift {
    private let words: Set<String>

    /// - Parameters:
    ///   - names: texts of the baseline whose words are renamed.
    ///   - kept: words in lower case that stay.
    init(names: [String], keeping kept: Set<String>) {
        words = Set(names.flatMap(Self.words)).subtracting(kept)
    }

    /// The words of three letters and more in a text, in lower case.
    static func words(of text: String) -> [String] {
        text.utf8.split { !isLetter($0) }.filter { $0.count > 2 }.map {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
    }

    /// A text with its words renamed.
    func renamed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 8)
        var index = 0
        while index < bytes.count {
            guard Self.isLetter(bytes[index]) else {
                out.append(bytes[index])
                index += 1
                continue
            }
            let end = bytes[index...].firstIndex { !Self.isLetter($0) } ?? bytes.count
            let word = bytes[index..<end]
            out += word
            if word.count > 2, words.contains(String(decoding: word, as: UTF8.self).lowercased()) {
                out.append(word.allSatisfy { $0 < UInt8(ascii: "a") } ? UInt8(ascii: "Q") : UInt8(ascii: "q"))
            }
            index = end
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
}
