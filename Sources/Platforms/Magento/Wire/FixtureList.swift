import Simulator

/// The entities of a fixture file, read with mistakes that name file, entity and field.
struct FixtureList {
    let entities: [FixtureEntity]

    /// A file that holds a list, or a search result with `items`; without the file there are no entities.
    init(_ file: String, _ fixtures: FixtureFolder) throws {
        let value = try fixtures.json(file)
        guard let list = value?.array ?? value?["items"]?.array ?? (value == nil ? [] : nil) else {
            throw FixtureMistake(
                file: file, entity: "", field: "", problem: "must be a JSON array or an object with items")
        }
        entities = list.enumerated().map { FixtureEntity(file: file, name: "element \($0.offset)", value: $0.element) }
    }
}

/// One entity of a fixture file.
struct FixtureEntity {
    let file: String
    let name: String
    let value: JSONValue

    /// A whole number that must be there.
    func int(_ field: String) throws -> Int {
        guard let value = value[field]?.int ?? value[field]?.string.flatMap(Int.init) else {
            throw mistake(field, "must be a whole number")
        }
        return value
    }

    /// A text that must be there.
    func text(_ field: String) throws -> String {
        guard let text = value[field]?.string else { throw mistake(field, "must be a text") }
        return text
    }

    /// A truth value, false where absent.
    func bool(_ field: String) throws -> Bool {
        switch value[field] {
        case nil, .null?: return false
        case .bool(let value)?: return value
        case .int(let value)?: return value != 0
        default: throw mistake(field, "must be true or false")
        }
    }

    /// The entity in a member.
    func entity(_ field: String) throws -> FixtureEntity {
        guard let inner = value[field], inner.object != nil else { throw mistake(field, "must be an object") }
        return FixtureEntity(file: file, name: "\(name): \(field)", value: inner)
    }

    func mistake(_ field: String, _ problem: String) -> FixtureMistake {
        FixtureMistake(file: file, entity: name, field: field, problem: problem)
    }
}
