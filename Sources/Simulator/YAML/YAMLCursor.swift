/// A place in a text that knows its line and column. Every line ends with a line feed.
struct YAMLCursor {
    private let bytes: [UInt8]
    private(set) var at: Int
    private(set) var line = 1
    private var lineStart: Int

    /// The beginning; a mark of the byte order does not count.
    init(_ text: [UInt8]) {
        bytes = text.contains(UInt8(ascii: "\r")) ? Self.unified(text) : text
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = at
    }

    /// Other ends of lines as line feeds.
    private static func unified(_ text: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for (place, byte) in text.enumerated() where byte != 0x0A || place == 0 || text[place - 1] != 0x0D {
            bytes.append(byte == 0x0D ? 0x0A : byte)
        }
        return bytes
    }

    /// The byte here; nil at the end.
    var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    /// The byte some places further; nil beyond the end.
    func byte(_ distance: Int) -> UInt8? { at + distance < bytes.count ? bytes[at + distance] : nil }

    /// From 0.
    var column: Int { at - lineStart }

    /// Whether a line ends here.
    var isAtEndOfLine: Bool { byte == nil || byte == 0x0A }

    /// Whether the byte some places further separates words: blank, end of line, end of text.
    func isGap(_ distance: Int) -> Bool {
        switch byte(distance) {
        case nil, 0x20, 0x09, 0x0A: true
        default: false
        }
    }

    mutating func advance() {
        if byte == 0x0A {
            line += 1
            lineStart = at + 1
        }
        at += 1
    }

    mutating func skipBlanks() { while byte == 0x20 || byte == 0x09 { at += 1 } }

    /// What stands between a place and here.
    func text(from start: Int) -> String { String(decoding: bytes[start..<at], as: UTF8.self) }

    func slice(from start: Int) -> ArraySlice<UInt8> { bytes[start..<at] }

    /// Whether a line begins here with one of the marks of documents.
    func isMark(_ mark: StaticString) -> Bool {
        guard column == 0 else { return false }
        let isThere = mark.withUTF8Buffer { mark in mark.indices.allSatisfy { byte($0) == mark[$0] } }
        return isThere && isGap(3)
    }

    /// Whether a document ends here.
    var isEndOfDocument: Bool { byte == nil || isMark("---") || isMark("...") }

    func problem(_ text: String) -> YAMLProblem { YAMLProblem(line: line, column: column + 1, problem: text) }
}
