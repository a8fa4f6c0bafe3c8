import Simulator

/// The rules of a method's parameters: what was given is of the declared type, and what is required is there.
struct ParameterRules: Sendable {
    private let method: MethodDeclaration
    private let required: [[String]]

    init(_ method: MethodDeclaration) {
        self.method = method
        required = MethodDemands(method).required
    }

    /// What a call gives, in the types of the declaration: numbers and booleans may come as texts. What is not declared is
    /// left out, and so are empty texts that nobody requires.
    ///
    /// A given parameter of the wrong type is told before one that is missing: captured answers name an empty
    /// `description` before the missing `price`, and an invalid `url` before the missing `image_name`.
    ///
    /// - Throws: ``UnifiedError``.
    func checked(_ raw: JSONObject) throws -> Parameters {
        var given = JSONObject()
        for name in names(in: raw) {
            guard let value = raw[name], !value.isNull else { continue }
            if value == "" || value == .array([]) {
                if required.contains(where: { $0.contains(name) }) { throw UnifiedError.empty(name) }
                continue
            }
            given[name] = try method[name].map { try ParameterCheck($0).value(value) } ?? value
        }
        try ParameterCheck.combinations(of: given, in: method)
        for names in required where !names.contains(where: { given[$0] != nil }) {
            if names == ["payload"] { throw UnifiedError.noBody }
            throw names.count == 1 ? UnifiedError.missing(names[0]) : UnifiedError.missingOneOf(names)
        }
        return Parameters(given)
    }

    /// What is required in the order in which it is asked for, then the declaration's order, then the place in a list that
    /// a cursor gives.
    private func names(in raw: JSONObject) -> [String] {
        let first = required.flatMap { $0 }
        let others = method.parameters.map(\.name).filter { !first.contains($0) }
        let place = raw[PageCursor.place] != nil && method["start"] == nil ? ["start"] : []
        return (first + others + place).filter { raw[$0] != nil }
    }
}
