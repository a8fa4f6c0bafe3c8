import PHP
import Simulator

/// Many creations, updates and deletions in one request. Parameters are not checked here, unlike in single requests.
struct Batch {
    /// The parameters of new items: their defaults are filled in.
    let args: [Arg]
    /// The parameter of the path that each entry gets as a member of its own; nil where the path holds for all.
    var owner: String?
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
            all[name] = .array(try entries.compactMap { try answer(access, $0, method, request) })
        }
        // PHP's empty array (rest-v3-products/products-batch).
        return RestResponse(all.isEmpty ? [] : .object(all))
    }

    /// Nil for a deletion that names nothing.
    private func answer(
        _ access: Access, _ sent: JSONValue, _ method: String, _ request: RestRequest
    ) throws -> JSONValue? {
        let sent = owned(sent, access, request)
        var entry = RestRequest(request.scope, method: method, path: request.path, headers: request.headers)
        if owner == nil { entry[.url] = request[.url] }
        switch access {
        case .create:
            entry[.form] = sent.object ?? [:]
            entry[.query] = request[.query]
            entry[.defaults] = JSONObject(args.compactMap { arg in arg.defaultValue.map { (arg.name, $0) } })
            return try run(access, entry, id: 0)
        case .delete:
            var members = sent.object ?? ["id": .init(sent.phpInt)]
            if sent.object == nil, sent.phpInt == 0 { return nil }
            members["force"] = true
            entry[.query] = members
            return try run(access, entry, id: sent.object == nil ? .init(sent.phpInt) : .object(members))
        default:
            entry[.form] = sent.object ?? [:]
            return try run(access, entry, id: entry[.form]["id"] ?? .null)
        }
    }

    /// An entry with what the path of the whole names. Deletions that are no numbers are not given it
    /// (rest-v3-products/variations-batch 05, 06).
    private func owned(_ sent: JSONValue, _ access: Access, _ request: RestRequest) -> JSONValue {
        guard let owner, let value = request[.url][owner] else { return sent }
        if case .int = sent, access == .delete { return ["id": sent, owner: value] }
        guard let members = sent.object else { return sent }
        var all: JSONObject = [owner: value]
        for (name, value) in members { all[name] = value }
        return .object(all)
    }

    /// What an entry wrote before it was refused is undone, but for the ids that it took. A crash ends the whole; what
    /// came before it stays.
    private func run(_ access: Access, _ entry: RestRequest, id: JSONValue) throws -> JSONValue {
        let heard = entry.scope.events.count
        do {
            return try entry.visit.database.transaction { try perform(access, entry).element }
        } catch let error {
            if !(error is Kept) { entry.scope.events.removeSubrange(heard...) }
            guard let refusal = ((error as? Kept)?.error ?? error) as? RestError else { throw error }
            if refusal.isCrash { throw Kept(refusal) }
            return ["id": id, "error": refusal.payload]
        }
    }
}
