/// The part of JSONPath that scenarios use: `$.a.b`, `$.items[*].id`, `$['odd name']`, `$..id`, `$.a.*`.
struct JSONPath: Hashable, Sendable {
    enum Step: Hashable, Sendable {
        case member(String)
        case element(Int)
        case anyMember
        case anyElement
        case anywhere
    }

    let steps: [Step]

    init(steps: [Step]) { self.steps = steps }

    init(_ text: String) {
        var steps: [Step] = []
        var rest = text.hasPrefix("$") ? text.dropFirst() : text[...]
        while !rest.isEmpty {
            guard let step = Self.step(&rest) else { break }
            steps.append(step)
        }
        self.steps = steps
    }

    private static func step(_ rest: inout Substring) -> Step? {
        if rest.hasPrefix("..") {
            rest = rest.dropFirst(1)
            return .anywhere
        }
        if rest.hasPrefix("['"), let end = rest.firstRange(of: "']") {
            let name = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
            rest = rest[end.upperBound...]
            return .member(String(name))
        }
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            let inside = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            return inside == "*" ? .anyElement : Int(inside).map(Step.element)
        }
        guard rest.hasPrefix(".") else { return nil }
        rest = rest.dropFirst()
        let name = rest.prefix { $0 != "." && $0 != "[" }
        rest = rest.dropFirst(name.count)
        return name == "*" ? .anyMember : .member(String(name))
    }

    /// Whether a concrete place is this path's or lies inside it.
    func covers(_ place: [Step]) -> Bool { Self.covers(steps[...], place[...]) }

    private static func covers(_ pattern: ArraySlice<Step>, _ place: ArraySlice<Step>) -> Bool {
        guard let first = pattern.first else { return true }
        if first == .anywhere {
            return place.indices.contains { covers(pattern.dropFirst(), place[$0...]) }
        }
        guard let step = place.first, matches(first, step) else { return false }
        return covers(pattern.dropFirst(), place.dropFirst())
    }

    private static func matches(_ pattern: Step, _ step: Step) -> Bool {
        switch (pattern, step) {
        case (.anyMember, .member), (.anyElement, .element): true
        default: pattern == step
        }
    }

    /// The value at this path, nil where there is none.
    func value(in document: JSONValue) -> JSONValue? {
        steps.reduce(document as JSONValue?) { value, step in
            switch step {
            case .member(let name): value?[name]
            case .element(let index): value?.array.flatMap { $0[index < 0 ? $0.count + index : index, default: nil] }
            case .anyMember, .anyElement, .anywhere: nil
            }
        }
    }

    /// A concrete place as text, e.g. `$.items[0].id`.
    static func text(_ place: [Step]) -> String {
        place.reduce(into: "$") { text, step in
            switch step {
            case .member(let name): text += name.isPlainName ? ".\(name)" : "['\(name)']"
            case .element(let index): text += "[\(index)]"
            case .anyMember: text += ".*"
            case .anyElement: text += "[*]"
            case .anywhere: text += "."
            }
        }
    }
}

extension String {
    fileprivate var isPlainName: Bool {
        !isEmpty && utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0.isAlphanumeric }
    }
}

extension Array {
    fileprivate subscript(index: Int, default fallback: Element?) -> Element? {
        indices.contains(index) ? self[index] : fallback
    }
}
