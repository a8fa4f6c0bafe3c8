import Simulator

/// What a handler returns: something that can be written, as bytes for the wire or as the value that the fields filter,
/// XML and queued operations make something else of.
struct Answer {
    private let body: (inout JSONWriter) throws -> Void
    /// Whether making this answer started a PHP session, where that depends on more than the route.
    private(set) var startsSession = false

    private init(body: @escaping (inout JSONWriter) throws -> Void) { self.body = body }

    /// The answer, made by something that starts a PHP session if `starts`.
    func startingSession(if starts: Bool) -> Answer {
        var answer = self
        answer.startsSession = starts
        return answer
    }

    /// What `body` writes, once it is known for what.
    static func write(_ body: @escaping (inout JSONWriter) throws -> Void) rethrows -> Answer { Answer(body: body) }

    /// What a payload writes.
    static func write(_ payload: some Payload) -> Answer { Answer(body: { payload.write(to: &$0) }) }

    /// The payloads as a list.
    static func list(_ payloads: [some Payload]) -> Answer {
        Answer(body: { json in json.array(of: payloads) { $0.write($1) } })
    }

    /// A value.
    static func value(_ value: JSONValue) -> Answer { Answer(body: { $0.write(value) }) }

    /// `true`, the answer of many services.
    static var yes: Answer { .value(.bool(true)) }

    /// `[]`, the answer of services that return nothing.
    static var nothing: Answer { .value([]) }

    /// The answer as JSON in PHP's spelling.
    func bytes() throws -> [UInt8] {
        var json = JSONWriter(.php, capacity: 4096)
        try body(&json)
        return json.bytes
    }

    /// The answer as a value.
    func value() throws -> JSONValue { try JSONWriter.value(body) }
}

/// JSON that is kept as it is shown, and shown without being read.
struct WrittenJSON: ColumnValue, Payload {
    let bytes: [UInt8]

    static var columnType: String { "TEXT" }
    var boundValue: BoundValue { .text(String(decoding: bytes, as: UTF8.self)) }

    init() { bytes = [] }
    init(_ value: JSONValue) { bytes = JSONWriter.bytes(value) }
    init?(_ cell: Cell) { bytes = cell.bytes }

    func write(to json: inout JSONWriter) { json.raw(bytes) }
}
