/// `credentials.json` (or `.yaml`) of a folder of fixtures: who may call the shop, secrets included.
///
/// A folder with a whole shop keeps its keys in files of their own, and this one tells their secrets; in a layer it makes
/// the keys and logins that it names.
public struct CredentialFile {
    static let names = Set(FixtureFolder.dataEndings.map { "credentials\($0)" })

    /// The file's name.
    public let name: String
    /// Groups of callers by name.
    public let groups: JSONObject

    /// Reads a folder's; nil where it has none.
    ///
    /// - Throws: ``FixtureMistake``.
    public init?(_ folder: FixtureFolder) throws {
        let files = folder.files.filter(Self.names.contains)
        guard let name = files.first else { return nil }
        func mistake(_ problem: String) -> FixtureMistake {
            FixtureMistake(file: name, entity: "", field: "", problem: problem)
        }
        guard files.count == 1 else { throw mistake("stands beside \(files[1]): one of them is enough") }
        let content = try folder.data(name)
        guard let groups = content.isNull ? [:] : content.object else { throw mistake("must be an object") }
        self.name = name
        self.groups = groups
    }

    /// Does something with every caller of a group and what the file has for him, and gathers what is wrong.
    ///
    /// - Parameter word: what a caller is called in mistakes, e.g. `API key`.
    public func each(
        _ group: String, _ word: String, in database: Database, _ mistakes: LayerMistakes,
        _ body: (Layer.Entity, String, JSONValue) throws -> Void
    ) {
        for (caller, value) in groups[group]?.object ?? [:] {
            let entity = Layer.Entity(file: name, name: "\(word) \(caller)", body: value.object ?? [:])
            mistakes.gather(entity, in: database) { try body(entity, caller, value) }
        }
    }

    /// Does something with every caller of a group who has several texts.
    ///
    /// - Parameters:
    ///   - parts: the texts that must be there, as members or as a list in this order.
    ///   - others: members that may be there besides.
    public func each(
        _ group: String, _ word: String, parts: [String], others: [String] = [], in database: Database,
        _ mistakes: LayerMistakes, _ body: (Layer.Entity, String) throws -> Void
    ) {
        each(group, word, in: database, mistakes) { bare, caller, value in
            let entity = Layer.Entity(file: name, name: bare.name, body: value.members(parts) ?? [:])
            if let unknown = entity.body.keys.first(where: { !parts.contains($0) && !others.contains($0) }) {
                throw entity.mistake(unknown, Nearest.advice(unknown, among: parts + others))
            }
            let missing = parts.filter { (entity.body[$0]?.string ?? "").isEmpty }
            guard missing.isEmpty else {
                throw FixtureMistakes(missing.map { entity.mistake($0, "must be a text") })
            }
            try body(entity, caller)
        }
    }

    /// Groups that nobody knows are mistakes.
    public func check(_ known: [String], _ mistakes: LayerMistakes) {
        for (group, callers) in groups {
            func mistake(_ problem: String) -> FixtureMistake {
                FixtureMistake(file: name, entity: "", field: group, problem: problem)
            }
            if !known.contains(group) {
                mistakes.add(mistake(Nearest.advice(group, among: known)))
            } else if callers.object == nil {
                mistakes.add(mistake("must be an object with a member for each caller"))
            }
        }
    }
}

extension JSONValue {
    /// An object's members, or the elements of a list by the names that they have in this order; nil for anything else.
    public func members(_ names: [String]) -> JSONObject? {
        object ?? array.map { JSONObject(Array(zip(names, $0))) }
    }
}
