extension YAMLParser {
    // MARK: Plain

    /// A text without quotes, over as many lines as stand further in than what it belongs to.
    mutating func plain(below parent: Int, isFlow: Bool, isText: Bool) throws(YAMLProblem) -> YAMLNode {
        let line = cursor.line
        var text = try plainLine(isFlow: isFlow, isFirst: true).scalar ?? ""
        while let breaks = plainContinues(below: parent, isFlow: isFlow) {
            let start = cursor
            let more = try plainLine(isFlow: isFlow, isFirst: false).scalar ?? ""
            if !isFlow, isIndicator(":") { throw start.problem("no mapping can begin within a text") }
            text += breaks > 1 ? String(repeating: "\n", count: breaks - 1) : " "
            text += more
        }
        return YAMLNode(.scalar(text, isPlain: !isText), line: line)
    }

    /// The part of a plain text that stands on this line.
    mutating func plainLine(isFlow: Bool, isFirst: Bool) throws(YAMLProblem) -> YAMLNode {
        let (start, line) = (cursor.at, cursor.line)
        if isFirst { try expectPlain(isFlow: isFlow) }
        var end = start
        while !cursor.isAtEndOfLine, !isEndOfPlain(isFlow: isFlow, start) {
            let isBlank = cursor.byte == 0x20 || cursor.byte == 0x09
            cursor.advance()
            if !isBlank { end = cursor.at }
        }
        let text = String(decoding: cursor.slice(from: start).prefix(end - start), as: UTF8.self)
        return YAMLNode(.scalar(text, isPlain: true), line: line)
    }

    /// Some signs begin something else.
    private func expectPlain(isFlow: Bool) throws(YAMLProblem) {
        guard let byte = cursor.byte else { return }
        let isTaken = ",[]{}#&*!|>'\"%@`".utf8.contains(byte)
        let isSign = "-?:".utf8.contains(byte) && (cursor.isGap(1) || isFlow && isFlowSign(cursor.byte(1)))
        guard isTaken || isSign else { return }
        throw cursor.problem("a text that begins with \(String(decoding: [byte], as: UTF8.self)) needs quotes")
    }

    private func isFlowSign(_ byte: UInt8?) -> Bool { byte.map { ",[]{}".utf8.contains($0) } ?? false }

    private func isEndOfPlain(isFlow: Bool, _ start: Int) -> Bool {
        switch cursor.byte {
        case UInt8(ascii: ":"): cursor.isGap(1) || isFlow && isFlowSign(cursor.byte(1))
        case UInt8(ascii: "#"): cursor.at > start && cursor.isGap(-1)
        case let byte: isFlow && isFlowSign(byte)
        }
    }

    /// How many lines end before the text goes on; nil where it does not, and the cursor stays then.
    private mutating func plainContinues(below parent: Int, isFlow: Bool) -> Int? {
        guard cursor.byte == 0x0A else { return nil }
        let start = cursor
        var breaks = 0
        var hasTab = false
        while cursor.byte == 0x0A {
            cursor.advance()
            breaks += 1
            while cursor.byte == 0x20 { cursor.advance() }
            hasTab = cursor.byte == 0x09
            cursor.skipBlanks()
        }
        // A tab cannot indent: what comes next is refused for it.
        let isMore =
            !cursor.isEndOfDocument && (isFlow || !hasTab) && cursor.column > parent && cursor.byte != UInt8(ascii: "#")
            && !(isFlow && (isFlowSign(cursor.byte) || isEndOfPlain(isFlow: true, cursor.at)))
        if isMore { return breaks }
        cursor = start
        return nil
    }

    // MARK: Quoted

    /// A text in quotes; a line's end is a blank, an empty line a line feed.
    mutating func quoted() throws(YAMLProblem) -> YAMLNode {
        let start = cursor
        let quote = cursor.byte
        cursor.advance()
        var text: [UInt8] = []
        while true {
            guard let byte = cursor.byte, !(cursor.column == 0 && cursor.isEndOfDocument) else {
                throw start.problem("the quote is not closed")
            }
            cursor.advance()
            switch byte {
            case quote where byte == UInt8(ascii: "'") && cursor.byte == quote:
                cursor.advance()
                text.append(byte)
            case quote:
                return YAMLNode(.scalar(String(decoding: text, as: UTF8.self), isPlain: false), line: start.line)
            case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""): try escape(&text)
            case 0x0A: fold(&text)
            default: text.append(byte)
            }
        }
    }

    /// The cursor stands behind the end of a line.
    private mutating func fold(_ text: inout [UInt8], isEscaped: Bool = false) {
        if !isEscaped { while text.last == 0x20 || text.last == 0x09 { text.removeLast() } }
        var breaks = 0
        cursor.skipBlanks()
        while cursor.byte == 0x0A {
            cursor.advance()
            breaks += 1
            cursor.skipBlanks()
        }
        if breaks > 0 { text += [UInt8](repeating: 0x0A, count: breaks) } else if !isEscaped { text.append(0x20) }
    }

    private static let escapes: [UInt8: [UInt8]] = [
        UInt8(ascii: "0"): [0], UInt8(ascii: "a"): [7], UInt8(ascii: "b"): [8], UInt8(ascii: "t"): [9], 0x09: [9],
        UInt8(ascii: "n"): [10], UInt8(ascii: "v"): [11], UInt8(ascii: "f"): [12], UInt8(ascii: "r"): [13],
        UInt8(ascii: "e"): [27], 0x20: [0x20], UInt8(ascii: "\""): [0x22], UInt8(ascii: "/"): [0x2F],
        UInt8(ascii: "\\"): [0x5C], UInt8(ascii: "N"): Array("\u{85}".utf8), UInt8(ascii: "_"): Array("\u{A0}".utf8),
        UInt8(ascii: "L"): Array("\u{2028}".utf8), UInt8(ascii: "P"): Array("\u{2029}".utf8),
    ]

    /// The cursor stands behind a backslash.
    private mutating func escape(_ text: inout [UInt8]) throws(YAMLProblem) {
        let start = cursor
        guard let byte = cursor.byte else { throw start.problem("the quote is not closed") }
        cursor.advance()
        switch byte {
        case 0x0A: fold(&text, isEscaped: true)
        case UInt8(ascii: "x"): text += Array(String(try scalar(2)).utf8)
        case UInt8(ascii: "u"): text += Array(String(try scalar(4)).utf8)
        case UInt8(ascii: "U"): text += Array(String(try scalar(8)).utf8)
        default:
            guard let bytes = Self.escapes[byte] else {
                throw start.problem("there is no \\\(String(decoding: [byte], as: UTF8.self))")
            }
            text += bytes
        }
    }

    /// A character by its number; two halves of one, as JSON has them, belong together.
    private mutating func scalar(_ digits: Int) throws(YAMLProblem) -> Unicode.Scalar {
        let start = cursor
        let number = try hex(digits)
        if let scalar = Unicode.Scalar(number) { return scalar }
        if digits == 4, number < 0xDC00, cursor.byte == UInt8(ascii: "\\"), cursor.byte(1) == UInt8(ascii: "u") {
            cursor.advance()
            cursor.advance()
            let low = try hex(4)
            if (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (number - 0xD800) << 10 + (low - 0xDC00))
            {
                return scalar
            }
        }
        throw start.problem("there is no such character")
    }

    private mutating func hex(_ digits: Int) throws(YAMLProblem) -> UInt32 {
        let start = cursor.at
        for _ in 0..<digits {
            guard let byte = cursor.byte, byte.isHexDigit else {
                throw cursor.problem("\(digits) hex digits are needed")
            }
            cursor.advance()
        }
        return UInt32(cursor.text(from: start), radix: 16) ?? 0
    }
}
