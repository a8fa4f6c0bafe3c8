/// A value of a YAML document and the line that it begins in.
public struct YAMLNode: Sendable {
    /// What a value is.
    public enum Content: Sendable {
        /// A text; plain where it stands without quotes, so that it may mean a number, `true` or `null`.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// Keys in the order written, each once.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    /// What it is.
    public let content: Content
    /// Where it begins, from 1.
    public let line: Int
    /// How many values it holds, itself among them.
    let size: Int

    init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
        size =
            switch content {
            case .scalar: 1
            case .sequence(let elements): elements.reduce(1) { $0 + $1.size }
            case .mapping(let members): members.reduce(1) { $0 + 1 + $1.value.size }
            }
    }

    /// The text of a scalar, nil for anything else.
    public var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }

    /// The elements of a sequence, nil for anything else.
    public var sequence: [YAMLNode]? { if case .sequence(let elements) = content { elements } else { nil } }

    /// The members of a mapping, nil for anything else.
    public var mapping: [(key: YAMLNode, value: YAMLNode)]? {
        if case .mapping(let members) = content { members } else { nil }
    }

    /// Reads a document; nil for one that holds nothing.
    ///
    /// - Throws: ``YAMLProblem``.
    public static func read(_ bytes: [UInt8]) throws(YAMLProblem) -> YAMLNode? {
        var parser = YAMLParser(bytes)
        return try parser.document()
    }
}

/// What is wrong with a text that is to be YAML.
public struct YAMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int
    /// What is wrong, and what would be right.
    public let problem: String

    /// Line, column and problem.
    public var description: String { "line \(line), column \(column): \(problem)" }
}
