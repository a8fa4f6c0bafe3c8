@testable import Simulator

/// Changes at one place of a body.
struct Mutations {
    /// Where a value stands: names of members and places in lists.
    private enum Step {
        case member(String)
        case element(Int)
    }

    private let body: JSONValue
    private let places: [[Step]]

    init(of body: JSONValue) {
        self.body = body
        places = Self.places(body, depth: 0)
    }

    /// How many different bodies there are.
    var count: Int { places.count * (WrongValues.json.count + 2) }

    /// The body with one of its values wrong, missing, or in the company of a member that its type lacks.
    subscript(index: Int) -> JSONValue {
        let (place, change) = (places[index % places.count], index / places.count % (WrongValues.json.count + 2))
        return Self.changed(body, place[...]) { value in
            switch change {
            case WrongValues.json.count: return nil
            case WrongValues.json.count + 1:
                guard var members = value.object else { return ["surplus": 1] }
                members["surplus"] = 1
                return .object(members)
            default: return WrongValues.json[change]
            }
        }
    }

    private static func places(_ value: JSONValue, depth: Int) -> [[Step]] {
        guard depth < 8 else { return [[]] }
        switch value {
        case .object(let members):
            return [[]]
                + members.pairs.flatMap { pair in places(pair.value, depth: depth + 1).map { [.member(pair.key)] + $0 }
                }
        case .array(let elements):
            return [[]]
                + elements.prefix(2).enumerated().flatMap { index, element in
                    places(element, depth: depth + 1).map { [.element(index)] + $0 }
                }
        default: return [[]]
        }
    }

    private static func changed(
        _ value: JSONValue, _ place: ArraySlice<Step>, _ change: (JSONValue) -> JSONValue?
    ) -> JSONValue {
        switch (place.first, value) {
        case (.member(let name), .object(var members)):
            let inner = members[name] ?? .null
            members[name] = place.count == 1 ? change(inner) : changed(inner, place.dropFirst(), change)
            return .object(members)
        case (.element(let index), .array(var elements)) where elements.indices.contains(index):
            elements[index] =
                place.count == 1
                ? change(elements[index]) ?? .null : changed(elements[index], place.dropFirst(), change)
            return .array(elements)
        default: return place.isEmpty ? change(value) ?? .object([:]) : value
        }
    }
}
