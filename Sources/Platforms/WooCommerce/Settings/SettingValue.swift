import PHP
import Simulator

/// Checks a value against the kind of setting it is for: options, gateways and shipping methods do it alike.
enum SettingValue {
    private static let invalid = RestError(
        "rest_setting_value_invalid", "An invalid setting value was passed.", status: 400)

    /// A value as an option holds it.
    static func text(_ value: JSONValue) -> String {
        value.isScalar ? value.phpString : JSONWriter.text(value, style: .plain)
    }

    /// The value as it is stored.
    ///
    /// - Throws: ``RestError`` where it is none of the setting's options.
    static func checked(_ value: JSONValue, _ setting: JSONObject) throws -> JSONValue {
        switch setting["type"]?.string ?? "text" {
        case "checkbox": return try checkbox(value, setting)
        case "radio", "select": return try choice(value, setting)
        case "multiselect": return multiselect(value, setting)
        default: return .string(value.isScalar ? value.phpString.trimmed : "")
        }
    }

    private static func checkbox(_ value: JSONValue, _ setting: JSONObject) throws -> JSONValue {
        let text = value.phpString
        if ["yes", "no"].contains(text) { return .string(text) }
        guard text.isEmpty else { throw invalid }
        return setting["default"] ?? "no"
    }

    private static func choice(_ value: JSONValue, _ setting: JSONObject) throws -> JSONValue {
        guard value.isScalar, keys(setting).contains(value.phpString) else { throw invalid }
        return .string(value.phpString)
    }

    private static func multiselect(_ value: JSONValue, _ setting: JSONObject) -> JSONValue {
        let allowed = keys(setting)
        return .array((value.phpList ?? []).filter { allowed.contains($0.phpString) })
    }

    /// The names of the options; groups of options count by their members.
    private static func keys(_ setting: JSONObject) -> [String] {
        (setting["options"]?.object ?? [:]).pairs.flatMap { pair in pair.value.object?.keys ?? [pair.key] }
    }
}
