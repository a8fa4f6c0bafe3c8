extension UnifiedError {
    /// A parameter has characters that it may not have.
    static func pattern(_ name: String, _ pattern: String) -> UnifiedError {
        .incorrect(
            "The value of parameter '\(name)' contains unacceptable characters; "
                + "The value must match the pattern '\(pattern)'")
    }

    /// Parameters that cannot stand together.
    static func combination(_ names: [String]) -> UnifiedError {
        .incorrect(
            "Invalid parameters combination, please provide only one of the following: (\(names.joined(separator: ",")))"
        )
    }

    /// A batch without its items.
    static let noBody = UnifiedError.incorrect("Invalid request: 'raw_body' is either empty or not provided.")

    /// Two items of a batch have the same value of a parameter.
    static func repeated(_ name: String, _ value: String) -> UnifiedError {
        .incorrect("The value '\(value)' of parameter '\(name)' must be unique in the payload.")
    }
}
