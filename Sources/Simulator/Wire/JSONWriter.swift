/// Writes JSON to bytes as it goes, in the order and spelling a platform uses.
///
/// ```swift
/// var json = JSONWriter(.php)
/// json.object { json in
///     json.member("sku", "WS12")
///     json.member("price") { $0.write(103.5) }
/// }
/// reply.body = json.bytes
/// ```
public struct JSONWriter {
    /// How strings and numbers are spelled.
    public enum Style: Sendable {
        /// As short as JSON allows: `/` and non-ASCII as they are.
        case plain
        /// As PHP's `json_encode` without flags: `\/`, `\u00e9`, `10` for 10.0.
        case php
    }

    /// What was written so far; empty in a writer that builds a value.
    public private(set) var bytes: [UInt8] = []
    private let style: Style
    private var needsComma = false
    /// What is being built in place of bytes, see ``value(_:)``.
    private var tree: JSONTree?

    /// An empty text.
    public init(_ style: Style = .php, capacity: Int = 512) {
        self.style = style
        bytes.reserveCapacity(capacity)
    }

    private init(building tree: JSONTree) {
        style = .plain
        self.tree = tree
    }

    /// What `body` writes, as a value: the same code gives an answer's bytes and the value that a filter picks from.
    public static func value(_ body: (inout JSONWriter) throws -> Void) rethrows -> JSONValue {
        var writer = JSONWriter(building: JSONTree())
        try body(&writer)
        return writer.tree?.root ?? .null
    }

    /// `{…}` with the members that `body` writes.
    @inlinable
    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "{"))
        try body(&self)
        close(UInt8(ascii: "}"))
    }

    /// `[…]` with the elements that `body` writes.
    @inlinable
    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "["))
        try body(&self)
        close(UInt8(ascii: "]"))
    }

    /// `[…]` with one element for each of a sequence.
    @inlinable
    public mutating func array<S: Sequence>(of items: S, _ body: (inout JSONWriter, S.Element) throws -> Void) rethrows
    {
        try array { json in for item in items { try body(&json, item) } }
    }

    /// A member's name; exactly one value must follow.
    public mutating func key(_ name: String) {
        if tree != nil { return tree?.name(name) ?? () }
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A member whose value `body` writes.
    @inlinable
    public mutating func member(_ name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try body(&self)
    }

    /// A text member, `null` for nil.
    public mutating func member(_ name: String, _ value: String?) {
        key(name)
        write(value)
    }

    /// An integer member, `null` for nil.
    public mutating func member(_ name: String, _ value: Int?) {
        key(name)
        write(value)
    }

    /// A number member, `null` for nil.
    public mutating func member(_ name: String, _ value: Double?) {
        key(name)
        write(value)
    }

    /// A boolean member, `null` for nil.
    public mutating func member(_ name: String, _ value: Bool?) {
        key(name)
        write(value)
    }

    /// A member of any shape.
    public mutating func member(_ name: String, _ value: JSONValue) {
        key(name)
        write(value)
    }

    /// A text, `null` for nil.
    public mutating func write(_ value: String?) {
        guard let value else { return literal("null", .null) }
        if tree != nil { return tree?.add(.string(value)) ?? () }
        string(value)
    }

    /// An integer, `null` for nil.
    public mutating func write(_ value: Int?) { if let value { integer(Int64(value)) } else { literal("null", .null) } }

    /// A boolean, `null` for nil.
    public mutating func write(_ value: Bool?) {
        if let value { literal(value ? "true" : "false", .bool(value)) } else { literal("null", .null) }
    }

    /// A number, `null` for nil and for numbers that JSON cannot spell (infinite, not a number).
    public mutating func write(_ value: Double?) {
        guard let value, value.isFinite else { return literal("null", .null) }
        if tree != nil { return tree?.add(.double(value)) ?? () }
        separate()
        NumberSpelling.append(value, style: style, to: &bytes)
    }

    /// Any value.
    public mutating func write(_ value: JSONValue) {
        if tree != nil { return tree?.add(value) ?? () }
        switch value {
        case .null: literal("null", .null)
        case .bool(let value): write(value)
        case .int(let value): integer(value)
        case .double(let value): write(value)
        case .string(let value): string(value)
        case .array(let elements): array(of: elements) { $0.write($1) }
        case .object(let members): object { json in for pair in members.pairs { json.member(pair.key, pair.value) } }
        }
    }

    /// Bytes that already are one JSON value in this writer's spelling.
    public mutating func raw(_ json: [UInt8]) {
        if tree != nil { return tree?.add((try? JSONParser.parse(json)) ?? .null) ?? () }
        separate()
        bytes.append(contentsOf: json)
    }

    /// One value as bytes.
    public static func bytes(_ value: JSONValue, style: Style = .php) -> [UInt8] {
        var writer = JSONWriter(style)
        writer.write(value)
        return writer.bytes
    }

    /// One value as text.
    public static func text(_ value: JSONValue, style: Style = .php) -> String {
        String(decoding: bytes(value, style: style), as: UTF8.self)
    }

    // MARK: Pieces

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    @usableFromInline
    mutating func open(_ byte: UInt8) {
        if tree != nil { return tree?.open(isObject: byte == UInt8(ascii: "{")) ?? () }
        separate()
        bytes.append(byte)
        needsComma = false
    }

    @usableFromInline
    mutating func close(_ byte: UInt8) {
        if tree != nil { return tree?.close() ?? () }
        bytes.append(byte)
        needsComma = true
    }

    private mutating func literal(_ text: String, _ value: JSONValue) {
        if tree != nil { return tree?.add(value) ?? () }
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func integer(_ value: Int64) {
        if tree != nil { return tree?.add(.int(value)) ?? () }
        separate()
        NumberSpelling.append(value, to: &bytes)
    }

    private mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        StringSpelling.append(text, style: style, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}

/// Something that is written to the wire: one description serves the bytes of an answer and the value that a filter, an
/// envelope or another format makes something else of.
public protocol Payload {
    /// Writes it as one JSON value.
    func write(to json: inout JSONWriter)
}

extension Payload {
    /// It as a value; no name that a payload would have for a property of its own.
    public var asValue: JSONValue { JSONWriter.value { write(to: &$0) } }
}

extension JSONWriter {
    /// One payload.
    @inlinable
    public mutating func write(_ payload: some Payload) { payload.write(to: &self) }

    /// A member that is a payload.
    @inlinable
    public mutating func member(_ name: String, _ payload: some Payload) {
        key(name)
        payload.write(to: &self)
    }

    /// A member that is left out where there is no value.
    @inlinable
    public mutating func member<Value>(
        _ name: String, ifSet value: Value?, _ body: (inout JSONWriter, Value) throws -> Void
    ) rethrows {
        guard let value else { return }
        key(name)
        try body(&self, value)
    }
}
