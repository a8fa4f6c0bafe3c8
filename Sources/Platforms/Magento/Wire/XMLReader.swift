import Simulator

/// Reads the small XML of request bodies: elements and text. Attributes are skipped; documents types are refused.
struct XMLReader {
    private let bytes: [UInt8]
    private var at = 0

    /// Not well formed, too deep, or with a document type.
    struct Failure: Error {}

    /// The content of the root element: a text, or members by element name; repeated names become a list.
    static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
        var reader = XMLReader(bytes: bytes)
        try reader.skipProlog()
        let (_, value) = try reader.element(depth: 0)
        try reader.skipProlog()
        guard reader.at == bytes.count else { throw Failure() }
        return value
    }

    private mutating func skipProlog() throws(Failure) {
        while true {
            skipSpace()
            if starts("<?") { try skip(past: "?>") } else if starts("<!--") { try skip(past: "-->") } else { return }
        }
    }

    private mutating func element(depth: Int) throws(Failure) -> (String, JSONValue) {
        guard depth < 64, starts("<"), !starts("<!") else { throw Failure() }
        at += 1
        let name = self.name()
        guard !name.isEmpty else { throw Failure() }
        guard try skipAttributes() else { return (name, "") }
        let value = try content(depth: depth)
        guard starts("</") else { throw Failure() }
        at += 2
        guard self.name() == name else { throw Failure() }
        skipSpace()
        guard starts(">") else { throw Failure() }
        at += 1
        return (name, value)
    }

    /// Text, or members where there is an element inside.
    private mutating func content(depth: Int) throws(Failure) -> JSONValue {
        var text: [UInt8] = []
        var children: [(String, JSONValue)] = []
        while !starts("</") {
            guard at < bytes.count else { throw Failure() }
            if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<![CDATA[") {
                text.append(contentsOf: try characterData())
            } else if starts("<") {
                children.append(try element(depth: depth + 1))
            } else {
                text.append(contentsOf: try plainText())
            }
        }
        return children.isEmpty ? .string(String(decoding: text, as: UTF8.self)) : Self.members(children)
    }

    /// `item` elements are a list; of other repeated names too.
    private static func members(_ children: [(String, JSONValue)]) -> JSONValue {
        if children.allSatisfy({ $0.0 == "item" }) { return .array(children.map(\.1)) }
        var grouped = JSONObject()
        var counts: [String: Int] = [:]
        for (name, value) in children {
            let count = counts[name, default: 0]
            counts[name] = count + 1
            switch (count, grouped[name]) {
            case (0, _): grouped[name] = value
            case (1, let first?): grouped[name] = .array([first, value])
            case (_, .array(let list)?): grouped[name] = .array(list + [value])
            default: break
            }
        }
        return .object(grouped)
    }

    private mutating func characterData() throws(Failure) -> [UInt8] {
        at += "<![CDATA[".utf8.count
        let start = at
        try skip(past: "]]>")
        return Array(bytes[start..<at - 3])
    }

    private mutating func plainText() throws(Failure) -> [UInt8] {
        var out: [UInt8] = []
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
            if bytes[at] == UInt8(ascii: "&") {
                out.append(contentsOf: try entity())
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return out
    }

    private mutating func entity() throws(Failure) -> [UInt8] {
        guard let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw Failure() }
        let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
        at = end + 1
        switch name {
        case "lt": return Array("<".utf8)
        case "gt": return Array(">".utf8)
        case "amp": return Array("&".utf8)
        case "quot": return Array("\"".utf8)
        case "apos": return Array("'".utf8)
        default: break
        }
        let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
        guard name.hasPrefix("#"), let code = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
            let scalar = Unicode.Scalar(code)
        else { throw Failure() }
        return Array(String(scalar).utf8)
    }

    /// Whether the element has content; false for `<a/>`.
    private mutating func skipAttributes() throws(Failure) -> Bool {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: ">"):
                at += 1
                return true
            case UInt8(ascii: "/"):
                guard starts("/>") else { throw Failure() }
                at += 2
                return false
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let quote = bytes[at]
                guard let end = bytes[(at + 1)...].firstIndex(of: quote) else { throw Failure() }
                at = end + 1
            case UInt8(ascii: "<"): throw Failure()
            default: at += 1
            }
        }
        throw Failure()
    }

    private mutating func name() -> String {
        let start = at
        while at < bytes.count, !" \t\r\n/><=\"'&".utf8.contains(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at].isSpace { at += 1 }
    }

    private mutating func skip(past end: String) throws(Failure) {
        let pattern = Array(end.utf8)
        while at + pattern.count <= bytes.count {
            if bytes[at...].starts(with: pattern) {
                at += pattern.count
                return
            }
            at += 1
        }
        throw Failure()
    }
}
