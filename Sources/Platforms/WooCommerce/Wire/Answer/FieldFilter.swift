import PHP
import Simulator

/// `_fields`: picks members of an answer, nested ones by dots, of every element where the answer is a list.
struct FieldFilter {
    private let paths: [[Substring]]
    private let keepsObjects: Bool

    /// Reads a comma-separated text or a list.
    ///
    /// - Parameter keepsObjects: whether members of an inner object cannot be picked, as in the Store API, whose inner
    ///   objects are no arrays to PHP (cart/long-description-fields).
    init(_ value: JSONValue, keepsObjects: Bool = false) {
        self.keepsObjects = keepsObjects
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
            switch pair.value {
            case .object where !keepsObjects: return (pair.key, pick(pair.value, rests))
            // A list has no members of these names.
            case .array: return (pair.key, [])
            default: return (pair.key, pair.value)
            }
        }
        return kept.isEmpty ? [] : .object(JSONObject(kept))
    }
}
