import Simulator

/// `{return_code,result{product{id,name,images{http_path}}}}`: names, each with names of its own or whole; `*` is all.
struct FieldTree: Hashable, Sendable {
    /// The names in the order in which they are written; nil is a whole member.
    private var names: [(name: String, inner: FieldTree?)] = []

    /// What `response_fields` must look like, as messages quote it.
    static let pattern = #"/^({)([a-zA-Z0-9{},_*\-\s])+(})$/"#
    /// Hostile nesting ends here; the models' own is half of it.
    private static let deepest = 16

    /// - Throws: ``UnifiedError/pattern(_:_:)``.
    init(checking text: String) throws {
        guard text.utf8.count > 2, text.first == "{", text.last == "}", text.utf8.allSatisfy(Self.isAcceptable) else {
            throw UnifiedError.pattern("response_fields", Self.pattern)
        }
        self.init(text)
    }

    /// Reads a tree; braces that were forgotten are closed at the end.
    init(_ text: String) {
        var rest = Substring(text).utf8.dropFirst()
        self.init(reading: &rest, depth: 0)
    }

    private init(reading rest: inout Substring.UTF8View.SubSequence, depth: Int) {
        var name: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "{"):
                let inner = FieldTree(reading: &rest, depth: depth + 1)
                add(&name, inner: depth < Self.deepest ? inner : nil)
            case UInt8(ascii: "}"):
                add(&name, inner: nil)
                return
            case UInt8(ascii: ","): add(&name, inner: nil)
            case UInt8(ascii: " "), 9...13: break
            default: name.append(byte)
            }
        }
        add(&name, inner: nil)
    }

    private mutating func add(_ name: inout [UInt8], inner: FieldTree?) {
        if !name.isEmpty { names.append((String(decoding: name, as: UTF8.self), inner)) }
        name = []
    }

    private static func isAcceptable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 9...13:
            true
        default: "{},_*- ".utf8.contains(byte)
        }
    }

    // MARK: Using

    private var isAll: Bool { names.contains { $0.name == "*" } }

    /// Whether a member is wanted.
    func has(_ name: String) -> Bool { isAll || names.contains { $0.name == name } }

    /// What is wanted of a member; nil for all of it.
    subscript(name: String) -> FieldTree? { names.first { $0.name == name }?.inner }

    /// The members of the models that a result of a type holds which are wanted; nil for all.
    func shown(of type: ModelType) -> Set<String>? {
        guard case .object(let members) = type else { return isAll ? nil : Set(names.map(\.name)) }
        guard let list = members.first(where: { $0.type.element?.isModel ?? false }) else { return nil }
        guard !isAll, let inner = self[list.name] else { return has(list.name) ? nil : [] }
        return inner.isAll ? nil : Set(inner.names.map(\.name))
    }

    /// What is wanted of a value, in the value's own order. A name that an object does not have is null; in a list it is
    /// left out.
    func picked(_ value: JSONValue) -> JSONValue { picked(value, showsUnknown: true) }

    private func picked(_ value: JSONValue, showsUnknown: Bool) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map { picked($0, showsUnknown: false) })
        case .object(let members):
            var pairs: [(String, JSONValue)] = []
            for (name, value) in members where has(name) {
                pairs.append((name, self[name]?.picked(value, showsUnknown: showsUnknown) ?? value))
            }
            guard showsUnknown else { return .object(JSONObject(pairs)) }
            for (name, _) in names where name != "*" && members[name] == nil && name != "additional_fields" {
                pairs.append((name, .null))
            }
            return .object(JSONObject(pairs))
        default: return value
        }
    }

    static func == (one: FieldTree, other: FieldTree) -> Bool {
        one.names.elementsEqual(other.names) { $0.name == $1.name && $0.inner == $1.inner }
    }

    func hash(into hasher: inout Hasher) { for (name, _) in names { hasher.combine(name) } }
}
