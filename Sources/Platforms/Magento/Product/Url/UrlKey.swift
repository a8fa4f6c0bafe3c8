import Simulator

/// The part of a shop address that is made from a name.
enum UrlKey {
    /// `Steel Canteen 1 L` becomes `steel-canteen-1-l`. Letters that have no Latin spelling vanish.
    static func make(_ text: String) -> String {
        var out: [UInt8] = []
        // An encoded ampersand reads as a word, a bare one separates (flows/unicode-and-sizes, products/url-keys).
        for character in text.replacing("&amp;", with: "and").prefix(1000) {
            append(character, to: &out)
        }
        while out.last == dash { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    private static let dash = UInt8(ascii: "-")

    private static func append(_ character: Character, to out: inout [UInt8]) {
        if let byte = character.asciiValue {
            let lower = byte.lowercased
            if lower == UInt8(ascii: "@") {
                out += Array("at".utf8)
            } else if lower.isAlphanumeric {
                out.append(lower)
            } else if let last = out.last, last != dash {
                out.append(dash)
            }
        } else if let spelling = spellings[Character(character.lowercased())] {
            out += Array(spelling.utf8)
        } else if let last = out.last, last != dash {
            out.append(dash)
        }
    }

    private static let spellings: [Character: String] = {
        var table: [Character: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "©": "c", "®": "r", "™": "tm"]
        let groups: [(String, String)] = [
            ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ðďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
            ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķĸ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉŋ", "n"), ("òóôõöøōŏő", "o"),
            ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
        ]
        for (letters, spelling) in groups { for letter in letters { table[letter] = spelling } }
        let cyrillic = "абвгдезийклмнопрстуфыэ"
        for (letter, spelling) in zip(cyrillic, "abvgdeziyklmnoprstufye") { table[letter] = String(spelling) }
        for (letter, spelling) in zip(
            "ёжхцчшщюяєіїґ", ["e", "zh", "h", "c", "ch", "sh", "sch", "yu", "ya", "e", "i", "yi", "g"])
        {
            table[letter] = spelling
        }
        return table
    }()
}
