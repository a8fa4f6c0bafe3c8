internal import Simulator

extension ControlAPI {
    static let snapshotRoutes = [
        AdminRoute("GET", "snapshots", "all snapshots", listSnapshots),
        AdminRoute(
            "PUT", "snapshots/:name", "saves a sandbox's state; {\"expires_in\": seconds}", saveSnapshot),
        AdminRoute("GET", "snapshots/:name", "one snapshot", showSnapshot),
        AdminRoute("DELETE", "snapshots/:name", "drops a snapshot", deleteSnapshot),
        AdminRoute("POST", "snapshots/:name/restore", "puts a sandbox back to it", restoreSnapshot),
        AdminRoute("GET", "snapshots/:name/file", "the snapshot as a file", exportSnapshot),
        AdminRoute(
            "PUT", "snapshots/:name/file", "a snapshot from such a file", bodyLimit: 1 << 30, importSnapshot),
    ]

    private static let listSnapshots: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, ["snapshots": .array(call.simulation.sandboxes.snapshots.all.map(\.json))])
    }

    private static let saveSnapshot: @Sendable (AdminCall) throws -> Reply = { call in
        let seconds = try call.life(try call.body(of: "expires_in"))
        let snapshot = try call.simulation.sandboxes.save(call.sandbox(), as: call.parameter, for: seconds)
        return .json(201, snapshot.json)
    }

    private static let showSnapshot: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, try call.simulation.sandboxes.snapshots.find(call.parameter).json)
    }

    private static let deleteSnapshot: @Sendable (AdminCall) throws -> Reply = { call in
        let shelf = call.simulation.sandboxes.snapshots
        _ = try shelf.find(call.parameter)
        _ = shelf.delete(call.parameter)
        return Reply(status: 204)
    }

    private static let restoreSnapshot: @Sendable (AdminCall) throws -> Reply = { call in
        let registry = call.simulation.sandboxes
        let snapshot = try registry.snapshots.find(call.parameter)
        let began = call.api.machine()
        try registry.restore(snapshot, in: call.sandbox())
        let took = call.api.machine().microseconds - began.microseconds
        return .json(200, .object((snapshot.json.object ?? [:]).with("took_ms", .double(Double(took) / 1000))))
    }

    private static let exportSnapshot: @Sendable (AdminCall) throws -> Reply = { call in
        let snapshot = try call.simulation.sandboxes.snapshots.find(call.parameter)
        return Reply(
            status: 200,
            headers: [
                "Content-Type": "application/octet-stream",
                "Content-Disposition": "attachment; filename=\"\(snapshot.name).storesim\"",
            ], body: try SnapshotFile.bytes(snapshot))
    }

    private static let importSnapshot: @Sendable (AdminCall) throws -> Reply = { call in
        let snapshot = try SnapshotFile.read(call.request.body, as: call.parameter, into: call.simulation.sandboxes)
        return .json(201, snapshot.json)
    }
}

extension Snapshot {
    fileprivate var json: JSONValue {
        [
            "name": .string(name), "template": .string("\(template)"), "saved_at": .string(savedAt.iso8601),
            "expires": JSONValue(expires?.iso8601), "clock": .string("\(clockMode)"),
            "shops": .array(shops.map { .string($0) }), "bytes": JSONValue(size),
        ]
    }
}

extension AdminCall {
    /// How long what is made is kept, as `expires_in` says; nil for as long as the server runs.
    func life(_ body: JSONValue) throws -> Int64? {
        guard let member = body["expires_in"], !member.isNull else { return nil }
        guard let seconds = member.int, (1...31_536_000).contains(seconds) else {
            throw AdminProblem.invalid("\"expires_in\" is a whole number of seconds, at most a year")
        }
        return Int64(seconds)
    }
}
