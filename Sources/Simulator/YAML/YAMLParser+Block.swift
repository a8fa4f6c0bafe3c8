extension YAMLParser {
    /// What follows the sign of a block of text.
    private struct Header {
        let isFolded: Bool
        var indent: Int?
        /// `-` for no end of line at the end, `+` for all of them, nil for one.
        var chomping: UInt8?
    }

    /// `|` keeps lines, `>` folds them.
    mutating func blockText(below parent: Int) throws(YAMLProblem) -> YAMLNode {
        let line = cursor.line
        let header = try header()
        var lines: [(text: ArraySlice<UInt8>, isMore: Bool)] = []
        var indent = header.indent.map { max(parent, 0) + $0 }
        while cursor.byte != nil {
            let start = cursor
            while cursor.byte == 0x20, cursor.column < indent ?? .max { cursor.advance() }
            if cursor.byte == 0x0A {
                cursor.advance()
                lines.append(([], false))
                continue
            }
            if indent == nil, cursor.byte != nil { indent = max(cursor.column, parent + 1) }
            guard let indent, cursor.column >= indent, cursor.byte != nil,
                !(cursor.column == 0 && cursor.isEndOfDocument)
            else {
                cursor = start
                break
            }
            lines.append(restOfLine())
        }
        let isWhole = cursor.byte != nil || cursor.column == 0
        let text = Self.joined(lines, header, isWhole: isWhole)
        return YAMLNode(.scalar(String(decoding: text, as: UTF8.self), isPlain: false), line: line)
    }

    private mutating func header() throws(YAMLProblem) -> Header {
        var header = Header(isFolded: cursor.byte == UInt8(ascii: ">"))
        cursor.advance()
        while let byte = cursor.byte, !cursor.isGap(0) {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "+"): header.chomping = byte
            case UInt8(ascii: "1")...UInt8(ascii: "9"): header.indent = Int(byte - UInt8(ascii: "0"))
            default: throw cursor.problem("behind | and > stand 1 to 9, + or -")
            }
            cursor.advance()
        }
        cursor.skipBlanks()
        if cursor.byte == UInt8(ascii: "#") { while !cursor.isAtEndOfLine { cursor.advance() } }
        guard cursor.isAtEndOfLine else { throw cursor.problem("the text begins on the next line") }
        if cursor.byte != nil { cursor.advance() }
        return header
    }

    private mutating func restOfLine() -> (ArraySlice<UInt8>, Bool) {
        let start = cursor.at
        let isMore = cursor.byte == 0x20 || cursor.byte == 0x09
        while !cursor.isAtEndOfLine { cursor.advance() }
        let text = cursor.slice(from: start)
        if cursor.byte != nil { cursor.advance() }
        return (text, isMore)
    }

    /// Lines that are further in than the first are not folded, nor is what stands around them.
    ///
    /// - Parameter isWhole: whether the last line has an end.
    private static func joined(
        _ lines: [(text: ArraySlice<UInt8>, isMore: Bool)], _ header: Header, isWhole: Bool
    ) -> [UInt8] {
        let count = (lines.lastIndex { !$0.text.isEmpty } ?? -1) + 1
        var text: [UInt8] = []
        var empty = 0
        var last: Bool?
        for (line, isMore) in lines.prefix(count) {
            if line.isEmpty {
                empty += 1
                continue
            }
            let isFold = header.isFolded && last == false && !isMore
            var breaks = empty + (last == nil ? 0 : 1)
            if isFold { breaks = empty }
            if isFold, empty == 0 { text.append(0x20) }
            text += [UInt8](repeating: 0x0A, count: breaks)
            text += line
            (last, empty) = (isMore, 0)
        }
        switch header.chomping {
        case UInt8(ascii: "-"): break
        case UInt8(ascii: "+"):
            text += [UInt8](repeating: 0x0A, count: lines.count - count + (count > 0 && isWhole ? 1 : 0))
        default: if count > 0, isWhole || count < lines.count { text.append(0x0A) }
        }
        return text
    }
}
