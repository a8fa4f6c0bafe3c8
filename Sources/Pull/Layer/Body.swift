import Simulator

extension JSONValue {
    /// An object without some members, and without those that say nothing: null, empty texts, empty lists.
    func body(without names: Set<String> = []) -> JSONValue {
        guard let members = object else { return self }
        return .object(
            JSONObject(members.filter { !names.contains($0.key) && !$0.value.saysNothing }.map { ($0.key, $0.value) }))
    }

    /// An object with only some members, in its own order, of those that say something.
    func body(only names: Set<String>) -> JSONValue {
        guard let members = object else { return self }
        return .object(
            JSONObject(members.filter { names.contains($0.key) && !$0.value.saysNothing }.map { ($0.key, $0.value) }))
    }

    private var saysNothing: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        default: false
        }
    }

    /// An object with a member changed; others as they are.
    func with(_ name: String, _ value: JSONValue?) -> JSONValue {
        guard var members = object else { return self }
        members[name] = value
        return .object(members)
    }

    /// An object with a member changed by what it is now, where it is there.
    func changing(_ name: String, _ change: (JSONValue) throws -> JSONValue) rethrows -> JSONValue {
        guard let value = self[name] else { return self }
        return with(name, try change(value))
    }

    /// A list with each element changed.
    func each(_ change: (JSONValue) throws -> JSONValue) rethrows -> JSONValue {
        guard let elements = array else { return self }
        return .array(try elements.map(change))
    }
}
