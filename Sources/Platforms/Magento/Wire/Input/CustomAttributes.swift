import PHP
import Simulator

/// `custom_attributes` in both shapes: a list of `attribute_code` and `value`, or an object of codes and values.
struct CustomAttributes {
    let processor: InputProcessor
    let entity: String

    /// One of the list.
    static let type = ObjectType(
        "Magento.Framework.Api.AttributeInterface", ["attribute_code": .string, "value": .any])

    /// A list of `attribute_code` and `value`; of equal codes the last wins.
    func convert(_ value: JSONValue, depth: Int) throws -> JSONValue {
        guard value.elements != nil else {
            // PHP warns, and a warning ends the request.
            throw InternalFailure(
                "Warning: foreach() argument must be of type array|object, \(PHP.gettype(value)) given")
        }
        var attributes = JSONObject()
        for (key, element) in value.members {
            let (code, value) = try attribute(key, element)
            attributes[code] = try typed(value, code, depth: depth)
        }
        return .array(attributes.pairs.map { ["attribute_code": .string($0.key), "value": $0.value] })
    }

    private func attribute(_ key: String, _ element: JSONValue) throws -> (String, JSONValue) {
        // A bare value has its name for a code; names of a list's elements are their places.
        let isNamed = element.elements == nil
        let code = isNamed ? .string(key) : element["attribute_code"] ?? element["attributeCode"]
        let value = isNamed ? element : element["value"]
        guard code?.elements == nil else { throw ApplicationCrash.scalarForArray }
        guard let code, !code.isNull, PHP.text(code) != "", PHP.text(code) != "0" else {
            throw InputProcessor.Mismatch(
                message: value == nil || value == .null
                    ? "An empty custom attribute is specified. Enter the attribute and try again."
                    : "A custom attribute is specified with a missing attribute code. Verify the code and try again.")
        }
        guard let value else {
            throw InputProcessor.Mismatch(
                message: "The \"\(PHP.text(code))\" attribute code doesn't have a value set. "
                    + "Enter the value and try again.")
        }
        return (PHP.text(code), value)
    }

    private func typed(_ value: JSONValue, _ code: String, depth: Int) throws -> JSONValue {
        let type = try processor.attributeType(code, entity)
        do {
            return try processor.convert(value, type, depth: depth + 1)
        } catch let mismatch as InputProcessor.Mismatch {
            throw InputProcessor.Mismatch(message: "Attribute \"\(code)\" has invalid value. \(mismatch.message)")
        }
    }
}
