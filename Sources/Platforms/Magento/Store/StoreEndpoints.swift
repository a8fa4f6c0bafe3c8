import Simulator

/// `/V1/store/…` and `/V1/modules`.
enum StoreEndpoints {
    @Sendable static func views(_ invocation: Invocation) throws -> Answer {
        let views = try StoreRecord.views(in: invocation.database)
        return .write { json in
            json.array(of: views) { json, view in
                json.object {
                    $0.member("id", view.id)
                    $0.member("code", view.code)
                    $0.member("name", view.name)
                    $0.member("website_id", view.websiteID)
                    $0.member("store_group_id", view.groupID)
                    $0.member("is_active", view.isActive ? 1 : 0)
                }
            }
        }
    }

    @Sendable static func groups(_ invocation: Invocation) throws -> Answer {
        .value(
            .array(
                try invocation.database.all(
                    """
                    SELECT group_id, website_id, root_category_id, default_store_id, name, code FROM store_group
                    ORDER BY place
                    """
                ) { row in
                    [
                        "id": JSONValue(row.int(0)), "website_id": JSONValue(row.int(1)),
                        "root_category_id": JSONValue(row.int(2)), "default_store_id": JSONValue(row.int(3)),
                        "name": .string(row.text(4)), "code": .string(row.text(5)),
                    ]
                }))
    }

    /// The default website comes first for a caller whose search passed the session, and last of the cached ones for
    /// a bearer of a token (acl/full-admin, store/read).
    @Sendable static func websites(_ invocation: Invocation) throws -> Answer {
        let order = invocation.caller.startsSession ? "is_default DESC, place" : "place"
        return .value(
            .array(
                try invocation.database.all(
                    "SELECT website_id, code, name, default_group_id FROM store_website ORDER BY \(order)"
                ) { row in
                    [
                        "id": JSONValue(row.int(0)), "code": .string(row.text(1)), "name": .string(row.text(2)),
                        "default_group_id": JSONValue(row.int(3)),
                    ]
                }))
    }

    @Sendable static func configs(_ invocation: Invocation) throws -> Answer {
        let codes = invocation.input.texts("storeCodes")
        let configs = try invocation.database.all(
            "SELECT c.settings, s.code FROM store_config c JOIN store s USING (store_id) ORDER BY c.store_id"
        ) { ($0.text(0), $0.text(1)) }
        let wanted = configs.filter { codes?.contains($0.1) ?? true }.map(\.0)
        return .write { json in json.array(of: wanted) { $0.raw(Array($1.utf8)) } }
    }

    @Sendable static func modules(_ invocation: Invocation) throws -> Answer {
        let names = try invocation.database.all("SELECT name FROM module ORDER BY place") { $0.text(0) }
        return .write { json in json.array(of: names) { $0.write($1) } }
    }
}
