import Simulator

@testable import Magento

/// Whether answers are what their route says it gives.
struct Conformance {
    /// What is wrong, with the place.
    private(set) var complaints: [String] = []

    /// Checks an answer.
    ///
    /// A method that gives null is answered with an empty list, and what a method gives is shown as it is, so that a
    /// whole number may be a text and a text a whole number (tax/rules-and-classes class-put).
    mutating func check(_ answer: JSONValue, gives type: DataType?) {
        guard answer != .array([]) else { return }
        switch type {
        case nil: complain("$", "nothing", answer)
        case .int where answer.string.flatMap(Int.init) != nil: break
        case .string where answer.int != nil: break
        case let type?: check(answer, type, "$")
        }
    }

    private mutating func check(_ value: JSONValue, _ type: DataType, _ place: String) {
        switch (type, value) {
        case (.any, _), (.int, .int), (.float, .int), (.float, .double), (.bool, .bool), (.boolean, .bool),
            (.integer, .int), (.string, .string):
            break
        // null among the elements is shown as it is (products/price-bulk-routes).
        case (.array(let element), .array(let values)):
            for value in values where !value.isNull { check(value, element, place + "[]") }
        case (.customAttributes, .array(let values)):
            for value in values { check(value, .object(CustomAttributes.type), place + "[]") }
        case (.object(let type), .object(let members)): check(members, type, place)
        case (.deferred(let type), .object(let members)): check(members, type(), place)
        default: complain(place, type.name, value)
        }
    }

    private mutating func check(_ members: JSONObject, _ type: ObjectType, _ place: String) {
        // Says nothing of its members: the object's own class has them.
        guard type.name != "Magento.Framework.Api.ExtensibleDataInterface" else { return }
        for field in type.fields {
            switch members[field.key] {
            case nil where field.isOptional: break
            // What may not be missing is shown when it is null, the rest is left out.
            case .null? where !field.isOptional: break
            case let value?: check(value, field.type, "\(place).\(field.key)")
            case nil: complain("\(place).\(field.key)", field.type.name, nil)
            }
        }
        for key in members.keys where !type.fields.contains(where: { $0.key == key }) {
            complain("\(place).\(key)", "no such member", members[key])
        }
    }

    private mutating func complain(_ place: String, _ wanted: String, _ value: JSONValue?) {
        complaints.append("\(place): \(wanted), not \(value.map { JSONWriter.text($0).prefix(60) } ?? "missing")")
    }
}
