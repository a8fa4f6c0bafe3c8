import Simulator

/// What a handler returns.
enum Answer: Sendable {
    /// A small answer.
    case value(JSONValue)
    /// A large answer: JSON in PHP's spelling, usually from ``write(_:)``.
    case bytes([UInt8])

    /// An answer written as it goes, for hot and large routes.
    static func write(_ body: (inout JSONWriter) throws -> Void) rethrows -> Answer {
        var json = JSONWriter(.php, capacity: 4096)
        try body(&json)
        return .bytes(json.bytes)
    }

    /// `true`, the answer of many services.
    static let yes = Answer.value(.bool(true))

    /// `[]`, the answer of services that return nothing.
    static let nothing = Answer.value([])

    /// The answer as bytes of JSON.
    var json: [UInt8] {
        switch self {
        case .value(let value): JSONWriter.bytes(value)
        case .bytes(let bytes): bytes
        }
    }

    /// The answer as a value, for the fields filter, XML and queued operations.
    func value() throws -> JSONValue {
        switch self {
        case .value(let value): value
        case .bytes(let bytes): try JSONParser.parse(bytes)
        }
    }
}
