extension YAMLParser {
    /// `[…]` or `{…}`, on as many lines as it takes.
    mutating func flow() throws(YAMLProblem) -> YAMLNode { try flow(level: 1) }

    private mutating func flow(level: Int) throws(YAMLProblem) -> YAMLNode {
        guard level <= 64 else { throw cursor.problem("nested deeper than 64 levels") }
        let start = cursor
        let isMapping = cursor.byte == UInt8(ascii: "{")
        let end = UInt8(ascii: isMapping ? "}" : "]")
        cursor.advance()
        var elements: [YAMLNode] = []
        var members = Members()
        while true {
            skipFlowGap()
            if cursor.byte == end { break }
            guard cursor.byte != nil else { throw start.problem("is not closed") }
            if isMapping {
                try member(&members, level)
            } else {
                elements.append(try element(level))
            }
            skipFlowGap()
            if cursor.byte == UInt8(ascii: ",") {
                cursor.advance()
            } else if cursor.byte != end {
                throw cursor.byte == nil ? start.problem("is not closed") : cursor.problem("a comma is missing")
            }
        }
        cursor.advance()
        return YAMLNode(isMapping ? .mapping(members.all) : .sequence(elements), line: start.line)
    }

    private mutating func member(_ members: inout Members, _ level: Int) throws(YAMLProblem) {
        let start = cursor
        let key = try flowValue(level)
        guard key.scalar != nil else { throw start.problem("a key must be a text") }
        guard members.isNew(key) else { throw start.problem("\"\(key.scalar ?? "")\" stands here twice") }
        members.add(key, try valueBehindColon(level) ?? YAMLNode(.scalar("", isPlain: true), line: start.line))
    }

    /// A value, or a mapping with one member: `[a: b]`.
    private mutating func element(_ level: Int) throws(YAMLProblem) -> YAMLNode {
        let line = cursor.line
        let node = try flowValue(level)
        guard node.scalar != nil, let value = try valueBehindColon(level) else { return node }
        return YAMLNode(.mapping([(node, value)]), line: line)
    }

    private mutating func valueBehindColon(_ level: Int) throws(YAMLProblem) -> YAMLNode? {
        skipFlowGap()
        guard cursor.byte == UInt8(ascii: ":") else { return nil }
        let line = cursor.line
        cursor.advance()
        skipFlowGap()
        switch cursor.byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
            return YAMLNode(.scalar("", isPlain: true), line: line)
        default: return try flowValue(level)
        }
    }

    private mutating func flowValue(_ level: Int) throws(YAMLProblem) -> YAMLNode {
        let marks = marks()
        let node: YAMLNode
        switch cursor.byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): node = try flow(level: level + 1)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): node = try quoted()
        case UInt8(ascii: "*"): node = try alias()
        default: node = try plain(below: -1, isFlow: true, isText: marks.isText)
        }
        return named(marks, node)
    }

    private mutating func skipFlowGap() {
        while true {
            while cursor.byte == 0x20 || cursor.byte == 0x09 || cursor.byte == 0x0A { cursor.advance() }
            guard cursor.byte == UInt8(ascii: "#"), cursor.column == 0 || cursor.isGap(-1) else { return }
            while !cursor.isAtEndOfLine { cursor.advance() }
        }
    }
}
