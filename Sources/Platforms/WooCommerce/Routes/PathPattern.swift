import Simulator

/// A route's path in WordPress' spelling, e.g. `/wc/store/v1/products/(?P<id>[\d]+)`.
struct PathPattern: Sendable {
    /// The spelling that the index shows.
    let text: String
    private let parts: [Part]

    private enum Part: Sendable {
        /// A segment in lower case.
        case literal([UInt8])
        /// A named segment.
        case capture(String, CaptureClass)
        /// A name for everything that is left, slashes included.
        case rest(String)
    }

    /// A pattern; anything between `(?P<` and `)` is a capture.
    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/").map { segment in
            guard segment.hasPrefix("(?P<"), let close = segment.firstIndex(of: ">") else {
                return .literal(Array(segment.lowercased().utf8))
            }
            let name = String(segment[segment.index(segment.startIndex, offsetBy: 4)..<close])
            let expression = segment[segment.index(after: close)...].dropLast()
            if expression == "[\\S]+" { return .rest(name) }
            return .capture(name, CaptureClass(expression))
        }
    }

    /// Whether the path has no captures, which is when the index gives it a `self` link.
    var isLiteral: Bool { !text.contains("(") }

    /// The captured values of a path; nil where it does not match. WordPress matches without case.
    func match(_ segments: [Substring]) -> [(name: String, value: String)]? {
        guard let last = parts.last else { return segments.isEmpty ? [] : nil }
        if case .rest = last {
            guard segments.count >= parts.count else { return nil }
        } else if segments.count != parts.count {
            return nil
        }
        var captured: [(name: String, value: String)] = []
        for (index, part) in parts.enumerated() {
            let segment = segments[index]
            switch part {
            case .literal(let bytes): if !Self.same(segment.utf8, bytes) { return nil }
            case .capture(let name, let allowed):
                guard allowed.accepts(segment) else { return nil }
                captured.append((name, String(segment)))
            case .rest(let name):
                let rest = segments[index...].joined(separator: "/")
                guard !rest.isEmpty, !rest.contains(where: \.isWhitespace) else { return nil }
                captured.append((name, rest))
            }
        }
        return captured
    }

    private static func same(_ segment: Substring.UTF8View, _ lower: [UInt8]) -> Bool {
        guard segment.count == lower.count else { return false }
        return zip(segment, lower).allSatisfy { byte, wanted in
            byte.lowercased == wanted
        }
    }
}

/// What a captured segment may consist of.
struct CaptureClass: Sendable {
    private let allows: @Sendable (UInt8) -> Bool
    private let length: Int?

    /// `[\d]+`, `[\w-]+`, `[\w-]{32}` or `\w[\w\s\-]*`.
    init(_ expression: some StringProtocol) {
        if expression.hasPrefix("[\\d]") {
            allows = { $0.isDigit }
        } else if expression.contains("\\s") {
            allows = { Self.isWord($0) || $0 == 0x20 }
        } else {
            allows = Self.isWord
        }
        if expression.hasSuffix("}"), let open = expression.lastIndex(of: "{") {
            length = Int(expression[expression.index(after: open)...].dropLast())
        } else {
            length = nil
        }
    }

    func accepts(_ segment: Substring) -> Bool {
        let bytes = segment.utf8
        return !bytes.isEmpty && (length == nil || length == bytes.count) && bytes.allSatisfy(allows)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
