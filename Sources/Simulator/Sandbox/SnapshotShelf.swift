import NIOConcurrencyHelpers

/// The snapshots of a server, bounded by count and by bytes.
public final class SnapshotShelf: Sendable {
    /// How much is kept.
    public struct Limits: Hashable, Sendable {
        /// Snapshots.
        public var count = 100
        /// Bytes of all their databases.
        public var bytes = 1 << 30

        /// The usual limits.
        public init() {}
    }

    private let limits: Limits
    private let machine: @Sendable () -> Instant
    private let state = NIOLockedValueBox<[String: Snapshot]>([:])

    init(_ limits: Limits, machine: @escaping @Sendable () -> Instant) {
        self.limits = limits
        self.machine = machine
    }

    /// All that are not past their time, by name.
    public var all: [Snapshot] {
        let now = machine()
        return state.withLockedValue { snapshots in
            snapshots = snapshots.filter { $0.value.expires.map { now < $0 } ?? true }
            return snapshots.values.sorted { $0.name < $1.name }
        }
    }

    /// The snapshot of that name.
    ///
    /// - Throws: ``SnapshotRefusal``.
    public func find(_ name: String) throws(SnapshotRefusal) -> Snapshot {
        let all = all
        guard let found = all.first(where: { $0.name == name }) else {
            throw .unknown(name, known: all.map(\.name))
        }
        return found
    }

    /// Keeps a snapshot, in place of one of the same name.
    func keep(_ snapshot: Snapshot) throws {
        guard SandboxRegistry.isName(snapshot.name) else { throw SnapshotRefusal.invalidName(snapshot.name) }
        let others = all.filter { $0.name != snapshot.name }
        guard others.count < limits.count else { throw SnapshotRefusal.tooMany(limits.count) }
        guard others.reduce(snapshot.size, { $0 + $1.size }) <= limits.bytes else {
            throw SnapshotRefusal.tooLarge(bytes: limits.bytes)
        }
        state.withLockedValue { $0[snapshot.name] = snapshot }
    }

    /// Drops a snapshot; false where there is none.
    public func delete(_ name: String) -> Bool { state.withLockedValue { $0.removeValue(forKey: name) } != nil }
}

extension SandboxRegistry {
    /// Saves a sandbox's state under a name.
    ///
    /// - Parameter seconds: how long it is kept by the machine's time; nil for as long as the server runs.
    /// - Throws: ``SnapshotRefusal``.
    @discardableResult
    public func save(_ sandbox: Sandbox, as name: String, for seconds: Int64? = nil) throws -> Snapshot {
        guard Self.isName(name) else { throw SnapshotRefusal.invalidName(name) }
        let now = machineTime
        let snapshot = try Snapshot(of: sandbox, as: name, at: now, expires: seconds.map { now.advanced(seconds: $0) })
        try snapshots.keep(snapshot)
        return snapshot
    }

    /// A sandbox that starts where another one stands now.
    ///
    /// - Throws: ``SandboxRefusal``.
    public func fork(_ sandbox: Sandbox, as name: String, for seconds: Int64? = nil) throws -> Sandbox {
        try create(name, from: Snapshot(of: sandbox, at: machineTime), for: seconds)
    }
}
