/// What a method takes and gives.
struct MethodDeclaration: Sendable {
    let name: String
    let parameters: [ParameterDeclaration]
    /// Whether its answers have `pagination`.
    let isPaged: Bool
    let result: ModelType

    private let byName: [String: ParameterDeclaration]

    /// Reads `name+ parameter … -> result`; the `+` says that there are pages.
    init(_ words: [Substring]) {
        let end = words.firstIndex(of: "->") ?? words.endIndex
        let first = words.first ?? ""
        isPaged = first.last == "+"
        name = String(isPaged ? first.dropLast() : first)
        parameters = words[..<end].dropFirst().map(ParameterDeclaration.init)
        byName = Dictionary(parameters.map { ($0.name, $0) }) { first, _ in first }
        result = end < words.endIndex ? ModelType(words[(end + 1)...].joined(separator: " ")) : .object([])
    }

    /// The declaration of a parameter; nil where the method has none of that name.
    subscript(name: String) -> ParameterDeclaration? { byName[name] }
}

/// The declarations of all methods, derived from API2Cart's OpenAPI document by `Tests/Acceptance/unified_tables.py`.
enum MethodTable {
    /// The declaration of a method; nil where the document has none.
    static subscript(name: String) -> MethodDeclaration? { byName[name] }

    /// Every declaration.
    static var all: [MethodDeclaration] { Array(byName.values) }

    private static let byName: [String: MethodDeclaration] = {
        let texts = [
            account, attribute, basket, batch, bridge, cart, category, customer, marketplace, order, product, returns,
            subscriber, tax, webhook,
        ]
        let declarations = texts.flatMap(TableReader.entries).map(MethodDeclaration.init)
        return Dictionary(declarations.map { ($0.name, $0) }) { first, _ in first }
    }()
}
