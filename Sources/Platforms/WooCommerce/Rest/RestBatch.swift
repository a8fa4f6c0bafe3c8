import Simulator

/// Many creations, updates and deletions in one request. Parameters are not checked here, unlike in single requests.
struct RestBatch {
    /// What one entry's id may refer to.
    struct Entry {
        let request: RestRequest
        let id: Int
    }

    let create: (RestRequest) throws -> RestItem
    let update: (RestRequest) throws -> RestItem
    let delete: (RestRequest) throws -> RestItem
    /// Defaults of new items.
    let args: [Arg]

    private static let limit = 100

    /// Answers `{"create":[…],"update":[…],"delete":[…]}` with the groups that were sent.
    func answer(_ request: RestRequest) throws -> RestResponse {
        let groups = ["create", "update", "delete"]
        let count = groups.reduce(0) { $0 + (request.list($1)?.count ?? 0) }
        guard count <= Self.limit else {
            throw RestError(
                "woocommerce_rest_request_entity_too_large",
                "Unable to accept more than \(Self.limit) items for this request.", status: 413)
        }
        var all = JSONObject()
        for group in groups {
            guard let entries = request.list(group), !entries.isEmpty else { continue }
            all[group] = .array(try entries.map { try run(group, $0, request) })
        }
        return RestResponse(.object(all))
    }

    private func run(_ group: String, _ entry: JSONValue, _ request: RestRequest) throws -> JSONValue {
        let inner = inner(group, entry, request)
        do {
            return try request.visit.database.transaction {
                switch group {
                case "create": try create(inner).element
                case "update": try update(inner).element
                default: try delete(inner).element
                }
            }
        } catch {
            guard let refusal = ((error as? Kept)?.error ?? error) as? RestError else { throw error }
            return Self.refused(refusal, id: group == "create" ? .int(0) : inner["id"] ?? .int(0))
        }
    }

    private func inner(_ group: String, _ entry: JSONValue, _ request: RestRequest) -> RestRequest {
        var inner = RestRequest(
            request.scope, method: group == "delete" ? "DELETE" : group == "update" ? "PUT" : "POST",
            path: request.path, headers: request.headers)
        inner[.url] = request[.url]
        if group == "delete" {
            inner[.query] = ["id": entry, "force": true]
        } else {
            inner[.form] = entry.object ?? [:]
        }
        if group == "create" {
            inner[.defaults] = JSONObject(args.compactMap { arg in arg.defaultValue.map { (arg.name, $0) } })
        }
        return inner
    }

    private static func refused(_ refusal: RestError, id: JSONValue) -> JSONValue {
        let payload = refusal.payload
        return ["id": id, "error": payload]
    }
}
