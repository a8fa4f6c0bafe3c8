/// What a method says of one of its parameters.
struct ParameterDeclaration: Hashable, Sendable {
    /// What a value may be; the raw value is the letter in the tables.
    enum Kind: String, Sendable {
        case text = ""
        case unsigned = "u"
        case integer = "i"
        case decimal = "n"
        case boolean = "b"
        case date = "t"
        case array = "a"
        case object = "o"
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    /// The only values that it may have; empty where any will do.
    let allowed: [String]
    /// What counts where nothing is said; nil for nothing.
    let usual: String?

    /// Reads `name:kind!(one|other)=usual`, where all but the name may be missing.
    init(_ word: Substring) {
        let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        usual = halves.count > 1 ? String(halves[1]) : nil
        var rest = halves[0]
        let list = rest.firstIndex(of: "(")
        allowed = list.map { rest[$0...].dropFirst().dropLast().split(separator: "|").map(String.init) } ?? []
        if let list { rest = rest[..<list] }
        isRequired = rest.last == "!"
        let parts = (isRequired ? rest.dropLast() : rest).split(separator: ":")
        name = String(parts.first ?? "")
        kind = parts.count > 1 ? Kind(rawValue: String(parts[1])) ?? .text : .text
    }
}
