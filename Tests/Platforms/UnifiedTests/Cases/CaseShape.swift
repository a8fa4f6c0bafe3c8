import Simulator

/// The shape of a captured answer: `{return_code:int,result:{product:[{id:str}]}}`.
///
/// Members and their order count, and the JSON types: null stands for anything that the models let be null, numbers may be
/// whole or not, a list may be empty.
indirect enum CaseShape: Hashable, Sendable {
    case any
    case kind(String)
    /// The shapes that its elements have.
    case list([CaseShape])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let shape: CaseShape
    }

    init(_ text: String) {
        var rest = Substring(text)
        self.init(reading: &rest)
    }

    private init(reading rest: inout Substring) {
        switch rest.first {
        case "[":
            rest.removeFirst()
            var elements: [CaseShape] = []
            while let next = rest.first, next != "]" {
                if next == "|" { rest.removeFirst() }
                elements.append(CaseShape(reading: &rest))
            }
            rest = rest.dropFirst()
            self = .list(elements)
        case "{":
            rest.removeFirst()
            var members: [Member] = []
            while rest.first != "}", !rest.isEmpty {
                let name = rest.prefix { $0 != ":" }
                rest = rest[name.endIndex...].dropFirst()
                members.append(Member(name: String(name), shape: CaseShape(reading: &rest)))
                if rest.first == "," { rest.removeFirst() }
            }
            rest = rest.dropFirst()
            self = .object(members)
        default:
            let word = rest.prefix { $0.isLetter }
            rest = rest[word.endIndex...]
            self = word == "null" || word == "object" ? .any : .kind(String(word))
        }
    }

    /// What is different about a value, as a path and words; nil where nothing is.
    func difference(_ value: JSONValue, at path: String = "") -> String? {
        if value.isNull { return nil }
        switch self {
        case .any: return nil
        case .kind(let kind): return Self.kinds(value).contains(kind) ? nil : "\(path) is no \(kind): \(value)"
        case .list(let shapes):
            guard let elements = value.array else { return "\(path) is no list" }
            guard let first = elements.first, let shape = shapes.first else { return nil }
            return shapes.contains { $0.difference(first) == nil } ? nil : shape.difference(first, at: path + "[]")
        case .object(let members): return difference(members, value, path)
        }
    }

    private static let extras: Set<String> = ["additional_fields", "custom_fields"]

    private func difference(_ members: [Member], _ value: JSONValue, _ path: String) -> String? {
        guard let own = value.object else { return "\(path) is no object" }
        let wanted = members.filter { !Self.extras.contains($0.name) }
        let names = own.keys.filter { !Self.extras.contains($0) }
        guard names == wanted.map(\.name) else { return "\(path) has \(names), not \(wanted.map(\.name))" }
        return wanted.lazy.compactMap { member in
            own[member.name].flatMap { member.shape.difference($0, at: "\(path).\(member.name)") }
        }.first
    }

    private static func kinds(_ value: JSONValue) -> [String] {
        switch value {
        case .int, .double: ["int", "num"]
        case .string: ["str"]
        case .bool: ["bool"]
        default: []
        }
    }
}
