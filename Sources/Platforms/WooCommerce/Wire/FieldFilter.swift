import Simulator

/// `_fields`: picks members of an answer, nested ones by dots, of every element where the answer is a list.
struct FieldFilter {
    private let paths: [[Substring]]

    /// Reads a comma-separated text or a list.
    init(_ value: JSONValue) {
        let names = SchemaCheck.listed(value)?.map(\.phpString) ?? []
        paths = names.map { $0.split(separator: ".") }.filter { !$0.isEmpty }
    }

    /// Whether nothing was asked for, which means everything.
    var isEmpty: Bool { paths.isEmpty }

    /// The picked members, in the answer's own order.
    func apply(_ value: JSONValue) -> JSONValue {
        if let elements = value.array { return .array(elements.map { pick($0, paths[...].map { $0[...] }) }) }
        return pick(value, paths.map { $0[...] })
    }

    private func pick(_ value: JSONValue, _ paths: [ArraySlice<Substring>]) -> JSONValue {
        guard let members = value.object else { return value }
        let kept = members.pairs.compactMap { pair -> (String, JSONValue)? in
            let rests = paths.filter { $0.first.map(String.init) == pair.key }.map { $0.dropFirst() }
            if rests.isEmpty { return nil }
            if rests.contains(where: \.isEmpty) { return (pair.key, pair.value) }
            return pair.value.object == nil ? nil : (pair.key, pick(pair.value, rests))
        }
        return kept.isEmpty ? [] : .object(JSONObject(kept))
    }
}
