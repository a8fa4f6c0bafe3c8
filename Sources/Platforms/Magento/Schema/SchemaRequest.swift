import Simulator

/// `/schema?services=…`: the routes that are built and that the caller may use, described as OpenAPI 2.
struct SchemaRequest {
    let visit: Visit
    let call: Call
    let isAsync: Bool

    /// - Throws: ``MagentoError`` for services that there are not.
    func reply() throws -> Reply {
        let wanted = try services()
        let authorization = Authorization(visit: visit)
        let caller = try authorization.caller(call).identity
        let routes = try Self.routes(isAsync: isAsync).filter { route in
            let isWanted = wanted?.contains(SchemaServices.name(of: route)) ?? true
            return try isWanted && authorization.mayCall(route.access, caller)
        }
        var headers = Replies(visit: visit, accept: .json, startsSession: true).failure(200, .null).headers
        headers["Content-Type"] = "application/json"
        return Reply(status: 200, headers: headers, body: document(routes))
    }

    /// The services named in the query; nil for all.
    private func services() throws -> Set<String>? {
        let query = call.query.map(QueryString.parse)?["services"]?.string ?? "all"
        if query == "all" { return nil }
        let wanted = Set(query.split(separator: ",").map(String.init))
        guard !wanted.isEmpty, wanted.isSubset(of: SchemaServices.names) else {
            throw MagentoError.invalid("Incorrect format of request URI or Requested services are missing.")
        }
        return wanted
    }

    /// What is built, in the order of the services. Reads cannot be queued.
    static func routes(isAsync: Bool) -> [Route] {
        let listed = Routes.all.filter { $0.level != .absent && $0.enabled && !(isAsync && $0.method == .get) }
        return listed.enumerated()
            .map { (service: SchemaServices.place(of: $0.element), place: $0.offset, route: $0.element) }
            .sorted { ($0.service, $0.place) < ($1.service, $1.place) }
            .map(\.route)
    }

    private func document(_ routes: [Route]) -> [UInt8] {
        var definitions = SchemaDefinitions()
        let paths = Self.paths(routes.map { ($0, SchemaOperation(route: $0, isAsync: isAsync).json(&definitions)) })
        var json = JSONWriter(.php, capacity: 1 << 16)
        json.object { json in
            writeHead(to: &json)
            if !routes.isEmpty {
                json.member("tags", .array(SchemaServices.tags(of: routes)))
                json.member("paths") { json in
                    json.object { json in
                        for path in paths { json.member(path.template, .object(path.operations)) }
                    }
                }
            }
            json.member("definitions") { json in
                json.object { json in
                    for definition in definitions.all { json.member(definition.name, definition.schema) }
                }
            }
        }
        return json.bytes
    }

    private func writeHead(to json: inout JSONWriter) {
        json.member("securityDefinitions", ["api_key": ["type": "apiKey", "name": "api_key", "in": "header"]])
        json.member("swagger", "2.0")
        json.member("info", ["version": "2.4", "title": "Magento Community"])
        json.member("host", call.headers["host"] ?? "localhost")
        json.member("basePath", String((call.basePath + call.path).dropLast("/schema".count)))
        json.member("schemes", .array([.string(call.request.scheme)]))
    }

    private typealias Path = (template: String, operations: JSONObject)

    /// Operations by path; a path stands where the first of its operations does.
    private static func paths(_ operations: [(route: Route, json: JSONValue)]) -> [Path] {
        var paths: [Path] = []
        var places: [String: Int] = [:]
        for (route, json) in operations {
            let template = SchemaNames.template(route.path)
            let place = places[template] ?? paths.endIndex
            if place == paths.endIndex { paths.append((template, JSONObject())) }
            places[template] = place
            paths[place].operations[route.method.rawValue.lowercased()] = json
        }
        return paths
    }
}
