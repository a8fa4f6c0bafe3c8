import PHP
import Simulator

/// Turns what a request says into the arguments of a service method, as Magento's service layer does.
struct InputProcessor {
    /// The type that a custom attribute's value must have, by the attribute's code and the entity's.
    let attributeType: (_ code: String, _ entity: String) throws -> DataType

    /// Where the wire's value does not fit the type; worded without placeholders further out.
    struct Mismatch: Error {
        let message: String
    }

    /// The arguments of a method out of everything the request gave.
    ///
    /// - Throws: ``MagentoError`` for missing and mistyped arguments, ``InternalFailure`` for unknown members.
    func arguments(_ parameters: [Parameter], from input: JSONObject) throws -> Fields {
        var arguments = JSONObject()
        var missing: [String] = []
        for parameter in parameters {
            if let value = Self.given(parameter.name, in: input) {
                arguments[parameter.name] = try argument(value, parameter.type)
            } else if let fallback = parameter.fallback {
                arguments[parameter.name] = fallback
            } else {
                missing.append(parameter.name)
            }
        }
        guard missing.isEmpty else { throw MagentoError.required(missing) }
        return Fields(arguments)
    }

    /// A scalar in place of a list of objects becomes null, which the service method does not take.
    ///
    /// - Throws: ``ApplicationCrash``, PHP's type error.
    func checkTypes(_ parameters: [Parameter], of arguments: Fields, from input: JSONObject) throws {
        for parameter in parameters where arguments[parameter.name]?.isNull == true {
            if case .array = parameter.type, Self.given(parameter.name, in: input) != nil {
                throw ApplicationCrash.scalarForArray
            }
        }
    }

    /// A top-level name is taken in camelCase or snake_case; `null` counts as absent.
    private static func given(_ name: String, in input: JSONObject) -> JSONValue? {
        if let value = input[name], !value.isNull { return value }
        if let value = input[CamelCase.snake(name)], !value.isNull { return value }
        return nil
    }

    private func argument(_ value: JSONValue, _ type: DataType) throws -> JSONValue {
        do {
            return try convert(value, type, depth: 0)
        } catch let mismatch as Mismatch {
            throw MagentoError.invalid(mismatch.message)
        }
    }

    /// A value as a type.
    func convert(_ value: JSONValue, _ type: DataType, depth: Int) throws -> JSONValue {
        guard depth < 64 else { throw InternalFailure("Nesting level too deep") }
        switch type {
        case .any, .int, .integer, .float, .bool, .boolean, .string: return try Scalars.convert(value, type)
        case .array(let element): return try array(value, of: element, type, depth: depth)
        case .object(let object): return .object(try members(value, of: object, depth: depth))
        case .deferred(let object): return .object(try members(value, of: object(), depth: depth))
        case .customAttributes(let entity):
            return try CustomAttributes(processor: self, entity: entity).convert(value, depth: depth)
        }
    }

    private func array(_ value: JSONValue, of element: DataType, _ type: DataType, depth: Int) throws -> JSONValue {
        let value = Self.withoutItem(value)
        switch element {
        case .any, .int, .integer, .float, .bool, .boolean, .string:
            // No list at all is taken for one (PUT …/order agreement_ids in the recorded arguments).
            return value.isNull ? value : try Scalars.array(value, of: element, type)
        default: break
        }
        guard let elements = value.elements else { return .null }
        return .array(try elements.map { try convert($0, element, depth: depth + 1) })
    }

    /// `<item>` of SOAP and XML stands for the list itself, or for its only element.
    private static func withoutItem(_ value: JSONValue) -> JSONValue {
        guard let item = value["item"], !item.isNull else { return value }
        return item.array?.isEmpty == false ? item : [item]
    }

    /// Members that the type has, under their own names; anything but an object or list counts as empty.
    private func members(_ value: JSONValue, of type: ObjectType, depth: Int) throws -> JSONObject {
        var members = JSONObject()
        for (name, value) in value.members {
            guard let field = type.field(name) else { throw unknown(name, type) }
            if type.readOnly.contains(field.key) {
                // What cannot be set may be given as long as it is empty.
                guard value.phpTruth else { continue }
                throw unknown(name, type)
            }
            do {
                members[field.key] = try convert(value, field.type, depth: depth + 1)
            } catch let mismatch as Mismatch {
                // A constructor's arguments are known by their camelCase names, and its mistakes by themselves.
                if type.isConstructed, name == CamelCase.lower(field.key) { throw mismatch }
                throw Mismatch(message: "Error occurred during \"\(name)\" processing. \(mismatch.message)")
            }
        }
        return members
    }

    private func unknown(_ name: String, _ type: ObjectType) -> InternalFailure {
        let camel = CamelCase.upper(name)
        let php = type.phpName.dropFirst()
        return InternalFailure(
            "Property \"\(camel)\" does not have accessor method \"get\(camel)\" in class \"\(php)\".",
            advice: Nearest.advice(name, among: type.fields.map(\.key)))
    }
}

extension JSONValue {
    /// The elements of a PHP array: a list's, or an object's values.
    var elements: [JSONValue]? {
        switch self {
        case .array(let elements): elements
        case .object(let members): members.pairs.map(\.value)
        default: nil
        }
    }

    /// The members of a PHP array: an object's, or a list's under its places; none for a scalar.
    var members: [(name: String, value: JSONValue)] {
        switch self {
        case .object(let members): members.pairs.map { ($0.key, $0.value) }
        case .array(let elements): elements.enumerated().map { (String($0.offset), $0.element) }
        default: []
        }
    }
}
