/// Header fields in the order of the wire; names compare without case.
public struct Headers: Hashable, Sendable {
    /// A field.
    public struct Field: Hashable, Sendable {
        /// The name as written.
        public let name: String
        /// The value without surrounding white space.
        public var value: String
    }

    /// All fields, repeated ones included.
    public private(set) var fields: [Field]

    /// Fields in order.
    public init(_ fields: [(String, String)] = []) {
        self.fields = fields.map { Field(name: $0.0, value: $0.1) }
    }

    /// The first field's value of that name; setting replaces all of that name, nil removes them.
    public subscript(name: String) -> String? {
        get { fields.first { Self.same($0.name, name) }?.value }
        set {
            let first = fields.firstIndex { Self.same($0.name, name) }
            if let first, let newValue {
                fields[first].value = newValue
                fields[(first + 1)...].removeAll { Self.same($0.name, name) }
            } else if let newValue {
                fields.append(Field(name: name, value: newValue))
            } else if first != nil {
                fields.removeAll { Self.same($0.name, name) }
            }
        }
    }

    /// Every value of that name.
    public func all(_ name: String) -> [String] { fields.filter { Self.same($0.name, name) }.map(\.value) }

    /// Adds a field beside those of the same name.
    public mutating func add(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }

    /// Whether two names are equal but for ASCII case.
    private static func same(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count
            && one.utf8.elementsEqual(other.utf8) { $0.lowercased == $1.lowercased }
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// Fields in the order written.
    public init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }
}
