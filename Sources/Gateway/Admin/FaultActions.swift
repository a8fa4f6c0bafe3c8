internal import Simulator

extension ControlAPI {
    static let faultRoutes = [
        AdminRoute("GET", "faults", "a sandbox's fault rules", listFaults),
        AdminRoute(
            "POST", "faults",
            "a rule {\"path\", \"method\", \"status\" | \"latency\" | \"rate_limit\" | \"fault\", \"moment\", \"remaining\", …}",
            addFault),
        AdminRoute("DELETE", "faults", "drops all rules", clearFaults),
        AdminRoute("POST", "faults/reset", "drops all rules", clearFaults),
        AdminRoute("GET", "faults/:id", "one rule, with how often it struck", showFault),
        AdminRoute("DELETE", "faults/:id", "drops a rule", deleteFault),
    ]

    private static let listFaults: @Sendable (AdminCall) throws -> Reply = { call in
        .json(200, ["faults": .array(try call.sandbox().faults.rules.map(\.json))])
    }

    private static let addFault: @Sendable (AdminCall) throws -> Reply = { call in
        let sandbox = try call.sandbox()
        let body = try call.body(of: FaultPlan.Rule.members)
        let rule = try FaultPlan.Rule(body, id: "")
        if let shop = rule.match.shop {
            let names = sandbox.shops.flatMap { [$0.settings.name, $0.platform.name] }
            guard names.contains(shop) else { throw AdminProblem.noShop(Nearest.advice(shop, among: names)) }
        }
        if !rule.id.isEmpty {
            guard sandbox.faults.add(rule) else { throw tooManyRules }
            return .json(201, rule.json)
        }
        let added = sandbox.faults.add { id in
            var rule = rule
            rule.id = id
            return rule
        }
        guard let added else { throw tooManyRules }
        return .json(201, added.json)
    }

    private static let tooManyRules = AdminProblem.full(
        "A sandbox has at most \(FaultPlan.limit) fault rules. Drop those that are done: DELETE /__admin/faults.")

    private static let showFault: @Sendable (AdminCall) throws -> Reply = { call in
        guard let rule = try call.sandbox().faults.rules.first(where: { $0.id == call.parameter }) else {
            throw AdminProblem.noFault(call.parameter)
        }
        return .json(200, rule.json)
    }

    private static let clearFaults: @Sendable (AdminCall) throws -> Reply = { call in
        try call.sandbox().faults.clear()
        return Reply(status: 204)
    }

    private static let deleteFault: @Sendable (AdminCall) throws -> Reply = { call in
        guard try call.sandbox().faults.remove(call.parameter) else { throw AdminProblem.noFault(call.parameter) }
        return Reply(status: 204)
    }
}
