import FoundationEssentials
import Glibc

/// A folder of JSON files that seed a shop.
public struct FixtureFolder: Hashable, Sendable {
    /// The folder.
    public let path: String

    /// A folder; it need not have every file that a platform knows.
    public init(path: String) { self.path = path }

    /// The content of a file, nil where there is none: a subset of files is a shop without the rest.
    ///
    /// - Parameter name: the file's name with its ending, e.g. `products.json`.
    /// - Throws: ``FixtureMistake`` when the file is no JSON.
    public func json(_ name: String) throws -> JSONValue? {
        guard let bytes = bytes(name) else { return nil }
        do { return try JSONParser.parse(bytes) } catch { throw Self.unreadable(name, "no valid JSON: \(error)") }
    }

    /// The elements of a file that holds an array; empty where there is no file.
    public func list(_ name: String) throws -> [JSONValue] {
        guard let value = try json(name) else { return [] }
        guard let list = value.array else {
            throw FixtureMistake(file: name, entity: "", field: "", problem: "must be a JSON array")
        }
        return list
    }

    /// The endings of files that hold data, in the order in which one is looked for.
    static let dataEndings = [".json", ".yaml", ".yml"]

    /// Whether a file holds data, and is no picture or note.
    static func isData(_ file: String) -> Bool { dataEndings.contains(where: file.hasSuffix) }

    /// The content of a file of JSON or of YAML, whichever its name ends in.
    ///
    /// - Throws: ``FixtureMistake`` when the file is none, or too large.
    func data(_ name: String) throws(FixtureMistake) -> JSONValue {
        let bytes = bytes(name) ?? []
        guard bytes.count <= 64 << 20 else { throw Self.unreadable(name, "larger than 64 MB") }
        if !name.hasSuffix(".json") {
            do { return try YAMLNode.json(bytes) } catch { throw Self.unreadable(name, "no valid YAML: \(error)") }
        }
        do { return try JSONParser.parse(bytes) } catch { throw Self.unreadable(name, "no valid JSON: \(error)") }
    }

    private static func unreadable(_ name: String, _ problem: String) -> FixtureMistake {
        FixtureMistake(file: name, entity: "", field: "", problem: problem)
    }

    /// A file's bytes, nil where there is none.
    public func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) }
    }

    /// The names of the files in it, sorted.
    public var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The paths of all files in it and in its folders, sorted; what is a link is not followed.
    public var allFiles: [String] {
        var found: [String] = []
        Self.list(path, "", &found)
        return found.sorted()
    }

    /// By the system's own calls: each start lists the fixtures, to know whether what was kept of them still counts.
    private static func list(_ root: String, _ folder: String, _ found: inout [String]) {
        guard let stream = opendir("\(root)/\(folder)") else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if isFolder(Int(entry.pointee.d_type), "\(root)/\(folder)\(name)") {
                list(root, "\(folder)\(name)/", &found)
            } else {
                found.append(folder + name)
            }
        }
    }

    /// Some file systems do not tell the kind of an entry by itself.
    private static func isFolder(_ kind: Int, _ path: String) -> Bool {
        guard kind == Int(DT_UNKNOWN) else { return kind == Int(DT_DIR) }
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A folder in this one.
    public func folder(_ name: String) -> FixtureFolder { FixtureFolder(path: "\(path)/\(name)") }
}

/// What is wrong in a fixture, and where.
public struct FixtureMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name.
    public let file: String
    /// The entity in it, e.g. `product 24-MB01` or `element 3`.
    public let entity: String
    /// The field, e.g. `attribute_set_id`.
    public let field: String
    /// What is wrong and what would be right.
    public let problem: String

    /// A mistake.
    public init(file: String, entity: String, field: String, problem: String) {
        self.file = file
        self.entity = entity
        self.field = field
        self.problem = problem
    }

    /// File, entity, field, problem.
    public var description: String {
        [file, entity, field, problem].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

/// All that is wrong in fixtures, found in one run.
public struct FixtureMistakes: Error, Hashable, Sendable, CustomStringConvertible {
    /// The mistakes, at least one.
    public let mistakes: [FixtureMistake]

    /// Mistakes in the order in which they were found.
    public init(_ mistakes: [FixtureMistake]) { self.mistakes = mistakes }

    /// A line for each.
    public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
