import Simulator

/// The rows of the route table that a collection stands for.
extension EntityCollection {
    /// Lists and creations, single items, batches.
    var routes: [Route] { [listRoute, itemRoute, batchRoute].filter { !$0.endpoints.isEmpty } }

    /// The collection itself.
    var listRoute: Route {
        Route(
            "wc/v3", path,
            allowed([
                (.list, Endpoint(["GET"], args: owners + listArgs, permission: may(.list), do: list)),
                (
                    .create,
                    Endpoint(Endpoint.creatable, args: owners + creationArgs, permission: may(.create)) { request in
                        answer(creating: try request.crashing(after: perform(.create, request)), request)
                    }
                ),
            ]))
    }

    /// One of its items.
    var itemRoute: Route {
        let named = owners + [key.arg]
        return Route(
            "wc/v3", "\(path)/\(key.pattern)",
            allowed([
                (
                    .view,
                    Endpoint(["GET"], args: named + viewArgs, permission: may(.view)) { request in
                        answer(viewing: try perform(.view, request))
                    }
                ),
                (
                    .edit,
                    Endpoint(Endpoint.editable, args: named + args.map(\.optional), permission: may(.edit)) {
                        try $0.crashing(after: perform(.edit, $0)).response()
                    }
                ),
                (
                    .delete,
                    Endpoint(["DELETE"], args: named + deletionArgs, permission: may(.delete)) {
                        try perform(.delete, $0).response()
                    }
                ),
            ]))
    }

    /// Many items at once.
    var batchRoute: Route {
        Route(
            "wc/v3", "\(path)/batch",
            allowed([
                (
                    .batch,
                    Endpoint(
                        Endpoint.editable, args: owners + args.map(\.optional), permission: may(.batch)
                    ) { request in
                        try Batch(args: args, owner: batchOwner, perform: perform).answer(request)
                    }
                )
            ]))
    }

    private func allowed(_ endpoints: [(Access, Endpoint)]) -> [Endpoint] {
        endpoints.filter { actions.contains($0.0) }.map(\.1)
    }

    private func may(_ access: Access) -> Endpoint.Permission { { try permit(access, $0) } }
}

extension RestRequest {
    /// What was done with a body that is JSON but no object stays done, and then the real system crashes over it
    /// (`WP_REST_Request::set_param`; rest-v3/methods-and-bodies 05, 06).
    fileprivate func crashing<Answer>(after answer: Answer) throws -> Answer {
        guard isJSON, let first = body.first(where: { !" \t\r\n".utf8.contains($0) }) else { return answer }
        guard first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return answer }
        throw Kept(RestError.crash)
    }
}
