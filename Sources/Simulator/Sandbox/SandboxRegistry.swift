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
    private let sandboxes = NIOLockedValueBox<[String: Sandbox]>([:])

    /// A registry with the default sandbox, made from `template`.
    public init(_ library: TemplateLibrary, settings: Settings, template: TemplateName = TemplateName("baseline"))
        throws
    {
        self.library = library
        self.settings = settings
        let sandbox = try make(Self.defaultName, template)
        sandboxes.withLockedValue { $0[Self.defaultName] = sandbox }
    }

    /// The sandbox of that name.
    public subscript(name: String) -> Sandbox? { sandboxes.withLockedValue { $0[name] } }

    /// All sandboxes by name.
    public var all: [Sandbox] { sandboxes.withLockedValue { $0.values.sorted { $0.name < $1.name } } }

    /// Makes a sandbox. Its databases open with its first requests.
    ///
    /// - Throws: ``SandboxRefusal`` or ``UnknownTemplate``.
    @discardableResult
    public func create(_ name: String, from template: TemplateName = TemplateName("baseline")) throws -> Sandbox {
        guard Self.isName(name) else { throw SandboxRefusal.invalidName(name) }
        let sandbox = try make(name, template)
        try sandboxes.withLockedValue { sandboxes in
            guard sandboxes[name] == nil else { throw SandboxRefusal.exists(name) }
            guard sandboxes.count < settings.limit else { throw SandboxRefusal.tooMany(settings.limit) }
            sandboxes[name] = sandbox
        }
        return sandbox
    }

    /// Drops a sandbox; false where there is none. The default one cannot be dropped.
    public func delete(_ name: String) throws -> Bool {
        guard name != Self.defaultName else { throw SandboxRefusal.isDefault }
        return sandboxes.withLockedValue { $0.removeValue(forKey: name) } != nil
    }

    /// Puts a sandbox back to a template, its own unless another is named; journal, faults and clock start anew too.
    public func reset(_ sandbox: Sandbox, to template: TemplateName? = nil) throws {
        let template = template ?? sandbox.template
        for shop in sandbox.shops { try shop.store.reset() }
        let fresh = try make(sandbox.name, template)
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

    private func make(_ name: String, _ template: TemplateName) throws -> Sandbox {
        let shops = try library.shops(template).map { template in
            Shop(template, store: store(template, in: name))
        }
        return Sandbox(
            name: name, template: template, shops: shops,
            clock: SandboxClock(settings.clock, machine: settings.machine),
            random: RandomSource(seed: settings.seed), journal: Journal(settings.journal))
    }

    private func store(_ template: ShopTemplate, in sandbox: String) -> ShopStore {
        guard let directory = settings.dataDirectory, sandbox == Self.defaultName else { return template.store() }
        return template.store(at: "\(directory)/\(template.settings.name).sqlite")
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
