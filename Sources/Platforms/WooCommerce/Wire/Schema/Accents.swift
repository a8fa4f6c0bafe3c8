/// Letters with marks as WordPress writes them in slugs (`remove_accents`, for a shop in English).
enum Accents {
    /// The text with plain letters in their place; letters of other scripts stay.
    static func removed(from text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            if let plain = plain[scalar] { out += plain } else { out.unicodeScalars.append(scalar) }
        }
        return out
    }

    private static let plain: [Unicode.Scalar: String] = Dictionary(
        table.flatMap { plain, letters in letters.unicodeScalars.map { ($0, plain) } }
    ) { first, _ in first }

    /// What is written for which letters.
    private static let table: [(String, String)] = [
        ("a", "ªàáâãäåāăąầằảẩẳẫẵấắạậặɑǎ"),
        ("o", "ºòóôõöøōŏőơồờỏổởỗỡốớọộợǒ"),
        ("A", "ÀÁÂÃÄÅĀĂĄẦẰẢẨẲẪẴẤẮẠẬẶǍ"),
        ("AE", "Æ"),
        ("C", "ÇĆĈĊČ"),
        ("E", "ÈÉÊËĒĔĖĘĚƏ€ỀẺỂẼỄẾẸỆ"),
        ("I", "ÌÍÎÏĨĪĬĮİỈỊǏ"),
        ("D", "ÐĎĐ"),
        ("N", "ÑŃŅŇŊ"),
        ("O", "ÒÓÔÕÖØŌŎŐƠỒỜỎỔỞỖỠỐỚỌỘỢǑ"),
        ("U", "ÙÚÛÜŨŪŬŮŰŲƯỪỦỬỮỨỤỰǕǗǓǙǛ"),
        ("Y", "ÝŶŸỲỶỸỴ"),
        ("TH", "Þ"),
        ("s", "ßśŝşšſș"),
        ("ae", "æ"),
        ("c", "çćĉċč"),
        ("e", "èéêëēĕėęěǝềẻểẽễếẹệ"),
        ("i", "ìíîïĩīĭįıỉịǐ"),
        ("d", "ðďđ"),
        ("n", "ñńņňŉŋ"),
        ("u", "ùúûüũūŭůűųưừủửữứụựǖǘǔǚǜ"),
        ("y", "ýÿŷỳỷỹỵ"),
        ("th", "þ"),
        ("G", "ĜĞĠĢ"),
        ("g", "ĝğġģ"),
        ("H", "ĤĦ"),
        ("h", "ĥħ"),
        ("IJ", "Ĳ"),
        ("ij", "ĳ"),
        ("J", "Ĵ"),
        ("j", "ĵ"),
        ("K", "Ķ"),
        ("k", "ķĸ"),
        ("L", "ĹĻĽĿŁ"),
        ("l", "ĺļľŀł"),
        ("OE", "Œ"),
        ("oe", "œ"),
        ("R", "ŔŖŘ"),
        ("r", "ŕŗř"),
        ("S", "ŚŜŞŠȘ"),
        ("T", "ŢŤŦȚ"),
        ("t", "ţťŧț"),
        ("W", "Ŵ"),
        ("w", "ŵ"),
        ("Z", "ŹŻŽ"),
        ("z", "źżž"),
        ("", "£"),
    ]
}
