import FoundationEssentials
import Simulator

/// The folder that a pull writes: files of bodies, pictures, and, until it is done, what is needed to go on.
///
/// `.pull/state.json` says whose data it is and how far each step is; `.pull/STEP/` has the pages of the step in work. Both
/// go when the pull is done, but for the state, which says that it is.
public final class LayerFolder {
    /// The folder.
    public let path: String
    private var state: JSONObject

    /// How far a step is.
    struct Step {
        var pages = 0
        var read = 0
        var isDone = false
    }

    /// Opens a folder for a shop's data; it is made, or holds an earlier pull of the same shop.
    ///
    /// - Throws: ``PullProblem`` where it holds anything else.
    public init(_ path: String, platform: String, of shop: String) throws {
        self.path = path
        state = ["platform": .string(platform), "from": .string(shop), "steps": [:]]
        let files = FileManager.default
        if let known = files.contents(atPath: "\(path)/\(Self.stateFile)") {
            let old = try JSONParser.parse(Array(known)).object ?? [:]
            guard old["from"] == state["from"], old["platform"] == state["platform"] else {
                throw PullProblem.otherPull(folder: path, of: old["from"]?.string ?? "another shop")
            }
            state = old
        } else if let content = try? files.contentsOfDirectory(atPath: path), !content.isEmpty {
            throw PullProblem.foreignFolder(path)
        }
        try save()
    }

    private static let stateFile = ".pull/state.json"

    // MARK: Steps

    /// How many bodies a step that is done wrote; nil where it is not done.
    func finished(_ step: String) -> Int? { state["steps"]?[step]?["bodies"]?.int }

    /// How far a step is.
    func started(_ step: String) throws -> Step {
        let known = state["steps"]?[step]
        return Step(
            pages: known?["pages"]?.int ?? 0, read: known?["read"]?.int ?? 0, isDone: known?["done"]?.bool ?? false)
    }

    /// Keeps a page; the state follows it, so that a page is never counted and not there.
    func keep(_ page: PullPage, of step: String, _ before: Step) throws -> Step {
        let now = Step(pages: before.pages + 1, read: before.read + page.read, isDone: !page.hasNext)
        try write(JSONWriter.bytes(.array(page.bodies), style: .plain), to: Self.part(step, now.pages))
        try set(
            step, ["pages": JSONValue(now.pages), "read": JSONValue(now.read), "done": JSONValue(now.isDone)])
        return now
    }

    /// Puts a step's pages together.
    ///
    /// - Returns: how many bodies there are.
    func join(_ step: PullStep, _ done: Step) throws -> Int {
        var bodies: [JSONValue] = []
        for page in 1...max(done.pages, 1) {
            let part = Self.part(step.name, page)
            guard let bytes = FileManager.default.contents(atPath: "\(path)/\(part)") else {
                throw PullProblem.lostPage(folder: path, part: part)
            }
            bodies += try JSONParser.parse(Array(bytes)).array ?? []
        }
        bodies = step.arrange(bodies)
        try write(LayerJSON.bytes(bodies, isList: !step.isOne), to: step.file)
        try set(step.name, ["bodies": JSONValue(bodies.count)])
        try? FileManager.default.removeItem(atPath: "\(path)/.pull/\(step.name)")
        return bodies.count
    }

    /// Notes that all is read.
    func finish() throws {
        state["done"] = true
        try save()
    }

    private static func part(_ step: String, _ page: Int) -> String { ".pull/\(step)/\(page).json" }

    private func set(_ step: String, _ value: JSONValue) throws {
        var steps = state["steps"]?.object ?? [:]
        steps[step] = value
        state["steps"] = .object(steps)
        try save()
    }

    private func save() throws { try write(LayerJSON.bytes([.object(state)], isList: false), to: Self.stateFile) }

    // MARK: Files

    /// Whether a file is there.
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    /// The bodies of a file that an earlier step wrote.
    func bodies(_ file: String) throws -> [JSONValue] {
        guard let bytes = FileManager.default.contents(atPath: "\(path)/\(file)") else { return [] }
        return try JSONParser.parse(Array(bytes)).array ?? []
    }

    /// Writes a file beside its place and renames it: half a file is never found.
    func write(_ bytes: [UInt8], to name: String) throws {
        let place = "\(path)/\(name)"
        let folder = place[..<(place.lastIndex(of: "/") ?? place.endIndex)]
        try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: place), options: .atomic)
    }
}
