import PHP
import Simulator

/// How adapters read what stores say: numbers come as texts and texts as numbers, absent and empty mean the same.
extension JSONValue {
    /// A member as a text; nil where it is absent, null or a list.
    func text(_ name: String) -> String? {
        guard let value = self[name], !value.isNull, value.isScalar else { return nil }
        return value.phpString
    }

    /// A member as a text that is not empty.
    func filled(_ name: String) -> String? { text(name).flatMap { $0.isEmpty ? nil : $0 } }

    /// A member as a number.
    func number(_ name: String) -> Double? { self[name]?.phpNumeric }

    /// A member as a whole number.
    func integer(_ name: String) -> Int? { number(name).map { PHP.int($0) } }

    /// A member as true or false, also written as 1, 0 or a text of them.
    func flag(_ name: String) -> Bool? {
        guard let value = self[name], !value.isNull, value.isScalar else { return nil }
        return value == "false" ? false : value.phpTruth
    }

    /// The elements of a member that is a list; empty for anything else.
    func items(_ name: String) -> [JSONValue] { self[name]?.array ?? [] }

    /// A number as short as it can be written: `136`, not `136.0`.
    static func number(_ value: Double) -> JSONValue {
        value.rounded() == value && abs(value) < 1e15 ? .int(Int64(value)) : .double(value)
    }
}
