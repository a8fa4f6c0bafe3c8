/// A sandbox's state at a moment: what its shops hold, where its clock and its chance stood.
///
/// Shops are read one after the other: a snapshot is one moment of each shop, not of all of them at once.
public final class Snapshot: Sendable {
    /// The name; empty for one that only starts another sandbox.
    public let name: String
    /// What the sandbox was made from.
    public let template: TemplateName
    /// When it was saved, by the machine's time.
    public let savedAt: Instant
    /// From when on it is gone, by the machine's time; nil for never.
    public let expires: Instant?
    let clock: SandboxClock.Mode
    /// Where the sandbox's chance stood, so that no token is made twice.
    let chance: UInt64
    /// The shops' databases by the shops' names.
    let images: [String: TemplateImage]

    init(
        name: String, template: TemplateName, savedAt: Instant, expires: Instant?, clock: SandboxClock.Mode,
        chance: UInt64, images: [String: TemplateImage]
    ) {
        self.name = name
        self.template = template
        self.savedAt = savedAt
        self.expires = expires
        self.clock = clock
        self.chance = chance
        self.images = images
    }

    /// Takes a sandbox's state.
    convenience init(
        of sandbox: Sandbox, as name: String = "", at now: Instant, expires: Instant? = nil
    ) throws {
        let images = try sandbox.shops.map { ($0.settings.name, try $0.store.image()) }
        self.init(
            name: name, template: sandbox.template, savedAt: now, expires: expires, clock: sandbox.clock.mode,
            chance: sandbox.random.position, images: Dictionary(images, uniquingKeysWith: { $1 }))
    }

    /// How many bytes its databases have.
    public var size: Int { images.values.reduce(0) { $0 + $1.size } }

    /// The names of its shops, sorted.
    public var shops: [String] { images.keys.sorted() }

    /// How its clock stood.
    public var clockMode: SandboxClock.Mode { clock }
}

/// Why a snapshot was not saved, found or read.
public enum SnapshotRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    case invalidName(String)
    case unknown(String, known: [String])
    case tooMany(Int)
    case tooLarge(bytes: Int)
    case unreadable(String)

    /// What, why and the cure.
    public var description: String {
        switch self {
        case .invalidName(let name): "\"\(name)\" cannot name a snapshot: use 1 to 63 letters, digits, - and _."
        case .unknown(let name, let known): Nearest.advice(name, among: known)
        case .tooMany(let limit): "There are \(limit) snapshots, which is the limit. Delete those that are done."
        case .tooLarge(let bytes): "All snapshots together may have \(bytes) bytes. Delete those that are done."
        case .unreadable(let why): "This is no snapshot that can be restored here: \(why)."
        }
    }
}
