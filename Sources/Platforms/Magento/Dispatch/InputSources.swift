import Simulator

/// Everything a request gives by name: body, query, path, and what the route forces from the caller.
struct InputSources {
    let visit: Visit
    let call: Call
    let match: RouteMatch
    let caller: Caller

    /// One object of arguments: parameters of the query win over the body, those of the path over both.
    func merged(for route: Route) throws -> JSONObject {
        var input = try body(route)
        for (name, value) in match.query { input[name] = value }
        for (name, value) in match.parameters { input[name] = .string(value) }
        // A plug-in wants the data of a customer, on whatever route, to be a PHP array (ValidateCustomerData).
        if let customer = input["customer"], !customer.isNull, customer.elements == nil {
            throw ApplicationCrash.scalarForArray
        }
        try ForcedArguments(visit: visit, caller: caller).apply(route.forced, to: &input)
        return input
    }

    /// The arguments of each operation of a bulk: the elements of the body, scalars left out.
    func elements(for route: Route) throws -> [(key: Int, input: JSONObject)] {
        try match.body.members.enumerated().compactMap { place, element in
            guard element.value.elements != nil else { return nil }
            var input = JSONObject(element.value.members.map { ($0.name, $0.value) })
            try ForcedArguments(visit: visit, caller: caller).apply(route.forced, to: &input)
            return (place, input)
        }
    }

    private func body(_ route: Route) throws -> JSONObject {
        guard route.method == .put else {
            return JSONObject(match.body.members.map { ($0.name, $0.value) })
        }
        var body = JSONObject(match.body.members.map { ($0.name, $0.value) })
        substitute(&body, route)
        return body
    }

    /// In a PUT the id of the path wins over the id in the body: the last parameter is written into the one object of
    /// the body, if the object has such a member, else beside it.
    private func substitute(_ body: inout JSONObject, _ route: Route) {
        let parameters = match.parameters.map { ($0.name, JSONValue.string($0.value)) }
        let extra = match.query.pairs.filter { pair in !match.parameters.contains { $0.name == pair.key } }
        guard let (key, value) = extra.last.map({ ($0.key, $0.value) }) ?? parameters.last, value != "me" else {
            return
        }
        if body.count == 1, let only = body.pairs.first, only.value.elements != nil,
            Self.declares(key, in: only.key, of: route)
        {
            var object = JSONObject(only.value.members.map { ($0.name, $0.value) })
            Self.set(key, value, in: &object)
            body[only.key] = .object(object)
        } else {
            Self.set(key, value, in: &body)
        }
    }

    private static func declares(_ key: String, in argument: String, of route: Route) -> Bool {
        guard let parameter = route.takes.first(where: { $0.name == argument }) else { return false }
        switch parameter.type {
        case .object(let type): return type.field(key) != nil
        case .deferred(let type): return type().field(key) != nil
        default: return false
        }
    }

    private static func set(_ key: String, _ value: JSONValue, in object: inout JSONObject) {
        let camel = CamelCase.lower(key)
        if let existing = object[camel], !existing.isNull {
            object[camel] = value
        } else {
            object[CamelCase.snake(key)] = value
        }
    }
}
