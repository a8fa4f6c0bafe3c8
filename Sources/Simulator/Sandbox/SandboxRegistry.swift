import NIOConcurrencyHelpers

/// The sandboxes of a server. `default` is always there.
public final class SandboxRegistry: Sendable {
    /// What new sandboxes are made with.
    public struct Settings: Sendable {
        /// The machine's time.
        public var machine: @Sendable () -> Instant
        /// How a new sandbox's clock runs.
        public var clock: SandboxClock.Mode
        /// What a new sandbox's chance starts from.
        public var seed: UInt64
        /// How much a sandbox remembers.
        public var journal: Journal.Limits
        /// The directory of the default sandbox's files; nil keeps it in memory.
        public var dataDirectory: String?
        /// How many sandboxes may exist.
        public var limit: Int
        /// How many snapshots are kept, and how much.
        public var snapshots = SnapshotShelf.Limits()

        /// Settings with the usual values.
        public init(
            machine: @escaping @Sendable () -> Instant, clock: SandboxClock.Mode = .real, seed: UInt64 = 1,
            journal: Journal.Limits = Journal.Limits(), dataDirectory: String? = nil, limit: Int = 10_000
        ) {
            self.machine = machine
            self.clock = clock
            self.seed = seed
            self.journal = journal
            self.dataDirectory = dataDirectory
            self.limit = limit
        }
    }

    /// The name of the sandbox that is always there.
    public static let defaultName = "default"

    private let settings: Settings
    /// The templates.
    public let library: TemplateLibrary
    /// The snapshots.
    public let snapshots: SnapshotShelf
    private let sandboxes = NIOLockedValueBox<[String: Sandbox]>([:])

    /// A registry with the default sandbox, made from `template`.
    public init(_ library: TemplateLibrary, settings: Settings, template: TemplateName = TemplateName("baseline"))
        throws
    {
        self.library = library
        self.settings = settings
        snapshots = SnapshotShelf(settings.snapshots, machine: settings.machine)
        let sandbox = try make(Self.defaultName, template)
        sandboxes.withLockedValue { $0[Self.defaultName] = sandbox }
    }

    /// The sandbox of that name.
    public subscript(name: String) -> Sandbox? {
        let sandbox = sandboxes.withLockedValue { $0[name] }
        guard let expires = sandbox?.expires, expires <= machineTime else { return sandbox }
        return nil
    }

    /// All sandboxes by name; those past their time are dropped.
    public var all: [Sandbox] {
        let now = machineTime
        return sandboxes.withLockedValue { sandboxes in
            sandboxes = sandboxes.filter { $0.value.expires.map { now < $0 } ?? true }
            return sandboxes.values.sorted { $0.name < $1.name }
        }
    }

    /// The machine's time.
    var machineTime: Instant { settings.machine() }

    /// Makes a sandbox. Its databases open with its first requests.
    ///
    /// - Throws: ``SandboxRefusal`` or ``UnknownTemplate``.
    @discardableResult
    public func create(
        _ name: String, from template: TemplateName = TemplateName("baseline"), for seconds: Int64? = nil
    ) throws -> Sandbox {
        guard Self.isName(name) else { throw SandboxRefusal.invalidName(name) }
        return try add(make(name, template, expires: end(of: seconds)))
    }

    /// Makes a sandbox that starts where a snapshot stood, and goes back there when it is reset.
    ///
    /// - Parameter seconds: how long there is one, by the machine's time; nil for as long as the server runs.
    /// - Throws: ``SandboxRefusal``.
    @discardableResult
    public func create(_ name: String, from snapshot: Snapshot, for seconds: Int64? = nil) throws -> Sandbox {
        guard Self.isName(name) else { throw SandboxRefusal.invalidName(name) }
        return try add(make(name, snapshot, origin: snapshot, expires: end(of: seconds)))
    }

    private func end(of seconds: Int64?) -> Instant? { seconds.map { machineTime.advanced(seconds: $0) } }

    private func add(_ sandbox: Sandbox) throws -> Sandbox {
        _ = all
        try sandboxes.withLockedValue { sandboxes in
            guard sandboxes[sandbox.name] == nil else { throw SandboxRefusal.exists(sandbox.name) }
            guard sandboxes.count < settings.limit else { throw SandboxRefusal.tooMany(settings.limit) }
            sandboxes[sandbox.name] = sandbox
        }
        return sandbox
    }

    /// Drops a sandbox; false where there is none. The default one cannot be dropped.
    public func delete(_ name: String) throws -> Bool {
        guard name != Self.defaultName else { throw SandboxRefusal.isDefault }
        return sandboxes.withLockedValue { $0.removeValue(forKey: name) } != nil
    }

    /// Puts a sandbox back to what it was made from, unless another template is named; journal, faults and clock start
    /// anew too.
    public func reset(_ sandbox: Sandbox, to template: TemplateName? = nil) throws {
        if template == nil, let snapshot = sandbox.snapshot { return try restore(snapshot, in: sandbox) }
        for shop in sandbox.shops { try shop.store.reset() }
        let fresh = try make(sandbox.name, template ?? sandbox.template, expires: sandbox.expires)
        sandboxes.withLockedValue { $0[sandbox.name] = fresh }
    }

    /// Puts a sandbox back to a snapshot, with its clock; journal and faults start anew.
    public func restore(_ snapshot: Snapshot, in sandbox: Sandbox) throws {
        let fresh = try make(sandbox.name, snapshot, origin: sandbox.snapshot, expires: sandbox.expires)
        for shop in sandbox.shops { try shop.store.reset() }
        sandboxes.withLockedValue { $0[sandbox.name] = fresh }
    }

    /// Builds the shops anew of their fixtures, and puts every sandbox back to them.
    ///
    /// - Throws: what is wrong with the fixtures; then everything stays as it was.
    public func reload() throws {
        let all = all
        try library.rebuild(Set(all.map(\.template)))
        for sandbox in all { try reset(sandbox) }
    }

    private func make(_ name: String, _ template: TemplateName, expires: Instant? = nil) throws -> Sandbox {
        let shops = try library.shops(template).map { template in
            Shop(template, store: store(template, template.image, in: name))
        }
        return Sandbox(
            name: name, template: template, expires: expires, shops: shops,
            clock: SandboxClock(settings.clock, machine: settings.machine),
            random: RandomSource(seed: settings.seed), journal: Journal(settings.journal),
            faults: FaultPlan(random: RandomSource(seed: settings.seed)))
    }

    /// - Parameter origin: what the sandbox goes back to when it is reset; nil for its template.
    private func make(
        _ name: String, _ snapshot: Snapshot, origin: Snapshot?, expires: Instant?
    ) throws -> Sandbox {
        let shops = try library.shops(snapshot.template).compactMap { template in
            snapshot.images[template.settings.name].map { Shop(template, store: store(template, $0, in: name)) }
        }
        return Sandbox(
            name: name, template: snapshot.template, snapshot: origin, expires: expires, shops: shops,
            clock: SandboxClock(snapshot.clock, machine: settings.machine),
            random: RandomSource(seed: snapshot.chance), journal: Journal(settings.journal),
            faults: FaultPlan(random: RandomSource(seed: settings.seed)))
    }

    private func store(_ template: ShopTemplate, _ image: TemplateImage, in sandbox: String) -> ShopStore {
        guard let directory = settings.dataDirectory, sandbox == Self.defaultName else {
            return ShopStore(.template(image))
        }
        return ShopStore(.file("\(directory)/\(template.settings.name).sqlite", image))
    }

    /// Letters, digits, `-` and `_`, at most 63: also a valid host label and path segment.
    static func isName(_ name: String) -> Bool {
        (1...63).contains(name.utf8.count)
            && name.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
}

/// Why a sandbox was not made or dropped.
public enum SandboxRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    case invalidName(String)
    case exists(String)
    case tooMany(Int)
    case isDefault

    /// What, why and the cure.
    public var description: String {
        switch self {
        case .invalidName(let name):
            "\"\(name)\" cannot name a sandbox: use 1 to 63 letters, digits, - and _."
        case .exists(let name): "There is a sandbox \(name) already. Delete it first, or reset it."
        case .tooMany(let limit): "There are \(limit) sandboxes, which is the limit. Delete those that are done."
        case .isDefault: "The default sandbox cannot be deleted. Reset it instead."
        }
    }
}
