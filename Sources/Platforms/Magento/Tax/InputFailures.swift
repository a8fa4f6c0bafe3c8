import Simulator

/// Failures of an input, gathered before they are reported: one by itself, several under the usual heading.
struct InputFailures {
    private var parts: [MagentoError.Part] = []

    /// A field that must be given.
    mutating func require(_ field: String) {
        add("\"%fieldName\" is required. Enter and try again.", ["fieldName": .string(field)])
    }

    /// A field with a value that means nothing.
    mutating func refuse(_ field: String, _ value: JSONValue) {
        add(
            "Invalid value of \"%value\" provided for the %fieldName field.",
            ["fieldName": .string(field), "value": value])
    }

    mutating func add(_ message: String, _ parameters: MagentoError.Parameters = .none) {
        parts.append(MagentoError.Part(message: message, parameters: parameters))
    }

    func throwIfAny() throws {
        guard let first = parts.first else { return }
        throw parts.count == 1 ? MagentoError.invalid(first.message, first.parameters) : MagentoError.several(parts)
    }
}
