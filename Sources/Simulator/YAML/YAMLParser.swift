/// Reads the YAML that people write into files of settings and fixtures: one document of YAML 1.2 with mappings and
/// sequences in blocks and in flow, all five kinds of scalars, comments, anchors and aliases.
///
/// Left out, and refused by name: keys that are no single line of text (`? …`), and a second document. Tags say nothing here
/// but `!!str`. Texts are hostile: depth and what aliases make of them are bounded, and each byte is read a fixed number of
/// times.
struct YAMLParser {
    var cursor: YAMLCursor
    private var anchors: [String: YAMLNode] = [:]
    private var depth = 0
    private var copied = 0

    /// A level of mappings and sequences takes two steps at most.
    private static let deepest = 128
    /// Values that aliases may repeat in all.
    private static let mostCopied = 1_000_000

    init(_ bytes: [UInt8]) { cursor = YAMLCursor(bytes) }

    /// Properties in front of a value.
    struct Marks {
        var anchor: String?
        var isText = false
    }

    /// What stands in front of a value on its line.
    enum Place {
        /// Nothing.
        case line
        /// The dash of a sequence's element.
        case element
        /// A key: no mapping or sequence can begin on the same line.
        case value
    }

    mutating func document() throws(YAMLProblem) -> YAMLNode? {
        try skipToContent()
        while cursor.byte == UInt8(ascii: "%"), cursor.column == 0 {
            while !cursor.isAtEndOfLine { cursor.advance() }
            try skipToContent()
        }
        let isMarked = cursor.isMark("---")
        if isMarked { for _ in 0..<3 { cursor.advance() } }
        if !isMarked, cursor.isEndOfDocument { return nil }
        let node = try value(isMarked ? .value : .line, below: -1)
        try skipToContent()
        if cursor.isMark("...") {
            for _ in 0..<3 { cursor.advance() }
            try skipToContent()
        }
        guard cursor.byte == nil else {
            throw cursor.problem(
                cursor.isMark("---") ? "a second document: a file holds one" : "what stands here belongs to nothing")
        }
        return node
    }

    // MARK: Values

    /// The value that begins here or on a following line.
    ///
    /// - Parameter parent: the column of what it belongs to; -1 for the document.
    mutating func value(_ place: Place, below parent: Int) throws(YAMLProblem) -> YAMLNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw cursor.problem("nested deeper than 64 levels") }
        cursor.skipBlanks()
        let start = cursor
        let marks = self.marks()
        guard isAtEndOfContent else {
            // What stands before a key on its own line is the key's.
            guard place != .value, cursor.at > start.at, isKeyAhead() else {
                return named(marks, try content(place, below: parent, marks))
            }
            cursor = start
            return try mapping()
        }
        let line = cursor.line
        try skipToContent()
        let isDashBelowKey = place == .value && cursor.column == parent && isIndicator("-")
        guard !cursor.isEndOfDocument, cursor.column > parent || isDashBelowKey else {
            return named(marks, YAMLNode(.scalar("", isPlain: !marks.isText), line: line))
        }
        return named(marks, try value(.line, below: parent))
    }

    private mutating func content(_ place: Place, below parent: Int, _ marks: Marks) throws(YAMLProblem) -> YAMLNode {
        if place != .value {
            if isIndicator("-") { return try sequence() }
            if isIndicator("?") { throw cursor.problem("a key must be a text on one line") }
            if isKeyAhead() { return try mapping() }
        } else if isIndicator("-") {
            throw cursor.problem("a sequence begins on a line of its own")
        }
        let node = try inline(below: parent, marks)
        if cursor.column > 0 { cursor.skipBlanks() }
        try expectEndOfContent()
        return node
    }

    /// A scalar, an alias or a collection in flow.
    private mutating func inline(below parent: Int, _ marks: Marks) throws(YAMLProblem) -> YAMLNode {
        switch cursor.byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try flow()
        case UInt8(ascii: "|"), UInt8(ascii: ">"): try blockText(below: parent)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted()
        case UInt8(ascii: "*"): try alias()
        default: try plain(below: parent, isFlow: false, isText: marks.isText)
        }
    }

    private func expectEndOfContent() throws(YAMLProblem) {
        guard cursor.column > 0, !isAtEndOfContent else { return }
        let isKey = cursor.byte == UInt8(ascii: ":")
        throw cursor.problem(isKey ? "no mapping can begin here" : "what stands here belongs to nothing")
    }

    // MARK: Blocks

    private mutating func sequence() throws(YAMLProblem) -> YAMLNode {
        let (column, line) = (cursor.column, cursor.line)
        var elements: [YAMLNode] = []
        while !cursor.isEndOfDocument, cursor.column == column, isIndicator("-") {
            cursor.advance()
            elements.append(try value(.element, below: column))
            try skipToContent()
        }
        try expectNotDeeper(than: column)
        return YAMLNode(.sequence(elements), line: line)
    }

    private mutating func mapping() throws(YAMLProblem) -> YAMLNode {
        let (column, line) = (cursor.column, cursor.line)
        var members = Members()
        while !cursor.isEndOfDocument, cursor.column == column, !isIndicator("-") {
            let start = cursor
            guard let key = try key() else { throw start.problem("a key and a colon are missing") }
            guard members.isNew(key) else { throw start.problem("\"\(key.scalar ?? "")\" stands here twice") }
            members.add(key, try value(.value, below: column))
            try skipToContent()
        }
        try expectNotDeeper(than: column)
        return YAMLNode(.mapping(members.all), line: line)
    }

    /// Members of a mapping, each name once.
    struct Members {
        private(set) var all: [(key: YAMLNode, value: YAMLNode)] = []
        private var names: Set<String> = []

        mutating func isNew(_ key: YAMLNode) -> Bool { names.insert(key.scalar ?? "").inserted }

        mutating func add(_ key: YAMLNode, _ value: YAMLNode) { all.append((key, value)) }
    }

    private func expectNotDeeper(than column: Int) throws(YAMLProblem) {
        guard !cursor.isEndOfDocument, cursor.column > column else { return }
        throw cursor.problem("stands further in than what it follows")
    }

    /// Whether a key and its colon stand here.
    private func isKeyAhead() -> Bool {
        var ahead = self
        return (try? ahead.key()) != nil
    }

    /// The key here, behind whose colon the cursor stands then; nil where there is none, and the cursor anywhere.
    private mutating func key() throws(YAMLProblem) -> YAMLNode? {
        let line = cursor.line
        let marks = self.marks()
        let key: YAMLNode
        switch cursor.byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): key = try quoted()
        case UInt8(ascii: "*"): key = try alias()
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
        default: key = try plainLine(isFlow: false, isFirst: true)
        }
        guard cursor.line == line, key.scalar != nil else { return nil }
        cursor.skipBlanks()
        guard isIndicator(":") else { return nil }
        cursor.advance()
        return named(marks, key)
    }

    // MARK: Marks

    /// `&anchor` and `!tag`, and the blanks behind them.
    mutating func marks() -> Marks {
        var marks = Marks()
        cursor.skipBlanks()
        while cursor.byte == UInt8(ascii: "&") || cursor.byte == UInt8(ascii: "!") {
            let isAnchor = cursor.byte == UInt8(ascii: "&")
            let name = word()
            if isAnchor { marks.anchor = name } else { marks.isText = marks.isText || name == "!str" || name.isEmpty }
            cursor.skipBlanks()
        }
        return marks
    }

    /// What follows an indicator, up to the next gap or end of a flow's element.
    private mutating func word() -> String {
        let start = cursor.at + 1
        cursor.advance()
        while !cursor.isGap(0), let byte = cursor.byte, !",[]{}".utf8.contains(byte) { cursor.advance() }
        return cursor.text(from: start)
    }

    mutating func named(_ marks: Marks, _ node: YAMLNode) -> YAMLNode {
        if let anchor = marks.anchor { anchors[anchor] = node }
        return node
    }

    /// What an anchor named before.
    mutating func alias() throws(YAMLProblem) -> YAMLNode {
        let start = cursor
        let name = word()
        guard let node = anchors[name] else { throw start.problem("there is no anchor \"\(name)\" before this") }
        copied += node.size
        guard copied <= Self.mostCopied else { throw start.problem("aliases repeat too much") }
        return node
    }

    // MARK: Places

    /// Whether an indicator stands here by itself.
    func isIndicator(_ sign: Unicode.Scalar) -> Bool { cursor.byte == UInt8(ascii: sign) && cursor.isGap(1) }

    /// Whether nothing more but a comment stands on the line.
    private var isAtEndOfContent: Bool { cursor.isAtEndOfLine || cursor.byte == UInt8(ascii: "#") }

    /// Over blanks, comments and empty lines to what comes next.
    mutating func skipToContent() throws(YAMLProblem) {
        while true {
            let isLineStart = cursor.column == 0
            while cursor.byte == 0x20 { cursor.advance() }
            let hasTab = cursor.byte == 0x09
            cursor.skipBlanks()
            if cursor.byte == UInt8(ascii: "#") { while !cursor.isAtEndOfLine { cursor.advance() } }
            guard cursor.byte == 0x0A else {
                if hasTab, isLineStart, cursor.byte != nil { throw cursor.problem("a tab cannot indent: use spaces") }
                return
            }
            cursor.advance()
        }
    }
}
