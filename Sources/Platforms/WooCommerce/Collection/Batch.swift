import Simulator

/// Many creations, updates and deletions in one request. Parameters are not checked here, unlike in single requests.
struct Batch {
    /// The parameters of new items: their defaults are filled in.
    let args: [Arg]
    /// Does what one entry says.
    let perform: (Access, RestRequest) throws -> RestItem

    private static let limit = 100
    private static let groups: [(name: String, method: String, access: Access)] = [
        ("create", "POST", .create), ("update", "PUT", .edit), ("delete", "DELETE", .delete),
    ]

    /// Answers `{"create":[…],"update":[…],"delete":[…]}` with the groups that were sent.
    func answer(_ request: RestRequest) throws -> RestResponse {
        let count = Self.groups.reduce(0) { $0 + (request.list($1.name)?.count ?? 0) }
        guard count <= Self.limit else {
            throw RestError(
                "woocommerce_rest_request_entity_too_large",
                "Unable to accept more than \(Self.limit) items for this request.", status: 413)
        }
        var all = JSONObject()
        for (name, method, access) in Self.groups {
            guard let entries = request.list(name), !entries.isEmpty else { continue }
            all[name] = .array(try entries.map { try run(access, entry($0, method, access, request)) })
        }
        // PHP's empty array (rest-v3-products/products-batch).
        return RestResponse(all.isEmpty ? [] : .object(all))
    }

    /// What an entry wrote before it was refused is undone, but for the ids that it took.
    private func run(_ access: Access, _ entry: RestRequest) throws -> JSONValue {
        do {
            return try entry.visit.database.transaction { try perform(access, entry).element }
        } catch let kept as Kept {
            guard let refusal = kept.error as? RestError else { throw kept.error }
            return refused(refusal, access, entry)
        } catch let refusal as RestError {
            return refused(refusal, access, entry)
        }
    }

    private func refused(_ refusal: RestError, _ access: Access, _ entry: RestRequest) -> JSONValue {
        [
            "id": access == .create ? 0 : entry[.form]["id"] ?? entry[.query]["id"] ?? .null,
            "error": refusal.payload,
        ]
    }

    /// An entry as a request of its own, about what the path of the whole names.
    private func entry(_ sent: JSONValue, _ method: String, _ access: Access, _ request: RestRequest) -> RestRequest {
        var entry = RestRequest(request.scope, method: method, path: request.path, headers: request.headers)
        entry[.url] = request[.url]
        if access == .delete {
            entry[.query] = ["id": sent, "force": true]
        } else {
            entry[.form] = sent.object ?? [:]
        }
        if access == .create {
            entry[.defaults] = JSONObject(args.compactMap { arg in arg.defaultValue.map { (arg.name, $0) } })
        }
        return entry
    }
}
