internal import Simulator

extension ControlAPI {
    static let listFaults: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, ["faults": .array(try call.sandbox().faults.rules.map(summary))])
    }

    static let addFault: @Sendable (AdminCall) throws -> Reply = { call in
        let sandbox = try call.sandbox()
        let taken = Set(sandbox.faults.rules.map(\.id))
        let free = (1...).lazy.map { "fault-\($0)" }.first { !taken.contains($0) } ?? "fault"
        let rule = try rule(
            call.body(of: "id", "method", "path", "status", "moment", "remaining"), id: free)
        sandbox.faults.add(rule)
        return .json(201, summary(rule))
    }

    static let clearFaults: @Sendable (AdminCall) throws -> Reply = { call in
        try call.sandbox().faults.clear()
        return Reply(status: 204)
    }

    static let deleteFault: @Sendable (AdminCall) throws -> Reply = { call in
        guard try call.sandbox().faults.remove(call.parameter) else { throw AdminProblem.noFault(call.parameter) }
        return Reply(status: 204)
    }

    private static func rule(_ body: JSONValue, id: String) throws -> FaultPlan.Rule {
        guard let status = body["status"]?.int, (400...599).contains(status) else {
            throw AdminProblem.invalid("a fault needs a \"status\" from 400 to 599")
        }
        guard let moment = FaultPlan.Rule.Moment(rawValue: body["moment"]?.string ?? "before") else {
            throw AdminProblem.invalid(
                "\"moment\" must be \"before\" (nothing is done) or \"after\" (the answer is lost)")
        }
        return FaultPlan.Rule(
            id: body["id"]?.string ?? id, method: body["method"]?.string, path: body["path"]?.string ?? "**",
            status: status, moment: moment, remaining: body["remaining"]?.int)
    }

    private static func summary(_ rule: FaultPlan.Rule) -> JSONValue {
        [
            "id": .string(rule.id), "method": JSONValue(rule.method), "path": .string(rule.path),
            "status": .int(Int64(rule.status)), "moment": .string(rule.moment.rawValue),
            "remaining": JSONValue(rule.remaining),
        ]
    }
}
