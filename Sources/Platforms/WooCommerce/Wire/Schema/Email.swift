import PHP
import Simulator

/// E-mail addresses as WordPress sees them.
enum Email {
    /// Whether a text looks like an address (`is_email`).
    static func isValid(_ text: String) -> Bool {
        guard let (local, domain) = split(text), local.utf8.allSatisfy(isLocal) else { return false }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-" && label.utf8.allSatisfy(isLabel)
            }
    }

    /// The address without what cannot stand in one, empty where nothing like an address is left (`sanitize_email`).
    static func sanitized(_ text: String) -> String {
        guard let (sent, rest) = split(text) else { return "" }
        let local = kept(sent, isLocal)
        let labels = withoutRowsOfDots(rest).split(separator: ".", omittingEmptySubsequences: false)
        let clean = labels.map { kept($0, isLabel).trimming("-") }.filter { !$0.isEmpty }
        return local.isEmpty || clean.count < 2 ? "" : "\(local)@\(clean.joined(separator: "."))"
    }

    /// What stands before and behind the first `@`, which may not be the first character.
    private static func split(_ text: String) -> (local: Substring, domain: Substring)? {
        guard text.utf8.count >= 6, let at = text.dropFirst().firstIndex(of: "@"), text.first != "@" else { return nil }
        return (text[..<at], text[text.index(after: at)...])
    }

    private static func withoutRowsOfDots(_ text: Substring) -> String {
        var out = ""
        var dots = 0
        for character in text {
            if character == "." {
                dots += 1
                continue
            }
            if dots == 1 { out.append(".") }
            dots = 0
            out.append(character)
        }
        return out
    }

    private static func kept(_ text: Substring, _ isKept: (UInt8) -> Bool) -> String {
        String(decoding: text.utf8.filter(isKept), as: UTF8.self)
    }

    private static func isLabel(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte == UInt8(ascii: "-") }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "!#$%&'*+/=?^_`{|}~.-".utf8.contains(byte)
    }
}

extension String {
    /// The text without a character at its ends.
    fileprivate func trimming(_ character: Character) -> String {
        var rest = self[...]
        while rest.first == character { rest = rest.dropFirst() }
        while rest.last == character { rest = rest.dropLast() }
        return String(rest)
    }
}
