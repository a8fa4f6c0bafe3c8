import Simulator

/// Failures of a validation, gathered before they are reported together.
struct ValidationFailures {
    private(set) var parts: [MagentoError.Part] = []

    mutating func add(_ message: String, _ parameters: MagentoError.Parameters = .none) {
        parts.append(MagentoError.Part(message: message, parameters: parameters))
    }

    /// - Throws: ``MagentoError`` with everything gathered, under a heading.
    func throwIfAny(_ heading: String) throws {
        if !parts.isEmpty { throw MagentoError.several(parts, heading: heading) }
    }
}
