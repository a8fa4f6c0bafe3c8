import PHP
import Simulator

/// `/schema?services=…`: the routes that are built and that the caller may use, described as OpenAPI 2.
struct SchemaRequest {
    let visit: Visit
    let call: Call
    let query: JSONObject
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
        return Reply(
            status: 200, headers: headers, body: SchemaDocument(call: call, routes: routes, isAsync: isAsync).bytes())
    }

    /// The services named in the query; nil for all.
    private func services() throws -> Set<String>? {
        let query = query["services"]?.string ?? "all"
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
}
