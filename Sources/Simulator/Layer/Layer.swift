import FoundationEssentials

/// A folder that a user wrote: what a shop should have besides, in the bodies that one would post.
///
/// A kind of entity, say `products`, stands in `products.json`, `products.yaml` or `products.yml`, or in a folder
/// `products/` with such files; a file holds a list of entities or a single one.
public struct Layer: Sendable {
    /// One entity as it stands in a file.
    public struct Entity: Sendable {
        /// The file's name within the layer.
        public let file: String
        /// What it is called in mistakes, e.g. `product mug`.
        public let name: String
        /// What one would post.
        public let body: JSONObject

        /// An entity of a file.
        public init(file: String, name: String, body: JSONObject) {
            self.file = file
            self.name = name
            self.body = body
        }

        /// A mistake in it.
        public func mistake(_ field: String, _ problem: String) -> FixtureMistake {
            FixtureMistake(file: file, entity: name, field: field, problem: problem)
        }
    }

    /// The folder.
    public let folder: FixtureFolder
    private let files: [String: [(name: String, value: JSONValue)]]
    /// What is wrong with the files themselves.
    public let mistakes: [FixtureMistake]

    /// Reads a folder.
    ///
    /// - Parameters:
    ///   - kinds: what may be in it, e.g. `products`.
    ///   - single: those whose files hold one object each, e.g. `settings`.
    ///   - others: names of files that somebody else reads, e.g. `options.json`.
    public init(
        _ folder: FixtureFolder, kinds: [String], single: Set<String> = [], others: Set<String> = []
    ) {
        self.folder = folder
        var files: [String: [(name: String, value: JSONValue)]] = [:]
        var mistakes: [FixtureMistake] = []
        for path in folder.allFiles where Self.isData(path) && !others.contains(path) {
            let kind = Self.kind(path)
            guard kinds.contains(kind) else {
                let advice = Nearest.advice(kind, among: kinds)
                mistakes.append(FixtureMistake(file: path, entity: "", field: "", problem: advice))
                continue
            }
            do {
                let content = try folder.data(path)
                mistakes += Self.mistakes(in: content, of: path, isSingle: single.contains(kind))
                files[kind, default: []].append((path, content))
            } catch {
                mistakes.append(error)
            }
        }
        self.files = files
        self.mistakes = mistakes
    }

    /// What is no object is a mistake, and is none of the entities.
    private static func mistakes(in content: JSONValue, of file: String, isSingle: Bool) -> [FixtureMistake] {
        let elements = isSingle ? [content] : content.array ?? [content]
        return elements.enumerated().filter { !$0.element.isNull && $0.element.object == nil }.map { place, _ in
            FixtureMistake(
                file: file, entity: isSingle ? "" : "element \(place + 1)", field: "", problem: "must be an object")
        }
    }

    /// The entities of a kind, in the order of files and within them.
    ///
    /// - Parameter label: what an entity is called, given its body; nil where it has no name.
    public func entities(_ kind: String, _ word: String, label: (JSONObject) -> String?) -> [Entity] {
        var entities: [Entity] = []
        for (file, value) in files[kind] ?? [] {
            for (place, element) in (value.array ?? [value]).enumerated() {
                guard let body = element.object else { continue }
                let name = label(body).map { "\(word) \($0)" } ?? "\(word) \(place + 1) of the file"
                entities.append(Entity(file: file, name: name, body: body))
            }
        }
        return entities
    }

    /// The files of a kind with all that is in them.
    public func documents(_ kind: String) -> [(name: String, value: JSONValue)] { files[kind] ?? [] }

    private static func isData(_ path: String) -> Bool {
        // Folders of pictures, schemas and editors' own files are no part of it.
        guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return false }
        return FixtureFolder.isData(path) && !path.hasSuffix(".schema.json")
            && !CredentialFile.names.contains(path)
    }

    /// The first folder's name, or the file's without ending.
    private static func kind(_ path: String) -> String {
        let first = path.prefix { $0 != "/" }
        guard first.count == path.count, let dot = first.lastIndex(of: ".") else { return String(first) }
        return String(first[..<dot])
    }
}

/// Gathers what is wrong in a layer, so that one run tells it all.
public final class LayerMistakes {
    /// What was found so far.
    public private(set) var all: [FixtureMistake]
    private var told: Set<FixtureMistake>

    /// A list that starts with mistakes in the files themselves.
    public init(_ mistakes: [FixtureMistake] = []) {
        all = mistakes
        told = Set(mistakes)
    }

    /// Notes a mistake; told once, however often it shows.
    public func add(_ mistake: FixtureMistake) { if told.insert(mistake).inserted { all.append(mistake) } }

    /// Does something with an entity, and notes what it throws; what the entity wrote until then is undone.
    public func gather(_ entity: Layer.Entity, in database: Database, _ body: () throws -> Void) {
        do {
            try database.transaction(body)
        } catch let mistake as FixtureMistake {
            add(mistake)
        } catch let mistakes as FixtureMistakes {
            mistakes.mistakes.forEach(add)
        } catch {
            add(entity.mistake("", "\(error)"))
        }
    }

    /// - Throws: ``FixtureMistakes`` where there are any.
    public func check() throws {
        if !all.isEmpty { throw FixtureMistakes(all) }
    }
}
