import Simulator

/// The declared parameters of the batch route.
enum BatchArgs {
    static let all: [Arg] = [
        Arg("validation", "string", nil, ["enum": ["require-all-validate", "normal"], "default": "normal"]),
        Arg("requests", "array", nil, required: true, ["maxItems": 25, "items": request]),
    ]

    private static let request: JSONValue = [
        "type": "object",
        "properties": [
            "method": ["type": "string", "enum": ["POST", "PUT", "PATCH", "DELETE"], "default": "POST"],
            "path": ["type": "string", "required": true],
            "body": ["type": "object", "properties": [], "additionalProperties": true],
            "headers": [
                "type": "object", "properties": [],
                "additionalProperties": ["type": ["string", "array"], "items": ["type": "string"]],
            ],
        ],
    ]
}
