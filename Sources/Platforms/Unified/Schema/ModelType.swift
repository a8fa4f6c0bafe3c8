/// The type of a value in an answer, as the models write it.
indirect enum ModelType: Hashable, Sendable {
    case text
    case integer
    case number
    case boolean
    /// An object whose members the models leave open.
    case open
    /// A model of ``ModelTable``.
    case model(String)
    case list(ModelType)
    case object([Member])
    /// It may be null.
    case optional(ModelType)

    /// A member of a model.
    struct Member: Hashable, Sendable {
        let name: String
        let type: ModelType

        /// Reads `name:type`.
        init(_ word: Substring) {
            let parts = word.split(separator: ":", maxSplits: 1)
            name = String(parts.first ?? "")
            type = ModelType(parts.count > 1 ? parts[1] : "o")
        }
    }

    /// Reads `s`, `i`, `n`, `b`, `o`, `[type]`, `{name:type …}` or a model's name, each with `?` where it may be null.
    init(_ text: some StringProtocol) {
        let text = Substring(text)
        if text.last == "?" {
            self = .optional(ModelType(text.dropLast()))
        } else if text.first == "[" {
            self = .list(ModelType(text.dropFirst().dropLast()))
        } else if text.first == "{" {
            self = .object(TableReader.words(text.dropFirst().dropLast()).map(Member.init))
        } else {
            self = Self.simple[text] ?? .model(String(text))
        }
    }

    private static let simple: [Substring: ModelType] = [
        "s": .text, "i": .integer, "n": .number, "b": .boolean, "o": .open, "a": .list(.open),
    ]

    /// The members of an object or a model, in the order of the wire; nil for anything else.
    var members: [Member]? {
        switch self {
        case .object(let members): members
        case .model(let name): ModelTable[name]
        case .optional(let type): type.members
        default: nil
        }
    }

    /// The members of the models that a result of this type holds: its own, or those of its list's elements.
    var listed: [Member]? {
        guard case .object(let members) = self else { return members }
        return members.lazy.compactMap { $0.type.element.flatMap { $0.isModel ? $0.members : nil } }.first
    }

    /// The type of a list's elements; nil for anything else.
    var element: ModelType? {
        switch self {
        case .list(let type): type
        case .optional(let type): type.element
        default: nil
        }
    }
}
