import Simulator

/// The types that a description refers to, each under its name, in the order in which they are met.
struct SchemaDefinitions {
    private(set) var all: [(name: String, value: JSONValue)] = Self.errors
    private var known = Set(Self.errors.map(\.name))

    /// The schema of a value; types of objects become definitions.
    mutating func schema(_ type: DataType) -> JSONObject {
        switch type {
        case .int, .integer: ["type": "integer"]
        case .float: ["type": "number"]
        case .bool, .boolean: ["type": "boolean"]
        case .string, .any: ["type": "string"]
        case .array(let element): ["type": "array", "items": .object(schema(element))]
        case .object(let type): reference(to: type)
        case .deferred(let type): reference(to: type())
        case .customAttributes: ["type": "array", "items": .object(reference(to: CustomAttributes.type))]
        }
    }

    private mutating func reference(to type: ObjectType) -> JSONObject {
        let name = SchemaNames.definition(type.name)
        if known.insert(name).inserted {
            let place = all.endIndex
            // The place is taken before the members are looked at, which may refer back to it.
            all.append((name, .null))
            all[place].value = definition(type)
        }
        return ["$ref": .string("#/definitions/\(name)")]
    }

    private mutating func definition(_ type: ObjectType) -> JSONValue {
        var json: JSONObject = ["type": "object", "description": .string(SchemaNames.words(type.name))]
        if !type.fields.isEmpty {
            json["properties"] = .object(JSONObject(type.fields.map { ($0.key, .object(schema($0.type))) }))
        }
        let required = type.fields.filter { !$0.isOptional }.map { JSONValue.string($0.key) }
        if !required.isEmpty { json["required"] = .array(required) }
        return .object(json)
    }

    // MARK: Errors

    private static let errors: [(name: String, value: JSONValue)] = [
        (
            "error-response",
            [
                "type": "object",
                "properties": [
                    "message": ["type": "string", "description": "What is wrong, with %1 or %name for parameters"],
                    "errors": ["$ref": "#/definitions/error-errors"],
                    "code": ["type": "integer", "description": "A number for the kind of error"],
                    "parameters": ["$ref": "#/definitions/error-parameters"],
                    "trace": ["type": "string", "description": "Where it happened, in developer mode"],
                ],
                "required": ["message"],
            ]
        ),
        (
            "error-errors",
            [
                "type": "array", "description": "The errors, where there are several",
                "items": ["$ref": "#/definitions/error-errors-item"],
            ]
        ),
        (
            "error-errors-item",
            [
                "type": "object", "description": "One of several errors",
                "properties": [
                    "message": ["type": "string", "description": "What is wrong"],
                    "parameters": ["$ref": "#/definitions/error-parameters"],
                ],
            ]
        ),
        (
            "error-parameters",
            [
                "type": "array", "description": "Values for the message",
                "items": ["$ref": "#/definitions/error-parameters-item"],
            ]
        ),
        (
            "error-parameters-item",
            [
                "type": "object", "description": "A value for the message",
                "properties": [
                    "resources": ["type": "string", "description": "The rights that are missing"],
                    "fieldName": ["type": "string", "description": "The field that is wrong"],
                    "fieldValue": ["type": "string", "description": "Its value"],
                ],
            ]
        ),
    ]
}
