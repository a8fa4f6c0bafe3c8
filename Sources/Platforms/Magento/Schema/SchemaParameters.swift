import Simulator

/// What a route takes: from the path, and from the query or the body.
struct SchemaParameters {
    let route: Route

    private typealias Argument = (name: String, type: DataType, isRequired: Bool)

    /// The list as the description shows it.
    func json(_ definitions: inout SchemaDefinitions) -> [JSONValue] {
        let takes: [Argument] = route.takes.compactMap { parameter in
            guard let type = parameter.described, !isForced(parameter.name) else { return nil }
            return (parameter.name, type, parameter.fallback == nil)
        }
        let names = SchemaNames.parameters(route.path)
        // The method's own arguments come first, in its order.
        let inPath = takes.filter { names.contains($0.name) }
        let others = names.filter { name in !inPath.contains { $0.name == name } }
        var list = (inPath + others.map { ($0, .string, true) }).map {
            entry("path", $0.name, $0.type, ("required", true), &definitions)
        }
        let rest = takes.filter { !names.contains($0.name) }
        switch route.method {
        case .get, .delete: for parameter in rest { list += query(parameter, &definitions) }
        case .post, .put: if !rest.isEmpty { list.append(body(rest, &definitions)) }
        }
        return list
    }

    /// What the route sets from the caller, nobody needs to give.
    private func isForced(_ name: String) -> Bool {
        switch route.forced {
        case .none, .ownProfile: false
        case .customer: name == "customerId"
        case .cart(let path): name == path
        }
    }

    // MARK: Body

    private func body(_ parameters: [Argument], _ definitions: inout SchemaDefinitions) -> JSONValue {
        var json = JSONObject()
        let required = parameters.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { json["required"] = .array(required) }
        json["properties"] = .object(
            JSONObject(parameters.map { ($0.name, .object(definitions.schema($0.type))) }))
        json["type"] = "object"
        json["xml"] = ["name": "request"]
        return [
            "name": .string(SchemaNames.operation(route) + "Body"), "in": "body", "schema": .object(json),
        ]
    }

    // MARK: Query

    /// One entry for a value or a list of values; one for each leaf of an object, e.g. `searchCriteria[pageSize]`.
    private func query(_ parameter: Argument, _ definitions: inout SchemaDefinitions) -> [JSONValue] {
        if let leaves = Self.leaves(parameter.name, parameter.type, depth: 0) {
            return leaves.map {
                entry("query", $0.name, $0.type, ("description", .string($0.words)), &definitions)
            }
        }
        let isRequired = JSONValue.bool(parameter.isRequired)
        return [entry("query", parameter.name, parameter.type, ("required", isRequired), &definitions)]
    }

    private func entry(
        _ place: String, _ name: String, _ type: DataType, _ last: (key: String, value: JSONValue),
        _ definitions: inout SchemaDefinitions
    ) -> JSONValue {
        let head: JSONObject = ["name": .string(name), "in": .string(place)]
        let members = head.pairs + definitions.schema(type).pairs
        return .object(JSONObject(members.map { ($0.key, $0.value) } + [last]))
    }

    private typealias Leaf = (name: String, type: DataType, words: String)

    /// The leaves of an object or a list of objects; nil for anything else.
    private static func leaves(_ name: String, _ type: DataType, depth: Int) -> [Leaf]? {
        guard depth < 8 else { return [] }
        switch type {
        case .object(let type):
            return type.fields.flatMap { field -> [Leaf] in
                let inner = "\(name)[\(CamelCase.lower(field.key))]"
                let words = SchemaNames.words(CamelCase.lower(field.key))
                return leaves(inner, field.type, depth: depth + 1) ?? [(inner, field.type, words)]
            }
        case .array(.object(let element)): return leaves(name + "[0]", .object(element), depth: depth + 1)
        default: return nil
        }
    }
}
