import Simulator

/// Failures of an input, gathered before they are reported together.
struct Failures {
    private(set) var parts: [MagentoError.Part] = []

    mutating func add(_ message: String, _ parameters: MagentoError.Parameters = .none) {
        parts.append(MagentoError.Part(message: message, parameters: parameters))
    }

    /// A field that must be given.
    mutating func require(_ field: String) { add(MagentoError.requiredText, ["fieldName": .string(field)]) }

    /// A field with a value that means nothing.
    mutating func refuse(_ field: String, _ value: JSONValue) {
        add(
            "Invalid value of \"%value\" provided for the %fieldName field.",
            ["fieldName": .string(field), "value": value])
    }

    /// - Throws: ``MagentoError`` with everything gathered, under a heading.
    func throwIfAny(_ heading: String) throws {
        if !parts.isEmpty { throw MagentoError.several(parts, heading: heading) }
    }

    /// - Throws: ``MagentoError``: one failure by itself, several under the usual heading.
    func throwIfAny() throws {
        guard let first = parts.first else { return }
        throw parts.count == 1 ? MagentoError.invalid(first.message, first.parameters) : MagentoError.several(parts)
    }
}
