/// The models of API2Cart's OpenAPI document by name, derived from it by `Tests/Acceptance/unified_tables.py`.
enum ModelTable {
    /// The members of a model in the order of the wire; nil where there is no such model.
    static subscript(name: String) -> [ModelType.Member]? { byName[name] }

    private static let byName: [String: [ModelType.Member]] = {
        let entries = [fromAToC, fromDToO, ofProducts, fromPToZ].flatMap(TableReader.entries)
        return Dictionary(entries.map { (String($0[0]), $0.dropFirst().map(ModelType.Member.init)) }) { first, _ in
            first
        }
    }()
}
