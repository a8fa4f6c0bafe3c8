/// Compares an answer with a recorded one: same members in the same order, same JSON types, same values.
struct Comparison {
    /// Paths whose value may differ, though not its type.
    let volatile: [JSONPath]
    /// Turns a recorded value that was bound into the value bound in this run.
    let swap: (JSONValue) -> JSONValue
    /// Members whose text is prose that may differ, or be missing on either side.
    let prose: Set<String>
    /// What differs, in the order met; the first forty.
    private(set) var differences: [String] = []

    init(
        volatile: [JSONPath], swap: @escaping (JSONValue) -> JSONValue,
        prose: Set<String> = []
    ) {
        self.volatile = volatile
        self.swap = swap
        self.prose = prose
    }

    mutating func compare(_ got: JSONValue, with want: JSONValue, at place: [JSONPath.Step] = []) {
        guard differences.count < 40 else { return }
        if volatile.contains(where: { $0.covers(place) }) { return compareKinds(got, want, place) }
        switch (want, got) {
        case (.object(let want), .object(let got)): compareMembers(got, want, place)
        case (.array(let want), .array(let got)): compareElements(got, want, place)
        default: compareScalars(got, swap(want), place)
        }
    }

    private mutating func compareKinds(_ got: JSONValue, _ want: JSONValue, _ place: [JSONPath.Step]) {
        if got.kind != want.kind, Set([got.kind, want.kind]) != ["integer", "number"] {
            note(place, "type \(got.kind), recorded \(want.kind)")
        }
    }

    private mutating func compareMembers(_ got: JSONObject, _ want: JSONObject, _ place: [JSONPath.Step]) {
        for key in want.keys where got[key] == nil && !prose.contains(key) { note(place + [.member(key)], "missing") }
        for key in got.keys where want[key] == nil && !prose.contains(key) {
            note(place + [.member(key)], "not in the recording")
        }
        let shared = want.keys.filter { got[$0] != nil }
        let order = got.keys.filter { want[$0] != nil }
        if shared != order {
            note(
                place,
                "member order \(order.prefix(8).joined(separator: ", ")), recorded \(shared.prefix(8).joined(separator: ", "))"
            )
        }
        for (key, value) in want {
            guard let other = got[key] else { continue }
            if prose.contains(key) {
                compareKinds(other, value, place + [.member(key)])
            } else {
                compare(other, with: value, at: place + [.member(key)])
            }
        }
    }

    private mutating func compareElements(_ got: [JSONValue], _ want: [JSONValue], _ place: [JSONPath.Step]) {
        if got.count != want.count { note(place, "\(got.count) elements, recorded \(want.count)") }
        for (index, (got, want)) in zip(got, want).enumerated() {
            compare(got, with: want, at: place + [.element(index)])
        }
    }

    /// A whole number may be spelled `10` or `10.0`: the same number, though not the same JSON type.
    private mutating func compareScalars(_ got: JSONValue, _ want: JSONValue, _ place: [JSONPath.Step]) {
        if case .double(let number) = got, number == number.rounded(), want == .int(Int64(exactly: number) ?? .min) {
            return
        }
        if got != want { note(place, "\(Self.shown(got)), recorded \(Self.shown(want))") }
    }

    private mutating func note(_ place: [JSONPath.Step], _ text: String) {
        differences.append("\(JSONPath.text(place)): \(text)")
    }

    private static func shown(_ value: JSONValue) -> String {
        String(JSONWriter.text(value, style: .plain).prefix(160))
    }
}

extension JSONValue {
    /// The JSON type, integers told apart.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .int: "integer"
        case .double: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
