/// The members of a JSON object, in order, each name once.
///
/// Looking a member up walks the pairs: objects on the wire are small. ``JSONParser`` keeps names unique in
/// linear time, so hostile objects cost no more than their size.
public struct JSONObject: Hashable, Sendable {
    /// Names and values in the order they were written.
    public private(set) var pairs: [Pair]

    /// A member.
    public struct Pair: Hashable, Sendable {
        /// The member's name.
        public let key: String
        /// The member's value.
        public var value: JSONValue
    }

    /// An object without members.
    public init() { pairs = [] }

    /// Members in order; of equal names the last wins and keeps the first one's place.
    public init(_ members: [(String, JSONValue)]) {
        pairs = []
        pairs.reserveCapacity(members.count)
        guard members.count > Self.fewMembers else {
            for (key, value) in members { self[key] = value }
            return
        }
        var places: [String: Int] = [:]
        for (key, value) in members {
            if let place = places[key] {
                pairs[place].value = value
            } else {
                places[key] = pairs.count
                pairs.append(Pair(key: key, value: value))
            }
        }
    }

    /// Up to here walking the pairs is quicker than hashing; beyond it, it would take time that grows with the square.
    private static let fewMembers = 16

    /// Members already known to be unique.
    init(unique pairs: [Pair]) { self.pairs = pairs }

    /// The member's value; setting appends a new member or replaces in place, nil removes.
    public subscript(key: String) -> JSONValue? {
        get { pairs.first { $0.key == key }?.value }
        set {
            switch (pairs.firstIndex { $0.key == key }, newValue) {
            case (let index?, let value?): pairs[index].value = value
            case (let index?, nil): pairs.remove(at: index)
            case (nil, let value?): pairs.append(Pair(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The object without some members.
    public func without(_ names: String...) -> JSONObject {
        JSONObject(unique: pairs.filter { !names.contains($0.key) })
    }

    /// The object with a member set.
    public func with(_ name: String, _ value: JSONValue) -> JSONObject {
        var object = self
        object[name] = value
        return object
    }

    /// The names in order.
    public var keys: [String] { pairs.map(\.key) }

    /// How many members.
    public var count: Int { pairs.count }

    /// Whether there is no member.
    public var isEmpty: Bool { pairs.isEmpty }
}

extension JSONObject: Sequence {
    /// Walks the members in order.
    public func makeIterator() -> AnyIterator<(key: String, value: JSONValue)> {
        var inner = pairs.makeIterator()
        return AnyIterator { inner.next().map { ($0.key, $0.value) } }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Members in the order written.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
