import Simulator

/// `/schema?services=…`: the part of the API's description that the caller may use.
struct SchemaRequest {
    let visit: Visit
    let call: Call
    let isAsync: Bool

    /// - Throws: ``MagentoError`` for services that there are not.
    func reply() throws -> Reply {
        guard let source = try SchemaRecord.document(in: visit.database),
            let document = source["document"]?.object
        else { throw NotBuilt(route: "GET /schema without swagger.json in the fixtures") }
        let wanted = try services(known: document["tags"]?.array ?? [])
        let paths = try self.paths(document, source["async"], wanted)
        let caller = try Authorization(visit: visit).caller(call)
        let body = write(document, source["async"], try paths.compactMap { try allowed($0, caller.identity) })
        var headers = Replies(visit: visit, accept: .json, startsSession: true).failure(200, .null).headers
        headers["Content-Type"] = "application/json"
        return Reply(status: 200, headers: headers, body: body)
    }

    /// A path with its operations by method.
    private typealias Path = (template: String, operations: JSONObject)

    /// The services named in the query; nil for all.
    private func services(known: [JSONValue]) throws -> Set<String>? {
        let query = call.query.map(QueryString.parse)?["services"]?.string ?? "all"
        if query == "all" { return nil }
        let wanted = Set(query.split(separator: ",").map(String.init))
        guard !wanted.isEmpty, wanted.isSubset(of: known.compactMap { $0["name"]?.string }) else {
            throw MagentoError.invalid("Incorrect format of request URI or Requested services are missing.")
        }
        return wanted
    }

    private func paths(_ document: JSONObject, _ async: JSONValue?, _ wanted: Set<String>?) throws -> [Path] {
        let all = document["paths"]?.object ?? JSONObject()
        let order = isAsync ? async?["paths"]?.array?.compactMap(\.string) ?? [] : all.keys
        let places = Dictionary(uniqueKeysWithValues: all.pairs.map { ($0.key, $0.value) })
        return order.compactMap { template in
            var kept: [(String, JSONValue)] = []
            for (method, operation) in places[template]?.object ?? JSONObject() {
                let tags = operation["tags"]?.array?.compactMap(\.string) ?? []
                guard wanted.map({ !$0.isDisjoint(with: tags) }) ?? true, !isAsync || method != "get" else { continue }
                kept.append((method, isAsync ? queued(operation, async) : operation))
            }
            return kept.isEmpty ? nil : (template, JSONObject(kept))
        }
    }

    /// An operation whose answer is 202 and the receipt of the queue.
    private func queued(_ operation: JSONValue, _ async: JSONValue?) -> JSONValue {
        guard var members = operation.object, let before = members["responses"]?.object else { return operation }
        let general = ["401", "default"]
        let receipt = async?["response"]?.object ?? JSONObject()
        // A service that describes neither a result nor a failure has no receipt either (async/schema).
        let isDescribed = before.contains { !general.contains($0.key) }
        let responses = (isDescribed ? receipt.pairs : []) + before.pairs.filter { general.contains($0.key) }
        members["responses"] = .object(JSONObject(responses.map { ($0.key, $0.value) }))
        return .object(members)
    }

    /// The operations of a path that the caller may use; nil where there is none.
    private func allowed(_ path: Path, _ caller: Caller.Identity) throws -> Path? {
        let template = path.template.replacing("{", with: ":").replacing("}", with: "")
        let kept = try path.operations.pairs.filter { pair in
            let routes = Routes.all.filter { route in
                route.method.rawValue.lowercased() == pair.key && route.path == template
            }
            return try routes.isEmpty
                || routes.contains { try Authorization(visit: visit).mayCall($0.access, caller) }
        }
        return kept.isEmpty ? nil : (path.template, JSONObject(kept.map { ($0.key, $0.value) }))
    }

    private func write(_ document: JSONObject, _ async: JSONValue?, _ paths: [Path]) -> [UInt8] {
        let used = Set(paths.flatMap { $0.operations.pairs.flatMap { $0.value["tags"]?.array ?? [] } })
        let tags = (document["tags"]?.array ?? []).filter { $0["name"].map(used.contains) ?? false }
        var json = JSONWriter(.php, capacity: 1 << 16)
        json.object { json in
            for name in ["securityDefinitions", "swagger", "info"] { json.member(name, document[name] ?? .null) }
            json.member("host", call.headers["host"] ?? "localhost")
            json.member("basePath", String((call.basePath + call.path).dropLast("/schema".count)))
            json.member("schemes", .array([.string(call.request.scheme)]))
            if !paths.isEmpty {
                json.member("tags", .array(tags))
                json.member("paths", .object(JSONObject(paths.map { ($0.template, .object($0.operations)) })))
            }
            json.member("definitions", definitions(document, async, paths))
        }
        return json.bytes
    }

    /// The definitions that the paths lead to, and those of errors.
    private func definitions(_ document: JSONObject, _ async: JSONValue?, _ paths: [Path]) -> JSONValue {
        var known = Dictionary(
            uniqueKeysWithValues: (document["definitions"]?.object?.pairs ?? []).map { ($0.key, $0.value) })
        for (name, definition) in async?["extra"]?.object ?? JSONObject() { known[name] = definition }
        var reached: Set<String> = []
        var open: [JSONValue] = [["$ref": "#/definitions/error-response"]]
        for path in paths { open += path.operations.pairs.map(\.value) }
        while let value = open.popLast() {
            if let name = value["$ref"]?.string?.split(separator: "/").last.map(String.init) {
                if reached.insert(name).inserted, let definition = known[name] { open.append(definition) }
            } else {
                open += value.elements ?? []
            }
        }
        let order =
            isAsync
            ? async?["definitions"]?.array?.compactMap(\.string) ?? [] : document["definitions"]?.object?.keys ?? []
        return .object(JSONObject(order.filter(reached.contains).map { ($0, known[$0] ?? .null) }))
    }
}
