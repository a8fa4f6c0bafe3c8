import Simulator

/// Routes described as OpenAPI 2.
struct SchemaDocument {
    let call: Call
    let routes: [Route]
    let isAsync: Bool

    /// The document. Without routes it has neither tags nor paths (async/schema).
    func bytes() -> [UInt8] {
        var definitions = SchemaDefinitions()
        let paths = paths(&definitions)
        var json = JSONWriter(.php, capacity: 1 << 16)
        json.object { json in
            writeHead(to: &json)
            if !routes.isEmpty {
                json.member("tags", .array(SchemaServices.tags(of: routes)))
                write("paths", paths.map { ($0.template, .object($0.operations)) }, to: &json)
            }
            write("definitions", definitions.all, to: &json)
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

    private func write(_ name: String, _ members: [(name: String, value: JSONValue)], to json: inout JSONWriter) {
        json.member(name) { json in
            json.object { json in
                for member in members { json.member(member.name, member.value) }
            }
        }
    }

    private typealias Path = (template: String, operations: JSONObject)

    /// Operations by path; a path stands where the first of its operations does.
    private func paths(_ definitions: inout SchemaDefinitions) -> [Path] {
        var paths: [Path] = []
        var places: [String: Int] = [:]
        for route in routes {
            let template = SchemaNames.template(route.path)
            let place = places[template] ?? paths.endIndex
            if place == paths.endIndex { paths.append((template, JSONObject())) }
            places[template] = place
            let operation = SchemaOperation(route: route, isAsync: isAsync)
            paths[place].operations[route.method.rawValue.lowercased()] = operation.json(&definitions)
        }
        return paths
    }
}
