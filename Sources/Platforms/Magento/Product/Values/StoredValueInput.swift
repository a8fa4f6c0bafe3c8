import PHP
import Simulator

/// Turns values from the wire into what the value tables hold.
enum StoredValueInput {
    /// A value for an attribute; nil where it means "no value".
    ///
    /// - Throws: ``MagentoError`` where a date is none.
    static func value(_ json: JSONValue, for attribute: Attribute) throws -> StoredValue? {
        if json.isNull { return nil }
        switch attribute.backendType {
        case "int":
            return .integer(Int64(json.phpInt))
        case "decimal":
            // A text that is no number is stored as 0 (products/prices-and-dates).
            return .real(Decimal6.stored(json.phpDouble))
        case "datetime":
            return try date(json, for: attribute)
        default:
            return .text(threeByteText(PHP.text(json)))
        }
    }

    /// The columns hold characters of up to three bytes; others become a question mark for each of their bytes
    /// (flows/unicode-and-sizes).
    static func threeByteText(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0xF0 }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value > 0xFFFF { out.append(contentsOf: "????".unicodeScalars) } else { out.append(scalar) }
        }
        return String(out)
    }

    private static func date(_ json: JSONValue, for attribute: Attribute) throws -> StoredValue? {
        let text = PHP.text(json)
        if text.isEmpty { return nil }
        guard let civil = PHP.dateCreate(text) else {
            throw MagentoError.invalid(
                "Invalid value of \"%value\" provided for the %fieldName field.",
                ["fieldName": .string(attribute.code), "value": json])
        }
        return .text(civil.sql)
    }
}
