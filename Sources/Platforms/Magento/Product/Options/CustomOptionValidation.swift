import Simulator

/// What a custom option must be like to be saved.
enum CustomOptionValidation {
    private static let types: Set<String> = [
        "field", "area", "file", "drop_down", "radio", "checkbox", "multiple", "date", "date_time", "time",
    ]
    private static let priceTypes: Set<String> = ["fixed", "percent"]

    /// - Throws: ``MagentoError`` with everything that is wrong, one to a line.
    static func check(_ option: CustomOption) throws {
        var problems: [String] = []
        if isBlank(option.title) || isBlank(option.type) { problems.append("Missed values for option required fields") }
        if !types.contains(option.type) { problems.append("Invalid option type") }
        if !hasValidPrices(option) { problems.append("Invalid option value") }
        guard problems.isEmpty else { throw MagentoError.invalid(problems.joined(separator: "\n")) }
    }

    /// An option that is picked from values has its prices there, and needs a value; the others have one themselves.
    private static func hasValidPrices(_ option: CustomOption) -> Bool {
        guard option.isSelect else {
            let sizes = [option.maxCharacters, option.imageSizeX, option.imageSizeY].compactMap(\.self)
            return isPriced(option.price, option.priceType) && sizes.allSatisfy { $0 >= 0 }
        }
        return !option.values.isEmpty
            && option.values.allSatisfy { value in
                let isFree = isBlank(value.priceType) && (value.price ?? 0) == 0
                return !isBlank(value.title) && (isFree || isPriced(value.price, value.priceType))
            }
    }

    /// A price may be negative, but it must be there.
    private static func isPriced(_ price: Double?, _ type: String?) -> Bool {
        price != nil && priceTypes.contains(type ?? "")
    }

    /// Absent, or what PHP calls empty.
    private static func isBlank(_ text: String?) -> Bool { ["", "0"].contains(text ?? "") }
}
