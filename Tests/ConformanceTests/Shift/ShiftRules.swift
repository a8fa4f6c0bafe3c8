import Simulator

/// What a platform's baseline calls names and ids, so that both can be moved in fixtures and recordings alike.
protocol ShiftRules: Sendable {
    /// The folder of fixtures, and of scenarios.
    var platform: String { get }
    /// Texts of the fixtures whose words are renamed.
    func names(in fixtures: FixtureFolder) throws -> [String]
    /// Words in lower case that the system says itself.
    var ownWords: Set<String> { get }
    /// Whether names of members are words that the system says itself.
    var keepsFixtureMembers: Bool { get }
    /// Files of the fixtures that stay as they are, e.g. countries.
    var keptFiles: Set<String> { get }
    /// The file of the next ids, a number for each sequence.
    var sequencesFile: String { get }
    /// Sequences whose ids stay.
    func keeps(sequence: String) -> Bool
    /// Files that are objects keyed by ids.
    var filesKeyedByID: Set<String> { get }

    /// Whether a member holds an id that moves.
    ///
    /// - Parameter place: the fixture's file name or the recorded request's path.
    func isID(_ member: String, at place: String) -> Bool
    /// Whether an id stays, as that of what every installation begins with.
    func keeps(id: Int, of member: String, at place: String) -> Bool
    /// The name by which a member of an object is judged, where it depends on what the object is.
    func name(of member: String, in object: String) -> String
    /// What an answer that is one number or text holds, as the name of a member.
    func bareBody(of path: String) -> String
    /// Members that are lists of ids, or texts with ids between commas or slashes.
    var idLists: Set<String> { get }
    /// Whether the numbers between the slashes of a recorded path are ids that move.
    func hasIDs(_ path: String) -> Bool
    /// Parameters of queries that hold ids.
    var queries: Set<String> { get }
    /// What stands before an id inside a text, e.g. `?p=`.
    var idPrefixes: [String] { get }
    /// Texts that follow from an id by a hash, and what they are for the moved one.
    func hashes(in fixtures: FixtureFolder, moved: (Int) -> Int, renamed: (String) -> String) throws -> [String: String]
    /// JSONPaths and headers of hashes that cannot be mapped.
    var volatile: [String] { get }
}
