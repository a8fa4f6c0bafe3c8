import Simulator

/// Named values of checked types: arguments of a service method, or members of a data object.
///
/// Absent and `null` read as nil; ``isGiven(_:)`` tells them apart. A value of another type reads as nil, which the
/// input processor rules out for declared names.
struct Fields: Hashable, Sendable {
    let members: JSONObject

    init(_ members: JSONObject = JSONObject()) { self.members = members }

    /// The value as it is.
    subscript(name: String) -> JSONValue? { members[name] }

    /// Whether the name was given at all, be it as `null`.
    func isGiven(_ name: String) -> Bool { members[name] != nil }

    func int(_ name: String) -> Int? { members[name]?.int }
    func double(_ name: String) -> Double? { members[name]?.double }
    func bool(_ name: String) -> Bool? { members[name]?.bool }
    func text(_ name: String) -> String? { members[name]?.string }
    /// A data object.
    func fields(_ name: String) -> Fields? { members[name]?.object.map(Fields.init) }
    /// A list of anything.
    func list(_ name: String) -> [JSONValue]? { members[name]?.array }
    /// A list of data objects.
    func fieldsList(_ name: String) -> [Fields]? { list(name)?.map { Fields($0.object ?? JSONObject()) } }
    /// A list of texts.
    func texts(_ name: String) -> [String]? { list(name)?.compactMap(\.string) }
    /// A list of integers.
    func ints(_ name: String) -> [Int]? { list(name)?.compactMap(\.int) }
    /// Pairs of code and value, from a `.customAttributes` field.
    func customAttributes(_ name: String = "custom_attributes") -> [(code: String, value: JSONValue)]? {
        list(name)?.compactMap { element in
            element["attribute_code"]?.string.map { ($0, element["value"] ?? .null) }
        }
    }

    /// Hands a member over if it was given, be it as `null`, which arrives as nil.
    func take(_ name: String, _ body: (JSONValue?) -> Void) {
        if let value = self[name] { body(value.isNull ? nil : value) }
    }

    /// Whether a text is absent, empty or white space.
    func isBlank(_ name: String) -> Bool { (text(name) ?? "").allSatisfy(\.isWhitespace) }
}
